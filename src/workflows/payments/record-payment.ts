import type { TrackagoatClient } from '../../client.js';
import type { PayoutPayment, PayoutPaymentCreate } from '../../generated/resources.js';
import { takeOptions } from '../check-input.js';
import { Run } from '../run.js';
import { WorkflowError } from '../workflow-error.js';
import type { Usage, WorkflowOptions } from '../workflow-options.js';
import {
  describeReuse,
  isAsPlanned,
  type Kept,
  keepOne,
  settleByOther,
  settleReference,
  voidByHand,
} from './keep-one.js';
import { adviseNext } from './next-step.js';
import { type PayHow, type PaymentOutcome, payOnce, type Reason, type ResolvedBy, type Settled } from './pay-once.js';
import { PAYMENT_PREFIX, type PaymentInput, type PaymentPlan, paymentKey, planPayment } from './payment-plan.js';
import { type PaymentRecord, paymentRecord } from './payment-record.js';
import { copyPlan, isIntact } from './plan-digest.js';
import { HANDLE_FIELD, listSameReference, PLAN_FIELD, REFERENCE_FIELD } from './reference.js';
import { readCurrentNames, throwIfAmountsChanged, throwIfNamesChanged } from './throw-if-changed.js';

/** What became of a recorded payment, as plain JSON. */
export interface PaymentReceipt {
  readonly kind: 'payment_receipt';
  /**
   * `committed`: recorded by this call. `already_paid`: `payment` is an earlier one, and nothing was paid now.
   * `not_committed`: nothing is recorded. `unknown`: `nextStep` says how to find out.
   */
  readonly outcome: PaymentOutcome;
  readonly planId: string;
  readonly reference: string;
  readonly plannedCents: number;
  /** Recorded by this call: 0 unless committed. */
  readonly paidCents: number;
  readonly payment: PaymentRecord | null;
  readonly resolvedBy: ResolvedBy | null;
  /** True exactly when the outcome is `already_paid`. */
  readonly alreadyPaid: boolean;
  /** Payments that were voided now: of those recorded at the same time under one reference the one with the lowest id stays. */
  readonly voidedPaymentIds: readonly string[];
  readonly reason: Reason | null;
  /** What to do now; null when nothing. */
  readonly nextStep: string | null;
  readonly usage: Usage;
}

/**
 * Records one payment by the name of its method, once: the same reference is the same payment, also next month, as long
 * as the payment's metadata keeps it (see `PaymentInput.reference`). Of two that are recorded at the same moment, with
 * whatever API keys, one is voided.
 *
 * It needs choices of ours: that a payment's body takes `total_amount_cents`, `metadata` and what else it says. Where the service
 * does not take them the outcome is `not_committed`.
 *
 * @throws WorkflowError as `planPayment` does, and `reference_reused` when a live payment with another amount, method or
 * other accruals has the reference; nothing was written then.
 */
export async function recordPayment(
  goat: TrackagoatClient,
  input: PaymentInput,
  options: WorkflowOptions = {},
): Promise<PaymentReceipt> {
  options = takeOptions(options);
  const plan = await planPayment(goat, input, options);
  const run = new Run(goat, options);
  return (await receiptOfEarlier(run, plan)) ?? (await payReferenced(run, plan));
}

/**
 * Records what a plan says, once, and finds out what became of it when the answer is lost.
 *
 * @throws WorkflowError before anything is written: `invalid_plan`, `reference_reused`, `plan_changed` (creator, method or
 * accruals are no longer what the plan shows), `method_inactive`.
 */
export async function commitPayment(
  goat: TrackagoatClient,
  plan: PaymentPlan,
  options: WorkflowOptions = {},
): Promise<PaymentReceipt> {
  return commitPaymentBy(new Run(goat, options), plan);
}

/** `commitPayment` by a run. */
export async function commitPaymentBy(run: Run, given: PaymentPlan, how: PayHow = {}): Promise<PaymentReceipt> {
  const plan = copyPlan(given);
  if (plan?.kind !== 'payment' || !(await isIntact(PAYMENT_PREFIX, plan))) {
    throw new WorkflowError('invalid_plan', 'the plan was changed after it was made.', { hint: 'Plan again.' });
  }
  const earlier = await receiptOfEarlier(run, plan);
  if (earlier) return earlier;
  throwIfNamesChanged(plan, await readCurrentNames(run, plan));
  await throwIfAccrualsChanged(run, plan);
  return payReferenced(run, plan, how);
}

/** The receipt of a payment that has the reference already; null when none has. */
async function receiptOfEarlier(run: Run, plan: PaymentPlan): Promise<PaymentReceipt | null> {
  const live = await listSameReference(run, plan);
  if (live.length === 0) return null;
  const { payment: twin, voided, left } = await keepOneOfTwins(run, plan, live);
  const payment = twin ?? live.find((other) => isAsPlanned(plan, other)) ?? live[0];
  if (!payment) return null;
  const settled = settleByOther(plan, payment);
  if (settled.outcome !== 'already_paid') {
    throw new WorkflowError('reference_reused', describeReuse(plan, payment), {
      hint: 'Another payment needs another reference; to correct the earlier one, void it first.',
      details: { paymentId: payment.id, totalCents: payment.total_amount_cents, paidAt: payment.paid_at },
    });
  }
  const others = live.flatMap(({ id }) => (id === payment.id || voided.includes(id) ? [] : [id]));
  const tooMany = left.length + others.length > 0 ? { nextStep: voidByHand([...new Set([...left, ...others])]) } : {};
  return receiptFor(plan, run, { ...settled, voided, ...tooMany });
}

/**
 * A process that ended between its payment and its look at the others leaves one too many. What one plan made twice can
 * go; others that somebody recorded are for a person to judge.
 */
async function keepOneOfTwins(run: Run, plan: PaymentPlan, live: readonly PayoutPayment[]): Promise<Kept> {
  const makers = live.map(({ metadata }) => metadata[PLAN_FIELD]).filter((maker) => typeof maker === 'string');
  const twice = makers.find((maker, index) => makers.indexOf(maker) < index);
  if (twice === undefined) return { payment: null, voided: [], left: [] };
  return keepOne(run, plan, ({ metadata }) => metadata[PLAN_FIELD] === twice);
}

async function payReferenced(
  run: Run,
  plan: PaymentPlan,
  { carriesOn, witness }: PayHow = {},
): Promise<PaymentReceipt> {
  const settled = await payOnce(run, {
    key: await paymentKey(plan),
    body: createBody(plan),
    carriesOn,
    witness,
    find: async (reader) => (await keepOne(reader, plan)).payment,
    check: (answered, how) => settleReference(run, plan, { answered, how }),
  });
  // What was found in the record may be another writer's.
  const { payment, resolvedBy } = settled;
  if (payment && resolvedBy === 'read_back' && !isAsPlanned(plan, payment)) {
    return receiptFor(plan, run, settleByOther(plan, payment));
  }
  return receiptFor(plan, run, settled);
}

async function throwIfAccrualsChanged(run: Run, plan: PaymentPlan): Promise<void> {
  const now = [];
  for (const id of plan.accrualIds) {
    now.push(await run.call('reading an accrual', (options) => run.goat.payoutAccruals.get(id, options)));
  }
  const gone = now.filter(({ status }) => status !== 'earned');
  if (gone.length > 0) {
    const details = { accrualIds: gone.map(({ id }) => id) };
    throw new WorkflowError('plan_changed', `${gone.length} of its accruals are no longer owed.`, {
      hint: 'Plan again.',
      details,
    });
  }
  throwIfAmountsChanged(plan.accruals, now);
}

/** Which fields of a plan go together was checked when it was made. */
function createBody(plan: PaymentPlan): PayoutPaymentCreate {
  return {
    ...(plan.creatorId === null ? { project_id: plan.projectId ?? '' } : { creator_id: plan.creatorId }),
    ...(plan.methodId === null ? {} : { method_id: plan.methodId }),
    ...(plan.accrualIds.length === 0 ? {} : { accrual_ids: [...plan.accrualIds] }),
    total_amount_cents: plan.totalCents,
    ...(plan.paidAt === null ? {} : { paid_at: plan.paidAt }),
    ...(plan.readme === null ? {} : { readme: plan.readme }),
    metadata: {
      [REFERENCE_FIELD]: plan.reference,
      [PLAN_FIELD]: plan.id,
      ...(plan.handle === null ? {} : { [HANDLE_FIELD]: plan.handle }),
    },
  } as PayoutPaymentCreate;
}

function receiptFor(plan: PaymentPlan, run: Run, settled: Settled): PaymentReceipt {
  const { outcome, payment, resolvedBy, reason } = settled;
  return {
    kind: 'payment_receipt',
    outcome,
    planId: plan.id,
    reference: plan.reference,
    plannedCents: plan.totalCents,
    paidCents: outcome === 'committed' && payment !== null ? payment.total_amount_cents : 0,
    payment: payment === null ? null : paymentRecord(payment),
    resolvedBy,
    alreadyPaid: outcome === 'already_paid',
    voidedPaymentIds: settled.voided ?? [],
    reason,
    nextStep: adviseNext(settled),
    usage: run.usage,
  };
}
