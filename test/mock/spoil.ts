import fc from 'fast-check';

/** Chooses a number from 0 to below another. */
export type Choose = (upTo: number) => number;

export const choices: fc.Arbitrary<Choose> = fc
  .infiniteStream(fc.nat())
  .map((numbers) => (upTo) => (numbers.next().value as number) % upTo);

/** The value with something in it replaced, removed or added. */
export function spoil(value: unknown, choose: Choose, bad: unknown): unknown {
  if (value === null || typeof value !== 'object') return bad;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  const keys = Object.keys(copy);
  const action = choose(8);
  if (keys.length === 0 || action === 0) copy[Array.isArray(value) ? keys.length : 'strange'] = bad;
  else {
    const key = keys[choose(keys.length)] as string;
    if (action === 1 && !Array.isArray(value)) delete copy[key];
    else copy[key] = action < 4 ? bad : spoil(copy[key], choose, bad);
  }
  return copy;
}
