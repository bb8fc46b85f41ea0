/** The length of a text as JSON Schema counts it: in code points, not in UTF-16 units. */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length - 1; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(index + 1);
    if (next < 0xdc00 || next > 0xdfff) continue;
    length -= 1;
    index += 1;
  }
  return length;
}

/** The indexes of two equal entries of a list, `i` after `j`: the last such pair. */
export function findTwins(list: readonly unknown[]): { readonly i: number; readonly j: number } | undefined {
  const places = new Map<unknown, number>();
  const structures = new Map<string, number>();
  let twins: { i: number; j: number } | undefined;
  for (const [i, item] of list.entries()) {
    const isStructure = typeof item === 'object' && item !== null;
    const known: Map<unknown, number> = isStructure ? structures : places;
    // Each entry is looked up by its text, because comparing all pairs would be quadratic.
    const key = isStructure ? toCanonicalText(item) : item;
    const j = known.get(key);
    if (j !== undefined) twins = { i, j };
    known.set(key, i);
  }
  return twins;
}

/** JSON text that is the same for equal values, whatever the order of their keys. */
function toCanonicalText(value: unknown): string {
  return JSON.stringify(value, (_, inner) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    const fields = Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1));
    return Object.fromEntries(fields);
  });
}
