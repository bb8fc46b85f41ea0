import { randomUUID } from 'node:crypto';
import { findMaya, type Job, payFor, readByCreator, readOwed, sum } from './job.js';

/** Mistakes in what makes two requests one payment. */
export const buggyKeys: readonly Job[] = [
  {
    name: 'no key at all',
    what: 'calls fetch itself, and sends the payment again when the connection breaks',
    program: async ({ goat, mock, fetch }) => {
      const creatorId = await findMaya(goat);
      const body = JSON.stringify({ creator_id: creatorId, total_amount_cents: sum(await readOwed(goat, creatorId)) });
      const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' };
      const send = () => fetch(`${mock.baseUrl}/payout-payments`, { method: 'POST', headers, body });
      await send().catch(send);
    },
  },
  {
    name: 'random key per attempt',
    paysMaya: true,
    what: 'makes a new UUID for each of three attempts',
    program: async ({ goat, store }) => {
      if (store.get('paid')) return;
      const creatorId = await findMaya(goat);
      const body = { creator_id: creatorId, total_amount_cents: sum(await readOwed(goat, creatorId)) };
      for (let attempt = 1; ; attempt += 1) {
        try {
          await goat.payoutPayments.create(body, { idempotencyKey: randomUUID(), maxRetries: 0 });
          break;
        } catch (error) {
          if (attempt === 3) throw error;
        }
      }
      store.set('paid', true);
    },
  },
  {
    name: 'key from the day',
    paysMaya: true,
    what: 'uses the day as its key, so a run that crosses midnight pays again',
    program: async ({ goat, store }) => {
      if (store.get('paid')) return;
      const creatorId = await findMaya(goat);
      const body = { creator_id: creatorId, total_amount_cents: sum(await readOwed(goat, creatorId)) };
      await goat.payoutPayments.create(body, { idempotencyKey: `maya-${new Date().toISOString().slice(0, 10)}` });
      store.set('paid', true);
    },
  },
  {
    name: 'one key for all creators',
    what: 'uses one key for the week, so the second creator gets the response of the first',
    program: async ({ goat }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        await goat.payoutPayments.create(payFor(creatorId, accruals), { idempotencyKey: 'week-5' });
      }
    },
  },
  {
    name: 'key from the creator',
    what: 'uses the same key for ever for each creator, so a second settlement within a day replays the first',
    program: async ({ goat }) => {
      for (const [creatorId] of await readByCreator(goat)) {
        const body = { creator_id: creatorId, auto_apply_outstanding: true } as const;
        await goat.payoutPayments.create(body, { idempotencyKey: `pay-${creatorId}` });
      }
    },
  },
  {
    name: 'key older than a day',
    paysMaya: true,
    what: 'relies on a fixed key for ever, but the service forgets it after 24 hours',
    program: async ({ goat, store }) => {
      if (store.get('paid')) return;
      const creatorId = await findMaya(goat);
      const body = { creator_id: creatorId, total_amount_cents: sum(await readOwed(goat, creatorId)) };
      await goat.payoutPayments.create(body, { idempotencyKey: 'maya-week-5' });
      store.set('paid', true);
    },
  },
];
