import type { DayRanges } from '../../store/day-ranges.js';
import type { PeriodCase } from './criterion.js';

/** `amount_cents`, or by `daily` its share for the covered part of the period. */
export function proratedAmount(context: Omit<PeriodCase, 'pair' | 'eligible'>): bigint | number {
  const { version, rules } = context;
  if (version.proration_mode === 'none') return version.amount_cents;
  const { covered, whole } = rules.measure(context);
  return rules.roundShare(version.amount_cents, covered, whole);
}

/** The days on which cpm counts posted videos: all of the period by `none`, the covered ones by `daily`. */
export function countingDays(context: Pick<PeriodCase, 'version' | 'eligible' | 'covered'>): DayRanges {
  return context.version.proration_mode === 'none' ? context.eligible : context.covered;
}
