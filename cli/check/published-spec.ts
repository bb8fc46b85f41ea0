type Node = Record<string, unknown>;

/**
 * The spec with what the service has published and nothing else: what is tagged `ours` in the shape of an answer may be
 * there or not, and be anything. An answer that fits it breaks no word of the service.
 */
export function publishedSpec(document: Readonly<Node>): Node {
  return relax(document) as Node;
}

function relax(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(relax);
  if (node === null || typeof node !== 'object') return node;
  const relaxed: Node = {};
  for (const [key, value] of Object.entries(node)) relaxed[key] = relax(value);
  // What of ours is taken out of an alternative may fit another one too.
  if ('oneOf' in relaxed) {
    relaxed.anyOf = relaxed.oneOf;
    delete relaxed.oneOf;
  }
  const { properties, required } = node as { readonly properties?: Node; readonly required?: unknown };
  if (Array.isArray(required)) relaxed.required = required.filter((name: string) => !isOurs(properties?.[name]));
  for (const key of ['properties', 'schemas'] as const) {
    const named = (node as Node)[key];
    if (!named || typeof named !== 'object') continue;
    relaxed[key] = Object.fromEntries(
      Object.entries(named).map(([name, schema]) => [name, isOurs(schema) ? {} : relax(schema)]),
    );
  }
  return relaxed;
}

function isOurs(node: unknown): boolean {
  return (node as { readonly 'x-provenance'?: string } | undefined)?.['x-provenance'] === 'ours';
}
