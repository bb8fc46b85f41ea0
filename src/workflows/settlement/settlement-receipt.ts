import type { PayoutPayment } from '../../generated/resources.js';
import { sumCents } from '../payments/cents.js';
import type { PaymentOutcome, Reason, ResolvedBy, Settled } from '../payments/pay-once.js';
import { type PaymentRecord, paymentRecord } from '../payments/payment-record.js';
import type { Usage } from '../workflow-options.js';
import type { SettlementPlan } from './settlement-plan.js';

/** How a payment differs from the plan it came from. */
export interface Drift {
  /** Accruals that were paid and not planned: the cron added them in between. */
  readonly additional: readonly { readonly accrualId: string; readonly amountCents: number }[];
  /** Planned accruals that have no line. */
  readonly missing: readonly string[];
  /** What was paid in total, minus the plan. */
  readonly cents: number;
}

/** What became of a plan, as plain JSON. */
export interface SettlementReceipt {
  readonly kind: 'settlement_receipt';
  /** `committed`: one payment is recorded. `not_committed`: none is. `unknown`: commit the same plan again to find out. */
  readonly outcome: PaymentOutcome;
  readonly planId: string;
  readonly creatorId: string;
  readonly handle: string;
  readonly plannedCents: number;
  /** Recorded by this plan: 0 unless committed. */
  readonly paidCents: number;
  readonly payment: PaymentRecord | null;
  /** How the outcome is known; null when it is not. */
  readonly resolvedBy: ResolvedBy | null;
  /** True when an earlier call had paid, and this one found its payment. */
  readonly alreadyPaid: boolean;
  /** Null when the payment is the plan, line by line. */
  readonly drift: Drift | null;
  /** Null when committed. */
  readonly reason: Reason | null;
  /** What to do now; null when nothing. */
  readonly nextStep: string | null;
  readonly usage: Usage;
}

/** Writes the receipt of a plan. */
export function receiptFor(plan: SettlementPlan, settled: Settled, usage: Usage): SettlementReceipt {
  const committed = settled.outcome === 'committed' && settled.payment !== null;
  return {
    kind: 'settlement_receipt',
    outcome: settled.outcome,
    planId: plan.id,
    creatorId: plan.creatorId,
    handle: plan.handle,
    plannedCents: plan.totalCents,
    paidCents: committed ? (settled.payment as PayoutPayment).total_amount_cents : 0,
    payment: settled.payment === null ? null : paymentRecord(settled.payment),
    resolvedBy: settled.resolvedBy,
    alreadyPaid: committed && settled.replayed,
    drift: committed ? computeDrift(plan, settled.payment as PayoutPayment) : null,
    reason: settled.reason,
    nextStep: nextStep(settled),
    usage,
  };
}

/** Compares the lines of a payment with its plan. */
function computeDrift(plan: SettlementPlan, payment: PayoutPayment): Drift | null {
  const { lines } = paymentRecord(payment);
  const planned = new Set(plan.accruals.map((accrual) => accrual.id));
  const paid = new Set(lines.map((line) => line.accrualId));
  const additional = lines.flatMap(({ accrualId, amountCents }) =>
    accrualId === null || planned.has(accrualId) ? [] : [{ accrualId, amountCents }],
  );
  const missing = [...planned].filter((id) => !paid.has(id));
  const cents = sumCents(lines.map((line) => line.amountCents)) - plan.totalCents;
  return additional.length === 0 && missing.length === 0 && cents === 0 ? null : { additional, missing, cents };
}

function nextStep({ outcome, reason }: Settled): string | null {
  if (outcome === 'committed') return null;
  if (outcome === 'unknown') return 'Commit the same plan again: its key cannot pay twice, and the answer settles it.';
  if (reason?.code === 'voided_since') return 'Plan again: what was voided is due as another payment.';
  if (reason?.code === 'lost_answer') return 'Commit the same plan again: its key cannot pay twice.';
  return 'See the reason, then plan again.';
}
