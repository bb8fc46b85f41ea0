import { sum } from '../../mocks/world/store/money.js';
import type { ForecastRange } from './forecast-result.js';
import type { RunPeriod } from './run-on.js';

/** A sum of cents with its range; without one where there was one run only. */
export interface Spread {
  readonly cents: number;
  readonly range: ForecastRange | null;
}

/** One run in twenty lies below the range, one above it; what really came widens it (docs/forecast.md). */
const LOW = 0.05;
const MIDDLE = 0.5;
const HIGH = 0.95;

/** What the periods that `counts` selects come to in each run, and `base` with it: the middle and the range. */
export function sumRuns(
  runs: readonly (readonly RunPeriod[])[],
  counts: (period: RunPeriod) => boolean,
  base = 0,
): Spread {
  return spreadOut(runs.map((periods) => sumExactly([base, ...periods.filter(counts).map(({ cents }) => cents)])));
}

/** The middle of some outcomes, and the range in which all but a tenth of them lie. */
export function spreadOut(outcomes: readonly number[]): Spread {
  const sorted = outcomes.toSorted((left, right) => left - right);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
  if (sorted.length === 1) return { cents: at(0), range: null };
  return { cents: at(MIDDLE), range: { lowCents: at(LOW), highCents: at(HIGH) } };
}

/** The sum in whole cents. Throws a RangeError beyond 2^53 − 1, where a number is not exact. */
export function sumExactly(cents: readonly number[]): number {
  const total = sum(cents);
  if (typeof total === 'number') return total;
  throw new RangeError(`The sum of ${total} cents is more than a number carries exactly (2^53 − 1).`);
}
