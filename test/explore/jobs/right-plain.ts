import type { PayoutAccrual } from 'trackagoat-sdk';
import { type Job, readByCreator, readOwed, settle } from './job.js';

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
      for (const accrual of data) await settle(goat, [accrual]);
    },
  },
  {
    name: 'a hundred rows are enough',
    what: 'reads a page of a hundred rows, in an organization that never has so many',
    program: async ({ goat }) => {
      const { data } = await goat.payoutAccruals.list({ status: 'earned', limit: 100 });
      for (const accrual of data) await settle(goat, [accrual]);
    },
  },
  {
    name: 'a mark that waits',
    what: 'keeps a mark of how far everything is paid, and moves it only when it is',
    program: async ({ goat, store }) => {
      const mark = (store.get('mark') as string | undefined) ?? '';
      const owed = (await readOwed(goat)).filter(({ created_at: at = '' }) => at >= mark);
      for (const accrual of owed) await settle(goat, [accrual]);
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
      for (const accruals of (await readByCreator(goat)).values()) {
        const due = accruals.filter(({ period_end_at: end }) => Date.parse(end) <= first);
        if (due.length > 0) await settle(goat, due);
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
        await settle(goat, accruals);
      }
    },
  },
];
