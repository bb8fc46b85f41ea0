import { USUAL_CURRENCY } from '../../../../base/money/usual-currency.js';
import { isUuid } from '../../../../base/options/is-uuid.js';
import { writeCount } from '../../../../base/options/write-count.js';
import type { PayoutPayment } from '../../../generated/resources.js';
import { listMethods } from '../../../workflows/find/find-method.js';
import { getNotes } from '../../../workflows/find/notes.js';
import { earnedByMany } from '../../../workflows/find/read-earned.js';
import { readProjectsByIds } from '../../../workflows/find/read-rows.js';
import { splitByExactSum, sumCents } from '../../../workflows/payments/cents.js';
import { isLive } from '../../../workflows/payments/payment-record.js';
import {
  type PaymentWarning,
  warnOfAmount,
  warnOfNotes,
  warnOfReference,
} from '../../../workflows/payments/payment-warnings.js';
import { findLast } from '../../../workflows/payments/reference.js';
import { toDay } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { moneyText } from '../../text/pay-text.js';
import { handleText } from '../../text/untrusted-text.js';
import {
  type AnyPlan,
  type Caution,
  EMPTY_QUEUE,
  listParts,
  type Queue,
  type SinglePlan,
  toMaker,
} from './any-plan.js';
import {
  type Bounds,
  readAllPayments,
  readWithin,
  warnOfEarlierPayments,
  warnOfFreePayments,
} from './earlier-payments.js';
import { type Accounts, findKnownHandles, isPaidToAccount, listAccountIds, readAccounts } from './known-handles.js';
import { type Remembered, readMovements } from './movements.js';

/** Facts about the payees of a plan that a person needs before approving, besides the plan itself. */
export interface PayeeFacts {
  /** Names of projects by id. */
  readonly projects: Readonly<Record<string, string>>;
  /** The latest payment to the account of a creator; null if it was never paid. A missing creator was not looked up. */
  readonly latest: Readonly<Record<string, LatestPayment | null>>;
  /** The accounts of the creators; missing in plans of an earlier version. */
  readonly accounts?: Accounts;
  /** Handles of removed creators by id, from earlier plans or payments of this package. */
  readonly removed: Readonly<Record<string, string>>;
  /** The changes within the periods that a payment settles, one fact per line, by the id of its plan. */
  readonly moved?: Readonly<Record<string, readonly string[]>>;
  /** Earlier payments that a payment may repeat or restore, or whose status is unknown, by the id of its plan. */
  readonly warnings?: Readonly<Record<string, readonly Caution[]>>;
  /** The warnings of each plan, made again, by its id. */
  readonly planWarnings: Readonly<Record<string, readonly PaymentWarning[]>>;
  /** The debts to the creators of payments that name no debt, or only a part of it. */
  readonly owed: readonly OwedRow[];
}

/** An accrual that is owed. */
export interface OwedRow {
  readonly id: string;
  readonly creatorId: string | null;
  readonly cents: number;
  readonly currency: string;
}

/** A creator's latest payment. */
export interface LatestPayment {
  readonly method: string | null;
  readonly paidAt: string;
}

/** The context in which a plan is made. */
interface Around extends Remembered {
  readonly scope: Bounds;
  /** Other payments that people were asked about. Default: none. */
  readonly queue?: Queue;
}

/** Reads the facts about the payees of a plan: two or three requests, also for a plan of many. For a person. */
export async function readPayeeFacts(run: Run, plan: AnyPlan, around: Around): Promise<PayeeFacts> {
  return deriveFacts(run, await readRows(run, plan, around), around);
}

/** The same facts, and those that a model may see: without any that lies beyond the bounds of its toolset. */
export async function readShownFacts(
  run: Run,
  plan: AnyPlan,
  around: Around,
): Promise<{ readonly payees: PayeeFacts; readonly shown: PayeeFacts }> {
  const rows = await readRows(run, plan, around);
  const payees = await deriveFacts(run, rows, around);
  const { creatorIds, projectId } = around.scope;
  if (creatorIds === undefined && projectId === undefined) return { payees, shown: payees };
  const own = new Set(rows.parts.flatMap(({ creatorId }) => creatorId ?? []));
  const isWithin = (id: string | null, project: string | null): boolean =>
    (id !== null && own.has(id)) || (creatorIds ? id !== null && creatorIds.includes(id) : project === projectId);
  const all = rows.all.filter((payment) => isWithin(payment.creator_id, payment.project_id));
  const accounts = Object.fromEntries(
    [...own].map((id) => {
      const joined = listAccountIds(id, rows.accounts);
      const ids = new Set([id, ...(creatorIds ?? [])].filter((other) => joined.includes(other)));
      return [id, { handle: null, ids: [...ids], projectIds: [] }];
    }),
  );
  // Words of a change may name others.
  const shown = await deriveFacts(run, { ...rows, all, accounts, moved: {} }, around);
  return { payees, shown: { ...shown, accounts: {} } };
}

type Rows = Awaited<ReturnType<typeof readRows>>;

async function readRows(run: Run, plan: AnyPlan, around: Around) {
  const { store } = around;
  const parts = listParts(plan);
  const projectIds = new Set(parts.flatMap(({ projectId }) => projectId ?? []));
  const readPaid = async () => {
    // The service no longer shows their handles.
    const gone = parts.flatMap(({ creatorId, handle }) =>
      creatorId !== null && isUuid(handle ?? '') ? creatorId : [],
    );
    const removed = Object.fromEntries(await findKnownHandles(run, store, gone));
    const { accounts, rows } = await readAccounts(run, parts, { store, removed });
    const all = await readAllPayments(run, parts, accounts);
    return { removed, accounts, all, creators: new Map(rows.map((row) => [row.id, row] as const)) };
  };
  // In parallel, because a person waits for the question, and then a host for the payment.
  const [projects, paid, moved, owed] = await Promise.all([
    readProjectsByIds(run, projectIds),
    readPaid(),
    readMovements(run, parts, around),
    readOwed(run, parts),
  ]);
  const isNoted = [...paid.creators.values(), ...projects.values()].some((row) => getNotes(row) !== null);
  // Most have no notes, and then no method is read.
  const methods = isNoted && parts.some(({ methodName }) => methodName !== null) ? await listMethods(run) : [];
  let everybody: Promise<readonly PayoutPayment[] | null> | undefined;
  const readEverybody = () => (everybody ??= run.within(() => readWithin(run, around.scope), null));
  return { parts, projects, moved, owed, methods, readEverybody, ...paid };
}

async function deriveFacts(run: Run, rows: Rows, { queue = EMPTY_QUEUE }: Around): Promise<PayeeFacts> {
  const { parts, projects, removed, moved, owed, accounts, all } = rows;
  const own = new Set(parts.map(({ id }) => id));
  const payments = all.filter((payment) => !own.has(toMaker(payment, queue)));
  const paid = payments.filter((payment) => isLive(payment) && !queue.passed.has(toMaker(payment, queue)));
  const planWarnings = remakeWarnings(rows, payments);
  const free = await warnOfFreePayments(parts, { ...rows, paid });
  const warnings = parts.map((part) => {
    const earlier = warnOfEarlierPayments(part, { paid, payments: all, accounts, queue, now: run.now });
    const more = [...warnOfUnknownStatus(part, paid, accounts), ...warnOfAccount(part, accounts)];
    return [part.id, [...(free[part.id] ?? []), ...earlier, ...more]] as const;
  });
  return {
    projects: Object.fromEntries([...projects].map(([id, { name }]) => [id, name])),
    latest: findLatest(parts, paid, accounts),
    accounts,
    removed,
    moved,
    owed,
    warnings: Object.fromEntries(warnings.filter(([, texts]) => texts.length > 0)),
    planWarnings,
  };
}

/** One account that several creators are: a person easily takes them for several people. */
function warnOfAccount({ creatorId, handle }: SinglePlan, accounts: Accounts): Caution[] {
  const account = creatorId === null ? undefined : accounts[creatorId];
  if (!account || account.ids.length < 2) return [];
  const { ids, projectIds } = account;
  const where =
    projectIds.length > 1
      ? `the same account is in ${writeCount(projectIds.length, 'project')}`
      : `the same account has ${writeCount(ids.length, 'id')}, some of them of removed creators`;
  return [{ text: `${handleText(handle)}: ${where}.`, keys: ids.map((id) => `account:${id}`) }];
}

/** The amount still owed to the payee after a payment, in its currency. With a queue: after what is about to be paid, too. */
export function sumOwed(part: SinglePlan, owed: readonly OwedRow[], { ahead }: Queue = EMPTY_QUEUE): number {
  const paid = new Set([...part.accruals.map(({ id }) => id), ...ahead.flatMap(({ accrualIds }) => accrualIds)]);
  const rows = owed.filter(
    ({ id, creatorId, currency }) => creatorId === part.creatorId && currency === part.currency && !paid.has(id),
  );
  return sumCents(splitByExactSum(rows, ({ cents }) => cents).exact.map(({ cents }) => cents));
}

/** A payment of a status that a later version of the service has: nobody here knows whether it was made. */
function warnOfUnknownStatus(part: SinglePlan, paid: readonly PayoutPayment[], accounts: Accounts): Caution[] {
  const { creatorId, handle } = part;
  const unknown = paid.filter(
    (payment) => payment.status !== 'paid' && creatorId !== null && isPaidToAccount(part, payment, accounts),
  );
  return unknown.map((payment) => {
    const amount = moneyText(payment.total_amount_cents, payment.currency ?? USUAL_CURRENCY);
    const text = `Payment ${payment.id} to ${handleText(handle)}, ${amount} on ${toDay(payment.paid_at)}, has the status ${payment.status}, which this version does not know, so it is unknown whether it was made.`;
    return { text, keys: [`status:${payment.id}`] };
  });
}

/** The latest payment to the account of each creator. */
function findLatest(
  parts: readonly SinglePlan[],
  paid: readonly PayoutPayment[],
  accounts: Accounts,
): Record<string, LatestPayment | null> {
  const latest: Record<string, LatestPayment | null> = {};
  for (const part of parts) {
    if (part.creatorId === null) continue;
    const own = paid.filter((payment) => payment.status === 'paid' && isPaidToAccount(part, payment, accounts));
    const payment = findLast(own);
    latest[part.creatorId] = payment ? { method: payment.method_name_snapshot, paidAt: payment.paid_at } : null;
  }
  return latest;
}

/** The debts to the creators who get a payment that may leave something owed. */
async function readOwed(run: Run, parts: readonly SinglePlan[]): Promise<PayeeFacts['owed']> {
  const ids = new Set(
    parts.flatMap(({ kind, creatorId }) => (kind === 'payment' && creatorId !== null ? creatorId : [])),
  );
  return (await earnedByMany(run, ids)).map(
    ({ id, creator_id: creatorId, amount_cents: cents, currency = USUAL_CURRENCY }) => ({
      id,
      creatorId,
      cents,
      currency,
    }),
  );
}

/**
 * Makes the warnings of plans again from what is so now, by the id of the plan. Repeated amounts and the last method are
 * left out: the question says both in words of its own. `payments`: those that other plans or others made, voided ones
 * too.
 */
function remakeWarnings(
  { parts, accounts, creators, projects, methods, owed }: Rows,
  payments: readonly PayoutPayment[],
): Record<string, readonly PaymentWarning[]> {
  const made = parts.map((part) => {
    const creator = creators.get(part.creatorId ?? '');
    const project = projects.get(part.projectId ?? '');
    const own = payments.filter((payment) => isPaidToAccount(part, payment, accounts));
    const staysOwedCents = sumOwed(part, owed);
    const ofPayment = part.kind === 'payment' ? warnOfReference(own, part) : [];
    const ofAmount =
      part.kind === 'payment' && part.creatorId !== null ? warnOfAmount(own, { ...part, staysOwedCents }) : [];
    return [
      part.id,
      [...ofPayment, ...ofAmount, ...warnOfNotes(part.methodName, { methods, creator, project })],
    ] as const;
  });
  return Object.fromEntries(made.filter(([, warnings]) => warnings.length > 0));
}
