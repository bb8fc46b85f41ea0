import type { TrackagoatClient } from '../../client.js';
import type { PayoutAccrual, PayoutPayment } from '../../generated/resources.js';
import { toIso } from '../days.js';
import { findCreator } from '../find-creator.js';
import { findMethod } from '../find-method.js';
import { Run } from '../run.js';
import { WorkflowError } from '../workflow-error.js';
import type { Usage, WorkflowOptions } from '../workflow-options.js';
import { sumCents } from './cents.js';
import { contentKey } from './idempotency-key.js';
import { type PlanSeal, sealPlan } from './plan-digest.js';

/** Where the reference of a payment stands in its metadata. */
export const REFERENCE_FIELD = 'reference';
/** What the ids of payment plans begin with. */
export const PAYMENT_PREFIX = 'payment';

/** A payment to record. With `accrualIds` it settles those; without, `totalCents` is a bonus or an ad-hoc payment. */
export interface PaymentInput {
  /**
   * What this payment is for, in words that no other payment has, such as `invoice 2026-17`: the same reference is the
   * same payment, whenever and wherever it is recorded. It is kept in the payment's metadata as `reference` and nowhere
   * else: who replaces that metadata makes the reference unknown once the idempotency key is forgotten, after 24 hours.
   */
  readonly reference: string;
  /** An id or handle; left out for an ad-hoc payment of a project. */
  readonly creatorId?: string;
  /** Needed without a creator. */
  readonly projectId?: string;
  /** The name or id of an active payout method, such as `Venmo`. */
  readonly method?: string;
  /** Default: the sum of the accruals. */
  readonly totalCents?: number;
  readonly accrualIds?: readonly string[];
  /** When the money was sent, ISO 8601. Default: now. */
  readonly paidAt?: string;
  readonly readme?: string;
}

/** What `recordPayment` will record, as plain JSON. */
export interface PaymentPlan extends PlanSeal {
  readonly kind: 'payment';
  readonly reference: string;
  readonly creatorId: string | null;
  readonly handle: string | null;
  readonly projectId: string | null;
  readonly methodId: string | null;
  readonly methodName: string | null;
  readonly accrualIds: readonly string[];
  /** What the accruals are owed, in cents; 0 without accruals. */
  readonly dueCents: number;
  readonly totalCents: number;
  readonly paidAt: string | null;
  readonly readme: string | null;
  readonly earlierPaymentIds: readonly string[];
  readonly readAt: string;
  readonly usage: Usage;
}

/**
 * Plans to record one payment. Reads only.
 *
 * @throws WorkflowError `invalid_input`, `creator_not_found`, `method_not_found`, `method_inactive`, `plan_changed` (an
 * accrual is not earned, and no live payment has the reference).
 */
export async function planPayment(
  goat: TrackagoatClient,
  input: PaymentInput,
  options: WorkflowOptions = {},
): Promise<PaymentPlan> {
  checkInput(input);
  const run = new Run(goat, options);
  const creator = input.creatorId === undefined ? null : await findCreator(run, input.creatorId, input.projectId);
  const method = input.method === undefined ? null : await findMethod(run, input.method);
  const accrualIds = [...(input.accrualIds ?? [])].sort();
  const whom = { creatorId: creator?.id ?? null, projectId: creator?.project_id ?? input.projectId ?? null };
  const dueCents = await dueFor(run, accrualIds, { ...whom, reference: input.reference });
  const voided = await sameReference(run, { ...whom, reference: input.reference }, 'voided');
  const identity = { ...whom, reference: input.reference, earlierPaymentIds: voided.map(({ id }) => id).sort() };
  return sealPlan(PAYMENT_PREFIX, {
    kind: 'payment' as const,
    ...identity,
    handle: creator?.tiktok_handle ?? null,
    methodId: method?.id ?? null,
    methodName: method?.name ?? null,
    accrualIds,
    dueCents,
    totalCents: input.totalCents ?? dueCents,
    paidAt: input.paidAt === undefined ? null : toIso(input.paidAt),
    readme: input.readme ?? null,
    readAt: toIso(run.now),
    usage: run.usage,
  });
}

type Identity = Pick<PaymentPlan, 'reference' | 'creatorId' | 'projectId' | 'earlierPaymentIds'>;

/** The idempotency key of a payment: derived from the reference, whom it is for, and voided payments with the same reference. */
export function paymentKey({ reference, creatorId, projectId, earlierPaymentIds }: Identity): Promise<string> {
  return contentKey(PAYMENT_PREFIX, ['payment', 1, creatorId ?? projectId, reference, [...earlierPaymentIds].sort()]);
}

/** The payments in a status that carry the reference. */
export async function sameReference(run: Run, of: Payment, status: 'paid' | 'voided'): Promise<PayoutPayment[]> {
  const whom = of.creatorId === null ? { project_id: of.projectId ?? '' } : { creator_id: of.creatorId };
  const payments = await run.all(`reading the ${status} payments`, (options) =>
    run.goat.payoutPayments.list({ ...whom, status, limit: 100 }, options),
  );
  return payments.filter((payment) => payment.metadata[REFERENCE_FIELD] === of.reference);
}

type Payment = Pick<PaymentPlan, 'reference' | 'creatorId' | 'projectId'>;

async function dueFor(run: Run, accrualIds: readonly string[], payment: Payment): Promise<number> {
  const accruals: PayoutAccrual[] = [];
  for (const id of accrualIds) {
    const accrual = await run.one('reading an accrual', (options) => run.goat.payoutAccruals.get(id, options));
    if (accrual.creator_id !== payment.creatorId) {
      throw new WorkflowError('invalid_input', `the accrual ${id} is another creator's.`);
    }
    accruals.push(accrual);
  }
  const gone = accruals.find(({ status }) => status !== 'earned');
  // The payment itself may be what paid them: then the plan is a repetition, which the commit answers with that payment.
  if (gone && (await sameReference(run, payment, 'paid')).length === 0) {
    throw new WorkflowError('plan_changed', `the accrual ${gone.id} is ${gone.status}, not earned.`);
  }
  return sumCents(accruals.map((accrual) => accrual.amount_cents));
}

function checkInput({ reference, creatorId, projectId, totalCents, accrualIds = [] }: PaymentInput): void {
  const refuse = (why: string): never => {
    throw new WorkflowError('invalid_input', `the payment cannot be recorded: ${why}.`);
  };
  if (reference.trim() === '') refuse('it needs a reference that no other payment has');
  if (creatorId === undefined && projectId === undefined) refuse('name the creator, or a project');
  if (accrualIds.length === 0 && totalCents === undefined) refuse('give accrualIds or totalCents');
  if (accrualIds.length > 0 && creatorId === undefined) refuse('accruals need their creator');
  if (new Set(accrualIds).size !== accrualIds.length) refuse('an accrual is named twice');
  if (totalCents !== undefined && !(Number.isSafeInteger(totalCents) && totalCents >= 0)) {
    refuse(`totalCents must be a whole number of cents, not ${totalCents}`);
  }
}
