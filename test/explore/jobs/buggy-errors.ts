import { findMaya, type Job, payFor, readByCreator, readOwed, sum } from './job.js';

/** Mistakes in what an error means. */
export const buggyErrors: readonly Job[] = [
  {
    name: 'swallows the error',
    paysMaya: true,
    what: 'marks the job as done, whatever happened',
    program: async ({ goat, store }) => {
      if (store.get('done')) return;
      const creatorId = await findMaya(goat);
      const body = { creator_id: creatorId, auto_apply_outstanding: true } as const;
      await goat.payoutPayments.create(body, { maxRetries: 0 }).catch(() => undefined);
      store.set('done', true);
    },
  },
  {
    name: 'reads back by amount',
    paysMaya: true,
    what: 'after a lost response, takes any payment of the same amount for its own',
    program: async ({ goat, store }) => {
      if (store.get('paid')) return;
      const creatorId = await findMaya(goat);
      const cents = sum(await readOwed(goat, creatorId));
      try {
        await goat.payoutPayments.create({ creator_id: creatorId, auto_apply_outstanding: true }, { maxRetries: 0 });
      } catch (error) {
        const payments = await goat.payoutPayments.list({ creator_id: creatorId, status: 'paid' }).toArray();
        if (!payments.some(({ total_amount_cents: total }) => total === cents)) throw error;
      }
      store.set('paid', true);
    },
  },
  {
    name: 'trusts a replay',
    paysMaya: true,
    what: 'takes the replayed response of a known key for the present state',
    program: async ({ goat }) => {
      const creatorId = await findMaya(goat);
      const body = { creator_id: creatorId, auto_apply_outstanding: true } as const;
      const payment = await goat.payoutPayments.create(body, { idempotencyKey: 'maya-2026-05' });
      return { outcome: 'committed', paidCents: payment.total_amount_cents, payment: { id: payment.id } };
    },
  },
  {
    name: 'races a timeout',
    what: 'stops waiting after a second, while the request is still under way',
    program: async ({ goat }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        const timeout = new Promise((resolve) => setTimeout(resolve, 1_000));
        await Promise.race([goat.payoutPayments.create(payFor(creatorId, accruals)), timeout]);
      }
    },
  },
];
