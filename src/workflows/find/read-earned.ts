import type { PayoutAccrual } from '../../generated/resources.js';
import type { Run } from '../run/run.js';
import { readFiltered } from './filtered-list.js';

/** The fields of an accrual that decide what is paid. */
export type OwedAccrual = Pick<PayoutAccrual, 'id' | 'creator_id' | 'amount_cents' | 'currency' | 'period_end_at'>;

/** The debt to a creator: every earned accrual. Every row is checked, because the service may ignore a filter. */
export async function earnedBy(run: Run, creatorId: string): Promise<PayoutAccrual[]> {
  const query = { creator_id: creatorId, status: 'earned', limit: 100 } as const;
  const rows = await run.listAll('reading what is owed', (options) => run.goat.payoutAccruals.list(query, options));
  return rows.filter((row) => row.status === 'earned' && row.creator_id === creatorId);
}

/**
 * The debt to everyone. With a project, fewer rows are read if the service knows that filter; `accrualsOfProject`
 * filters the rest.
 */
export function earnedByAll(run: Run, projectId: string | undefined): Promise<PayoutAccrual[]> {
  return readFiltered(run, {
    during: 'reading what is owed',
    filters: projectId === undefined ? {} : { project_id: projectId },
    list: (filters, options) => run.goat.payoutAccruals.list({ ...filters, status: 'earned', limit: 100 }, options),
    keep: ({ status }) => status === 'earned',
  });
}
