import type { PayoutPayment } from '../../generated/resources.js';
import { DAY, toDay, toMilliseconds } from '../run/days.js';
import { isLive } from './payment-record.js';
import { foldReference, getReference } from './reference.js';

/** Something that a person should know before a payment is made. */
export interface PaymentWarning {
  /**
   * `reference_taken`: a live payment has the reference. `same_amount`: the payee got the same amount within 7 days.
   * `voided_since`: a payment under the reference was made and is void now, so a receipt that says it is paid is no
   * longer true. `far_above`: more than three times anything paid or owed to the payee. `looks_like_dollars`: the amount
   * of a debt or payment without its last two digits. `method_of_notes`: the notes of the creator or project name
   * another method. `method_changed`: the last payment was by another one.
   */
  readonly code:
    | 'reference_taken'
    | 'same_amount'
    | 'voided_since'
    | 'far_above'
    | 'looks_like_dollars'
    | 'method_of_notes'
    | 'method_changed';
  /** A text with the amounts and days. Names of methods in it are quoted as JSON; it has no other text by others. */
  readonly message: string;
  /** The earlier payment; null if the warning is about none. */
  readonly paymentId: string | null;
  readonly paidAt: string | null;
  /** The amount of the earlier payment, in cents. */
  readonly totalCents: number | null;
}

/** The fields of a planned payment that show whether it repeats another one. */
export interface PlannedPayment {
  readonly reference: string;
  readonly totalCents: number;
  readonly currency: string;
  readonly accrualIds: readonly string[];
  /** When it is paid, epoch milliseconds. */
  readonly at: number;
}

const NEAR_MS = 7 * DAY;

/** The warnings that follow from the payee's earlier payments; those about the reference first. */
export function warnOfEarlier(payments: readonly PayoutPayment[], planned: PlannedPayment): PaymentWarning[] {
  const reference = foldReference(planned.reference);
  const live = payments.filter(isLive);
  const gone = payments.filter((payment) => !isLive(payment) && getReference(payment) === reference);
  const taken = live.filter((payment) => getReference(payment) === reference);
  const alike = live.filter((payment) => !taken.includes(payment) && repeats(payment, planned));
  return [
    ...taken.map((payment) => toWarning('reference_taken', payment, planned.currency)),
    ...gone.map((payment) => toWarning('voided_since', payment, planned.currency)),
    ...alike.map((payment) => toWarning('same_amount', payment, planned.currency)),
  ];
}

/**
 * Two settlements may have the same amount, because no accrual is settled twice. A payment without accruals may repeat
 * any payment.
 */
function repeats(payment: PayoutPayment, { totalCents, accrualIds, at }: PlannedPayment): boolean {
  if (payment.total_amount_cents !== totalCents || totalCents === 0) return false;
  if (accrualIds.length > 0 && payment.payout_payment_lines.length > 0) return false;
  return Math.abs(toMilliseconds(payment.paid_at) - at) <= NEAR_MS;
}

/** A warning that is about no earlier payment. */
export function makeWarning(code: PaymentWarning['code'], message: string): PaymentWarning {
  return { code, message, paymentId: null, paidAt: null, totalCents: null };
}

function toWarning(code: keyof typeof WHAT, payment: PayoutPayment, currency: string): PaymentWarning {
  const { id: paymentId, paid_at: paidAt, total_amount_cents: totalCents } = payment;
  const message = `${WHAT[code]}: payment ${paymentId} of ${totalCents} cents (${currency}) on ${toDay(paidAt)}.`;
  return { code, message, paymentId, paidAt, totalCents };
}

const WHAT = {
  reference_taken: 'The reference is taken',
  same_amount: 'The same payee got the same amount',
  voided_since: 'A payment under this reference is void now, whatever its receipt says',
} as const;
