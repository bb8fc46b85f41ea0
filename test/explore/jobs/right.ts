import { randomUUID } from 'node:crypto';
import { createClient, TrackagoatError } from 'trackagoat-sdk';
import { commitSettlement, planSettlement, settleAll, settleCreator } from 'trackagoat-sdk/workflows';
import { claim, createKey, findMaya, HANDLES, type Job, payFor, readByCreator, readOwed, sum } from './job.js';

const methods = new Map<string, string>();

function hasCode(error: unknown, code: string): boolean {
  return error instanceof TrackagoatError && error.code === code;
}

/** Jobs with nothing wrong: a failure of one of them is a false alarm. */
export const right: readonly Job[] = [
  {
    name: 'settleAll',
    what: 'the workflow of this package',
    workers: 2,
    program: ({ goat }) => settleAll(goat, { method: 'Venmo' }),
  },
  {
    name: 'settleCreator',
    paysMaya: true,
    what: 'the workflow of this package, for one creator',
    workers: 2,
    program: ({ goat }) => settleCreator(goat, { creatorId: `@${HANDLES[0]}`, method: 'Venmo' }),
  },
  {
    name: 'plan and commit',
    paysMaya: true,
    what: 'makes a plan, has it approved, and commits that plan',
    program: async ({ goat, approve }) => {
      const creatorId = await findMaya(goat);
      const plan = await planSettlement(goat, { creatorId, method: 'Venmo' });
      if (plan.totalCents === 0) return undefined;
      approve({ creatorId, cents: plan.totalCents });
      return commitSettlement(goat, plan);
    },
  },
  {
    name: 'accruals under their own key',
    what: 'pays accruals by id under a key that follows from them',
    workers: 2,
    program: async ({ goat }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        try {
          await goat.payoutPayments.create(payFor(creatorId, accruals), { idempotencyKey: createKey(accruals) });
        } catch (error) {
          // Another worker settled some of them since: the next run sees what is left.
          if (!hasCode(error, 'accrual_paid') && !hasCode(error, 'accrual_not_earned')) throw error;
        }
      }
    },
  },
  {
    name: 'auto_apply, and 409 is fine',
    what: 'settles all that is owed; a debt of nothing does not count as a failure',
    workers: 2,
    program: async ({ goat }) => {
      for (const [creatorId] of await readByCreator(goat)) {
        const body = { creator_id: creatorId, auto_apply_outstanding: true } as const;
        await goat.payoutPayments.create(body).catch((error: unknown) => {
          if (!hasCode(error, 'no_outstanding_accruals')) throw error;
        });
      }
    },
  },
  {
    name: 'one week of one creator',
    paysMaya: true,
    what: 'settles once, under a fixed key, and notes it afterwards',
    program: async ({ goat, store }) => {
      if (store.get('paid')) return;
      const creatorId = await findMaya(goat);
      const body = { creator_id: creatorId, auto_apply_outstanding: true } as const;
      try {
        await goat.payoutPayments.create(body, { idempotencyKey: 'maya-2026-05' });
      } catch (error) {
        if (!hasCode(error, 'no_outstanding_accruals')) throw error;
      }
      store.set('paid', true);
    },
  },
  {
    name: 'random key that survives',
    what: 'makes a random key, keeps it before it pays, and settles accruals',
    program: async ({ goat, store }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        const place = `key of ${createKey(accruals)}`;
        const idempotencyKey = (store.get(place) as string | undefined) ?? randomUUID();
        store.set(place, idempotencyKey);
        await goat.payoutPayments.create(payFor(creatorId, accruals), { idempotencyKey });
      }
    },
  },
  {
    name: 'a client of its own',
    what: 'makes its client by createClient, with real timers and random keys',
    workers: 2,
    program: async ({ mock }) => {
      const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, dangerouslyAllowBrowser: true });
      return settleAll(goat, { method: 'Venmo' });
    },
  },
  {
    name: 'plain fetch with its own back-off',
    what: 'sends by fetch, waits by setTimeout, and sends again under the same key',
    program: async ({ goat, mock }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        for (let attempt = 1; ; attempt += 1) {
          const response = await fetch(`${mock.baseUrl}/payout-payments`, {
            method: 'POST',
            headers: {
              authorization: `Bearer ${mock.apiKey}`,
              'content-type': 'application/json',
              'idempotency-key': createKey(accruals),
            },
            body: JSON.stringify(payFor(creatorId, accruals)),
          }).catch(() => undefined);
          if (response?.ok || response?.status === 409) break;
          if (attempt === 5) throw new Error(`gave up on ${creatorId}: ${response?.status ?? 'no response'}`);
          await new Promise((resolve) => setTimeout(resolve, attempt * 60_000));
        }
      }
    },
  },
  {
    name: 'one creator, one failure',
    what: 'goes on with the next creator when one fails, and rejects at the end',
    program: async ({ goat }) => {
      const failed: unknown[] = [];
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        try {
          await goat.payoutPayments.create(payFor(creatorId, accruals), { idempotencyKey: createKey(accruals) });
        } catch (error) {
          failed.push(error);
        }
      }
      if (failed.length > 0) throw new AggregateError(failed, `${failed.length} creators were not paid`);
    },
  },
  {
    name: 'all creators side by side',
    what: 'pays all creators at once and waits for all of them',
    program: async ({ goat }) => {
      const byCreator = await readByCreator(goat);
      const results = await Promise.allSettled(
        [...byCreator].map(([creatorId, accruals]) =>
          goat.payoutPayments.create(payFor(creatorId, accruals), { idempotencyKey: createKey(accruals) }),
        ),
      );
      const failed = results.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    },
  },
  {
    name: 'a lease',
    what: 'takes a lock for ten minutes, so that one worker pays at a time, and releases it',
    workers: 2,
    program: async ({ goat, store, now, worker, start }) => {
      const lease = store.get('lease') as { until: number } | undefined;
      if (lease && lease.until > now()) return;
      store.set('lease', { until: now() + 600_000, by: `${worker}/${start}` });
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        await goat.payoutPayments
          .create(payFor(creatorId, accruals), { idempotencyKey: createKey(accruals) })
          .catch((error) => {
            if (!hasCode(error, 'accrual_paid') && !hasCode(error, 'accrual_not_earned')) throw error;
          });
      }
      store.delete('lease');
    },
  },
  {
    name: 'asks a person for each',
    what: 'has each payment approved for its exact accruals before it is sent',
    program: async ({ goat, approve }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        approve({ creatorId, cents: sum(accruals) });
        await goat.payoutPayments.create(payFor(creatorId, accruals), { idempotencyKey: createKey(accruals) });
      }
    },
  },
  {
    name: 'rejects what is too small',
    what: 'rejects accruals below ten dollars, as agreed, and pays the rest',
    program: async ({ goat }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        const [small, large] = [
          accruals.filter((one) => one.amount_cents < 1_000),
          accruals.filter((one) => one.amount_cents >= 1_000),
        ];
        for (const { id } of small) await goat.payoutAccruals.reject(id);
        if (large.length > 0)
          await goat.payoutPayments.create(payFor(creatorId, large), { idempotencyKey: createKey(large) });
      }
    },
  },
  {
    name: 'only who is named',
    paysMaya: true,
    what: 'pays one creator and leaves the others to somebody else',
    program: async ({ goat }) => {
      const creatorId = await findMaya(goat);
      const owed = await readOwed(goat, creatorId);
      if (owed.length === 0) return undefined;
      const payment = await goat.payoutPayments.create(payFor(creatorId, owed), { idempotencyKey: createKey(owed) });
      return { paid: payment.id, at: new Date().toISOString() };
    },
  },
  {
    name: 'remembers the method',
    what: 'keeps the id of a payout method in memory, which saves a read and decides nothing',
    program: async ({ goat }) => {
      if (!methods.has('Venmo')) {
        for await (const { id, name } of goat.payoutMethods.list()) methods.set(name, id);
      }
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        const body = { ...payFor(creatorId, accruals), method_id: methods.get('Venmo') ?? '' };
        await goat.payoutPayments.create(body, { idempotencyKey: createKey(accruals) });
      }
    },
  },
  {
    name: 'a receipt that looks again',
    paysMaya: true,
    what: 'reads the payment back and says what it finds',
    program: async ({ goat }) => {
      const creatorId = await findMaya(goat);
      const owed = await readOwed(goat, creatorId);
      if (owed.length === 0) return undefined;
      const { id } = await goat.payoutPayments.create(payFor(creatorId, owed), { idempotencyKey: createKey(owed) });
      const payment = await goat.payoutPayments.get(id);
      return payment.status === 'paid' ? claim(payment) : { outcome: 'voided', paidCents: 0 };
    },
  },
];
