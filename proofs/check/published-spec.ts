import { readField } from '../../base/values/read-field.js';

type Node = Record<string, unknown>;

/**
 * The spec with only the facts that the service has published. Parts of a response that are tagged `ours` may be
 * missing or have any value. A response that fits it contradicts nothing that is published.
 */
export function publishedSpec(document: Readonly<Node>): Node {
  return relax(document) as Node;
}

function relax(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(relax);
  if (node === null || typeof node !== 'object') return node;
  const relaxed: Node = {};
  for (const [key, value] of Object.entries(node)) relaxed[key] = relax(value);
  // An alternative without its unpublished parts may fit another one too.
  if ('oneOf' in relaxed) {
    relaxed.anyOf = relaxed.oneOf;
    delete relaxed.oneOf;
  }
  const [properties, required] = [readField(node, 'properties'), readField(node, 'required')];
  if (Array.isArray(required))
    relaxed.required = required.filter((name: string) => !isOurs(readField(properties, name)));
  for (const key of ['properties', 'schemas'] as const) {
    const named = readField(node, key);
    if (!named || typeof named !== 'object') continue;
    relaxed[key] = Object.fromEntries(
      Object.entries(named).map(([name, schema]) => [name, isOurs(schema) ? {} : relax(schema)]),
    );
  }
  return relaxed;
}

function isOurs(node: unknown): boolean {
  return readField(node, 'x-provenance') === 'ours';
}
