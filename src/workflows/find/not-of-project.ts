import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import { accrualsOfProject } from './accruals-of-project.js';

/** The refusal of a creator who is not of the project that was named with the creator. */
export function notOfProject(creatorId: string, why: string): WorkflowError {
  return new WorkflowError('creator_not_found', `the creator ${creatorId} ${why}.`, {
    hint: 'Give the project of the creator, or leave the project out.',
  });
}

/**
 * Refuses a removed creator who earned anything outside of the project that was named. Only the ledger knows removed
 * creators, and there the structures name the project.
 *
 * @throws WorkflowError `creator_not_found`
 */
export async function throwIfEarnedElsewhere(
  run: Run,
  creatorId: string,
  projectId: string | undefined,
): Promise<void> {
  if (projectId === undefined) return;
  const query = { creator_id: creatorId, limit: 100 };
  const rows = await run.listAll('looking the creator up', (options) => run.goat.payoutAccruals.list(query, options));
  const earned = rows.filter(({ creator_id: id }) => id === creatorId);
  const own = await accrualsOfProject(run, earned, { projectId, creators: [] });
  if (own.length < earned.length) {
    throw notOfProject(
      creatorId,
      `was removed, and earned by payout structures that are not of the project ${projectId}`,
    );
  }
}
