import type { DayRange } from '../../store/calendar.js';
import { areWithin, type DayRanges, intersect, NO_DAYS } from '../../store/day-ranges.js';
import { type AssignedDays, assignmentsTouching, touchedDays } from '../rules/settlement.js';

/** The time that a pair's assignments cover, by UTC days. */
export class AssignedTime {
  private assigned: readonly AssignedDays[] = [];
  private ids: readonly string[] = [];
  /** All days that an assignment covers at least in part. */
  touched: DayRanges = NO_DAYS;
  /** The first and last day of a single assignment without others. The usual period then needs two numbers and no list. */
  private steadyFrom = 0;
  private steadyTo = 0;

  /** Replaces the pair's assignments. */
  load(assigned: readonly AssignedDays[]): void {
    this.assigned = assigned;
    this.ids = assigned.map(({ assignmentId }) => assignmentId);
    this.touched = touchedDays(assigned);
    const only = assigned.length === 1 ? assigned[0] : undefined;
    this.steadyFrom = only?.start ?? 0;
    this.steadyTo = only?.end ?? 0;
  }

  /**
   * The `days` of `period` that assignments cover. If they cover all, it returns the same list, because the list is
   * kept.
   */
  cover(days: DayRanges, period: DayRange): DayRanges {
    return this.isSteadyIn(period) || areWithin(days, this.touched) ? days : intersect(days, this.touched);
  }

  /**
   * The assignments that cover part of `period`. They are usually those of the period before, so all accruals share one
   * list.
   */
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
