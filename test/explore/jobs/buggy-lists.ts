import type { PayoutAccrual } from 'trackagoat-sdk';
import { createKey, type Job, payFor, readOwed } from './job.js';

const WEEK = 7 * 86_400_000;

function groupByCreator(accruals: readonly PayoutAccrual[]): Map<string, PayoutAccrual[]> {
  const groups = new Map<string, PayoutAccrual[]>();
  for (const accrual of accruals) groups.set(accrual.creator_id, [...(groups.get(accrual.creator_id) ?? []), accrual]);
  return groups;
}

/** Mistakes in reading lists: pages, windows of time, filters, and lists from before. */
export const buggyLists: readonly Job[] = [
  {
    name: 'ignores the next page',
    what: 'takes the first page of what is owed for all of it, which is true only in a small organization',
    program: async ({ goat }) => {
      const { data } = await goat.payoutAccruals.list({ status: 'earned' });
      for (const [creatorId, accruals] of groupByCreator(data)) {
        await goat.payoutPayments.create(payFor(creatorId, accruals), { idempotencyKey: createKey(accruals) });
      }
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
      for (const [creatorId, accruals] of groupByCreator(owed)) {
        await goat.payoutPayments.create(payFor(creatorId, accruals), { idempotencyKey: createKey(accruals) });
      }
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
      for (const [creatorId, accruals] of groupByCreator((await readOwed(goat)).filter(isOfLastWeek))) {
        await goat.payoutPayments.create(payFor(creatorId, accruals), { idempotencyKey: createKey(accruals) });
      }
    },
  },
  {
    name: 'only what is still running',
    what: 'pays accruals of active structures, and forgets what an archived one owes',
    program: async ({ goat }) => {
      const active = new Set((await goat.payoutStructures.list({ is_active: true }).toArray()).map(({ id }) => id));
      const owed = (await readOwed(goat)).filter(({ structure_id: id }) => active.has(id));
      for (const [creatorId, accruals] of groupByCreator(owed)) {
        await goat.payoutPayments.create(payFor(creatorId, accruals), { idempotencyKey: createKey(accruals) });
      }
    },
  },
  {
    name: 'everything that is not paid',
    what: 'includes rejected accruals, and the refusal of one leaves the creator without any pay',
    program: async ({ goat }) => {
      const open = (await goat.payoutAccruals.list().toArray()).filter(({ status }) => status !== 'paid');
      for (const [creatorId, accruals] of groupByCreator(open)) {
        await goat.payoutPayments.create(payFor(creatorId, accruals), { idempotencyKey: createKey(accruals) });
      }
    },
  },
];
