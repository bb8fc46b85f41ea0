import { isUuid } from '../../../base/options/is-uuid.js';
import type { PayoutPayment } from '../../generated/resources.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import { sumCents } from './cents.js';

/** A payment as receipts show it. Cents; times ISO 8601 UTC. */
export interface PaymentRecord {
  readonly id: string;
  /** `paid` or `voided`; the service may add others. */
  readonly status: string;
  readonly totalCents: number;
  readonly paidAt: string;
  /** Null without a method. */
  readonly methodId: string | null;
  /** The method's name at the time of the payment. */
  readonly methodName: string | null;
  /** The accruals that it settles. An `accrualId` is null if the service does not send it. */
  readonly lines: readonly { readonly accrualId: string | null; readonly amountCents: number }[];
  /** The amount above (positive) or below (negative) the lines. */
  readonly adjustmentCents: number;
}

/**
 * Whether a payment may have paid: only a void one has not. Nobody can say that of a status which this version does not know.
 */
export function isLive({ status }: Pick<PayoutPayment, 'status'>): boolean {
  return status !== 'voided';
}

/** Whether a payment is in the currency of its plan. A payment that does not say it is taken to be: the field is not published. */
export function isInCurrency(
  plan: { readonly currency: string },
  { currency }: Pick<PayoutPayment, 'currency'>,
): boolean {
  return (currency ?? plan.currency).toUpperCase() === plan.currency.toUpperCase();
}

/** The accrual of a line. Responses may lack it: the field is not published. */
export function getAccrualId(line: PayoutPayment['payout_payment_lines'][number]): string | null {
  return line.accrual_id ?? null;
}

/** Reduces a payment to the fields of a receipt. */
export function paymentRecord(payment: PayoutPayment): PaymentRecord {
  return {
    id: payment.id,
    status: payment.status,
    totalCents: payment.total_amount_cents,
    paidAt: payment.paid_at,
    methodId: payment.method_id,
    methodName: payment.method_name_snapshot,
    lines: payment.payout_payment_lines.map((line) => ({
      accrualId: getAccrualId(line),
      amountCents: line.applied_amount_cents,
    })),
    adjustmentCents: sumCents(payment.payout_adjustments.map((adjustment) => adjustment.amount_cents ?? 0)),
  };
}

/** The parts of a payment by which its outcome is decided, and whether each can be read. */
const PARTS: Readonly<Record<string, (payment: PayoutPayment) => boolean>> = {
  id: ({ id }) => typeof id === 'string' && isUuid(id),
  creator_id: ({ creator_id: id }) => id === null || typeof id === 'string',
  total_amount_cents: ({ total_amount_cents: cents }) => Number.isSafeInteger(cents),
  payout_payment_lines: ({ payout_payment_lines: lines }) =>
    Array.isArray(lines) && lines.every((line) => Number.isSafeInteger(line?.applied_amount_cents)),
  payout_adjustments: ({ payout_adjustments: adjustments }) =>
    Array.isArray(adjustments) && adjustments.every((one) => one && Number.isSafeInteger(one.amount_cents ?? 0)),
  currency: ({ currency }) => currency === undefined || currency === null || typeof currency === 'string',
  metadata: ({ metadata }) => typeof metadata === 'object' && metadata !== null,
};

/**
 * Throws unless a response holds a payment whose outcome can be decided. Responses are not checked against the spec by
 * default, and a text in place of the cents would be reported as paid.
 *
 * @throws WorkflowError `unknown_shape`
 */
export function throwIfNoPayment(payment: PayoutPayment): void {
  const isRow = typeof payment === 'object' && payment !== null;
  const unread = Object.keys(PARTS).filter((name) => !isRow || !PARTS[name]?.(payment));
  if (unread.length === 0) return;
  throw new WorkflowError('unknown_shape', `the service sent a payment whose ${unread.join(', ')} cannot be read.`, {
    hint: 'Look at the payments of the payee.',
  });
}

/** Reads a payment by its id. Throws if the service sends anything else, such as another payment. */
export async function readPayment(run: Run, id: string): Promise<PayoutPayment> {
  const payment = await run.call('reading the payment back', (options) => run.goat.payoutPayments.get(id, options));
  throwIfNoPayment(payment);
  if (payment.id.toLowerCase() === id.toLowerCase()) return payment;
  throw new WorkflowError('unknown_shape', `the service sent payment ${payment.id} in place of payment ${id}.`, {
    hint: 'Look at the payments of the payee.',
  });
}
