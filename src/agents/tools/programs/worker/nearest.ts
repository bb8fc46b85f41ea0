import { findNearest } from '../../../../../base/options/find-nearest.js';

/**
 * The name nearest to a wrong one. A name that contains it or begins like it comes before one that differs in a few
 * letters.
 */
export function nearest(wrong: string, known: readonly string[]): string {
  const low = wrong.toLowerCase();
  const holding = known.filter((name) => low.length > 2 && name.toLowerCase().includes(low));
  const beginning = known.filter((name) => name.length > 2 && low.startsWith(name.toLowerCase()));
  const [best] = [holding, beginning].filter(({ length }) => length > 0);
  return findNearest(wrong, best ?? known);
}
