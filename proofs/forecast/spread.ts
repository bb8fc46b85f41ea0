import { elementAt } from '../../base/values/element-at.js';
import { sum } from '../../mocks/world/store/money.js';
import type { ForecastRange } from './forecast-result.js';
import type { RunPeriod } from './run-on.js';

/** A sum of cents with its range; without a range if there was only one run. */
export interface Spread {
  readonly cents: number;
  readonly range: ForecastRange | null;
  /** The least outcome: what is certain, as far as the draws show. */
  readonly floorCents: number;
}

/** One run in twenty is below the range, and one above it. Actual outcomes widen it (docs/forecast.md). */
const LOW = 0.05;
const MIDDLE = 0.5;
const HIGH = 0.95;

/** The sums, over the runs, of `base` and the periods that `counts` selects: the middle and the range. */
export function sumRuns(
  runs: readonly (readonly RunPeriod[])[],
  counts: (period: RunPeriod) => boolean,
  base = 0,
): Spread {
  return spreadOut(runs.map((periods) => sumExactly([base, ...periods.filter(counts).map(({ cents }) => cents)])));
}

/** The middle of some outcomes, and the range that contains all but a tenth of them. */
export function spreadOut(outcomes: readonly number[]): Spread {
  const sorted = outcomes.toSorted((left, right) => left - right);
  const at = (share: number): number =>
    elementAt(sorted, Math.min(sorted.length - 1, Math.floor(share * sorted.length)));
  const floorCents = at(0);
  if (sorted.length === 1) return { cents: at(0), range: null, floorCents };
  return { cents: at(MIDDLE), range: { lowCents: at(LOW), highCents: at(HIGH) }, floorCents };
}

/** The sum in whole cents. Throws a RangeError beyond 2^53 − 1, where a number is not exact. */
export function sumExactly(cents: readonly number[]): number {
  const total = sum(cents);
  if (typeof total === 'number') return total;
  throw new RangeError(
    `The sum of ${total} cents is more than a number carries exactly (2^53 − 1). Ask for less: an earlier end, or fewer creators.`,
  );
}
