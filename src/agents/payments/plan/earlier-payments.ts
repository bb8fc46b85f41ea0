import { isTrackagoatError } from '../../../client/errors/guards.js';
import type { PayoutPayment } from '../../../generated/resources.js';
import { readFiltered } from '../../../workflows/find/filtered-list.js';
import { readPayments, touching } from '../../../workflows/payments/live-payments.js';
import { isLive } from '../../../workflows/payments/payment-record.js';
import { DAY, toDay, toMilliseconds } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import { moneyText } from '../../text/money-text.js';
import { handleText, label } from '../../text/untrusted-text.js';
import type { SinglePlan } from './any-plan.js';

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
  paid: readonly PayoutPayment[],
): Promise<Record<string, string[]>> {
  const warnings: Record<string, string[]> = {};
  for (const part of parts) {
    const { creatorId } = part;
    if (creatorId === null) continue;
    const own = paid.filter((payment) => payment.creator_id === creatorId);
    const texts = [...own.flatMap((payment) => repeatText(run, part, payment)), ...(await listVoided(run, part))];
    if (texts.length > 0) warnings[part.id] = texts;
  }
  return warnings;
}

/** The payments to these payees that are not voided; for many payees, those to anybody. */
export async function readPaid(run: Run, parts: readonly SinglePlan[]): Promise<PayoutPayment[]> {
  const ids = [...new Set(parts.flatMap(({ creatorId }) => creatorId ?? []))];
  if (ids.length <= FEW) return (await Promise.all(ids.map((id) => readPayments(run, id, 'live')))).flat();
  return readFiltered(run, {
    during: 'reading the payments',
    filters: {},
    list: (filters, options) => run.goat.payoutPayments.list({ ...filters, limit: 100 }, options),
    keep: isLive,
  });
}

function repeatText(run: Run, part: SinglePlan, payment: PayoutPayment): string[] {
  const { totalCents, currency, paidAt, accruals } = part;
  const { id, total_amount_cents: cents, paid_at, created_at, payout_payment_lines: lines } = payment;
  if (totalCents === 0 || Math.abs(cents - totalCents) * 50 > totalCents) return [];
  if ('warnings' in part && part.warnings.some(({ paymentId }) => paymentId === id)) return [];
  const isBoth = accruals.length > 0 && lines.length > 0;
  const at = paidAt == null ? run.now : toMilliseconds(paidAt);
  const gaps = [
    Math.abs(toMilliseconds(paid_at) - at),
    ...(created_at === undefined ? [] : [Math.abs(toMilliseconds(created_at) - run.now)]),
  ];
  const gap = Math.min(...gaps);
  if (isBoth ? gap >= NEAR_SETTLEMENT_MS : gap > NEAR_MS) return [];
  const recorded = created_at === undefined ? '' : `, recorded on ${toDay(created_at)}`;
  const amount = cents === totalCents ? 'the same amount' : 'nearly the same amount';
  return [
    `${handleText(part.handle)} got ${amount}, ${moneyText(cents, currency)}, on ${toDay(paid_at)}${recorded} (payment ${id}).`,
  ];
}

/** The voided payments that settled the same accruals. */
async function listVoided(run: Run, part: SinglePlan): Promise<string[]> {
  const { creatorId, accruals, currency } = part;
  if (creatorId === null || accruals.length === 0) return [];
  if (part.kind === 'settlement' && part.earlierPaymentIds.length === 0) return [];
  const ids = new Set(accruals.map(({ id }) => id));
  try {
    const voided = touching(await readPayments(run, creatorId, 'voided'), ids);
    return voided.map(({ id, total_amount_cents: cents, paid_at, updated_at, metadata }) => {
      const when = updated_at === undefined ? 'on a day that the service does not tell' : `on ${toDay(updated_at)}`;
      const why = typeof metadata.void_reason === 'string' ? `, because of ${label(metadata.void_reason, 200)}` : '';
      return `Some of these accruals were paid by payment ${id} (${moneyText(cents, currency)} on ${toDay(paid_at)}), which was voided ${when} or later changed${why}.`;
    });
  } catch (error) {
    if (!isTrackagoatError(error)) throw error;
    return [`Whether these accruals were paid before could not be read (${error.code}).`];
  }
}
