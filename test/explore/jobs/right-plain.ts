import type { PayoutAccrual } from 'trackagoat-sdk';
import { isApiError } from 'trackagoat-sdk';
import { createKey, type Job, payFor, readByCreator, readOwed } from './job.js';

const DAY = 86_400_000;

function _isSettled(error: unknown): boolean {
  return isApiError(error) && (error.code === 'accrual_paid' || error.code === 'accrual_not_earned');
}

/** Right jobs that work by themselves: without the workflows, by pages, windows, notes and shares of their own. */
export const rightPlain: readonly Job[] = [
  {
    name: 'one page, and says when there are more',
    what: 'reads one page by plain fetch, and throws if there is another',
    program: async ({ goat, mock, fetch }) => {
      const headers = { authorization: `Bearer ${mock.apiKey}` };
      const response = await fetch(`${mock.baseUrl}/payout-accruals?status=earned`, { headers });
      if (!response.ok) throw new Error(`answered ${response.status}`);
      const { data, meta } = (await response.json()) as { data: PayoutAccrual[]; meta: { nextCursor: string | null } };
      if (meta.nextCursor !== null) throw new Error('more than one page is owed');
      for (const accrual of data) {
        await goat.payoutPayments.create(payFor(accrual.creator_id, [accrual]), {
          idempotencyKey: createKey([accrual]),
        });
      }
    },
  },
  {
    name: 'a hundred rows are enough',
    what: 'reads a page of a hundred rows, in an organization that never has so many',
    program: async ({ goat }) => {
      const { data } = await goat.payoutAccruals.list({ status: 'earned', limit: 100 });
      for (const accrual of data) {
        await goat.payoutPayments.create(payFor(accrual.creator_id, [accrual]), {
          idempotencyKey: createKey([accrual]),
        });
      }
    },
  },
  {
    name: 'a mark that waits',
    what: 'keeps a mark of how far everything is paid, and moves it only when it is',
    program: async ({ goat, store }) => {
      const mark = (store.get('mark') as string | undefined) ?? '';
      const owed = (await readOwed(goat)).filter(({ created_at: at = '' }) => at >= mark);
      for (const accrual of owed) {
        await goat.payoutPayments.create(payFor(accrual.creator_id, [accrual]), {
          idempotencyKey: createKey([accrual]),
        });
      }
      const newest = owed
        .map(({ created_at: at = '' }) => at)
        .sort()
        .at(-1);
      if (newest) store.set('mark', newest);
    },
  },
  {
    name: 'the month before',
    what: 'pays what ended before the first of this month, and leaves this month to the next run',
    program: async ({ goat, now }) => {
      const today = new Date(now());
      const first = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1);
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        const due = accruals.filter(({ period_end_at: end }) => Date.parse(end) <= first);
        if (due.length > 0)
          await goat.payoutPayments.create(payFor(creatorId, due), { idempotencyKey: createKey(due) });
      }
    },
  },
  {
    name: 'holds for two days',
    what: 'pays what ended two days ago or earlier, so that a person can object',
    program: async ({ goat, now }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        const due = accruals.filter(({ period_end_at: end }) => Date.parse(end) <= now() - 2 * DAY);
        if (due.length > 0)
          await goat.payoutPayments.create(payFor(creatorId, due), { idempotencyKey: createKey(due) });
      }
    },
  },
  {
    name: 'shares the creators out',
    what: 'splits the creators between two workers by their ids',
    workers: 2,
    program: async ({ goat, worker }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        if (Number.parseInt(creatorId.slice(0, 8), 16) % 2 !== worker - 1) continue;
        await goat.payoutPayments.create(payFor(creatorId, accruals), { idempotencyKey: createKey(accruals) });
      }
    },
  },
];
