import type { PayoutAccrual } from 'trackagoat-sdk';
import { groupByCreator, type Job, readOwed, settle } from './job.js';

const WEEK = 7 * 86_400_000;

/** Mistakes in reading lists: pages, windows of time, filters, and lists from before. */
export const buggyLists: readonly Job[] = [
  {
    name: 'ignores the next page',
    what: 'takes the first page of what is owed for all of it, which is true only in a small organization',
    program: async ({ goat }) => {
      const { data } = await goat.payoutAccruals.list({ status: 'earned' });
      for (const accruals of groupByCreator(data).values()) await settle(goat, accruals);
    },
  },
  {
    name: 'a page that fails is the last',
    what: 'takes an error on a later page for the end of the list, and marks the job as done',
    program: async ({ goat, store }) => {
      if (store.get('done')) return;
      const owed: PayoutAccrual[] = [];
      let cursor: string | undefined;
      do {
        const query = { status: 'earned' as const, limit: 1, ...(cursor && { cursor }) };
        const page = await goat.payoutAccruals.list(query, { maxRetries: 0 }).catch(() => undefined);
        owed.push(...(page?.data ?? []));
        cursor = page?.nextCursor ?? undefined;
      } while (cursor);
      for (const accruals of groupByCreator(owed).values()) await settle(goat, accruals);
      store.set('done', true);
    },
  },
  {
    name: 'the last week, by local time',
    what: 'takes Monday in New York time, so its week is not the week of the service',
    program: async ({ goat, now }) => {
      const local = new Date(now() - 5 * 3_600_000);
      const monday = Date.UTC(
        local.getUTCFullYear(),
        local.getUTCMonth(),
        local.getUTCDate() - ((local.getUTCDay() + 6) % 7),
      );
      const isOfLastWeek = ({ period_start_at: start }: PayoutAccrual) => {
        return Date.parse(start) >= monday - WEEK && Date.parse(start) < monday;
      };
      for (const accruals of groupByCreator((await readOwed(goat)).filter(isOfLastWeek)).values())
        await settle(goat, accruals);
    },
  },
  {
    name: 'only what is still running',
    what: 'pays accruals of active structures, and forgets what an archived one owes',
    program: async ({ goat }) => {
      const active = new Set((await goat.payoutStructures.list({ is_active: true }).toArray()).map(({ id }) => id));
      const owed = (await readOwed(goat)).filter(({ structure_id: id }) => active.has(id));
      for (const accruals of groupByCreator(owed).values()) await settle(goat, accruals);
    },
  },
  {
    name: 'everything that is not paid',
    what: 'includes rejected accruals, and the refusal of one leaves the creator without any pay',
    program: async ({ goat }) => {
      const open = (await goat.payoutAccruals.list().toArray()).filter(({ status }) => status !== 'paid');
      for (const accruals of groupByCreator(open).values()) await settle(goat, accruals);
    },
  },
];
