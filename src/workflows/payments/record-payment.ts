import { isUuid } from '../../../base/options/is-uuid.js';
import type { TrackagoatClient } from '../../client/client.js';
import type { PayoutPayment, PayoutPaymentCreate } from '../../generated/resources.js';
import { readAccrual } from '../find/read-rows.js';
import { takeWorkflowOptions } from '../run/check-input.js';
import { toMilliseconds } from '../run/days.js';
import { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import type { Usage, WorkflowOptions } from '../run/workflow-options.js';
import { describeReuse, isAsPlanned, leaveOneOf, settleAmongTwins, settleByOther } from './among-twins.js';
import { adviseNext, type OutcomeFields, outcomeFields, type Settled, unknown, voidedSince } from './outcome.js';
import { isKeyForgotten, type PayOptions, payOnce } from './pay-once.js';
import { PAYMENT_PREFIX, type PaymentInput, type PaymentPlan, paymentKey, planPayment } from './payment-plan.js';
import { isLive, type PaymentRecord } from './payment-record.js';
import type { PaymentWarning } from './payment-warnings.js';
import { copyPlan, isIntact } from './plan-digest.js';
import {
  HANDLE_FIELD,
  listPayeePayments,
  listSameReference,
  PLAN_FIELD,
  REFERENCE_FIELD,
  selectSameReference,
} from './reference.js';
import { noLongerOwed, readCurrentNames, throwIfAmountsChanged, throwIfNamesChanged } from './throw-if-changed.js';

/**
 * The outcome of a payment, as plain JSON. `committed`: recorded by this call. `already_paid`: `payment` is an earlier
 * one, and nothing was paid now. `not_committed`: nothing is recorded, provably. `unknown`: it may be recorded now or later;
 * `nextStep` says what to do.
 */
export type PaymentReceipt = OutcomeFields<PaymentRecord> & {
  readonly kind: 'payment_receipt';
  readonly planId: string;
  readonly reference: string;
  readonly plannedCents: number;
  /** The amount that this call recorded; 0 unless committed. */
  readonly paidCents: number;
  /**
   * Payments of this call that it voided. If several were recorded at the same time under one reference, the earliest
   * stays.
   */
  readonly voidedPaymentIds: readonly string[];
  /** The warnings of the plan. */
  readonly warnings: readonly PaymentWarning[];
  /** The next step; null if nothing is left to do. */
  readonly nextStep: string | null;
  readonly usage: Usage;
};

/**
 * Records one payment by the name of its method, once. The same reference is the same payment, also next month, as long
 * as the payment's metadata keeps it (see `PaymentInput.reference`). If two are recorded at the same moment, with any
 * API keys, a call voids its own payment while an earlier one is live, and only if a first response proves that it made
 * it. In any other case nothing is voided, and the outcome is `unknown`: nothing shows which was later, or whose it is.
 * The payment's metadata keeps `plan_id`, the id of the plan, so this package recognizes its own payments.
 *
 * It needs unpublished body fields: `total_amount_cents`, `metadata` and the further details. If the service does not
 * take them, the outcome is `not_committed`.
 *
 * @throws WorkflowError as `planPayment` does, and `reference_reused` if a live payment with another amount, method or
 * other accruals has the reference. Nothing was written then.
 */
export async function recordPayment(
  goat: TrackagoatClient,
  input: PaymentInput,
  options: WorkflowOptions = {},
): Promise<PaymentReceipt> {
  options = takeWorkflowOptions(options);
  const plan = await planPayment(goat, input, options);
  return commitPayment(goat, plan, options);
}

/**
 * Records the payment of a plan, once, and finds out the outcome after a lost response.
 *
 * @throws WorkflowError before anything is written: `invalid_plan`, `reference_reused`, `plan_changed` (creator, method or
 * accruals are no longer what the plan shows), `method_inactive`, `stale_plan` (the plan is older than 24 hours: if it was sent
 * before, its key may be forgotten).
 */
export async function commitPayment(
  goat: TrackagoatClient,
  plan: PaymentPlan,
  options: WorkflowOptions = {},
): Promise<PaymentReceipt> {
  return commitPaymentBy(new Run(goat, options), plan);
}

/** `commitPayment` within a run. */
export async function commitPaymentBy(run: Run, given: PaymentPlan, options: PayOptions = {}): Promise<PaymentReceipt> {
  const plan = copyPlan(given);
  if (plan?.kind !== 'payment' || !(await isIntact(PAYMENT_PREFIX, plan))) {
    throw new WorkflowError('invalid_plan', 'the plan was changed after it was made.', { hint: 'Plan again.' });
  }
  const payments = await listPayeePayments(run, plan, 'all');
  const earlier = receiptOfEarlier(run, plan, payments);
  if (earlier) return earlier;
  if (options.sentAt === undefined) throwIfKeyOver(run, plan);
  throwIfNamesChanged(plan, await readCurrentNames(run, plan));
  await throwIfAccrualsChanged(run, plan);
  return payReferenced(run, plan, { options, before: new Set(payments.map(({ id }) => id)) });
}

/** Here it is unknown whether a plan was sent before, so an old plan is not sent. */
function throwIfKeyOver(run: Run, { readAt }: PaymentPlan): void {
  if (!isKeyForgotten(toMilliseconds(readAt), run.now)) return;
  throw new WorkflowError('stale_plan', `the plan was made at ${readAt}, more than 24 hours ago; nothing was sent.`, {
    hint: "If an earlier commit ended as unknown, check the payee's payments first. Then plan again.",
    details: { readAt },
  });
}

/** The receipt of a plan that is already recorded; null if it is not. */
function receiptOfEarlier(run: Run, plan: PaymentPlan, payments: readonly PayoutPayment[]): PaymentReceipt | null {
  const same = selectSameReference(payments, plan.reference);
  const live = same.filter(isLive);
  const isOwn = ({ metadata }: PayoutPayment): boolean => metadata[PLAN_FIELD] === plan.id;
  const payment =
    live.find((one) => isAsPlanned(plan, one) && isOwn(one)) ?? live.find((one) => isAsPlanned(plan, one)) ?? live[0];
  if (!payment) {
    // A payment of this plan that somebody voided is not made again by the same plan, even after its key was forgotten.
    const gone = same.find((one) => isOwn(one) && !plan.earlierPaymentIds.includes(one.id));
    return gone ? receiptFor(plan, run, voidedSince(gone)) : null;
  }
  const settled = settleByOther(plan, payment);
  if (settled.outcome === 'unknown') return receiptFor(plan, run, settled);
  if (settled.outcome !== 'already_paid') {
    throw new WorkflowError('reference_reused', describeReuse(plan, payment), {
      hint: 'Another payment needs another reference; to correct the earlier one, void it first.',
      details: { paymentId: payment.id, totalCents: payment.total_amount_cents, paidAt: payment.paid_at },
    });
  }
  return receiptFor(plan, run, { ...settled, ...(live.length > 1 ? { nextStep: leaveOneOf(live) } : {}) });
}

interface PayReferenced {
  readonly options: PayOptions;
  /** The payments of the payee right before the request. */
  readonly before: ReadonlySet<string>;
}

async function payReferenced(run: Run, plan: PaymentPlan, { options, before }: PayReferenced): Promise<PaymentReceipt> {
  const settled = await payOnce(run, {
    ...options,
    key: await paymentKey(plan),
    body: createBody(plan),
    find: (reader) => findOwn(reader, plan, before),
    check: (reader, returned, origin) => settleAmongTwins(reader, plan, { returned, origin, before }),
  });
  return receiptFor(plan, run, settled);
}

/** The outcome that the record shows for a payment without a response. */
async function findOwn(run: Run, plan: PaymentPlan, before: ReadonlySet<string>): Promise<Settled | null> {
  const twins = await listSameReference(run, plan);
  const own = twins.find(({ metadata }) => metadata[PLAN_FIELD] === plan.id);
  if (own) {
    const origin = { resolvedBy: 'read_back', isEarlier: false, replayed: true } as const;
    return settleAmongTwins(run, plan, { returned: own, origin, before });
  }
  const [other] = twins;
  if (other === undefined) return null;
  // Somebody else was faster, and the request may still arrive. Sending again would make a second payment.
  const message = `${describeTwin(other)}; the request of this call got no response and may still arrive.`;
  const nextStep = `Commit the same plan again later, and look at payment ${other.id}: only one payment should carry the reference.`;
  return { ...unknown({ code: 'reference_shared', message }, other), nextStep };
}

function describeTwin({ id, total_amount_cents: cents }: PayoutPayment): string {
  return `payment ${id} of ${cents} cents carries the reference`;
}

async function throwIfAccrualsChanged(run: Run, plan: PaymentPlan): Promise<void> {
  const now = [];
  for (const id of plan.accrualIds) {
    now.push(await readAccrual(run, id));
  }
  const gone = now.filter(({ status }) => status !== 'earned');
  if (gone.length > 0) throw noLongerOwed(gone.map(({ id }) => id));
  throwIfAmountsChanged(plan, now);
}

/** When the plan was made, it was checked which fields go together. */
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
      ...(plan.handle === null || isUuid(plan.handle) ? {} : { [HANDLE_FIELD]: plan.handle }),
    },
  } as PayoutPaymentCreate;
}

function receiptFor(plan: PaymentPlan, run: Run, settled: Settled): PaymentReceipt {
  const { outcome, payment } = settled;
  return {
    kind: 'payment_receipt',
    ...outcomeFields(settled),
    planId: plan.id,
    reference: plan.reference,
    plannedCents: plan.totalCents,
    paidCents: outcome === 'committed' && payment !== null ? payment.total_amount_cents : 0,
    voidedPaymentIds: settled.voided ?? [],
    warnings: plan.warnings,
    nextStep: adviseNext(settled),
    usage: run.usage,
  };
}
