import type { DayRange } from '../../store/calendar.js';
import { pairKey } from '../../store/create-tables.js';
import { type DayRanges, NO_DAYS, unite } from '../../store/day-ranges.js';
import type { PayoutAssignmentRow } from '../../store/rows.js';
import type { World } from '../../store/world.js';
import { dayFrom, getPayoutDays, type PayoutDays } from './payout-days.js';

/** A structure and a creator. An accrual belongs to such a pair. */
export interface PairIds {
  readonly structureId: string;
  readonly creatorId: string;
  /** Their `pairKey`, cached because making and hashing it costs more than a lookup. */
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

/** The pair's assignments that cover part of any day, in the order of `assigned_at`. */
export function listAssignedDays(world: World, pair: PairIds): AssignedDays[] {
  return toAssignedDays(listPairAssignments(world, pair), getPayoutDays(world));
}

/** The days of a pair's assignments. Assignments without a day are left out. */
export function toAssignedDays(rows: readonly PayoutAssignmentRow[], days: PayoutDays): AssignedDays[] {
  const assigned: AssignedDays[] = [];
  for (const { id, assigned_at, unassigned_at } of rows) {
    const startMs = Date.parse(assigned_at);
    const endMs = unassigned_at === null ? Number.POSITIVE_INFINITY : Date.parse(unassigned_at);
    if (endMs <= startMs) continue;
    assigned.push({ assignmentId: id, start: days.dayAt(startMs), end: dayFrom(days, endMs) });
  }
  return assigned;
}

/** The days that the assignments cover at least in part. A day that two of them share counts once. */
export function touchedDays(assigned: readonly AssignedDays[]): DayRanges {
  let touched = NO_DAYS;
  for (const { start, end } of assigned) touched = unite(touched, [start, end]);
  return touched;
}

/** Whether the two have a day in common. */
function touches(days: DayRange, period: DayRange): boolean {
  return days.start < period.end && days.end > period.start;
}

/** The ids of the assignments that cover part of `period`. */
export function assignmentsTouching(assigned: readonly AssignedDays[], period: DayRange): string[] {
  return assigned.filter((days) => touches(days, period)).map(({ assignmentId }) => assignmentId);
}
