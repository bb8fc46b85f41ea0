import { elementAt } from '../../../base/values/element-at.js';
import { ApiProblem, invalidBody, notFound } from '../store/api-problem.js';
import { pairKey } from '../store/create-tables.js';
import { intersect, NO_DAYS } from '../store/day-ranges.js';
import type { PayoutAssignmentRow, PayoutStructureRow } from '../store/rows.js';
import { toCanonicalTime } from '../store/time-zone.js';
import type { World } from '../store/world.js';
import { getPayoutDays } from './rules/payout-days.js';
import { nameDays, warnPayout } from './rules/payout-warnings.js';
import { listVersions } from './rules/rule-timeline.js';
import { listPairAssignments, type PairIds } from './rules/settlement.js';
import { findStructure } from './structures.js';

/** The creators of a write of assignments. `field` is the field of the body that names them, for refusals. */
export interface NamedCreators {
  readonly ids: readonly string[];
  readonly field: 'creator_id' | 'creator_ids';
}

/** The creators that a body names, by `creator_id` or by `creator_ids`. */
export function namedCreators(
  body: { readonly creator_id: string } | { readonly creator_ids: readonly string[] },
): NamedCreators {
  return 'creator_ids' in body
    ? { ids: body.creator_ids, field: 'creator_ids' }
    : { ids: [body.creator_id], field: 'creator_id' };
}

/**
 * Assigns creators of the structure's project, all or none, from `assignedAt` (ISO 8601; default now). It may be in the
 * past: periods that ended since are evaluated at the next tick. It may be in the future: earlier time does not count.
 * Refuses with 400 a creator of another project or named twice, 404 an unknown one, 409 `structure_archived`, and 409
 * `already_assigned` if an assignment of the pair is open or ends after `assignedAt`.
 */
export function assignCreators(
  world: World,
  structureId: string,
  input: { readonly creators: NamedCreators; readonly assignedAt?: string | undefined },
): PayoutAssignmentRow[] {
  const { creators } = input;
  checkNamedOnce(creators);
  const assignedAt = input.assignedAt === undefined ? world.now : toCanonicalTime(input.assignedAt, 'assigned_at');
  const structure = findStructure(world, structureId);
  checkCreators(world, structure, creators);
  if (!structure.is_active) {
    throw new ApiProblem('structure_archived', `Structure ${structureId} is archived; set is_active to true first.`, {
      structure_id: structureId,
    });
  }
  checkFree(world, structureId, { creators, assignedAt });
  warnOfRulelessTime(world, structureId, assignedAt);
  for (const creatorId of creators.ids) warnOfSettledTime(world, { structureId, creatorId }, assignedAt);
  return creators.ids.map((creatorId) =>
    world.tables.payoutAssignments.put({
      id: world.newId(),
      structure_id: structureId,
      creator_id: creatorId,
      assigned_at: assignedAt,
      unassigned_at: null,
    }),
  );
}

/** Ends the open assignments of these creators now, all or none; refuses with 404 a creator without one here. */
export function unassignCreators(world: World, structureId: string, creators: NamedCreators): PayoutAssignmentRow[] {
  findStructure(world, structureId);
  const open = creators.ids.map((creatorId, at) => {
    const assignment = listPairAssignments(world, { structureId, creatorId }).find((row) => row.unassigned_at === null);
    if (!assignment) throw notFound('open assignment of creator', creatorId, toFieldPath(creators, at));
    return assignment;
  });
  return open.map((assignment) => end(world, assignment));
}

/** Ends all open assignments of a creator now, as its removal does. */
export function endCreatorAssignments(world: World, creatorId: string): PayoutAssignmentRow[] {
  const assignments = world.tables.payoutAssignments.by('creator_id', creatorId);
  return assignments.filter((row) => row.unassigned_at === null).map((row) => end(world, row));
}

/** Ends an assignment now; a future assignment ends where it begins, so it covers nothing. */
function end(world: World, assignment: PayoutAssignmentRow): PayoutAssignmentRow {
  const begun = assignment.assigned_at <= world.now;
  return world.tables.payoutAssignments.put({
    ...assignment,
    unassigned_at: begun ? world.now : assignment.assigned_at,
  });
}

function toFieldPath(creators: NamedCreators, at: number): string {
  return creators.field === 'creator_id' ? 'creator_id' : `creator_ids.${at}`;
}

function checkNamedOnce(creators: NamedCreators): void {
  for (const [at, id] of creators.ids.entries()) {
    if (creators.ids.indexOf(id) !== at) throw invalidBody(toFieldPath(creators, at), 'is named twice');
  }
}

function checkCreators(world: World, structure: PayoutStructureRow, creators: NamedCreators): void {
  for (const [at, id] of creators.ids.entries()) {
    const creator = world.tables.creators.get(id);
    if (!creator?.is_active || creator.project_id === structure.project_id) continue;
    throw invalidBody(toFieldPath(creators, at), `is a creator of another project than structure ${structure.id}`);
  }
  for (const [at, id] of creators.ids.entries()) {
    if (!world.tables.creators.get(id)?.is_active) throw notFound('creator', id, toFieldPath(creators, at));
  }
}

function checkFree(
  world: World,
  structureId: string,
  wanted: { readonly creators: NamedCreators; readonly assignedAt: string },
): void {
  const taken = wanted.creators.ids.filter((creatorId) =>
    listPairAssignments(world, { structureId, creatorId }).some((assignment) =>
      runsAfter(assignment, wanted.assignedAt),
    ),
  );
  if (taken.length === 0) return;
  const until = `an assignment to structure ${structureId} that runs after ${wanted.assignedAt}`;
  throw new ApiProblem(
    'already_assigned',
    `${taken.length} of the creators ${taken.length === 1 ? 'has' : 'have'} ${until}.`,
    {
      creator_ids: taken,
    },
  );
}

/** Whether the assignment covers any time after `instant`. One that was ended before it began covers none. */
function runsAfter(assignment: PayoutAssignmentRow, instant: string): boolean {
  const { assigned_at: from, unassigned_at: to } = assignment;
  return to === null || (to > instant && to > from);
}

function warnOfRulelessTime(world: World, structureId: string, assignedAt: string): void {
  const first = listVersions(world, structureId)[0];
  if (!first || assignedAt >= first.effective_at) return;
  warnPayout(world, 'assigned_before_first_rule', () => [
    `assigned_at ${assignedAt} lies before structure ${structureId} had a rule (${first.effective_at}).`,
    'Periods that ended by then have no version in force at their end and make no accrual.',
  ]);
}

/** Settled days are not paid again, even if no assignment covered them then. */
function warnOfSettledTime(world: World, pair: PairIds, assignedAt: string): void {
  const settled = world.tables.settlements.get(pairKey(pair.structureId, pair.creatorId))?.ranges ?? NO_DAYS;
  const again = intersect(settled, [getPayoutDays(world).dayAt(Date.parse(assignedAt)), Number.POSITIVE_INFINITY]);
  if (again.length === 0) return;
  const last = { start: elementAt(again, 0), end: elementAt(again, again.length - 1) };
  warnPayout(world, 'assigned_into_settled_days', () => [
    `Structure ${pair.structureId} has settled days of creator ${pair.creatorId} that the assignment from ${assignedAt} reaches`,
    `into (${nameDays(last)}); they pay nothing more.`,
  ]);
}
