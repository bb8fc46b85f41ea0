import type { Run } from '../run/run.js';
import { readFilteredPage } from './filtered-list.js';

/** Whether a creator ever had an accrual, in any status. Then the ledger knows the creator even after removal. */
export async function hasEarned(run: Run, creatorId: string, projectId?: string): Promise<boolean> {
  const { data } = await readFilteredPage(run, {
    during: 'looking the creator up',
    filters: projectId === undefined ? {} : { project_id: projectId },
    list: (filters, options) => run.goat.payoutAccruals.list({ ...filters, creator_id: creatorId, limit: 1 }, options),
    keep: ({ creator_id: id }) => id === creatorId,
  });
  return data.length > 0;
}
