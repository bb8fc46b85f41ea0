import { countDays, type DayRanges } from '../../store/day-ranges.js';
import type { PeriodCase } from './criterion.js';

/** `amount_cents`, or by `daily` its share for the covered days of the period. */
export function proratedAmount(one: Pick<PeriodCase, 'version' | 'period' | 'covered' | 'rules'>): bigint | number {
  const { version, period, covered, rules } = one;
  if (version.proration_mode === 'none') return version.amount_cents;
  return rules.share(version.amount_cents, countDays(covered), period.end - period.start);
}

/** The days on which cpm counts posted videos: all of the period by `none`, the covered ones by `daily`. */
export function countingDays(one: Pick<PeriodCase, 'version' | 'eligible' | 'covered'>): DayRanges {
  return one.version.proration_mode === 'none' ? one.eligible : one.covered;
}
