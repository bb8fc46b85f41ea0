import type { PayoutAccrual } from '../generated/resources.js';
import type { Run } from './run.js';

/** An accrual as far as it decides what is paid. */
export type OwedAccrual = Pick<PayoutAccrual, 'id' | 'creator_id' | 'amount_cents' | 'period_end_at'>;

/** What a creator is owed: every earned accrual. */
export function earnedBy(run: Run, creatorId: string): Promise<PayoutAccrual[]> {
  const query = { creator_id: creatorId, status: 'earned', limit: 100 } as const;
  return run.all('reading what is owed', (options) => run.goat.payoutAccruals.list(query, options));
}
