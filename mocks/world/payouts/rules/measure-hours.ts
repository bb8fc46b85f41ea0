import { HOUR } from '../../store/calendar.js';
import { countDays, type DayRanges, dayAt, unite } from '../../store/day-ranges.js';
import type { World } from '../../store/world.js';
import type { AccrualRules } from './accrual-rules.js';
import type { PayoutDays } from './payout-days.js';

/**
 * Counts the hours that assignments cover on the counting days. A day is divided into hours from its first instant on,
 * so they follow the time zone of the days, even if its offset from UTC is not a whole number of hours. If its clocks
 * change by half an hour, the last hour of that day is short.
 */
export function measureHours(days: PayoutDays): AccrualRules['measure'] {
  return ({ world, period, covered, assignmentIds }) => {
    const spans = listSpans(world, assignmentIds);
    let counted = 0;
    for (let at = 0; at < covered.length; at += 2) {
      for (let day = dayAt(covered, at); day < dayAt(covered, at + 1); day += 1) {
        counted += countTouched(days, day, spans);
      }
    }
    let whole = 0;
    for (let day = period.start; day < period.end; day += 1) whole += countHours(days, day);
    return { covered: counted, whole };
  };
}

/** The time spans of the assignments, epoch milliseconds. Those that end where they begin cover nothing. */
function listSpans(world: World, assignmentIds: readonly string[]): DayRanges {
  return assignmentIds.reduce<DayRanges>((spans, id) => {
    const row = world.tables.payoutAssignments.get(id);
    if (!row) return spans;
    const end = row.unassigned_at === null ? Number.POSITIVE_INFINITY : Date.parse(row.unassigned_at);
    const start = Date.parse(row.assigned_at);
    return end <= start ? spans : unite(spans, [start, end]);
  }, []);
}

function countHours(days: PayoutDays, day: number): number {
  return Math.ceil((days.getStart(day + 1) - days.getStart(day)) / HOUR);
}

/** How many hours of a day the `spans` cover. An hour that two of them share counts once. */
function countTouched(days: PayoutDays, day: number, spans: DayRanges): number {
  const [start, end] = [days.getStart(day), days.getStart(day + 1)];
  let hours: DayRanges = [];
  for (let at = 0; at < spans.length; at += 2) {
    const from = Math.max(start, dayAt(spans, at));
    const to = Math.min(end, dayAt(spans, at + 1));
    if (from < to) hours = unite(hours, [Math.floor((from - start) / HOUR), Math.ceil((to - start) / HOUR)]);
  }
  return countDays(hours);
}
