import type { PayoutPayment } from '../../generated/resources.js';
import { sumCents } from '../payments/cents.js';
import { adviseNext, type OutcomeFields, outcomeFields, type Settled } from '../payments/outcome.js';
import { type PaymentRecord, paymentRecord } from '../payments/payment-record.js';
import type { SettlementPlan } from '../payments/settlement-plan.js';
import type { Usage } from '../run/workflow-options.js';

/** How a payment differs from its plan. */
export interface Drift {
  /** Accruals that were paid but not planned, because the cron added them in between. */
  readonly additional: readonly { readonly accrualId: string; readonly amountCents: number }[];
  /** Planned accruals that have no line. */
  readonly missing: readonly string[];
  /** The total paid, minus the plan. */
  readonly cents: number;
}

/**
 * The outcome of a plan, as plain JSON. `committed`: this call recorded the payment. `already_paid`: an earlier one had, and
 * nothing was paid now. `not_committed`: nothing is recorded, provably. `unknown`: it may be recorded now or later;
 * `nextStep` says what to do.
 */
export type SettlementReceipt = OutcomeFields<PaymentRecord> & {
  readonly kind: 'settlement_receipt';
  readonly planId: string;
  readonly creatorId: string;
  readonly handle: string;
  readonly plannedCents: number;
  /** The amount that this call recorded; 0 unless committed. */
  readonly paidCents: number;
  /**
   * Null if the payment equals the plan, line by line. If it does not, and this call provably made it, the workflow
   * voids it; `reason` then says so.
   */
  readonly drift: Drift | null;
  /** The next step; null if nothing is left to do. */
  readonly nextStep: string | null;
  readonly usage: Usage;
};

/** Writes the receipt of a plan. */
export function receiptFor(plan: SettlementPlan, settled: Settled, usage: Usage): SettlementReceipt {
  const { outcome, payment } = settled;
  return {
    kind: 'settlement_receipt',
    ...outcomeFields(settled),
    planId: plan.id,
    creatorId: plan.creatorId,
    handle: plan.handle,
    plannedCents: plan.totalCents,
    paidCents: outcome === 'committed' && payment ? payment.total_amount_cents : 0,
    drift: payment && computeDrift(plan, payment),
    nextStep: adviseNext(settled),
    usage,
  };
}

/** Compares the lines of a payment with its plan. */
export function computeDrift(plan: SettlementPlan, payment: PayoutPayment): Drift | null {
  const { lines } = paymentRecord(payment);
  const planned = new Set(plan.accruals.map((accrual) => accrual.id));
  const paid = new Set(lines.map((line) => line.accrualId));
  const additional = lines.flatMap(({ accrualId, amountCents }) =>
    accrualId === null || planned.has(accrualId) ? [] : [{ accrualId, amountCents }],
  );
  // It is not published that a line names its accrual. For lines that do not, only the sum can be compared.
  const isTold = lines.some((line) => line.accrualId !== null);
  const missing = [...planned].filter((id) => isTold && !paid.has(id));
  // The total and the lines are separate fields, so either may be off.
  const cents =
    payment.total_amount_cents - plan.totalCents || sumCents(lines.map((line) => line.amountCents)) - plan.totalCents;
  return additional.length === 0 && missing.length === 0 && cents === 0 ? null : { additional, missing, cents };
}
