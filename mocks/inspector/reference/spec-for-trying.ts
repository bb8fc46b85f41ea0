type Node = Readonly<Record<string, unknown>>;

/**
 * The spec as the reference shows it: calls go to `server`, and optional parameters start out empty. Their examples would
 * be sent along by whoever presses "Execute", and a made-up cursor or key is refused.
 */
export function specForTrying(spec: Node, server: Node): Node {
  return { ...(withoutExamples(spec) as Node), servers: [server] };
}

function withoutExamples(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const kept = isOptionalParameter(value as Node) ? entries.filter(([name]) => !name.startsWith('example')) : entries;
  return Object.fromEntries(kept.map(([name, child]) => [name, withoutExamples(child)]));
}

function isOptionalParameter(node: Node): boolean {
  return (node.in === 'query' || node.in === 'header') && typeof node.name === 'string' && node.required !== true;
}
