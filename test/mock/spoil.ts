import fc from 'fast-check';
import { expect } from 'vitest';

/** Any text. The `binary` of fast-check first makes a map of all characters, which takes half a second. */
export const anyText = (maxLength: number) =>
  fc.string({ unit: fc.nat(0x10ffff).map(String.fromCodePoint), maxLength });

/** Chooses a number from 0 to below another. */
export type Choose = (upTo: number) => number;

export const ID = '341eb895-f3a4-4a6d-bf48-17cd718c5005';
const junk = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 0, 0.5, 2 ** 60, '', 'x', ID, ID.toUpperCase(), '2026-01-05', '2026-02-30'),
  fc.constantFrom<unknown>('2026-01-05T00:00:00Z', '2026-01-05T00:00', '🐐'.repeat(201), {}, [], [ID, ID], [{}, {}]),
  fc.constantFrom<unknown>({ ago: '4w' }),
  fc.jsonValue({ maxDepth: 1 }),
);

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

/** Holds two checks of random values against each other. Returns how many values they take and refuse. */
export function compareChecks(
  numRuns: number,
  make: (choose: Choose, bad: unknown) => unknown,
  [fits, fitsAjv]: readonly [(value: unknown) => boolean, (value: unknown) => boolean],
): { readonly taken: number; readonly refused: number } {
  let [taken, refused] = [0, 0];
  const compare = fc.property(choices, junk, (choose, bad) => {
    const value = make(choose, bad);
    const isGood = fits(value);
    if (isGood) taken += 1;
    else refused += 1;
    expect(isGood, JSON.stringify(value)?.slice(0, 500)).toBe(fitsAjv(value));
  });
  fc.assert(compare, { numRuns, seed: 18 });
  return { taken, refused };
}
