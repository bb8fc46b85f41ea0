import { describeValue } from './describe-value.js';

/** Refuses what is not the path of a file or a folder. `expected` says who takes what. */
export function checkPath(expected: string, path: unknown): void {
  if (typeof path !== 'string' || path === '') throw new RangeError(`${expected}, not ${describeValue(path)}.`);
}
