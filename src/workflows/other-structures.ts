import type { PayoutAssignment, PayoutStructure } from '../generated/resources.js';
import { DAY, toIso, toMilliseconds, WEEK, weekStart } from './days.js';
import { readFiltered } from './filtered-list.js';
import type { Run } from './run.js';
import { WorkflowError } from './workflow-error.js';

/** What becomes of the structures that pay a creator already when another one is assigned. */
export type OtherStructures = 'end' | 'keep';

/** A structure that pays a creator now, or will. */
export interface RunningStructure {
  readonly structure: PayoutStructure;
  readonly assignment: PayoutAssignment;
}

/** Active structures of a project that a creator is assigned to, with the assignments that have no end. */
export async function listRunningStructures(
  run: Run,
  of: { readonly projectId: string; readonly creatorId: string },
): Promise<RunningStructure[]> {
  const structures = await listActiveStructures(run, of.projectId);
  const running: RunningStructure[] = [];
  for (const structure of structures.filter((each) => each.assignment_count > 0)) {
    const assignments = await listAssignments(run, structure.id, of.creatorId);
    const assignment = assignments.find(isOpen);
    if (assignment) running.push({ structure, assignment });
  }
  return running;
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

/**
 * A creator's assignments to a structure, ended ones too.
 *
 * @throws WorkflowError `unknown_shape` when they do not say whose they are: "none" would let a creator be paid twice.
 */
export async function listAssignments(run: Run, structureId: string, creatorId: string): Promise<PayoutAssignment[]> {
  const assignments = await run.all('reading the assignments', (options) =>
    run.goat.payoutStructures.assignments(structureId, { limit: 100 }, options),
  );
  if (assignments.some(({ creator_id: id }) => id === undefined)) {
    throw new WorkflowError('unknown_shape', `the assignments of structure ${structureId} do not say whose they are.`, {
      hint: 'The shape of this answer is not published. Run `trackagoat check` and report what differs.',
    });
  }
  return assignments.filter((assignment) => assignment.creator_id === creatorId);
}

/** Whether an assignment has no end. */
export function isOpen({ unassigned_at: end }: PayoutAssignment): boolean {
  return (end ?? null) === null;
}

/**
 * When the next structure has to begin so that no day is paid twice and none is left out, if these are ended now: what an
 * assignment touches is paid as its proration says, the whole period or the days up to today.
 *
 * @returns ISO 8601; null when they allow any beginning, because nothing of theirs has begun.
 * @throws WorkflowError `structures_running` when no single beginning fits them all.
 */
export function findHandover(run: Run, running: readonly RunningStructure[]): string | null {
  const begun = running.filter(({ assignment }) => toMilliseconds(assignment.assigned_at ?? run.now) < run.now);
  const starts = new Set(begun.map(({ structure }) => toIso(endOfPaid(structure, run.now))));
  if (starts.size > 1) {
    throw new WorkflowError(
      'structures_running',
      `the running structures pay until different moments (${[...starts].sort().join(', ')}), so no beginning of another one fits them all.`,
      { hint: 'End them one by one, then assign the other one.', details: toDetails(running) },
    );
  }
  return [...starts][0] ?? null;
}

/** Refuses to let a structure run beside others without having been told so. */
export function structuresRunning(running: readonly RunningStructure[]): WorkflowError {
  const names = running.map(({ structure }) => JSON.stringify(structure.name)).join(', ');
  return new WorkflowError(
    'structures_running',
    `the creator is paid by ${names} already, and would be paid by both.`,
    {
      hint: "Say otherStructures: 'end' to replace, or 'keep' to pay by all of them.",
      details: toDetails(running),
    },
  );
}

/** Ends assignments: what has begun is still paid, what has not touches nothing. */
export async function endStructures(
  run: Run,
  running: readonly RunningStructure[],
  creatorId: string,
): Promise<readonly string[]> {
  for (const { structure } of running) {
    await run.one('ending an assignment', (options) =>
      run.goat.payoutStructures.unassign(structure.id, { creator_id: creatorId }, options),
    );
  }
  return running.map(({ structure }) => structure.id);
}

function toDetails(running: readonly RunningStructure[]): { readonly structureIds: readonly string[] } {
  return { structureIds: running.map(({ structure }) => structure.id) };
}

/** Until when a structure pays that is ended at a moment, epoch milliseconds. */
function endOfPaid({ current_version: rule }: PayoutStructure, now: number): number {
  if (rule.proration_mode === 'daily') return Math.floor(now / DAY) * DAY + DAY;
  if (rule.period === 'daily') return Math.floor(now / DAY) * DAY + DAY;
  if (rule.period === 'weekly') return weekStart(now) + WEEK;
  const day = new Date(now);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1);
}
