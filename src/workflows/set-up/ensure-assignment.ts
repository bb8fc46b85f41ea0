import { isConflictError } from '../../client/errors/guards.js';
import type { PayoutAssignment } from '../../generated/resources.js';
import { isOpen, listAssignments } from '../find/other-structures.js';
import { toIso } from '../run/days.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';

/** A creator, and the structure that should pay. */
export interface WantedAssignment {
  readonly structureId: string;
  readonly creatorId: string;
  /** ISO 8601. Undefined means now. */
  readonly assignedAt: string | undefined;
}

/** Assigns a creator to a structure, unless an assignment runs. */
export async function ensureAssignment(
  run: Run,
  { structureId, creatorId, assignedAt }: WantedAssignment,
): Promise<{ readonly id: string | null; readonly step: 'created' | 'unchanged' }> {
  const running = (await listAssignments(run, structureId, creatorId)).find(isOpen);
  if (running) return { id: running.id ?? null, step: 'unchanged' };
  const body = {
    creator_id: creatorId,
    ...(assignedAt === undefined ? {} : { assigned_at: assignedAt }),
  };
  try {
    const [made] = await run.call('assigning the structure', (options) =>
      run.goat.payoutStructures.assign(structureId, body, options),
    );
    return { id: made?.id ?? null, step: 'created' };
  } catch (error) {
    // If the creator is assigned already, the service responds with a conflict whose code is not published. The
    // assignments show it.
    if (!isConflictError(error) || error.code === 'structure_archived') throw error;
    // Either somebody else assigned in between, or `assignedAt` lies within an assignment that has ended.
    const assignments = await listAssignments(run, structureId, creatorId);
    const open = assignments.find(isOpen);
    if (open) return { id: open.id ?? null, step: 'unchanged' };
    throw withinEnded(assignments, assignedAt) ?? error;
  }
}

function withinEnded(ended: readonly PayoutAssignment[], assignedAt: string | undefined): WorkflowError | undefined {
  const ends = ended.map(({ unassigned_at: end }) => end ?? '').sort();
  const end = ends.at(-1);
  if (end === undefined || assignedAt === undefined || toIso(assignedAt) >= toIso(end)) return undefined;
  return new WorkflowError(
    'invalid_input',
    `the creator is not assigned: an earlier assignment to the structure lasted until ${end}, so assignedAt must not be before that.`,
    { hint: `Assign from ${end} or later.`, details: { assignedAt, unassignedAt: end } },
  );
}
