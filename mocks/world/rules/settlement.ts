import { DAY, type DayRange, dayOf } from '../calendar.js';
import type { PayoutAssignmentRow } from '../rows.js';
import { pairKey } from '../tables.js';
import type { World } from '../world.js';
import { type DayRanges, NO_DAYS, unionOf } from './day-ranges.js';

/** A structure and a creator: what an accrual belongs to. */
export interface PairIds {
  readonly structureId: string;
  readonly creatorId: string;
  /** Their `pairKey`, for who asks often: making it and hashing it anew costs more than what it finds. */
  readonly key?: string;
}

function keyOf({ structureId, creatorId, key }: PairIds): string {
  return key ?? pairKey(structureId, creatorId);
}

/** The pair's assignments, in the order of `assigned_at`. */
export function assignmentsOf(world: World, pair: PairIds): readonly PayoutAssignmentRow[] {
  return world.tables.payoutAssignments.by('pair', keyOf(pair));
}

/** The UTC days that [assigned_at, unassigned_at) intersects; null when it is empty. An open end is Infinity. Contract §6, Proration. */
function assignedDays(assignment: PayoutAssignmentRow): DayRange | null {
  const startMs = Date.parse(assignment.assigned_at);
  const endMs = assignment.unassigned_at === null ? Number.POSITIVE_INFINITY : Date.parse(assignment.unassigned_at);
  return endMs <= startMs ? null : { start: dayOf(startMs), end: Math.ceil(endMs / DAY) };
}

/** The days that any assignment of the pair touches. Two that meet on one day make it one day. */
export function touchedDays(world: World, pair: PairIds): DayRanges {
  let touched = NO_DAYS;
  for (const assignment of assignmentsOf(world, pair)) {
    const days = assignedDays(assignment);
    if (days) touched = unionOf(touched, [days.start, days.end]);
  }
  return touched;
}

/** The ids of the pair's assignments that touch `period`. */
export function assignmentsTouching(world: World, pair: PairIds, period: DayRange): string[] {
  const ids: string[] = [];
  for (const assignment of assignmentsOf(world, pair)) {
    const days = assignedDays(assignment);
    if (days && days.start < period.end && days.end > period.start) ids.push(assignment.id);
  }
  return ids;
}

/** The pair's settled days: those of periods that were evaluated, whatever came of it. They never count again. */
export function settledDays(world: World, pair: PairIds): DayRanges {
  return world.tables.settlements.get(keyOf(pair))?.ranges ?? NO_DAYS;
}

/** Settles `days` of the pair. */
export function settleDays(world: World, pair: PairIds, days: DayRanges): void {
  const id = keyOf(pair);
  world.tables.settlements.put({
    id,
    structure_id: pair.structureId,
    creator_id: pair.creatorId,
    ranges: joined(settledDays(world, pair), days),
  });
}

/** The union; the usual case, days that follow on the last settled ones, without sorting. */
function joined(settled: DayRanges, days: DayRanges): DayRanges {
  const last = settled.length - 1;
  if (last === 1 && days.length === 2 && settled[1] === days[0]) return [settled[0] as number, days[1] as number];
  return unionOf(settled, days);
}
