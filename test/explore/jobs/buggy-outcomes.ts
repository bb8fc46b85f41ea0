import { TrackagoatError } from 'trackagoat-sdk';
import { createKey, type Job, payFor, readByCreator, readOwed, settle, sum } from './job.js';

/** Mistakes in what an outcome means: time that runs out, refusals, payments that were voided, and who did what. */
export const buggyOutcomes: readonly Job[] = [
  {
    name: 'takes a timeout for success',
    what: 'treats a timeout unlike other errors, and marks the payment as made',
    program: async ({ goat, mock, fetch, store }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        if (store.get(createKey(accruals))) continue;
        try {
          const response = await fetch(`${mock.baseUrl}/payout-payments`, {
            method: 'POST',
            headers: { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' },
            body: JSON.stringify(payFor(creatorId, accruals)),
            signal: AbortSignal.timeout(10_000),
          });
          if (!response.ok) throw new Error(`answered ${response.status}`);
        } catch (error) {
          if (!(error instanceof DOMException) || error.name !== 'TimeoutError') throw error;
        }
        store.set(createKey(accruals), true);
      }
    },
  },
  {
    name: 'one refusal settles all',
    what: 'takes a 409 to mean that all accruals of the request are paid, although only one is',
    workers: 2,
    program: async ({ goat, store }) => {
      for (const accruals of (await readByCreator(goat)).values()) {
        const open = accruals.filter(({ id }) => !store.get(id));
        if (open.length === 0) continue;
        try {
          await settle(goat, open);
        } catch (error) {
          if (!(error instanceof TrackagoatError) || error.status !== 409) throw error;
        }
        for (const { id } of open) store.set(id, true);
      }
    },
  },
  {
    name: 'issues a voided payment again',
    what: 'pays the amount of each voided payment again, and also its accruals, which are owed again',
    program: async ({ goat, store }) => {
      for (const payment of await goat.payoutPayments.list({ status: 'voided' }).toArray()) {
        if (store.get(payment.id) || !payment.creator_id) continue;
        const body = { creator_id: payment.creator_id, total_amount_cents: payment.total_amount_cents };
        await goat.payoutPayments.create(body, { idempotencyKey: `again-${payment.id}` });
        store.set(payment.id, true);
      }
      for (const accruals of (await readByCreator(goat)).values()) await settle(goat, accruals);
    },
  },
  {
    name: 'another body under the same key',
    what: 'reads again what is owed before each attempt, but the service replays the payment of the first body',
    program: async ({ goat }) => {
      for (const [creatorId] of await readByCreator(goat)) {
        for (let attempt = 1; ; attempt += 1) {
          const owed = await readOwed(goat, creatorId);
          if (owed.length === 0) break;
          try {
            const key = { idempotencyKey: `week-5-${creatorId}`, maxRetries: 0 };
            const payment = await goat.payoutPayments.create(payFor(creatorId, owed), key);
            if (payment.status !== 'paid') throw new Error('not paid');
            return { outcome: 'committed', paidCents: sum(owed), payment: { id: payment.id } };
          } catch (error) {
            if (attempt === 3) throw error;
          }
        }
      }
      return undefined;
    },
  },
  {
    name: 'rounds three parts',
    what: 'pays in three equal parts, each rounded to a cent, which add up to a cent too much',
    program: async ({ goat }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        const dollars = accruals.reduce((total, { amount_cents: cents }) => total + cents / 100, 0);
        const total_amount_cents = Math.round(Number((dollars / 3).toFixed(2)) * 3 * 100);
        const key = { idempotencyKey: createKey(accruals) };
        await goat.payoutPayments.create({ ...payFor(creatorId, accruals), total_amount_cents }, key);
      }
    },
  },
  {
    name: 'skips who has no method',
    what: 'marks a creator as done when the payout method is refused',
    program: async ({ goat, store }) => {
      const [method] = await goat.payoutMethods.list().toArray();
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        if (store.get(createKey(accruals))) continue;
        const body = { ...payFor(creatorId, accruals), method_id: method?.id ?? '' };
        await goat.payoutPayments.create(body, { idempotencyKey: createKey(accruals) }).catch((error: unknown) => {
          if (!(error instanceof TrackagoatError) || error.code !== 'method_inactive') throw error;
        });
        store.set(createKey(accruals), true);
      }
    },
  },
];
