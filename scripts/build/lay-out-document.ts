/** Depth of the document at which an operation or a named component lies. */
const DEPTH = 3;

/**
 * The OpenAPI document as JSON text with a line an operation and a component, so a search in it shows one of them. With
 * a line a field it would have a fifth more.
 */
export function layOutDocument(document: unknown, depth = 0): string {
  if (depth === DEPTH || typeof document !== 'object' || document === null || Array.isArray(document)) {
    return JSON.stringify(document);
  }
  const lines = Object.entries(document).map(
    ([name, value]) => `${JSON.stringify(name)}:${layOutDocument(value, depth + 1)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}
