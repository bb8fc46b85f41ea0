import { writeCount } from '../../../base/options/write-count.js';
import type { PayoutAssignment, PayoutStructure } from '../../generated/resources.js';
import { periodEnd, toIso, toMilliseconds } from '../run/days.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import { readFiltered } from './read-rows.js';

/** Whether structures that already pay a creator end or stay when another one is assigned. */
export type OtherStructures = 'end' | 'keep';

/** A structure that pays a creator now, or will. */
export interface RunningStructure {
  readonly structure: PayoutStructure;
  readonly assignment: PayoutAssignment;
}

type Pair = { readonly projectId: string; readonly creatorId: string };

/** Active structures of a project that a creator is assigned to, with the assignments that have no end. */
export async function listRunningStructures(run: Run, pair: Pair): Promise<RunningStructure[]> {
  return selectRunning(await listCreatorStructures(run, pair));
}

/** The creator's assignments without an end, one per structure, including those that have not begun. */
export function selectRunning(all: readonly RunningStructure[]): RunningStructure[] {
  const open = all.filter(({ assignment }) => isOpen(assignment));
  return open.filter(({ structure }, index) => open.findIndex((each) => each.structure.id === structure.id) === index);
}

/**
 * The assignments of a creator to the active structures of a project, ended ones too. Every structure is read, because
 * its number of present assignments does not show one that begins later.
 */
export async function listCreatorStructures(run: Run, { projectId, creatorId }: Pair): Promise<RunningStructure[]> {
  const all: RunningStructure[] = [];
  for (const structure of await listActiveStructures(run, projectId)) {
    const assignments = await listAllAssignments(run, structure.id);
    throwIfUnlisted(structure, assignments);
    const own = assignments.filter((assignment) => assignment.creator_id === creatorId);
    all.push(...own.map((assignment) => ({ structure, assignment })));
  }
  return all;
}

/** It is not published how the service lists assignments. One that it counts but does not list might be the creator's. */
function throwIfUnlisted({ name, assignment_count }: PayoutStructure, assignments: readonly PayoutAssignment[]): void {
  const open = assignments.filter(isOpen).length;
  if (open >= assignment_count) return;
  const message = `the service counts ${writeCount(assignment_count, 'creator')} assigned to ${JSON.stringify(name)} and lists ${open}, so it is not known what pays the creator.`;
  throw new WorkflowError('unknown_shape', message);
}

/**
 * Until when a structure that has ended pays: the period in which an assignment ends is paid as its proration says.
 *
 * @returns Epoch milliseconds; null if it has not ended, or ended before it began.
 */
export function paidUntil({ structure, assignment }: RunningStructure): number | null {
  const { assigned_at: start, unassigned_at: end } = assignment;
  if (end === undefined || end === null) return null;
  if (start !== undefined && toMilliseconds(start) >= toMilliseconds(end)) return null;
  return endOfPaid(structure, toMilliseconds(end));
}

/** The latest moment until which structures that have ended pay, ISO 8601; null if none of them has paid. */
export function findPaidUntil(all: readonly RunningStructure[]): string | null {
  const ends = all.map(paidUntil).filter((until) => until !== null);
  return ends.length === 0 ? null : toIso(Math.max(...ends));
}

/** The structures of a project that are not archived. */
export function listActiveStructures(run: Run, projectId: string): Promise<PayoutStructure[]> {
  return readFiltered(run, {
    during: 'reading the structures',
    filters: { is_active: true },
    list: (filters, options) =>
      run.goat.payoutStructures.list({ ...filters, project_id: projectId, limit: 100 }, options),
    keep: ({ is_active, project_id }) => is_active && project_id === projectId,
  });
}

/** A creator's assignments to a structure, ended ones too. */
export async function listAssignments(run: Run, structureId: string, creatorId: string): Promise<PayoutAssignment[]> {
  const assignments = await listAllAssignments(run, structureId);
  return assignments.filter((assignment) => assignment.creator_id === creatorId);
}

/**
 * The assignments to a structure, ended ones too.
 *
 * @throws WorkflowError `unknown_shape` if they do not name their creator. Taking that for "no assignment" would let a
 * creator be paid twice.
 */
export async function listAllAssignments(run: Run, structureId: string): Promise<PayoutAssignment[]> {
  const assignments = await run.listAll('reading the assignments', (options) =>
    run.goat.payoutStructures.assignments(structureId, { limit: 100 }, options),
  );
  if (assignments.some(({ creator_id: id }) => id === undefined)) {
    throw new WorkflowError('unknown_shape', `the assignments of structure ${structureId} do not say whose they are.`, {
      hint: 'The shape of this response is not published. Run `trackagoat check` and report what differs.',
    });
  }
  return assignments;
}

/** Whether an assignment has no end. */
export function isOpen({ unassigned_at: end }: PayoutAssignment): boolean {
  return (end ?? null) === null;
}

/**
 * When the next structure has to begin if these are ended now, so that no day is paid twice or left out. The period
 * that an assignment touches is paid as its proration says: in full, or the days up to today.
 *
 * @returns ISO 8601; null if any beginning is right, because none of them has begun.
 * @throws WorkflowError `structures_running` if no single beginning fits all of them.
 */
export function findHandover(run: Run, running: readonly RunningStructure[]): string | null {
  const begun = running.filter(({ assignment }) => toMilliseconds(assignment.assigned_at ?? run.now) < run.now);
  const starts = new Set(begun.map(({ structure }) => toIso(endOfPaid(structure, run.now))));
  if (starts.size > 1) {
    const message = `the running structures pay until different moments (${[...starts].sort().join(', ')}), so no beginning of another one fits them all.`;
    throw new WorkflowError('structures_running', message, {
      hint: 'End them one by one, then assign the other one.',
      details: toDetails(running),
    });
  }
  return [...starts][0] ?? null;
}

/** Refuses to let a structure run in addition to others unless the caller asked for that. */
export function structuresRunning(running: readonly RunningStructure[]): WorkflowError {
  const names = running.map(({ structure }) => JSON.stringify(structure.name)).join(', ');
  const why = `the creator is paid by ${names} already, and would be paid by both.`;
  return new WorkflowError('structures_running', why, {
    hint: "Say otherStructures: 'end' to replace, or 'keep' to pay by all of them.",
    details: toDetails(running),
  });
}

/** Ends assignments. A period that has begun is still paid; one that has not begun is not. */
export async function endStructures(run: Run, running: readonly RunningStructure[], creatorId: string): Promise<void> {
  for (const { structure } of running) {
    await run.call('ending an assignment', (options) =>
      run.goat.payoutStructures.unassign(structure.id, { creator_id: creatorId }, options),
    );
  }
}

function toDetails(running: readonly RunningStructure[]): { readonly structureIds: readonly string[] } {
  return { structureIds: running.map(({ structure }) => structure.id) };
}

/**
 * Until when a structure pays if it is ended at a given moment, epoch milliseconds. An end is exclusive: one at the
 * beginning of a period does not touch that period.
 */
export function endOfPaid({ current_version: rule }: PayoutStructure, end: number): number {
  return periodEnd(rule.proration_mode === 'daily' ? 'daily' : rule.period, end - 1);
}
