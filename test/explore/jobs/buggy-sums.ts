import type { PayoutAccrual } from 'trackagoat-sdk';
import { findMaya, HANDLES, type Job, payFor, readByCreator, readOwed, sum } from './job.js';

let cached: PayoutAccrual[] | undefined;

/** Mistakes in whom to pay, how much, and what for. */
export const buggySums: readonly Job[] = [
  {
    name: 'throws at once',
    what: 'has a mistake in its first line',
    program: ({ goat }) => (goat as unknown as { payouts: { list(): Promise<void> } }).payouts.list(),
  },
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
    name: 'misspelt handle',
    what: 'looks for a creator who does not exist, and pays nobody',
    program: async ({ goat }) => {
      const [maya] = await goat.creators.list({ search: 'maya.movez' }).toArray();
      if (!maya) return;
      await goat.payoutPayments.create(payFor(maya.id, await readOwed(goat, maya.id)));
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
    name: 'one page of accruals',
    what: 'reads one accrual at a time and takes it for all',
    program: async ({ goat }) => {
      const { data } = await goat.payoutAccruals.list({ status: 'earned', limit: 1 });
      for (const accrual of data) await goat.payoutPayments.create(payFor(accrual.creator_id, [accrual]));
    },
  },
  {
    name: 'too little by hand',
    what: 'settles accruals and names a total without the last one',
    program: async ({ goat }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        const total_amount_cents = sum(accruals.slice(0, -1));
        await goat.payoutPayments.create({ ...payFor(creatorId, accruals), total_amount_cents });
      }
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
    name: 'the wrong creator',
    what: 'pays one creator the sum of the other',
    program: async ({ goat, store }) => {
      if (store.get('paid')) return;
      const creators = await goat.creators.list().toArray();
      const maya = creators.find(({ tiktok_handle: handle }) => handle === HANDLES[0]);
      const otis = creators.find(({ tiktok_handle: handle }) => handle === HANDLES[1]);
      const all = sum(await readOwed(goat, maya?.id)) + sum(await readOwed(goat, otis?.id));
      const body = { creator_id: maya?.id ?? '', total_amount_cents: all };
      await goat.payoutPayments.create(body, { idempotencyKey: 'both-in-one' });
      store.set('paid', true);
    },
  },
  {
    name: 'sums without accruals',
    what: 'pays a sum without accruals, so they stay owed, and pays them again in the next run',
    program: async ({ goat }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        await goat.payoutPayments.create({ creator_id: creatorId, total_amount_cents: sum(accruals) });
      }
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
