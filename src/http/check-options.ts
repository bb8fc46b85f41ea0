import { misuse } from './misuse.js';

/** The names that an object of options may have; `limit` marks those that are a number from 0 up. */
export type OptionNames<Options> = { readonly [Name in keyof Required<Options>]: 'limit' | '' };

/** Refuses an option that nobody knows, with the nearest known one, and a limit that is no number from 0 up. */
export function checkOptions<Options extends object>(given: Options, known: OptionNames<Options>): void {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(known, name)) {
      misuse('bad_option', `There is no option ${name}; the nearest is ${findNearest(name, Object.keys(known))}.`);
    }
    if (known[name as keyof Options] && value !== undefined && !(typeof value === 'number' && value >= 0)) {
      misuse('bad_option', `${name} must be a number from 0 up.`);
    }
  }
}

/** The name of a list that takes the fewest changed letters, whatever their case. */
export function findNearest(name: string, known: readonly string[]): string | undefined {
  const [nearest] = known
    .map((other) => [other, countChanges(name.toLowerCase(), other.toLowerCase())] as const)
    .sort(([, a], [, b]) => a - b);
  return nearest?.[0];
}

function countChanges(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const letter of from) {
    const next = [(row[0] as number) + 1];
    for (let i = 0; i < to.length; i++) {
      next.push(
        Math.min((next[i] as number) + 1, (row[i + 1] as number) + 1, (row[i] as number) + (letter === to[i] ? 0 : 1)),
      );
    }
    row = next;
  }
  return row[to.length] as number;
}
