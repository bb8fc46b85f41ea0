import type { DayRange } from '../../store/calendar.js';
import { areWithin, type DayRanges, intersect, NO_DAYS } from '../../store/day-ranges.js';
import { type AssignedDays, assignmentsTouching, touchedDays } from '../rules/settlement.js';

/** The time that a pair's assignments run over, by UTC days. */
export class AssignedTime {
  private assigned: readonly AssignedDays[] = [];
  private ids: readonly string[] = [];
  /** All days that an assignment touches. */
  touched: DayRanges = NO_DAYS;
  /** From and to which day there is one assignment and nothing but it: a usual period needs two numbers and no list. */
  private steadyFrom = 0;
  private steadyTo = 0;

  /** Takes the pair's assignments in place of those before. */
  load(assigned: readonly AssignedDays[]): void {
    this.assigned = assigned;
    this.ids = assigned.map(({ assignmentId }) => assignmentId);
    this.touched = touchedDays(assigned);
    const only = assigned.length === 1 ? assigned[0] : undefined;
    this.steadyFrom = only?.start ?? 0;
    this.steadyTo = only?.end ?? 0;
  }

  /** Those of the `days` of `period` that assignments touch: the very list where they touch all, for it is kept for good. */
  cover(days: DayRanges, period: DayRange): DayRanges {
    return this.isSteadyIn(period) || areWithin(days, this.touched) ? days : intersect(days, this.touched);
  }

  /** The assignments that touch `period`. Mostly those of the period before: one list then serves all accruals. */
  idsIn(period: DayRange): readonly string[] {
    if (this.isSteadyIn(period)) return this.ids;
    const ids = assignmentsTouching(this.assigned, period);
    const known = this.ids;
    if (ids.length !== known.length || ids.some((id, at) => id !== known[at])) this.ids = ids;
    return this.ids;
  }

  private isSteadyIn({ start, end }: DayRange): boolean {
    return start >= this.steadyFrom && end <= this.steadyTo;
  }
}
