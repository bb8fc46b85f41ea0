import { createKey, findMaya, type Job, payFor, readByCreator, readOwed, sum } from './job.js';

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
    name: 'takes a 5xx for success',
    what: 'assumes that a payment was made when it gets a 504',
    program: async ({ goat, mock, fetch, store }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        if (store.get(creatorId)) continue;
        const response = await fetch(`${mock.baseUrl}/payout-payments`, {
          method: 'POST',
          headers: { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' },
          body: JSON.stringify(payFor(creatorId, accruals)),
        });
        if (response.ok || response.status >= 500) store.set(creatorId, true);
      }
    },
  },
  {
    name: 'takes a 504 for failure',
    paysMaya: true,
    what: 'sends the payment again under a new key after a 504',
    program: async ({ goat, mock, fetch, uuid, store }) => {
      if (store.get('paid')) return;
      const creatorId = await findMaya(goat);
      const body = JSON.stringify({ creator_id: creatorId, total_amount_cents: sum(await readOwed(goat, creatorId)) });
      const send = () =>
        fetch(`${mock.baseUrl}/payout-payments`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${mock.apiKey}`,
            'content-type': 'application/json',
            'idempotency-key': uuid(),
          },
          body,
        });
      let response = await send();
      while (response.status >= 500) response = await send();
      if (response.ok) store.set('paid', true);
    },
  },
  {
    name: 'gives up on a 429',
    what: 'skips creators whose payment meets a rate limit, and marks them as done',
    program: async ({ goat, mock, fetch, store }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        if (store.get(creatorId)) continue;
        const response = await fetch(`${mock.baseUrl}/payout-payments`, {
          method: 'POST',
          headers: { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' },
          body: JSON.stringify(payFor(creatorId, accruals)),
        });
        if (response.status < 400 || response.status === 429) store.set(creatorId, true);
      }
    },
  },
  {
    name: 'never looks at the status',
    what: 'marks as paid, whatever the response says',
    program: async ({ goat, mock, fetch, store }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        if (store.get(createKey(accruals))) continue;
        await fetch(`${mock.baseUrl}/payout-payments`, {
          method: 'POST',
          headers: { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' },
          body: JSON.stringify(payFor(creatorId, accruals)),
        });
        store.set(createKey(accruals), true);
      }
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
    name: 'reads back too early',
    paysMaya: true,
    what: 'pays again when a lost payment is not recorded yet, which then arrives late',
    program: async ({ goat, store, uuid }) => {
      if (store.get('paid')) return;
      const creatorId = await findMaya(goat);
      const body = {
        creator_id: creatorId,
        total_amount_cents: sum(await readOwed(goat, creatorId)),
        metadata: { week: 5 },
      };
      const reads = async () => {
        const payments = await goat.payoutPayments.list({ creator_id: creatorId, status: 'paid' }).toArray();
        return payments.some(({ metadata }) => metadata.week === 5);
      };
      if (!(await reads())) {
        try {
          await goat.payoutPayments.create(body, { idempotencyKey: uuid(), maxRetries: 0 });
        } catch {
          if (!(await reads())) await goat.payoutPayments.create(body, { idempotencyKey: uuid(), maxRetries: 0 });
        }
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
    name: 'claims too much',
    paysMaya: true,
    what: 'says committed when the connection broke',
    program: async ({ goat }) => {
      const creatorId = await findMaya(goat);
      const owed = await readOwed(goat, creatorId);
      if (owed.length === 0) return undefined;
      const paidCents = sum(owed);
      await goat.payoutPayments.create(payFor(creatorId, owed), { maxRetries: 0 }).catch(() => undefined);
      return { outcome: 'committed', paidCents, creatorId };
    },
  },
  {
    name: 'claims too little',
    paysMaya: true,
    what: 'says not committed for a payment whose response was lost',
    program: async ({ goat, store }) => {
      const creatorId = await findMaya(goat);
      const owed = await readOwed(goat, creatorId);
      if (owed.length === 0) return undefined;
      try {
        const payment = await goat.payoutPayments.create(payFor(creatorId, owed), { maxRetries: 0 });
        return { outcome: 'committed', paidCents: payment.total_amount_cents, payment: { id: payment.id } };
      } catch {
        store.set('failed', true);
        const [newest] = await goat.payoutPayments.list({ creator_id: creatorId }).toArray();
        return { outcome: 'not_committed', paidCents: 0, payment: { id: newest?.id } };
      }
    },
  },
  {
    name: 'first failure ends it for good',
    what: 'marks every creator after a failure as failed, and never tries them again',
    program: async ({ goat, store }) => {
      const byCreator = await readByCreator(goat);
      let hasFailed = false;
      for (const [creatorId, accruals] of byCreator) {
        if (store.get(creatorId)) continue;
        if (hasFailed) {
          store.set(creatorId, 'failed');
          continue;
        }
        try {
          await goat.payoutPayments.create(payFor(creatorId, accruals), { maxRetries: 0 });
        } catch {
          hasFailed = true;
          store.set(creatorId, 'failed');
        }
      }
    },
  },
  {
    name: 'rejects what it cannot pay',
    what: 'rejects the accruals of creators it could not pay, to empty the list',
    program: async ({ goat }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        try {
          await goat.payoutPayments.create(payFor(creatorId, accruals), { maxRetries: 0 });
        } catch {
          for (const { id } of accruals) await goat.payoutAccruals.reject(id).catch(() => undefined);
        }
      }
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
