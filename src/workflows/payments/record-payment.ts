import type { TrackagoatClient } from '../../client.js';
import { Run } from '../run.js';
import { WorkflowError } from '../workflow-error.js';
import type { Usage, WorkflowOptions } from '../workflow-options.js';
import { type PaymentOutcome, payOnce, type Reason, type ResolvedBy, type Settled } from './pay-once.js';
import {
  PAYMENT_PREFIX,
  type PaymentInput,
  type PaymentPlan,
  paymentKey,
  planPayment,
  REFERENCE_FIELD,
  sameReference,
} from './payment-plan.js';
import { type PaymentRecord, paymentRecord } from './payment-record.js';
import { isIntact } from './plan-digest.js';

/** What became of a recorded payment, as plain JSON. */
export interface PaymentReceipt {
  readonly kind: 'payment_receipt';
  readonly outcome: PaymentOutcome;
  readonly planId: string;
  readonly reference: string;
  readonly plannedCents: number;
  readonly paidCents: number;
  readonly payment: PaymentRecord | null;
  readonly resolvedBy: ResolvedBy | null;
  /** True when an earlier call had recorded it. */
  readonly alreadyPaid: boolean;
  readonly reason: Reason | null;
  readonly usage: Usage;
}

/**
 * Records one payment by the name of its method, once: the same reference is the same payment, also next month,
 * as long as the payment's metadata keeps it (see `PaymentInput.reference`).
 *
 * @throws WorkflowError as `planPayment` does; nothing was written then.
 */
export async function recordPayment(
  goat: TrackagoatClient,
  input: PaymentInput,
  options: WorkflowOptions = {},
): Promise<PaymentReceipt> {
  return commitPayment(goat, await planPayment(goat, input, options), options);
}

/** Records what a plan says, once, and finds out what became of it when the answer is lost. */
export async function commitPayment(
  goat: TrackagoatClient,
  plan: PaymentPlan,
  options: WorkflowOptions = {},
): Promise<PaymentReceipt> {
  if (plan?.kind !== 'payment' || !(await isIntact(PAYMENT_PREFIX, plan))) {
    throw new WorkflowError('invalid_plan', 'the plan was changed after it was made.', { hint: 'Plan again.' });
  }
  const run = new Run(goat, options);
  // The key is remembered for 24 hours only; the reference in the record for good.
  const find = async (reader: Run) => (await sameReference(reader, plan, 'paid'))[0] ?? null;
  const earlier = await find(run);
  if (earlier) {
    return receiptFor(plan, run, {
      outcome: 'committed',
      payment: earlier,
      resolvedBy: 'earlier_payment',
      replayed: true,
      reason: null,
    });
  }
  return receiptFor(plan, run, await payOnce(run, { key: await paymentKey(plan), body: createBody(plan), find }));
}

function createBody(plan: PaymentPlan) {
  return {
    ...(plan.creatorId === null ? { project_id: plan.projectId ?? '' } : { creator_id: plan.creatorId }),
    ...(plan.methodId === null ? {} : { method_id: plan.methodId }),
    ...(plan.accrualIds.length === 0 ? {} : { accrual_ids: [...plan.accrualIds] }),
    total_amount_cents: plan.totalCents,
    ...(plan.paidAt === null ? {} : { paid_at: plan.paidAt }),
    ...(plan.readme === null ? {} : { readme: plan.readme }),
    metadata: { [REFERENCE_FIELD]: plan.reference },
  };
}

function receiptFor(plan: PaymentPlan, run: Run, settled: Settled): PaymentReceipt {
  const { outcome, payment, resolvedBy, replayed, reason } = settled;
  const committed = outcome === 'committed' && payment !== null;
  return {
    kind: 'payment_receipt',
    outcome,
    planId: plan.id,
    reference: plan.reference,
    plannedCents: plan.totalCents,
    paidCents: committed ? payment.total_amount_cents : 0,
    payment: payment === null ? null : paymentRecord(payment),
    resolvedBy,
    alreadyPaid: committed && replayed,
    reason,
    usage: run.usage,
  };
}
