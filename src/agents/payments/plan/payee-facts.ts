import { USUAL_CURRENCY } from '../../../../base/money/usual-currency.js';
import { isUuid } from '../../../../base/options/is-uuid.js';
import { writeCount } from '../../../../base/options/write-count.js';
import { keepGiven } from '../../../../base/values/keep-given.js';
import type { PayoutPayment } from '../../../generated/resources.js';
import { listMethods } from '../../../workflows/find/find-method.js';
import { getNotes } from '../../../workflows/find/notes.js';
import { earnedByMany } from '../../../workflows/find/read-earned.js';
import { readPaymentsTo, readPaymentsWhere, readProjectsByIds } from '../../../workflows/find/read-rows.js';
import { splitByExactSum, sumCents } from '../../../workflows/payments/cents.js';
import type { PaymentPlan } from '../../../workflows/payments/payment-plan.js';
import { isLive } from '../../../workflows/payments/payment-record.js';
import {
  FAR,
  findLargest,
  findRepeats,
  isAlike,
  isOtherMethod,
  type PaymentWarning,
  type Repeat,
  warnOfNotes,
  warnOfPayment,
} from '../../../workflows/payments/payment-warnings.js';
import { findLast, listPayeePayments, touching } from '../../../workflows/payments/reference.js';
import { toDay } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { moneyText } from '../../text/pay-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import {
  type AnyPlan,
  type Caution,
  EMPTY_QUEUE,
  isSamePayee,
  listParts,
  type Queue,
  type SinglePlan,
  toMaker,
} from './any-plan.js';
import { type Accounts, findKnownHandles, isPaidToAccount, listAccountIds, readAccounts } from './known-handles.js';
import { type Remembered, readMovements } from './movements.js';

/** Facts about the payees of a plan that a person needs before approving, besides the plan itself. */
export interface PayeeFacts {
  /** Names of projects by id. */
  readonly projects: Readonly<Record<string, string>>;
  /** The latest payment to the account of a creator; null if it was never paid. A missing creator was not looked up. */
  readonly latest: Readonly<Record<string, { readonly method: string | null } | null>>;
  /** The accounts of the creators; missing in plans of an earlier version. */
  readonly accounts?: Accounts;
  /** Handles of removed creators by id, from earlier plans or payments of this package. */
  readonly removed: Readonly<Record<string, string>>;
  /** The changes within the periods that a payment settles, one fact per line, by the id of its plan. */
  readonly moved?: Readonly<Record<string, readonly string[]>>;
  /** Earlier payments that a payment may repeat or restore, or whose status is unknown, by the id of its plan. */
  readonly warnings?: Readonly<Record<string, readonly Caution[]>>;
  /**
   * The warnings of each plan, made again, by its id. Repeated amounts and the last method are not among them: the question
   * says both in words of its own.
   */
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

/** The context in which a plan is made. */
interface Around extends Remembered {
  readonly scope: Bounds;
  /** Other payments that people were asked about. Default: none. */
  readonly queue?: Queue;
  /** The facts that were read when the plan was made. */
  readonly before?: PayeeFacts | undefined;
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
  const { store, scope, before } = around;
  const parts = listParts(plan);
  // A payee who was never paid is compared with everybody, in whose list are the payments to that payee too.
  const isWhole = before !== undefined && scope.projectId === undefined && scope.creatorIds === undefined;
  const isFree = (part: SinglePlan): boolean => isUnowed(part) && !before?.latest[part.creatorId ?? ''];
  const projectIds = new Set(parts.flatMap(({ projectId }) => projectId ?? []));
  const readPaid = async () => {
    // The service no longer shows their handles.
    const gone = parts.flatMap(({ creatorId, handle }) =>
      creatorId !== null && isUuid(handle ?? '') ? creatorId : [],
    );
    const removed = Object.fromEntries(await findKnownHandles(run, store, gone));
    const { accounts, rows } = await readAccounts(run, parts, { store, removed });
    const everybody = isWhole && parts.some(isFree) ? readWithin(run, scope) : undefined;
    const own = (await everybody)?.filter((payment) => parts.some((part) => isPaidToAccount(part, payment, accounts)));
    const all = own ?? (await readAllPayments(run, parts, accounts));
    return { removed, accounts, everybody, all, creators: new Map(rows.map((row) => [row.id, row] as const)) };
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
  let everybody: Promise<readonly PayoutPayment[] | null> | undefined = paid.everybody;
  const readEverybody = () => (everybody ??= run.within(() => readWithin(run, scope), null));
  return { parts, projects, moved, owed, methods, readEverybody, ...paid };
}

async function deriveFacts(run: Run, rows: Rows, { queue = EMPTY_QUEUE }: Around): Promise<PayeeFacts> {
  const { parts, creators, projects, removed, moved, owed, methods, accounts, all, readEverybody } = rows;
  const ids = new Set(parts.map(({ id }) => id));
  const others = all.filter((payment) => !ids.has(toMaker(payment, queue)));
  const latest: Record<string, { readonly method: string | null } | null> = {};
  const warnings: Record<string, readonly Caution[]> = {};
  const planWarnings: Record<string, readonly PaymentWarning[]> = {};
  for (const part of parts) {
    const { id, creatorId, projectId, methodName } = part;
    const toPayee = others.filter((payment) => isPaidToAccount(part, payment, accounts));
    const paid = toPayee.filter((payment) => isLive(payment) && !queue.passed.has(toMaker(payment, queue)));
    const last = findLast(paid.filter(({ status }) => status === 'paid'));
    if (creatorId !== null) latest[creatorId] = last ? { method: last.method_name_snapshot } : null;
    warnings[id] = [
      ...(await warnOfFreePayment(part, paid, readEverybody)),
      ...findRepeats(paid, part, run.now).map((repeat) => describeRepeat(part, repeat, queue)),
      ...listVoided(part, all),
      ...warnOfUnknownStatus(part, paid),
      ...warnOfAccount(part, accounts),
      ...run.doubts.map(({ what, why }) => ({ text: `Unknown: ${what}. ${why}`, keys: [`doubt:${what}`] })),
    ];
    const notes = { methods, creator: creators.get(creatorId ?? ''), project: projects.get(projectId ?? '') };
    const found =
      part.kind === 'payment'
        ? warnOfPayment({ ...part, staysOwedCents: sumOwed(part, owed) }, { ...notes, payments: toPayee }, run.now)
        : warnOfNotes(methodName, notes);
    planWarnings[id] = found.filter(({ code }) => code !== 'same_amount' && code !== 'method_changed');
  }
  const names = Object.fromEntries([...projects].map(([id, { name }]) => [id, name]));
  return { projects: names, latest, accounts, removed, moved, owed, warnings, planWarnings };
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
function warnOfUnknownStatus({ creatorId, handle }: SinglePlan, paid: readonly PayoutPayment[]): Caution[] {
  const unknown = paid.filter(({ status }) => status !== 'paid' && creatorId !== null);
  return unknown.map((payment) => {
    const amount = moneyText(payment.total_amount_cents, payment.currency ?? USUAL_CURRENCY);
    const text = `Payment ${payment.id} to ${handleText(handle)}, ${amount} on ${toDay(payment.paid_at)}, has the status ${payment.status}, which this version does not know, so it is unknown whether it was made.`;
    return { text, keys: [`status:${payment.id}`] };
  });
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

/** The payments to the accounts of these payees, voided ones too. */
async function readAllPayments(run: Run, parts: readonly SinglePlan[], accounts: Accounts): Promise<PayoutPayment[]> {
  const adHoc = new Map(parts.flatMap((part) => (part.creatorId === null ? [[part.projectId, part] as const] : [])));
  const [ofCreators, ...ofProjects] = await Promise.all([
    readPaymentsTo(
      run,
      new Set(parts.flatMap(({ creatorId }) => (creatorId === null ? [] : listAccountIds(creatorId, accounts)))),
    ),
    ...[...adHoc.values()].map((part) => listPayeePayments(run, part, 'all')),
  ]);
  return [...ofCreators, ...ofProjects.flat()];
}

/** A payment that may be repeated, in words. */
export function describeRepeat(part: SinglePlan, { payment, isSame }: Repeat, queue: Queue): Caution {
  const { id, total_amount_cents: cents, paid_at, created_at, currency = USUAL_CURRENCY } = payment;
  const recorded = created_at === undefined ? '' : `, recorded on ${toDay(created_at)}`;
  const where = payment.creator_id === part.creatorId ? '' : ' in another project';
  const text = `${describePayee(part)} got ${describeAlike(isSame)}, ${moneyText(cents, currency)},${where} on ${toDay(paid_at)}${recorded} (payment ${id}).`;
  return { text, keys: [`alike:${part.id}:${toMaker(payment, queue)}`] };
}

/** Payments that are about to be made, of nearly the same amount or by another method. */
export function warnOfAhead(part: SinglePlan, { ahead }: Queue): Caution[] {
  const own = ahead.filter((other) => isSamePayee(other, part));
  return own.flatMap((other) => {
    const areSettlements = other.accrualIds.length > 0 && part.accruals.length > 0;
    const what = `Another question to pay ${describePayee(part)}`;
    const when = `is open since ${toDay(other.askedAt)} (plan ${other.id.slice(0, 24)})`;
    const amount = moneyText(other.totalCents, other.currency);
    const cautions: Caution[] = [];
    if (!areSettlements && isAlike(other.totalCents, part.totalCents)) {
      const text = `${what} ${describeAlike(other.totalCents === part.totalCents)} (${amount}) ${when}.`;
      cautions.push({ text, keys: [`alike:${part.id}:${other.id}`] });
    }
    if (part.creatorId !== null && isOtherMethod(other.methodName, part.methodName)) {
      const text = `${what} ${amount} by another method, ${label(other.methodName)}, ${when}.`;
      cautions.push({ text, keys: [toMethodKey(part.creatorId, other.methodName)] });
    }
    return cautions;
  });
}

/** The reason that a creator was paid by another method the last time. */
export function toMethodKey(creatorId: string | null, method: string | null): string {
  return `method:${creatorId}:${method}`;
}

function describePayee({ handle }: SinglePlan): string {
  return handleText(handle) ?? 'This project';
}

function describeAlike(isSame: boolean): string {
  return isSame ? 'the same amount' : 'nearly the same amount';
}

/** The voided payments that settled the same accruals. */
function listVoided({ creatorId, accruals, currency }: SinglePlan, payments: readonly PayoutPayment[]): Caution[] {
  if (creatorId === null || accruals.length === 0) return [];
  const voided = payments.filter((payment) => !isLive(payment) && payment.creator_id === creatorId);
  return touching(voided, new Set(accruals.map(({ id }) => id))).map((payment) => {
    const { id, total_amount_cents: cents, paid_at, updated_at, metadata } = payment;
    // The last change of a voided payment is its void, or came after it.
    const when = updated_at === undefined ? '' : ` by ${toDay(updated_at)}`;
    const why = typeof metadata.void_reason === 'string' ? `, because of ${label(metadata.void_reason, 200)}` : '';
    const text = `Payment ${id} (${moneyText(cents, currency)} on ${toDay(paid_at)}) paid some of these before. It was voided${when}${why}.`;
    return { text, keys: [`voided:${id}`] };
  });
}

/** The bounds of a toolset. */
export interface Bounds {
  readonly projectId: string | undefined;
  readonly creatorIds: readonly string[] | undefined;
}

/** Whether a payment is more than the accruals that it settles. */
function isUnowed(part: SinglePlan): part is PaymentPlan {
  return part.kind === 'payment' && part.totalCents > part.dueCents;
}

/**
 * Warnings about a payment that no debt explains: one that names no creator, and one to a creator who was never paid that
 * is larger than three times the largest payment to anybody. The plan itself compares others with payments to the creator.
 * `readEverybody`: those within the bounds of the toolset, which reveals no others; null if the budget ended.
 */
async function warnOfFreePayment(
  part: SinglePlan,
  paid: readonly PayoutPayment[],
  readEverybody: () => Promise<readonly PayoutPayment[] | null>,
): Promise<Caution[]> {
  const { id, creatorId, totalCents, currency, handle } = part;
  if (!isUnowed(part) || (creatorId !== null && paid.length > 0)) return [];
  const toNobody = { text: 'It names no creator: the ledger owes this to nobody.', keys: ['nobody'] };
  const cautions: Caution[] = creatorId === null ? [toNobody] : [];
  const keys = [`far:${id}`];
  const everybody = await readEverybody();
  const { mostCents, isFar } = findLargest(everybody ?? [], part);
  if (everybody === null) {
    const text = 'Whether it is far above what was paid before is not known: the budget of the call ended.';
    cautions.push({ text, keys });
  } else if (mostCents === 0 && creatorId === null) {
    // For a creator who was never paid, another warning says that already.
    cautions.push({ text: 'Nothing was paid before that it could be compared with.', keys });
  } else if (isFar) {
    const who = creatorId === null ? '' : ` to ${handleText(handle)}`;
    const text = `${moneyText(totalCents, currency)}${who} is more than ${FAR} times the largest payment before, ${moneyText(mostCents, currency)}.`;
    cautions.push({ text, keys, grade: -mostCents });
  }
  return cautions;
}

/** The payments within the bounds of a toolset, voided ones too. How much others were paid must not decide whether they are read in time. */
async function readWithin(run: Run, { creatorIds, projectId }: Bounds): Promise<PayoutPayment[]> {
  if (creatorIds) return (await Promise.all(creatorIds.map((id) => readPaymentsTo(run, new Set([id]))))).flat();
  const isOf = (payment: PayoutPayment): boolean => projectId === undefined || payment.project_id === projectId;
  return readPaymentsWhere(run, keepGiven({ project_id: projectId }), isOf);
}
