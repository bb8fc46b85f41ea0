import type { PayoutPayment } from '../../generated/resources.js';
import type { Run } from '../run.js';
import { type Answered, type Settled, standing } from './pay-once.js';
import type { PaymentPlan } from './payment-plan.js';
import { getAccrualId } from './payment-record.js';
import { listSameReference, PLAN_FIELD } from './reference.js';
import { voidPayment } from './void-payment.js';

/** Writers that come in between make another look necessary; each only lowers the id that stays. */
const MOST_LOOKS = 10;

/** The payments that carry one reference, after those that should not be were voided. */
export interface Kept {
  /** The one with the lowest id; null when none is live. */
  readonly payment: PayoutPayment | null;
  readonly voided: readonly string[];
  /** Those that could not be voided. */
  readonly left: readonly string[];
}

/**
 * Keeps the payment with the lowest id among the live ones that carry the reference and that `isOurs` admits, and voids
 * the others. Every writer does so after its payment, so whoever writes last sees all of them: the lowest id of all is
 * never voided, and one stays, in whatever order they come and whoever voids.
 */
export async function keepOne(
  run: Run,
  plan: PaymentPlan,
  isOurs: (payment: PayoutPayment) => boolean = () => true,
): Promise<Kept> {
  const voided: string[] = [];
  for (let look = 1; ; look++) {
    const [payment = null, ...others] = (await listSameReference(run, plan)).filter(isOurs);
    const left: string[] = [];
    for (const { id } of others) (await voidPayment(run, id)) ? voided.push(id) : left.push(id);
    if (others.length === 0 || left.length > 0 || look >= MOST_LOOKS) return { payment, voided, left };
  }
}

/** What became of a payment that was just recorded: whether it stays, and whether it is what was planned. */
export async function settleReference(
  run: Run,
  plan: PaymentPlan,
  recorded: { readonly answered: PayoutPayment; readonly how: Answered },
): Promise<Settled> {
  const { answered, how } = recorded;
  const { payment, voided, left } = await keepOne(run, plan);
  const found = { voided, ...(left.length > 0 ? { nextStep: voidByHand(left) } : {}) };
  if (payment && payment.id !== answered.id && !left.includes(answered.id)) {
    return { ...settleByOther(plan, payment), ...found };
  }
  const now =
    payment?.id === answered.id
      ? payment
      : await run.call('reading the payment back', (options) => run.goat.payoutPayments.get(answered.id, options));
  const settled = standing(now, how);
  if (now.status !== 'paid' || isAsPlanned(plan, now)) return { ...settled, ...found };
  // Under the key of an earlier call the service answers what that call recorded.
  if (!isMadeBy(plan, now, how)) return { ...settleByOther(plan, now), ...found };
  const isVoid = await voidPayment(run, now.id);
  const message = `the service recorded ${now.total_amount_cents} cents for ${now.payout_payment_lines.length} accruals as payment ${now.id}, which is not the plan.`;
  if (!isVoid) return { ...settled, ...found, nextStep: voidByHand([now.id]) };
  return {
    outcome: 'not_committed',
    payment: { ...now, status: 'voided' },
    resolvedBy: how.resolvedBy,
    reason: { code: 'recorded_differently', message },
    voided: [...voided, now.id],
  };
}

/** What is to be said when another live payment carries the reference: it is this one, or the reference was used for another. */
export function settleByOther(plan: PaymentPlan, payment: PayoutPayment): Settled {
  if (isAsPlanned(plan, payment))
    return { outcome: 'already_paid', payment, resolvedBy: 'earlier_payment', reason: null };
  const reason = { code: 'reference_reused', message: describeReuse(plan, payment) };
  return { outcome: 'not_committed', payment, resolvedBy: 'earlier_payment', reason };
}

/** Whether a payment pays what the plan says: amount, method, accruals. */
export function isAsPlanned(plan: PaymentPlan, payment: PayoutPayment): boolean {
  const { methodId, methodName } = plan;
  // A method that was deleted since leaves its name.
  const isSameMethod =
    payment.method_id === methodId || (payment.method_id === null && payment.method_name_snapshot === methodName);
  const settled = payment.payout_payment_lines.map(getAccrualId);
  const isSameSet =
    settled.length === plan.accrualIds.length && settled.every((id) => id === null || plan.accrualIds.includes(id));
  return payment.total_amount_cents === plan.totalCents && isSameMethod && isSameSet;
}

/** Says what has the reference, in a sentence. */
export function describeReuse(plan: PaymentPlan, payment: PayoutPayment): string {
  const { id, total_amount_cents: cents, paid_at: paidAt } = payment;
  const what = `payment ${id} of ${cents} cents on ${paidAt.slice(0, 10)}`;
  return `the reference is taken by ${what}, which has another amount, method or accruals than the planned ${plan.totalCents} cents.`;
}

/** Says that payments are to be voided by hand. */
export function voidByHand(ids: readonly string[]): string {
  return `Void ${ids.join(', ')}: this could not be done here, and only one payment should carry the reference.`;
}

function isMadeBy(plan: PaymentPlan, { metadata }: PayoutPayment, how: Answered): boolean {
  const madeBy = metadata[PLAN_FIELD];
  return madeBy === undefined ? !how.replayed : madeBy === plan.id;
}
