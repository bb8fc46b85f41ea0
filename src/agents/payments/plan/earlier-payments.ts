import { isTrackagoatError } from '../../../client/errors/guards.js';
import type { PayoutPayment } from '../../../generated/resources.js';
import { readPaymentsWhere } from '../../../workflows/find/read-rows.js';
import { readPayments, touching } from '../../../workflows/payments/live-payments.js';
import { isLive } from '../../../workflows/payments/payment-record.js';
import { listPayeePayments } from '../../../workflows/payments/reference.js';
import { DAY, toDay, toMilliseconds } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { moneyText } from '../../text/money-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import type { SinglePlan } from './any-plan.js';
import { type Caution, isSamePayee, type Queue, toAskedPart, toMaker } from './caution.js';

/** A payment within this time of the planned one may be the same payment. */
const NEAR_MS = 7 * DAY;
/** Two settlements of a weekly rate are a week apart, and they are two payments. */
const NEAR_SETTLEMENT_MS = 6 * DAY;
/** Up to this many payees, payments are read per payee. */
const FEW = 3;

/**
 * Earlier payments that a person should know about: payments of the same amount to the same creator within days, and
 * voided payments that settled the same accruals.
 */
export async function readEarlierPayments(
  run: Run,
  parts: readonly SinglePlan[],
  { paid, queue }: { readonly paid: readonly PayoutPayment[]; readonly queue: Queue },
): Promise<Record<string, Caution[]>> {
  const warnings: Record<string, Caution[]> = {};
  for (const part of parts) {
    const own = paid.filter((payment) => isSamePayee(toAskedPart(part), toPayee(payment)));
    const repeated = own.flatMap((payment) => warnOfRepeat(run, part, { payment, queue }));
    const texts = [...repeated, ...(await listVoided(run, part))];
    if (texts.length > 0) warnings[part.id] = texts;
  }
  return warnings;
}

function toPayee({ creator_id: creatorId, project_id: projectId }: PayoutPayment) {
  return { creatorId, projectId };
}

/** The payments to these payees that are not voided; for many payees, those to anybody. Newest first. */
export async function readPaid(run: Run, parts: readonly SinglePlan[]): Promise<PayoutPayment[]> {
  const ids = [...new Set(parts.flatMap(({ creatorId }) => creatorId ?? []))];
  const adHoc = new Map(parts.flatMap((part) => (part.creatorId === null ? [[part.projectId, part] as const] : [])));
  const ofProjects = await Promise.all([...adHoc.values()].map((part) => listPayeePayments(run, part, 'live')));
  if (ids.length <= FEW) {
    const ofCreators = await Promise.all(ids.map((id) => readPayments(run, id, 'live')));
    return [...ofCreators, ...ofProjects].flat();
  }
  const all = await readPaymentsWhere(run, {}, isLive);
  return [...all.filter(({ creator_id: id }) => id !== null), ...ofProjects.flat()];
}

/** A payment of nearly the same amount. The planned payment says itself which payment has its reference. */
function warnOfRepeat(
  run: Run,
  part: SinglePlan,
  { payment, queue }: { readonly payment: PayoutPayment; readonly queue: Queue },
): Caution[] {
  const { paidAt, accruals } = part;
  const { id, total_amount_cents: cents, paid_at, created_at, payout_payment_lines: lines, currency } = payment;
  if ('warnings' in part && part.warnings.some(({ paymentId, code }) => paymentId === id && code !== 'same_amount'))
    return [];
  const isBoth = accruals.length > 0 && lines.length > 0;
  const at = paidAt == null ? run.now : toMilliseconds(paidAt);
  const gaps = [
    Math.abs(toMilliseconds(paid_at) - at),
    ...(created_at === undefined ? [] : [Math.abs(toMilliseconds(created_at) - run.now)]),
  ];
  const gap = Math.min(...gaps);
  if (isBoth ? gap >= NEAR_SETTLEMENT_MS : gap > NEAR_MS) return [];
  const alike = describeAlike(part, { totalCents: cents, currency });
  if (alike === null) return [];
  const recorded = created_at === undefined ? '' : `, recorded on ${toDay(created_at)}`;
  const text = `${describePayee(part)} got ${alike} on ${toDay(paid_at)}${recorded} (payment ${id}).`;
  return [{ text, keys: [`alike:${part.id}:${toMaker(payment, queue)}`] }];
}

/** Payments that are about to be made, of nearly the same amount or by another method. */
export function warnOfAhead(part: SinglePlan, { ahead }: Queue): Caution[] {
  const own = ahead.filter((other) => isSamePayee(other, part));
  return own.flatMap((other) => {
    const alike = other.accrualIds.length > 0 && part.accruals.length > 0 ? null : describeAlike(part, other);
    const what = `${describePayee(part)} is about to get`;
    const when = `asked on ${toDay(other.askedAt)} (plan ${other.id.slice(0, 24)})`;
    const amount = moneyText(other.totalCents, other.currency);
    const isByOther = part.creatorId !== null && other.methodName !== null && other.methodName !== part.methodName;
    return [
      ...(alike === null ? [] : [{ text: `${what} ${alike}: ${when}.`, keys: [`alike:${part.id}:${other.id}`] }]),
      ...(isByOther
        ? [
            {
              text: `${what} ${amount} by another method, ${label(other.methodName)}: ${when}.`,
              keys: [toMethodKey(part.creatorId, other.methodName)],
            },
          ]
        : []),
    ];
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
function describeAlike(
  { totalCents }: SinglePlan,
  other: { readonly totalCents: number; readonly currency: string | undefined },
): string | null {
  if (totalCents === 0 || Math.abs(other.totalCents - totalCents) * 50 > totalCents) return null;
  const amount = other.totalCents === totalCents ? 'the same amount' : 'nearly the same amount';
  return `${amount}, ${moneyText(other.totalCents, other.currency ?? 'USD')},`;
}

/** The voided payments that settled the same accruals. */
async function listVoided(run: Run, part: SinglePlan): Promise<Caution[]> {
  const { creatorId, accruals, currency } = part;
  if (creatorId === null || accruals.length === 0) return [];
  if (part.kind === 'settlement' && part.earlierPaymentIds.length === 0) return [];
  const ids = new Set(accruals.map(({ id }) => id));
  try {
    const voided = touching(await readPayments(run, creatorId, 'voided'), ids);
    return voided.map(({ id, total_amount_cents: cents, paid_at, updated_at, metadata }) => {
      const when = updated_at === undefined ? 'on a day that the service does not tell' : `on ${toDay(updated_at)}`;
      const why = typeof metadata.void_reason === 'string' ? `, because of ${label(metadata.void_reason, 200)}` : '';
      const text = `Some of these accruals were paid by payment ${id} (${moneyText(cents, currency)} on ${toDay(paid_at)}), which was voided ${when} or later changed${why}.`;
      return { text, keys: [`voided:${id}`] };
    });
  } catch (error) {
    if (!isTrackagoatError(error)) throw error;
    const text = `Whether these accruals were paid before could not be read (${error.code}).`;
    return [{ text, keys: [`voided:${part.id}`] }];
  }
}
