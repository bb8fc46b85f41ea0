import { randomUUID } from 'node:crypto';
import { hasCode, type PayoutAccrual } from 'trackagoat-sdk';
import { commitSettlement, planSettlement } from 'trackagoat-sdk/workflows';
import { createKey, findMaya, type Job, owedTo, payFor, readByCreator, readOwed, settle } from './job.js';

/** Jobs with nothing wrong: a failure of one of them is a false alarm. */
export const right: Readonly<Record<string, Job>> = {
  'plan and commit': {
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
  'auto_apply, and 409 is fine': {
    what: 'settles all that is owed; a debt of nothing does not count as a failure',
    workers: 2,
    program: async ({ goat }) => {
      for (const [creatorId] of await readByCreator(goat)) {
        await goat.payoutPayments.create(owedTo(creatorId)).catch((error: unknown) => {
          if (!hasCode(error, 'no_outstanding_accruals')) throw error;
        });
      }
    },
  },
  'random key that survives': {
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
  'rejects what is too small': {
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
  // By themselves: without the workflows, by pages, windows, notes and shares of their own.
  'one page, and says when there are more': {
    what: 'reads one page by plain fetch, and throws if there is another',
    program: async ({ goat, mock, fetch }) => {
      const headers = { authorization: `Bearer ${mock.apiKey}` };
      const response = await fetch(`${mock.baseUrl}/payout-accruals?status=earned`, { headers });
      if (!response.ok) throw new Error(`answered ${response.status}`);
      const { data, meta } = (await response.json()) as { data: PayoutAccrual[]; meta: { nextCursor: string | null } };
      if (meta.nextCursor !== null) throw new Error('more than one page is owed');
      for (const accrual of data) await settle(goat, [accrual]);
    },
  },
  'a hundred rows are enough': {
    what: 'reads a page of a hundred rows, in an organization that never has so many',
    program: async ({ goat }) => {
      const { data } = await goat.payoutAccruals.list({ status: 'earned', limit: 100 });
      for (const accrual of data) await settle(goat, [accrual]);
    },
  },
  'a mark that waits': {
    what: 'keeps a mark of how far everything is paid, and moves it only when it is',
    program: async ({ goat, store }) => {
      const mark = (store.get('mark') as string | undefined) ?? '';
      const owed = (await readOwed(goat)).filter(({ created_at: at = '' }) => at >= mark);
      for (const accrual of owed) await settle(goat, [accrual]);
      const newest = owed
        .map(({ created_at: at = '' }) => at)
        .sort()
        .at(-1);
      if (newest) store.set('mark', newest);
    },
  },
  'the month before': {
    what: 'pays what ended before the first of this month, and leaves this month to the next run',
    program: async ({ goat, now }) => {
      const today = new Date(now());
      const first = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1);
      for (const accruals of (await readByCreator(goat)).values()) {
        const due = accruals.filter(({ period_end_at: end }) => Date.parse(end) <= first);
        if (due.length > 0) await settle(goat, due);
      }
    },
  },
  'shares the creators out': {
    what: 'splits the creators between two workers by their ids',
    workers: 2,
    program: async ({ goat, worker }) => {
      for (const [creatorId, accruals] of await readByCreator(goat)) {
        if (Number.parseInt(creatorId.slice(0, 8), 16) % 2 !== worker - 1) continue;
        await settle(goat, accruals);
      }
    },
  },
};
