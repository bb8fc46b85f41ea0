import type { PayoutAccrual } from 'trackagoat-sdk';
import { findMaya, type Job, payFor, readByCreator, readOwed, sum } from './job.js';

let cached: PayoutAccrual[] | undefined;

/** Mistakes in whom to pay, how much, and what for. */
export const buggySums: readonly Job[] = [
  {
    name: 'forgets to wait',
    what: 'does not await the payment',
    program: async ({ goat }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        void goat.payoutPayments.create(payFor(creatorId, accruals));
      }
    },
  },
  {
    name: 'wrong key everywhere',
    what: 'gets 401 for every request and does not report it',
    program: async ({ mock, fetch }) => {
      const headers = { authorization: 'Bearer nobody' };
      const response = await fetch(`${mock.baseUrl}/payout-accruals?status=earned`, { headers });
      const { data } = (await response.json()) as { data: { id: string }[] | null };
      for (const { id } of data ?? []) await fetch(`${mock.baseUrl}/payout-payments/${id}`, { headers });
    },
  },
  {
    name: 'too much by hand',
    what: 'settles accruals and adds a fee to the total',
    program: async ({ goat }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        const total_amount_cents = Math.round(sum(accruals) * 1.02);
        await goat.payoutPayments.create({ ...payFor(creatorId, accruals), total_amount_cents });
      }
    },
  },
  {
    name: 'dollars in place of cents',
    what: 'mistakes cents for dollars, and rounds',
    program: async ({ goat }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        const total_amount_cents = Math.round(sum(accruals) / 100);
        await goat.payoutPayments.create({ ...payFor(creatorId, accruals), total_amount_cents });
      }
    },
  },
  {
    name: 'pays what was paid',
    paysMaya: true,
    what: 'adds up all accruals, including those that were paid before',
    program: async ({ goat, store }) => {
      if (store.get('paid')) return;
      const creatorId = await findMaya(goat);
      const accruals = await goat.payoutAccruals.list({ creator_id: creatorId }).toArray();
      const body = { creator_id: creatorId, total_amount_cents: sum(accruals) };
      await goat.payoutPayments.create(body, { idempotencyKey: 'all-of-maya' });
      store.set('paid', true);
    },
  },
  {
    name: 'reads once and for all',
    what: 'keeps what is owed in a variable and never reads it again',
    program: async ({ goat }) => {
      cached ??= await readOwed(goat);
      for (const accrual of cached) await goat.payoutPayments.create(payFor(accrual.creator_id, [accrual]));
    },
  },
];
