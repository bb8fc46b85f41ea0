import { computeRatio } from '../harness/alternate.js';
import { median, spread } from '../harness/statistics.js';

/** The most that the runs of one side may differ, as half of the distance between their quartiles: more is a busy machine. */
const QUIET = 0.1;

/** One call in words, from the nanoseconds of the runs of both sides in turn. */
export function describeRatio(name: string, here: readonly number[], there: readonly number[]): string {
  const noise = Math.max(spread(here), spread(there));
  const ratio = noise > QUIET ? 'not quiet' : `${computeRatio(here, there).toFixed(2)} × there`;
  const [ours, theirs] = [here, there].map((side) => (median(side) / 1000).toFixed(1));
  return `${name}: ${ratio} (here ${ours} µs, there ${theirs}; ± ${(noise * 100).toFixed(0)} %)`;
}
