import { HOUR } from '../../store/calendar.js';
import { countDays, intersect, unite } from '../../store/day-ranges.js';
import type { AccrualRules } from './accrual-rules.js';
import type { PayoutDays } from './payout-days.js';

/** Counts the hours that assignments touch on the days that count. A day has as many as its zone gives it. */
export function measureHours(days: PayoutDays): AccrualRules['measure'] {
  return ({ world, period, covered, assignmentIds }) => {
    const touched = assignmentIds.reduce<number[]>((ranges, id) => {
      const row = world.tables.payoutAssignments.get(id);
      if (!row) return ranges;
      const end = row.unassigned_at === null ? Number.POSITIVE_INFINITY : Date.parse(row.unassigned_at);
      const start = Date.parse(row.assigned_at);
      return end <= start ? ranges : unite(ranges, [Math.floor(start / HOUR), Math.ceil(end / HOUR)]);
    }, []);
    // Whole hours of the clock in UTC, also where days begin at half past. Ranges of hours are counted as those of days are.
    const toHour = (day: number): number => Math.floor(days.getStart(day) / HOUR);
    const covering = countDays(intersect(covered.map(toHour), touched));
    return { covered: covering, whole: toHour(period.end) - toHour(period.start) };
  };
}
