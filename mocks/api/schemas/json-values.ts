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

/** Whether two JSON values are the same, whatever the order of their keys. */
export function jsonEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const fields = left as Readonly<Record<string, unknown>>;
  const others = right as Readonly<Record<string, unknown>>;
  const keys = Object.keys(fields);
  return (
    keys.length === Object.keys(others).length &&
    keys.every((key) => Object.hasOwn(others, key) && jsonEqual(fields[key], others[key]))
  );
}

/** The places of two equal entries of a list, `i` behind `j`: the last such pair. */
export function findTwins(list: readonly unknown[]): { readonly i: number; readonly j: number } | undefined {
  const places = new Map<unknown, number>();
  let twins: { i: number; j: number } | undefined;
  for (const [i, item] of list.entries()) {
    const known = typeof item === 'object' ? [...places.keys()].find((other) => jsonEqual(other, item)) : item;
    const j = places.get(known);
    if (j !== undefined) twins = { i, j };
    places.set(j === undefined ? item : known, i);
  }
  return twins;
}
