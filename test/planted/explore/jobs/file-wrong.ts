import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program, WorkerContext } from 'trackagoat-sdk/explore';
import { type Accrual, listIds, type Payment, type PlantedJob, sum } from '../job.js';
import { call, fetchAll, fetchOwed } from './fetch-wrong.js';

const folders = new WeakMap<object, string>();
const made: string[] = [];

/** The working folder of a run. */
export function openFolder({ mock }: WorkerContext): string {
  const known = folders.get(mock);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), 'payouts-'));
  folders.set(mock, folder);
  made.push(folder);
  return folder;
}

/** Removes the folders of all runs. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The lines of a file; none if it is not there. */
export function readLines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

const keyOfTheLine: Program = async (context) => {
  const journal = join(openFolder(context), 'journal.csv');
  const done = new Set(readLines(journal).map((line) => line.split(',')[1]));
  let number = 0;
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    number += 1;
    const open = accruals.filter(({ id }) => !done.has(id));
    if (open.length === 0) continue;
    const key = `payout-${new Date().toISOString().slice(0, 7)}-${number}`;
    await call(context, '/payout-payments', { body: { creator_id, accrual_ids: listIds(open) }, key });
    for (const { id } of open) appendFileSync(journal, `${creator_id},${id},${key}\n`);
  }
};

const lockThatStays: Program = async (context) => {
  const lock = join(openFolder(context), 'payouts.lock');
  if (existsSync(lock)) return;
  writeFileSync(lock, String(context.worker));
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    await call(context, '/payout-payments', { body: { creator_id, accrual_ids: listIds(accruals) } });
  }
  rmSync(lock);
};

const stateOfTheWholeFile: Program = async (context) => {
  const file = join(openFolder(context), 'state.json');
  const state: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  for (const [creator_id, accruals] of await fetchOwed(context)) {
    const open = accruals.filter(({ id }) => state[id] === undefined);
    if (open.length === 0) continue;
    const body = { creator_id, total_amount_cents: sum(open) };
    await call(context, '/payout-payments', { body, key: `state-${listIds(open).join('').slice(0, 200)}` });
    for (const { id } of open) state[id] = 'paid';
  }
  writeFileSync(file, JSON.stringify(state));
};

const executesThePlanFile: Program = async (context) => {
  const folder = openFolder(context);
  const [plan, done] = [join(folder, 'plan.json'), join(folder, 'plan.done')];
  if (!existsSync(plan)) {
    const lines = (await fetchOwed(context)).map(([creator_id, accruals]) => ({ creator_id, cents: sum(accruals) }));
    writeFileSync(plan, JSON.stringify(lines));
  }
  if (existsSync(done)) return;
  for (const { creator_id, cents } of JSON.parse(readFileSync(plan, 'utf8')) as {
    creator_id: string;
    cents: number;
  }[]) {
    await call(context, '/payout-payments', { body: { creator_id, total_amount_cents: cents } });
  }
  writeFileSync(done, 'done');
};

const notCommittedWhenUnsure: Program = async (context) => {
  const journal = join(openFolder(context), 'receipts.jsonl');
  const receipts: object[] = [];
  for (const [creatorId, accruals] of await fetchOwed(context)) {
    try {
      const body = { creator_id: creatorId, accrual_ids: listIds(accruals) };
      const { data } = await call<{ data: Payment }>(context, '/payout-payments', { body });
      receipts.push({ outcome: 'committed', paidCents: data.total_amount_cents, payment: { id: data.id }, creatorId });
    } catch {
      receipts.push({ outcome: 'not_committed', paidCents: 0, creatorId });
    }
  }
  for (const receipt of receipts) appendFileSync(journal, `${JSON.stringify(receipt)}\n`);
  return receipts;
};

const receiptOfLastMonth: Program = async (context) => {
  const receipts: object[] = [];
  for (const [creatorId, accruals] of await fetchOwed(context)) {
    for (const accrual of accruals) {
      await call(context, '/payout-payments', { body: { creator_id: creatorId, accrual_ids: [accrual.id] } });
      const payments = await fetchAll<Payment>(context, `/payout-payments?creator_id=${creatorId}&status=paid`);
      // The list is newest first; this takes the oldest of that amount.
      const payment = payments.findLast(({ total_amount_cents: cents }) => cents === accrual.amount_cents);
      if (payment)
        receipts.push({ outcome: 'committed', paidCents: accrual.amount_cents, payment: { id: payment.id } });
    }
  }
  return receipts;
};

const onlyWhatIsNew: Program = async (context) => {
  const file = join(openFolder(context), 'last-run.txt');
  const since = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const owed = await fetchAll<Accrual>(context, '/payout-accruals?status=earned');
  writeFileSync(file, new Date().toISOString());
  for (const accrual of owed.filter(({ created_at: at }) => at >= since)) {
    await call(context, '/payout-payments', { body: { creator_id: accrual.creator_id, accrual_ids: [accrual.id] } });
  }
};

/** Wrong jobs with files. */
export const fileWrong: readonly PlantedJob[] = [
  {
    name: 'keys from the number of the line',
    what: 'numbers the creators of a run for their keys, and the numbers move once somebody is paid',
    workers: [keyOfTheLine],
  },
  {
    name: 'a lock file that stays',
    what: 'a crash or an error leaves its lock file, and the job then does nothing for ever',
    workers: [lockThatStays],
  },
  {
    name: 'a state file written at the end',
    what: 'two processes read and write the whole state, and an error loses what was paid before it',
    workers: [stateOfTheWholeFile, stateOfTheWholeFile],
  },
  {
    name: 'executes its plan file again',
    what: 'a crash in the middle of the plan pays its first lines twice',
    workers: [executesThePlanFile],
  },
  {
    name: 'not committed when unsure',
    what: 'says not committed for every payment whose response did not come',
    workers: [notCommittedWhenUnsure],
  },
  {
    name: 'the receipt of an older payment',
    what: 'names the oldest payment of that amount in its receipt, which may be of last month',
    workers: [receiptOfLastMonth],
  },
  {
    name: 'only what came since the last run',
    what: 'notes the time of the run before it pays, and never looks at what a failed run left',
    workers: [onlyWhatIsNew],
  },
];
