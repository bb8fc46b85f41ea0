import type { PayoutPayment } from '../../../generated/resources.js';
import { readPaymentsTo, readPaymentsWhere } from '../../../workflows/find/read-rows.js';
import type { PaymentPlan } from '../../../workflows/payments/payment-plan.js';
import { isLive } from '../../../workflows/payments/payment-record.js';
import { foldReference, getReference, listPayeePayments, touching } from '../../../workflows/payments/reference.js';
import { DAY, toDay, toMilliseconds } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { moneyText } from '../../text/pay-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { type Caution, isSamePayee, type Queue, type SinglePlan, toMaker } from './any-plan.js';
import { type Accounts, isPaidToAccount, listAccountIds } from './known-handles.js';

/** A payment within this time of the planned one may be the same payment. */
const NEAR_MS = 7 * DAY;
/** Two settlements of a weekly rate are a week apart, and they are two payments. */
const NEAR_SETTLEMENT_MS = 6 * DAY;

/**
 * Earlier payments that a person should know about: payments of the same amount to the same creator within days, and
 * voided payments that settled the same accruals.
 */
export function warnOfEarlierPayments(part: SinglePlan, facts: EarlierPayments): Caution[] {
  const { paid, payments, accounts, queue, now } = facts;
  const own = paid.filter((payment) => isPaidToAccount(part, payment, accounts));
  return [...own.flatMap((payment) => warnOfRepeat(part, payment, { queue, now })), ...listVoided(part, payments)];
}

/** Earlier payments, and the questions that were asked. */
interface EarlierPayments {
  /** The payments that are not voided. */
  readonly paid: readonly PayoutPayment[];
  /** All payments. */
  readonly payments: readonly PayoutPayment[];
  readonly accounts: Accounts;
  readonly queue: Queue;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The payments to the accounts of these payees, voided ones too. */
export async function readAllPayments(
  run: Run,
  parts: readonly SinglePlan[],
  accounts: Accounts,
): Promise<PayoutPayment[]> {
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

/** A payment of nearly the same amount. Another warning says which payment has the reference. */
function warnOfRepeat(
  part: SinglePlan,
  payment: PayoutPayment,
  { queue, now }: Pick<EarlierPayments, 'queue' | 'now'>,
): Caution[] {
  const { paidAt, accruals } = part;
  const { id, total_amount_cents: cents, paid_at, created_at, payout_payment_lines: lines, currency } = payment;
  if (part.kind === 'payment' && getReference(payment) === foldReference(part.reference)) return [];
  const isBoth = accruals.length > 0 && lines.length > 0;
  const at = paidAt == null ? now : toMilliseconds(paidAt);
  const gaps = [
    Math.abs(toMilliseconds(paid_at) - at),
    ...(created_at === undefined ? [] : [Math.abs(toMilliseconds(created_at) - now)]),
  ];
  const gap = Math.min(...gaps);
  if (isBoth ? gap >= NEAR_SETTLEMENT_MS : gap > NEAR_MS) return [];
  const alike = describeAlike(part, { totalCents: cents });
  if (alike === null) return [];
  const recorded = created_at === undefined ? '' : `, recorded on ${toDay(created_at)}`;
  const where = payment.creator_id === part.creatorId ? '' : ' in another project';
  const text = `${describePayee(part)} got ${alike}, ${moneyText(cents, currency ?? 'USD')},${where} on ${toDay(paid_at)}${recorded} (payment ${id}).`;
  return [{ text, keys: [`alike:${part.id}:${toMaker(payment, queue)}`] }];
}

/** Payments that are about to be made, of nearly the same amount or by another method. */
export function warnOfAhead(part: SinglePlan, { ahead }: Queue): Caution[] {
  const own = ahead.filter((other) => isSamePayee(other, part));
  return own.flatMap((other) => {
    const alike = other.accrualIds.length > 0 && part.accruals.length > 0 ? null : describeAlike(part, other);
    const what = `Another question to pay ${describePayee(part)}`;
    const when = `is open since ${toDay(other.askedAt)} (plan ${other.id.slice(0, 24)})`;
    const amount = moneyText(other.totalCents, other.currency);
    const cautions: Caution[] = [];
    if (alike !== null)
      cautions.push({ text: `${what} ${alike} (${amount}) ${when}.`, keys: [`alike:${part.id}:${other.id}`] });
    if (part.creatorId !== null && other.methodName !== null && other.methodName !== part.methodName) {
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

/** Whether two amounts are nearly the same, in words; null if they are not. */
function describeAlike({ totalCents }: SinglePlan, other: { readonly totalCents: number }): string | null {
  if (totalCents === 0 || Math.abs(other.totalCents - totalCents) * 50 > totalCents) return null;
  return other.totalCents === totalCents ? 'the same amount' : 'nearly the same amount';
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

/** A payment larger than the largest earlier one times this factor is unusual. */
const FAR = 3;

/** The bounds of a toolset. */
export interface Bounds {
  readonly projectId: string | undefined;
  readonly creatorIds: readonly string[] | undefined;
}

interface FreePayments extends Pick<EarlierPayments, 'paid' | 'accounts'> {
  readonly readEverybody: () => Promise<readonly PayoutPayment[] | null>;
}

/**
 * Warnings about payments that no debt explains, by the id of the plan. They concern payments that name no creator, and
 * payments larger than three times the largest payment to the same creator. For a creator who was never paid, the
 * largest payment to anybody counts. `paid`: the payments that were already read and are not voided, with all of those
 * to the creators of `parts`. `readEverybody`: those within the bounds of the toolset, which reveals no others; null if
 * the budget ended.
 */
export async function warnOfFreePayments(
  parts: readonly SinglePlan[],
  { paid, accounts, readEverybody }: FreePayments,
): Promise<Record<string, Caution[]>> {
  const warnings: Record<string, Caution[]> = {};
  for (const part of parts) {
    if (part.kind !== 'payment' || part.totalCents <= part.dueCents) continue;
    const own = paid.filter((payment) => part.creatorId !== null && isPaidToAccount(part, payment, accounts));
    // The plan itself compares it with payments to the same creator.
    if (own.length > 0) continue;
    const toNobody =
      part.creatorId === null
        ? [{ text: 'It names no creator: the ledger owes this to nobody.', keys: ['nobody'] }]
        : [];
    const texts = [...toNobody, ...farText(part, await readEverybody())];
    if (texts.length > 0) warnings[part.id] = texts;
  }
  return warnings;
}

function farText(
  { id, totalCents, currency, creatorId, handle }: PaymentPlan,
  before: readonly PayoutPayment[] | null,
): Caution[] {
  const keys = [`far:${id}`];
  if (before === null)
    return [{ text: 'Whether it is far above what was paid before is not known: the budget of the call ended.', keys }];
  const same = before.filter((payment) => (payment.currency ?? 'USD') === currency);
  const most = same.reduce((cents, payment) => Math.max(cents, payment.total_amount_cents), 0);
  // For a creator who was never paid, another warning says that already.
  if (most === 0)
    return creatorId === null ? [{ text: 'Nothing was paid before that it could be compared with.', keys }] : [];
  if (totalCents <= FAR * most) return [];
  const who = creatorId === null ? '' : ` to ${handleText(handle)}`;
  const what = `${who} is more than ${FAR} times the largest payment before`;
  return [{ text: `${moneyText(totalCents, currency)}${what}, ${moneyText(most, currency)}.`, keys, grade: -most }];
}

/**
 * The payments within the bounds of a toolset that are not voided. If it is bound to creators, they are read creator by
 * creator.
 */
export async function readWithin(run: Run, { creatorIds, projectId }: Bounds): Promise<readonly PayoutPayment[]> {
  if (creatorIds) {
    const all: PayoutPayment[] = [];
    for (const id of creatorIds)
      all.push(...(await listPayeePayments(run, { creatorId: id, projectId: null }, 'live')));
    return all;
  }
  return readPaymentsWhere(
    run,
    projectId === undefined ? {} : { project_id: projectId },
    (payment) => isLive(payment) && (projectId === undefined || payment.project_id === projectId),
  );
}
