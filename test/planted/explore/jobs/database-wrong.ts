import type { Program, WorkerContext } from 'trackagoat-sdk/explore';
import { type Database, openDatabase } from '../database.js';
import { type Accrual, byCreator, listIds, type Page, type PlantedJob, sum } from '../job.js';
import { call, fetchAll, fetchOwed } from './fetch-wrong.js';

const insertsAfterwards: Program = async (context) => {
  const db = openDatabase(context);
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    for (const accrual of accruals) {
      if (db.get('payouts', accrual.id)) continue;
      const key = crypto.randomUUID();
      await call(context, '/payout-payments', { body: { creator_id, total_amount_cents: accrual.amount_cents }, key });
      db.insert('payouts', { id: accrual.id, key });
    }
  }
};

const stuckInSending: Program = async (context) => {
  const db = openDatabase(context);
  for (const accrual of await fetchAll<Accrual>(context, '/payout-accruals?status=earned')) {
    if (!db.get('payouts', accrual.id)) db.insert('payouts', { id: accrual.id, state: 'pending', accrual });
  }
  for (const { id, state, accrual } of db.table('payouts')) {
    if (state !== 'pending') continue;
    db.upsert('payouts', { id, state: 'sending', accrual });
    const { creator_id } = accrual as Accrual;
    await call(context, '/payout-payments', { body: { creator_id, accrual_ids: [id] } });
    db.upsert('payouts', { id, state: 'sent', accrual });
  }
};

const resetsTheStuck: Program = async (context) => {
  const db = openDatabase(context);
  for (const { id, state, creator, cents } of db.table('payouts')) {
    if (state === 'sending') db.upsert('payouts', { id, state: 'pending', creator, cents });
  }
  for (const accrual of await fetchAll<Accrual>(context, '/payout-accruals?status=earned')) {
    if (db.get('payouts', accrual.id)) continue;
    db.insert('payouts', {
      id: accrual.id,
      state: 'pending',
      creator: accrual.creator_id,
      cents: accrual.amount_cents,
    });
  }
  for (const { id, state, creator, cents } of db.table('payouts')) {
    if (state !== 'pending') continue;
    db.upsert('payouts', { id, state: 'sending', creator, cents });
    await call(context, '/payout-payments', { body: { creator_id: creator, total_amount_cents: cents } });
    db.upsert('payouts', { id, state: 'sent', creator, cents });
  }
};

async function inTransaction(db: Database, work: () => Promise<void>): Promise<void> {
  const before = db.snapshot();
  try {
    await work();
  } catch (error) {
    db.restore(before);
    throw error;
  }
}

const rollsBackTheKey: Program = async (context) => {
  const db = openDatabase(context);
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    const open = accruals.filter(({ id }) => !db.get('paid', id));
    if (open.length === 0) continue;
    await inTransaction(db, async () => {
      const key = crypto.randomUUID();
      for (const { id } of open) db.insert('paid', { id, key });
      await call(context, '/payout-payments', { body: { creator_id, total_amount_cents: sum(open) }, key });
    }).catch((error: unknown) => db.upsert('errors', { id: creator_id, text: String(error) }));
  }
};

async function importAccruals(context: WorkerContext, db: Database): Promise<void> {
  for (const accrual of await fetchAll<Accrual>(context, '/payout-accruals?status=earned')) {
    if (!db.get('accruals', accrual.id)) db.insert('accruals', { ...accrual });
  }
}

const marksAllOfACreator: Program = async (context) => {
  const db = openDatabase(context);
  await importAccruals(context, db);
  const open = db.table('accruals').filter(({ status }) => status === 'earned') as unknown as Accrual[];
  for (const [creator_id, accruals] of byCreator(open)) {
    await call(context, '/payout-payments', { body: { creator_id, accrual_ids: listIds(accruals) } });
    // Newer rows are imported first, so that the books are up to date.
    await importAccruals(context, db);
    for (const row of db.table('accruals')) {
      if (row.creator_id === creator_id) db.upsert('accruals', { ...row, status: 'paid' });
    }
  }
};

const watermarkOfNow: Program = async (context) => {
  const db = openDatabase(context);
  const since = (db.get('sync', 'accruals')?.at as string | undefined) ?? '';
  const { data } = await call<Page<Accrual>>(context, '/payout-accruals?status=earned&limit=100');
  for (const accrual of data) if (accrual.created_at > since) db.upsert('accruals', { ...accrual, state: 'open' });
  for (const row of db.table('accruals')) {
    if (row.state !== 'open') continue;
    await call(context, '/payout-payments', { body: { creator_id: row.creator_id, accrual_ids: [row.id] } });
    db.upsert('accruals', { ...row, state: 'paid' });
  }
  // Everything until now is imported.
  db.upsert('sync', { id: 'accruals', at: new Date().toISOString() });
};

/** Wrong jobs with a database. */
export const databaseWrong: readonly PlantedJob[] = [
  {
    name: 'inserts the row afterwards',
    what: 'makes a key, pays, and keeps both only after the payment',
    workers: [insertsAfterwards],
  },
  {
    name: 'stuck in sending',
    what: 'a row that a crash or an error left in the state of sending is never looked at again',
    workers: [stuckInSending],
  },
  {
    name: 'resets what is stuck',
    what: 'sends rows that were left in the state of sending once more, without a key',
    workers: [resetsTheStuck],
  },
  {
    name: 'a rollback takes the key along',
    what: 'keeps the key in the transaction that the failed call rolls back',
    workers: [rollsBackTheKey],
  },
  {
    name: 'marks all rows of a creator',
    what: 'marks rows as paid by creator, also those that came after the payment was sent',
    workers: [marksAllOfACreator],
  },
  {
    name: 'a watermark of now',
    what: 'takes the end of its import for the newest row, and skips what came due in between',
    workers: [watermarkOfNow],
  },
];
