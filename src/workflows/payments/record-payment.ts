import { isUuid } from '../../../base/options/is-uuid.js';
import type { PayoutAccrual, PayoutPayment, PayoutPaymentCreate } from '../../generated/resources.js';
import { earnedBy } from '../find/read-earned.js';
import { quotedDay, toMilliseconds } from '../run/days.js';
import { awaited, Run, type Workflow, workflow } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import type { Usage } from '../run/workflow-options.js';
import { sumAmounts } from './cents.js';
import {
  describeReuse,
  isAsPlanned,
  leaveOneOf,
  type PaymentClaim,
  settleAmongDuplicates,
  settleByOther,
} from './duplicate-payments.js';
import {
  adviseNext,
  isRefusedForGood,
  type OutcomeFields,
  outcomeFields,
  READ_BACK,
  type Settled,
  unknown,
  voidedSince,
} from './outcome.js';
import { isKeyForgotten, type PayOptions, payOnce } from './pay-once.js';
import {
  buildPaymentPlan,
  PAYMENT_PREFIX,
  type PaymentFacts,
  type PaymentInput,
  type PaymentPlan,
  paymentKey,
  readAccruals,
  readPaymentFacts,
  throwIfIncomplete,
} from './payment-plan.js';
import { isLive, type PaymentRecord } from './payment-record.js';
import { listStops, type PaymentWarning, warnOfAmount } from './payment-warnings.js';
import { copyPlan, isIntact } from './plan-digest.js';
import {
  AFTER_FIELD,
  HANDLE_FIELD,
  isOrdered,
  listPayeePayments,
  listSameReference,
  PLAN_FIELD,
  REFERENCE_FIELD,
  selectSameReference,
  TAKEN_BACK_FIELD,
  touching,
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
  /**
   * If accruals of it are no longer owed: how to record what was sent all the same, under the same reference. It settles the
   * accruals that are still owed; the rest of the sum becomes an adjustment.
   */
  readonly record?: RecordInstead;
  /** The next step; null if nothing is left to do. */
  readonly nextStep: string | null;
  readonly usage: Usage;
};

type AcceptedWarning = 'far_above' | 'looks_like_dollars' | 'same_amount';

/** The choices of a caller about one payment. */
export interface RecordChoices {
  /** The codes of warnings in spite of which it is recorded, such as `far_above`. Default: none. */
  readonly acceptWarnings?: readonly AcceptedWarning[];
  /**
   * The id of the voided payment under the reference after which this one is recorded. It must be the latest one. Default:
   * none; then a reference whose payment was voided is refused.
   */
  readonly afterVoid?: string;
}

/** A payment to record, with the choices of the caller. */
export type RecordInput = PaymentInput & RecordChoices;

/** The sum that was sent, with the accruals that are still owed. */
export interface RecordInstead extends Pick<RecordChoices, 'acceptWarnings'> {
  readonly accrualIds: readonly string[];
  readonly totalCents: number;
}

/**
 * Records that money was sent, once, by the name of its method. The same reference is the same payment, also next month, as long
 * as the payment's metadata keeps it (see `PaymentInput.reference`). If two are recorded at the same moment, with any
 * API keys, a call voids its own payment while an earlier one is live, and only if a first response proves that it made
 * it. In any other case nothing is voided, and the outcome is `unknown`: nothing shows which was later, or whose it is.
 * The payment's metadata keeps `plan_id`, the id of the plan, so this package recognizes its own payments.
 *
 * If an accrual of it is no longer owed, the outcome is `not_committed` with the reason `accrual_rejected` or `accrual_paid`, and
 * `record` says how to record what was sent.
 *
 * It needs unpublished body fields: `accrual_ids`, `total_amount_cents`, `metadata` and the further details. If the service does not
 * take them, the outcome is `not_committed`.
 *
 * @throws WorkflowError as `planPayment` does, except for accruals that are no longer owed. `reference_reused`: a live payment
 * with another amount, method or other accruals has the reference. `voided_since`: the last payment under the reference was voided,
 * and `afterVoid` does not name it. `needs_a_look`: the amount looks wrong, and `acceptWarnings` does not have the code. Nothing was
 * written then.
 * @example
 * ```ts
 * const { outcome } = await recordPayment(goat, {
 *   reference: 'bonus 2026-03',
 *   creatorId: '@maya.moves',
 *   totalCents: 5_000,
 *   method: 'Venmo',
 * });
 * ```
 */
export const recordPayment: Workflow<RecordInput, PaymentReceipt> = workflow('recordPayment', recordBy);

async function recordBy(run: Run, input: RecordInput): Promise<PaymentReceipt> {
  throwIfIncomplete(input);
  const facts = await readPaymentFacts(run, input);
  const { method, payee } = facts;
  // A search may have found somebody else, so the creator is read again by the id.
  const names = await readCurrentNames(run, { methodId: method?.id ?? null, creatorId: payee?.id ?? null });
  return recordOnce(run, { input, facts, check: (plan) => throwIfNamesChanged(plan, names) });
}

/** A payment to record, with what was read before. */
export interface RecordTask {
  readonly input: RecordInput;
  readonly facts: PaymentFacts;
  /** Payments to the payee that were read before, if this payment is among them. Then nothing more is read. */
  readonly seen?: readonly PayoutPayment[] | undefined;
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
  /** Called with the plan before anything is written. May throw. */
  readonly check?: (plan: PaymentPlan) => void;
}

/** Records a payment, once. The payments to the payee are read right before it is sent. */
export async function recordOnce(run: Run, task: RecordTask): Promise<PaymentReceipt> {
  const { input, facts } = task;
  const ids = input.accrualIds ?? [];
  let accruals = facts.owed.filter(({ id }) => ids.includes(id));
  // Without a sum, the accruals say what was paid.
  if (accruals.length < ids.length && input.totalCents === undefined) accruals = await readAccruals(run, ids, facts);
  let payments = task.seen ?? (await listPayeePayments(run, facts.payeeIds, 'all'));
  let plan = await buildPaymentPlan(run, input, { ...facts, accruals, payments });
  let earlier = receiptOfEarlier(run, plan, payments);
  if (!earlier && accruals.length < ids.length) {
    // Only those that the list does not have. Meanwhile somebody may have recorded this payment, so it is looked for again.
    accruals = await readAccruals(run, ids, facts);
    payments = await listPayeePayments(run, facts.payeeIds, 'all');
    plan = await buildPaymentPlan(run, input, { ...facts, accruals, payments });
    earlier = receiptOfEarlier(run, plan, payments);
  }
  return earlier ?? recordPlanned(run, task, { plan, accruals, payments });
}

/** A plan with its accruals, and the payments to its payee, which were read after them. */
interface Planned {
  readonly plan: PaymentPlan;
  readonly accruals: readonly PayoutAccrual[];
  readonly payments: readonly PayoutPayment[];
}

async function recordPlanned(run: Run, task: RecordTask, planned: Planned): Promise<PaymentReceipt> {
  const { plan, payments } = planned;
  const afterVoid = task.input.afterVoid?.toLowerCase();
  throwIfVoided(plan, payments, afterVoid);
  const notOwed = receiptOfNotOwed(run, planned);
  if (notOwed) return notOwed;
  task.check?.(plan);
  throwIfToBeLookedAt(plan, payments, task.input.acceptWarnings);
  const metadata = { ...task.metadata, ...(afterVoid && { [AFTER_FIELD]: afterVoid }) };
  const receipt = await payReferenced(run, plan, payments, {}, metadata);
  const isRefused = receipt.outcome === 'not_committed' && receipt.reason.code === 'accrual_not_earned';
  if (!isRefused || task.facts.owed.length === 0) return receipt;
  // Nothing was recorded. Another look, at each accrual by its id, says why, or finds that all are owed again.
  const facts = { ...task.facts, owed: [] };
  return recordOnce(run, { ...task, facts, seen: undefined }).catch(() => receipt);
}

/**
 * Records the payment of a plan, once, and finds out the outcome after a lost response.
 *
 * @throws WorkflowError before anything is written: `invalid_plan`, `reference_reused`, `plan_changed` (creator, method or
 * accruals are no longer what the plan shows), `method_inactive`, `stale_plan` (the plan is older than 24 hours: if it was sent
 * before, its key may be forgotten).
 * @example
 * ```ts
 * const plan = await planPayment(goat, { reference: 'bonus 2026-03', creatorId: '@maya.moves', totalCents: 5_000 });
 * const { outcome, payment } = await commitPayment(goat, plan);
 * ```
 */
export const commitPayment: Workflow<PaymentPlan, PaymentReceipt> = awaited(
  async function commitPayment(goat, plan, options) {
    return commitPaymentBy(new Run(goat, options), plan);
  },
);

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
  const accruals = await readAccruals(run, plan.accrualIds, {
    payeeIds: plan,
    owed: plan.creatorId === null || plan.accrualIds.length === 0 ? [] : await earnedBy(run, plan.creatorId),
  });
  const gone = accruals.filter(({ status }) => status !== 'earned');
  if (gone.length > 0) {
    // Another run may have recorded this payment since the first look.
    const since = receiptOfEarlier(run, plan, await listPayeePayments(run, plan, 'all'));
    if (since) return since;
    throw noLongerOwed(gone.map(({ id }) => id));
  }
  throwIfAmountsChanged(plan, accruals);
  return payReferenced(run, plan, payments, options);
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

/** Sends the payment of a plan. `there` are the payments of the payee right before. */
async function payReferenced(
  run: Run,
  plan: PaymentPlan,
  there: readonly PayoutPayment[],
  options: PayOptions,
  metadata?: RecordTask['metadata'],
): Promise<PaymentReceipt> {
  const before = new Set(there.map(({ id }) => id));
  const settled = await payOnce(run, {
    ...options,
    key: await paymentKey(plan),
    body: createBody(plan, metadata),
    find: (reader, lost) => findOwn(reader, { plan, before, origin: READ_BACK }, lost),
    check: (reader, returned, origin) => settleAmongDuplicates(reader, { plan, before, origin }, returned),
  });
  return receiptFor(plan, run, settled);
}

/** The outcome that the record shows for a payment without a response. */
async function findOwn(run: Run, claim: PaymentClaim, lost: unknown): Promise<Settled | null> {
  const { plan } = claim;
  const duplicates = await listSameReference(run, plan);
  const own = duplicates.find(({ metadata }) => metadata[PLAN_FIELD] === plan.id);
  if (own) return settleAmongDuplicates(run, claim, own);
  const [other] = duplicates;
  if (other === undefined) return null;
  if (isRefusedForGood(lost)) return settleByOther(plan, other);
  // Somebody else was faster, and the request may still arrive. Sending again would make a second payment.
  const { id, total_amount_cents: cents } = other;
  const message = `payment ${id} of ${cents} cents carries the reference; the request of this call got no response and may still arrive.`;
  const nextStep = `Commit the same plan again later, and look at payment ${id}: only one payment should carry the reference.`;
  return { ...unknown({ code: 'reference_shared', message }, other), nextStep };
}

/** Refuses a reference whose last payment was voided. One that this package took back itself does not count. */
function throwIfVoided({ reference }: PaymentPlan, payments: readonly PayoutPayment[], afterVoid?: string): void {
  const same = selectSameReference(payments, reference).filter(({ metadata }) => !(TAKEN_BACK_FIELD in metadata));
  const followed = new Set(same.map(({ metadata }) => metadata[AFTER_FIELD]));
  const gone = same.filter((payment) => !isLive(payment) && !followed.has(payment.id));
  const last = gone.at(-1);
  if (last === undefined && afterVoid === undefined) return;
  if (last === undefined)
    throw new WorkflowError('invalid_input', `afterVoid is ${afterVoid}, and no voided payment has the reference.`);
  if (last.id === afterVoid && (gone.length === 1 || isOrdered(gone))) return;
  const { id: paymentId, total_amount_cents: totalCents, paid_at: paidAt, readme } = last;
  const message = `the reference is that of payment ${paymentId} of ${totalCents} cents on ${quotedDay(paidAt)}, which was voided since.`;
  throw new WorkflowError('voided_since', message, {
    hint: `If the money came back, nothing is to be recorded. If it was sent again, pass afterVoid: '${paymentId}'.`,
    details: { paymentId, totalCents, paidAt, othersWords: { readme: readme ?? null } },
  });
}

/** Refuses an amount that looks wrong, unless the caller accepts it. */
function throwIfToBeLookedAt(
  plan: PaymentPlan,
  payments: readonly PayoutPayment[],
  accepted: RecordChoices['acceptWarnings'] = [],
): void {
  const acceptWarnings = listStops(plan.warnings, payments, plan).filter((code) => !accepted.includes(code));
  if (acceptWarnings.length === 0) return;
  const { warnings } = plan;
  const why = warnings.filter(({ code }) => acceptWarnings.some((stop) => stop === code)).map(({ message }) => message);
  throw new WorkflowError('needs_a_look', `the amount looks wrong, and nothing was recorded: ${why.join(' ')}`, {
    hint: `If it is right, pass acceptWarnings: ${JSON.stringify(acceptWarnings)}, or commit details.plan by commitPayment.`,
    details: { warnings, acceptWarnings, plan },
  });
}

/** The receipt of a payment whose accruals are rejected, voided or paid by another one; null if all are earned. */
function receiptOfNotOwed(run: Run, { plan, accruals, payments }: Planned): PaymentReceipt | null {
  const gone = accruals.filter(({ status }) => status !== 'earned');
  if (gone.length === 0) return null;
  if (gone.some(({ status }) => !NOT_OWED.has(status))) throw noLongerOwed(gone.map(({ id }) => id));
  const paid = new Set(gone.flatMap(({ id, status }) => (status === 'paid' ? [id] : [])));
  const [payment = null] = touching(payments.filter(isLive), paid);
  const code = paid.size > 0 ? 'accrual_paid' : 'accrual_rejected';
  const message = `${gone.map(({ id, status }) => `accrual ${id} is ${status}`).join(', ')}; nothing was recorded.`;
  const first = payment === null ? '' : `Look at payment ${payment.id}: it may be the same money. `;
  const nextStep = `${first}If the money was sent, pass \`record\` under the same reference: it settles what is still owed, and the rest is an adjustment.`;
  const settled = { outcome: 'not_committed', payment, resolvedBy: 'read_back', reason: { code, message } } as const;
  const left = accruals.filter(({ status }) => status === 'earned');
  // A warning stops nobody that comes from the accruals that are gone. Those of the sum itself are in the plan, and stay.
  const amount = { ...plan, dueCents: sumAmounts(left) };
  const acceptWarnings = listStops(warnOfAmount(payments, amount), payments, amount).filter(
    (stop) => !plan.warnings.some(({ code }) => code === stop),
  );
  const record = {
    accrualIds: left.map(({ id }) => id),
    totalCents: plan.totalCents,
    ...(acceptWarnings.length > 0 && { acceptWarnings }),
  };
  return { ...receiptFor(plan, run, { ...settled, nextStep }), record };
}

const NOT_OWED: ReadonlySet<string> = new Set(['paid', 'rejected', 'voided']);

/** When the plan was made, it was checked which fields go together. */
function createBody(plan: PaymentPlan, metadata: RecordTask['metadata'] = {}): PayoutPaymentCreate {
  return {
    ...(plan.creatorId === null ? { project_id: plan.projectId ?? '' } : { creator_id: plan.creatorId }),
    ...(plan.methodId === null ? {} : { method_id: plan.methodId }),
    ...(plan.accrualIds.length === 0 ? {} : { accrual_ids: [...plan.accrualIds] }),
    total_amount_cents: plan.totalCents,
    ...(plan.paidAt === null ? {} : { paid_at: plan.paidAt }),
    ...(plan.readme === null ? {} : { readme: plan.readme }),
    metadata: {
      ...metadata,
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
