import { endStructures, listCreatorStructures, paidUntil, type RunningStructure } from '../find/other-structures.js';
import { toDay, toIso, toMilliseconds } from '../run/days.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import { ensureAssignment } from './ensure-assignment.js';

/** A structure that is to pay a creator, and what it replaces. */
export interface Replacement {
  readonly creatorId: string;
  readonly projectId: string;
  /** The structure that begins to pay, by id. */
  readonly structureId: string;
  /** ISO 8601. Undefined means now. */
  readonly from: string | undefined;
  readonly ends: readonly RunningStructure[];
}

/**
 * Ends structures, then assigns the one that follows. In this order a stop in between pays the creator too little, never
 * twice; assigning it later with the same beginning makes that good.
 *
 * @throws WorkflowError `structures_running` if what has ended pays beyond the new beginning. Nothing is assigned then.
 */
export async function replaceStructures(
  run: Run,
  { creatorId, projectId, structureId, from, ends }: Replacement,
): Promise<Awaited<ReturnType<typeof ensureAssignment>>> {
  await endStructures(run, ends, creatorId);
  if (ends.length > 0 && from !== undefined) {
    const all = await listCreatorStructures(run, { creatorId, projectId });
    throwIfPaidBeyond(
      all.filter(({ structure }) => structure.id !== structureId),
      from,
    );
  }
  return ensureAssignment(run, { structureId, creatorId, assignedAt: from });
}

/** The clock may have passed midnight on the way. So the ends that the service has recorded decide. */
function throwIfPaidBeyond(all: readonly RunningStructure[], from: string): void {
  const beyond = all.flatMap((each) => {
    const until = paidUntil(each);
    return until !== null && until > toMilliseconds(from) ? [{ each, until }] : [];
  });
  if (beyond.length === 0) return;
  const latest = Math.max(...beyond.map(({ until }) => until));
  const names = beyond.map(
    ({ each: { structure }, until }) => `${JSON.stringify(structure.name)} to ${lastDay(until)}`,
  );
  throw new WorkflowError(
    'structures_running',
    `what was ended still pays (${names.join(', ')}), so the new structure was not assigned from ${toDay(from)} on: both would pay. Nothing pays the creator after ${lastDay(latest)} until it is assigned; it can begin on ${toDay(latest)}.`,
    { hint: 'Repeat it with that beginning.', details: { from: toIso(latest) } },
  );
}

function lastDay(until: number): string {
  return toDay(until - 1);
}
