import type { Program } from 'trackagoat-sdk/explore';
import { type Accrual, listIds, type PlantedJob, sum } from '../job.js';
import { Queue } from '../queue.js';
import { call, fetchAll, fetchOwed, RefusedError } from './fetch-wrong.js';

const options = { attempts: 5, backoffMs: 2_000, lockMs: 60_000 };

interface Payout {
  readonly creator_id: string;
  readonly cents: number;
  readonly accruals: readonly string[];
}

const idFromTheTime: Program = async (context) => {
  const queue = new Queue<Payout>('payouts', context.store, options);
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    const open = accruals.filter(({ id }) => !context.store.get(`sent ${id}`));
    if (open.length === 0) continue;
    queue.add(`${creator_id} ${new Date().toISOString()}`, { creator_id, cents: sum(open), accruals: listIds(open) });
  }
  await queue.process(async ({ id, data: { creator_id, cents, accruals } }) => {
    await call(context, '/payout-payments', { body: { creator_id, total_amount_cents: cents }, key: id });
    for (const one of accruals) context.store.set(`sent ${one}`, true);
  });
};

const lockTooShort: Program = async (context) => {
  const queue = new Queue<Payout>('payouts', context.store, { ...options, lockMs: 30_000 });
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    queue.add(listIds(accruals).join(), { creator_id, cents: sum(accruals), accruals: listIds(accruals) });
  }
  await queue.process(async ({ id, attemptsMade, data: { creator_id, cents } }) => {
    await call(context, '/payout-payments', {
      body: { creator_id, total_amount_cents: cents },
      key: `${id.slice(0, 180)}-${attemptsMade}`,
    });
  });
};

const swallowsInTheProcessor: Program = async (context) => {
  const queue = new Queue<Payout>('payouts', context.store, options);
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    queue.add(listIds(accruals).join(), { creator_id, cents: sum(accruals), accruals: listIds(accruals) });
  }
  await queue.process(async ({ data: { creator_id, accruals } }) => {
    try {
      await call(context, '/payout-payments', { body: { creator_id, accrual_ids: accruals } });
    } catch (error) {
      context.store.set('last error', String(error));
    }
  });
};

const failedForGood: Program = async (context) => {
  const queue = new Queue<Payout>('payouts', context.store, { ...options, attempts: 2, backoffMs: 100 });
  for (const accrual of await fetchAll<Accrual>(context, '/payout-accruals?status=earned')) {
    queue.add(accrual.id, { creator_id: accrual.creator_id, cents: accrual.amount_cents, accruals: [accrual.id] });
  }
  await queue.process(async ({ data: { creator_id, accruals } }) => {
    await call(context, '/payout-payments', { body: { creator_id, accrual_ids: accruals } });
  });
};

const progressBeforePaying: Program = async (context) => {
  const { store } = context;
  const queue = new Queue<readonly Payout[]>('runs', store, options);
  const owed = await fetchOwed(context);
  const run = new Date().toISOString().slice(0, 10);
  if (owed.length > 0) {
    queue.add(
      `run ${run}`,
      owed.map(([creator_id, accruals]) => ({ creator_id, cents: sum(accruals), accruals: listIds(accruals) })),
    );
  }
  await queue.process(async ({ id, data }) => {
    for (let at = (store.get(`progress ${id}`) as number | undefined) ?? 0; at < data.length; at += 1) {
      store.set(`progress ${id}`, at + 1);
      const { creator_id, accruals } = data[at] as Payout;
      await call(context, '/payout-payments', { body: { creator_id, accrual_ids: accruals } });
    }
  });
};

const releasesItsLock: Program = async (context) => {
  const { store } = context;
  const queue = new Queue<Payout>('payouts', store, options);
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    queue.add(listIds(accruals).join(), { creator_id, cents: sum(accruals), accruals: listIds(accruals) });
  }
  await queue.process(async ({ id, data: { creator_id, cents } }) => {
    const guard = `payout-job:${id}`;
    if (store.get(guard)) return;
    store.set(guard, 'locked');
    try {
      await call(context, '/payout-payments', { body: { creator_id, total_amount_cents: cents } });
      store.set(guard, 'completed');
    } catch (error) {
      // The lock goes, so that the next attempt is a real one.
      store.delete(guard);
      throw error;
    }
  });
};

const paysWhatWasPlanned: Program = async (context) => {
  const queue = new Queue<Payout>('payouts', context.store, options);
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    // One job for each creator at a time: it holds what was owed when it was made.
    if (queue.list('completed').some(({ data }) => data.accruals.join() === listIds(accruals).join())) continue;
    queue.add(`${creator_id} ${listIds(accruals).join()}`, {
      creator_id,
      cents: sum(accruals),
      accruals: listIds(accruals),
    });
  }
  await queue.process(async ({ data: { creator_id, cents } }) => {
    try {
      // All that is owed is settled now, with the sum of the plan.
      const body = { creator_id, auto_apply_outstanding: true, total_amount_cents: cents };
      await call(context, '/payout-payments', { body });
    } catch (error) {
      if (error instanceof RefusedError && error.code === 'no_outstanding_accruals') return;
      throw error;
    }
  });
};

/** Wrong jobs on a queue. */
export const queueWrong: readonly PlantedJob[] = [
  {
    name: 'job ids from the time',
    what: 'two schedulers add the same payout under different job ids, which are also the keys',
    workers: [idFromTheTime, idFromTheTime],
  },
  {
    name: 'a lock of 30 seconds',
    what: 'a payment that hangs longer than the lock is taken for stalled, and another worker sends it under another key',
    workers: [lockTooShort, lockTooShort],
  },
  {
    name: 'a processor that never throws',
    what: 'catches the error in the processor, so the queue takes the job for completed',
    workers: [swallowsInTheProcessor],
  },
  {
    name: 'failed jobs stay failed',
    what: 'two attempts within a second, and a failed job of that id is never added again',
    workers: [failedForGood],
  },
  {
    name: 'progress before the payment',
    what: 'moves its progress on before it pays, so a crash or an error skips one creator',
    workers: [progressBeforePaying],
  },
  {
    name: 'releases its lock on a timeout',
    what: 'gives up its guard whenever the call fails, although the payment may have been made',
    workers: [releasesItsLock],
  },
  {
    name: 'the sum of the plan, the debt of today',
    what: 'settles all that is owed with the total that was owed when the job was added',
    workers: [paysWhatWasPlanned],
  },
];
