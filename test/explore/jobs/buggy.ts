import { randomUUID } from 'node:crypto';
import { type PayoutAccrual, TrackagoatError } from 'trackagoat-sdk';
import {
  createKey,
  findMaya,
  groupByCreator,
  type Job,
  listWorkers,
  once,
  owedTo,
  payFor,
  readByCreator,
  readOwed,
  settle,
  sum,
  sumOwedTo,
} from './job.js';

const WEEK = 7 * 86_400_000;
const paidInMemory = new Set<string>();

/** All jobs with a mistake. */
export const buggy: Readonly<Record<string, Job>> = {
  // Mistakes in what makes two requests one payment.
  'no key at all': {
    what: 'calls fetch itself, and sends the payment again when the connection breaks',
    program: async ({ goat, mock, fetch }) => {
      const body = JSON.stringify(await sumOwedTo(goat, await findMaya(goat)));
      const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' };
      const send = () => fetch(`${mock.baseUrl}/payout-payments`, { method: 'POST', headers, body });
      await send().catch(send);
    },
  },
  'random key per attempt': {
    paysMaya: true,
    what: 'makes a new UUID for each of three attempts',
    program: once(async (goat, creatorId) => {
      const body = await sumOwedTo(goat, creatorId);
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await goat.payoutPayments.create(body, { idempotencyKey: randomUUID(), maxRetries: 0 });
        } catch (error) {
          if (attempt === 3) throw error;
        }
      }
    }),
  },
  'key from the day': {
    paysMaya: true,
    what: 'uses the day as its key, so a run that crosses midnight pays again',
    program: once(async (goat, creatorId) => {
      const body = await sumOwedTo(goat, creatorId);
      await goat.payoutPayments.create(body, { idempotencyKey: `maya-${new Date().toISOString().slice(0, 10)}` });
    }),
  },
  'one key for all creators': {
    what: 'uses one key for the week, so the second creator gets the response of the first',
    program: async ({ goat }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        await goat.payoutPayments.create(payFor(creatorId, accruals), { idempotencyKey: 'week-5' });
      }
    },
  },
  'key from the creator': {
    what: 'uses the same key for ever for each creator, so a second settlement within a day replays the first',
    program: async ({ goat }) => {
      for (const [creatorId] of await readByCreator(goat)) {
        await goat.payoutPayments.create(owedTo(creatorId), { idempotencyKey: `pay-${creatorId}` });
      }
    },
  },
  'key older than a day': {
    paysMaya: true,
    what: 'relies on a fixed key for ever, but the service forgets it after 24 hours',
    program: once(async (goat, creatorId) =>
      goat.payoutPayments.create(await sumOwedTo(goat, creatorId), { idempotencyKey: 'maya-week-5' }),
    ),
  },
  // Mistakes of two at once, of order, and of what is kept where.
  'checks, then pays': {
    paysMaya: true,
    what: 'checks whether the week was paid, and pays if not, but another worker pays in between',
    workers: 2,
    program: async ({ goat }) => {
      const creatorId = await findMaya(goat);
      const body = await sumOwedTo(goat, creatorId);
      const payments = await goat.payoutPayments.list({ creator_id: creatorId }).toArray();
      if (payments.some(({ metadata }) => metadata.week === '2026-05')) return;
      await goat.payoutPayments.create({ ...body, metadata: { week: '2026-05' } });
    },
  },
  'locks in two steps': {
    what: 'reads the lock, sends another request, and only then takes it',
    workers: 2,
    program: async ({ goat, store }) => {
      const isLocked = store.get('lock');
      const creatorId = await findMaya(goat);
      if (isLocked) return;
      store.set('lock', true);
      await goat.payoutPayments.create(await sumOwedTo(goat, creatorId));
    },
  },
  'remembers in memory': {
    what: 'keeps what it paid in a variable',
    program: async ({ goat }) => {
      const owed = (await readOwed(goat)).filter(({ id }) => !paidInMemory.has(id));
      for (const accrual of owed) {
        await goat.payoutPayments.create(payFor(accrual.creator_id, [accrual]));
        paidInMemory.add(accrual.id);
      }
    },
  },
  'pays and asks afterwards': {
    what: 'pays before a person has approved it',
    program: async ({ goat, approve }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        await goat.payoutPayments.create(payFor(creatorId, accruals));
        approve({ creatorId, cents: sum(accruals) });
      }
    },
  },
  'pays what the cron added': {
    what: 'shows a person a sum, and then settles whatever is owed by that time',
    program: async ({ goat, approve }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        approve({ creatorId, cents: sum(accruals) });
        await goat.payoutPayments.create(owedTo(creatorId));
      }
    },
  },
  'voids and pays again': {
    what: 'voids the newest payment when it does not know what happened, even if another worker made it',
    workers: 2,
    program: async ({ goat }) => {
      const creatorId = await findMaya(goat);
      const body = owedTo(creatorId);
      const describe = (payment: { id: string; total_amount_cents: number }) => {
        return { outcome: 'committed', paidCents: payment.total_amount_cents, payment: { id: payment.id } };
      };
      try {
        return describe(await goat.payoutPayments.create(body, { maxRetries: 0 }));
      } catch {
        const { data } = await goat.payoutPayments.list({ creator_id: creatorId, status: 'paid', limit: 1 });
        if (data[0]) await goat.payoutPayments.void(data[0].id);
        return describe(await goat.payoutPayments.create(body));
      }
    },
  },
  'pays the bonus twice': {
    paysMaya: true,
    what: 'settles what is owed with auto_apply, and pays the same sum by hand when that fails',
    program: async ({ goat }) => {
      const creatorId = await findMaya(goat);
      const byHand = await sumOwedTo(goat, creatorId);
      if (byHand.total_amount_cents === 0) return;
      const settled = goat.payoutPayments.create(owedTo(creatorId), { maxRetries: 0 });
      await settled.catch(() => goat.payoutPayments.create(byHand));
    },
  },
  // Mistakes in what an error means.
  'swallows the error': {
    paysMaya: true,
    what: 'marks the job as done, whatever happened',
    program: once((goat, creatorId) =>
      goat.payoutPayments.create(owedTo(creatorId), { maxRetries: 0 }).catch(() => undefined),
    ),
  },
  'reads back by amount': {
    paysMaya: true,
    what: 'after a lost response, takes any payment of the same amount for its own',
    program: once(async (goat, creatorId) => {
      const cents = sum(await readOwed(goat, creatorId));
      try {
        await goat.payoutPayments.create(owedTo(creatorId), { maxRetries: 0 });
      } catch (error) {
        const payments = await goat.payoutPayments.list({ creator_id: creatorId, status: 'paid' }).toArray();
        if (!payments.some(({ total_amount_cents: total }) => total === cents)) throw error;
      }
    }),
  },
  'trusts a replay': {
    paysMaya: true,
    what: 'takes the replayed response of a known key for the present state',
    program: async ({ goat }) => {
      const body = owedTo(await findMaya(goat));
      const payment = await goat.payoutPayments.create(body, { idempotencyKey: 'maya-2026-05' });
      return { outcome: 'committed', paidCents: payment.total_amount_cents, payment: { id: payment.id } };
    },
  },
  'races a timeout': {
    what: 'stops waiting after a second, while the request is still under way',
    program: async ({ goat }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        const timeout = new Promise((resolve) => setTimeout(resolve, 1_000));
        await Promise.race([goat.payoutPayments.create(payFor(creatorId, accruals)), timeout]);
      }
    },
  },
  // Mistakes in reading lists: pages, windows of time, filters, and lists from before.
  'ignores the next page': {
    what: 'takes the first page of what is owed for all of it, which is true only in a small organization',
    program: async ({ goat }) => {
      const { data } = await goat.payoutAccruals.list({ status: 'earned' });
      for (const accruals of groupByCreator(data).values()) await settle(goat, accruals);
    },
  },
  'a page that fails is the last': {
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
  'the last week, by local time': {
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
  'only what is still running': {
    what: 'pays accruals of active structures, and forgets what an archived one owes',
    program: async ({ goat }) => {
      const active = new Set((await goat.payoutStructures.list({ is_active: true }).toArray()).map(({ id }) => id));
      const owed = (await readOwed(goat)).filter(({ structure_id: id }) => active.has(id));
      for (const accruals of groupByCreator(owed).values()) await settle(goat, accruals);
    },
  },
  'everything that is not paid': {
    what: 'includes rejected accruals, and the refusal of one leaves the creator without any pay',
    program: async ({ goat }) => {
      const open = (await goat.payoutAccruals.list().toArray()).filter(({ status }) => status !== 'paid');
      for (const accruals of groupByCreator(open).values()) await settle(goat, accruals);
    },
  },
  // Mistakes in what an outcome means: time that runs out, refusals, payments that were voided, and who did what.
  'takes a timeout for success': {
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
  'one refusal settles all': {
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
  'issues a voided payment again': {
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
  'another body under the same key': {
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
  'rounds three parts': {
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
  'skips who has no method': {
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
};

/** A job with a mistake, as often as it runs at once. */
export function findWorkers(name: string): Job['program'][] {
  const found = buggy[name];
  if (!found) throw new Error(`there is no job ${name}`);
  return listWorkers(found);
}
