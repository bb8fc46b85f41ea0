import { DAY, type DayRange, toDay } from '../../store/calendar.js';
import { type DayRanges, NO_DAYS, unite } from '../../store/day-ranges.js';
import type { PayoutAssignmentRow } from '../../store/rows.js';
import { pairKey } from '../../store/tables.js';
import type { World } from '../../store/world.js';

/** A structure and a creator: what an accrual belongs to. */
export interface PairIds {
  readonly structureId: string;
  readonly creatorId: string;
  /** Their `pairKey`, for who asks often: making it and hashing it anew costs more than what it finds. */
  readonly id?: string;
}

function toPairKey({ structureId, creatorId, id }: PairIds): string {
  return id ?? pairKey(structureId, creatorId);
}

/** The pair's assignments, in the order of `assigned_at`. */
export function listPairAssignments(world: World, pair: PairIds): readonly PayoutAssignmentRow[] {
  return world.tables.payoutAssignments.by('pair', toPairKey(pair));
}

/** An assignment by the UTC days that [assigned_at, unassigned_at) intersects; an open end is Infinity. */
export interface AssignedDays extends DayRange {
  readonly assignmentId: string;
}

/** The pair's assignments that touch any day, in the order of `assigned_at`. */
export function listAssignedDays(world: World, pair: PairIds): AssignedDays[] {
  const assigned: AssignedDays[] = [];
  for (const { id, assigned_at, unassigned_at } of listPairAssignments(world, pair)) {
    const startMs = Date.parse(assigned_at);
    const endMs = unassigned_at === null ? Number.POSITIVE_INFINITY : Date.parse(unassigned_at);
    if (endMs > startMs) assigned.push({ assignmentId: id, start: toDay(startMs), end: Math.ceil(endMs / DAY) });
  }
  return assigned;
}

/** The days that any of the assignments touches. Two that meet on one day make it one day. */
export function touchedDays(assigned: readonly AssignedDays[]): DayRanges {
  let touched = NO_DAYS;
  for (const { start, end } of assigned) touched = unite(touched, [start, end]);
  return touched;
}

/** Whether the two have a day in common. */
function touches(days: DayRange, period: DayRange): boolean {
  return days.start < period.end && days.end > period.start;
}

/** The ids of the assignments that touch `period`. */
export function assignmentsTouching(assigned: readonly AssignedDays[], period: DayRange): string[] {
  return assigned.filter((days) => touches(days, period)).map(({ assignmentId }) => assignmentId);
}
