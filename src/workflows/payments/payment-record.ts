import type { PayoutPayment } from '../../generated/resources.js';
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
