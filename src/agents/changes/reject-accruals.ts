import { rejectAccruals as reject } from '../../workflows/review/reject-accruals.js';
import type { Run } from '../../workflows/run/run.js';
import { type ChangeHandler, planChanged } from './change-handler.js';
import type { RejectAccruals } from './change-plan.js';

/** Rejects or voids accruals. */
export const rejectAccruals: ChangeHandler<RejectAccruals> = {
  async check(run, { accruals, status }) {
    for (const { id, cents } of accruals) {
      const now = await read(run, id);
      if (now.status !== 'earned' && now.status !== status) throw planChanged(`the accrual ${id} is ${now.status}`);
      if (now.amount_cents !== cents) throw planChanged(`the accrual ${id} has another amount`);
    }
  },
  async apply(run, { accruals, status }) {
    await reject(run.goat, { accrualIds: accruals.map(({ id }) => id), status });
  },
  async inspect(run, { accruals, status }) {
    const lines: string[] = [];
    const found: object[] = [];
    let open = 0;
    for (const { id } of accruals) {
      const now = await read(run, id);
      if (now.status !== status) open += 1;
      lines.push(`accrual ${id}: ${now.status}`);
      found.push({ id, creator_id: now.creator_id, status: now.status, amount_cents: now.amount_cents });
    }
    return { isDone: open === 0, lines, found: { accruals: found } };
  },
};

function read(run: Run, id: string) {
  return run.call('reading an accrual', (options) => run.goat.payoutAccruals.get(id, options));
}
