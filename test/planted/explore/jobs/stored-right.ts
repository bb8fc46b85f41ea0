import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from 'trackagoat-sdk/explore';
import { openDatabase } from '../database.js';
import { type Accrual, listIds, type PlantedJob } from '../job.js';
import { Queue } from '../queue.js';
import { call, fetchAll, fetchOwed, RefusedError } from './fetch-wrong.js';
import { openFolder, readLines } from './file-wrong.js';

const options = { attempts: 5, backoffMs: 2_000, lockMs: 600_000 };

interface Payout {
  readonly creator_id: string;
  readonly accruals: readonly string[];
}

/** Settles accruals; one that somebody else settled is fine. */
async function settle(context: Parameters<Program>[0], { creator_id, accruals }: Payout): Promise<void> {
  for (const id of accruals) {
    await call(context, '/payout-payments', { body: { creator_id, accrual_ids: [id] } }).catch((error: unknown) => {
      if (!(error instanceof RefusedError) || error.status !== 409) throw error;
    });
  }
}

const jobForEachAccrual: Program = async (context) => {
  const queue = new Queue<Payout>('payouts', context.store, options);
  for (const { id, creator_id } of await fetchAll<Accrual>(context, '/payout-accruals?status=earned')) {
    // A debt is queued again, whatever became of an earlier job.
    queue.add(id, { creator_id, accruals: [id] });
    if (!queue.list('active').some((job) => job.id === id)) queue.retry(id);
  }
  await queue.process(({ data }) => settle(context, data));
};

const deadLetters: Program = async (context) => {
  const queue = new Queue<Payout>('payouts', context.store, { ...options, attempts: 2 });
  for (const { id } of queue.list('failed')) queue.retry(id);
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    queue.add(`${new Date().toISOString()} ${creator_id}`, { creator_id, accruals: listIds(accruals) });
  }
  await queue.process(({ data }) => settle(context, data));
};

const outbox: Program = async (context) => {
  const db = openDatabase(context);
  for (const { id, creator_id } of await fetchAll<Accrual>(context, '/payout-accruals?status=earned')) {
    if (!db.get('outbox', id)) db.insert('outbox', { id, creator_id });
  }
  for (const { id, creator_id } of db.table('outbox')) {
    await settle(context, { creator_id: String(creator_id), accruals: [id] });
    db.delete('outbox', id);
  }
};

const booksFollowTheService: Program = async (context) => {
  const db = openDatabase(context);
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    await settle(context, { creator_id, accruals: listIds(accruals) });
  }
  for (const accrual of await fetchAll<Accrual>(context, '/payout-accruals')) db.upsert('accruals', { ...accrual });
};

const journal: Program = async (context) => {
  const file = join(openFolder(context), 'journal.jsonl');
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    appendFileSync(file, `${JSON.stringify({ at: Date.now(), creator_id, accruals: listIds(accruals) })}\n`);
    await settle(context, { creator_id, accruals: listIds(accruals) });
    appendFileSync(file, `${JSON.stringify({ at: Date.now(), creator_id, done: true })}\n`);
  }
  return readLines(file).length;
};

const lockWithAnEnd: Program = async (context) => {
  const lock = join(openFolder(context), 'payouts.lock');
  if (existsSync(lock) && Number(readFileSync(lock, 'utf8')) > Date.now()) return;
  writeFileSync(lock, String(Date.now() + 30 * 60_000));
  try {
    for (const [creator_id, accruals] of await fetchOwed(context)) {
      await settle(context, { creator_id, accruals: listIds(accruals) });
    }
  } finally {
    rmSync(lock, { force: true });
  }
};

const checkpoint: Program = async (context) => {
  const file = join(openFolder(context), 'checkpoint.json');
  const plan: Payout[] = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : (await fetchOwed(context)).map(([creator_id, accruals]) => ({ creator_id, accruals: listIds(accruals) }));
  while (plan.length > 0) {
    writeFileSync(file, JSON.stringify(plan));
    await settle(context, plan[0] as Payout);
    plan.shift();
  }
  rmSync(file, { force: true });
  // Debts that came due in the meantime.
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    await settle(context, { creator_id, accruals: listIds(accruals) });
  }
};

const planThenPay: Program = async (context) => {
  const plan = context.store.get('plan') as Payout[] | undefined;
  for (const payout of plan ?? []) await settle(context, payout);
  const owed = plan ? [] : await fetchOwed(context);
  context.store.delete('plan');
  if (owed.length > 0)
    context.store.set(
      'plan',
      owed.map(([creator_id, accruals]) => ({ creator_id, accruals: listIds(accruals) })),
    );
};

/** Sound jobs that keep something: in a queue, a database or files. */
export const storedRight: readonly PlantedJob[] = [
  {
    name: 'a job for each accrual',
    what: 'its id is the accrual, and what is owed is queued again',
    workers: [jobForEachAccrual, jobForEachAccrual],
  },
  { name: 'dead letters come back', what: 'each run puts failed jobs back', workers: [deadLetters] },
  { name: 'an outbox of accruals', what: 'keeps what is to be sent until it is sent', workers: [outbox] },
  {
    name: 'books that follow the service',
    what: 'decides by the service, and copies it into its own table',
    workers: [booksFollowTheService],
  },
  { name: 'a journal that decides nothing', what: 'writes before and after each payment', workers: [journal] },
  {
    name: 'a lock file with an end',
    what: 'the lock expires after half an hour, and a failure removes it',
    workers: [lockWithAnEnd, lockWithAnEnd],
  },
  { name: 'plans, and pays when it runs again', what: 'the plan names accruals', workers: [planThenPay] },
  { name: 'a checkpoint', what: 'goes on where a crash left it, then pays what came due', workers: [checkpoint] },
];
