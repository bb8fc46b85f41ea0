import { randomUUID } from 'node:crypto';
import { TrackagoatError } from 'trackagoat-sdk';
import { commitSettlement, planSettlement } from 'trackagoat-sdk/workflows';
import { createKey, findMaya, type Job, payFor, readByCreator, settle } from './job.js';

function hasCode(error: unknown, code: string): boolean {
  return error instanceof TrackagoatError && error.code === code;
}

/** Jobs with nothing wrong: a failure of one of them is a false alarm. */
export const right: readonly Job[] = [
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
    name: 'rejects what is too small',
    what: 'rejects accruals below ten dollars, as agreed, and pays the rest',
    program: async ({ goat }) => {
      for (const accruals of (await readByCreator(goat)).values()) {
        const [small, large] = [
          accruals.filter((one) => one.amount_cents < 1_000),
          accruals.filter((one) => one.amount_cents >= 1_000),
        ];
        for (const { id } of small) await goat.payoutAccruals.reject(id);
        if (large.length > 0) await settle(goat, large);
      }
    },
  },
];
