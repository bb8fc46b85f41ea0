import { writeCount } from '../../../options/write-count.js';
import type { PayoutPayment } from '../../generated/resources.js';
import type { Run } from '../run.js';
import { type Answered, alreadyPaid, otherPayment, type Settled, standing, takenBack, unknown } from './outcome.js';
import type { PaymentPlan } from './payment-plan.js';
import { getAccrualId } from './payment-record.js';
import { getReference, isOrdered, listSameReference, PLAN_FIELD } from './reference.js';
import { type Claim, isMadeHere, isToPayee, takeBack } from './take-back.js';

/** Looks at the payments of a reference before it is said that they do not become one. */
const MOST_LOOKS = 8;
/** The pause before the second look, milliseconds; each further one is longer by as much. */
const PAUSE_MS = 25;

/** A payment that was recorded, how that is known, and what was there before. */
export interface Recorded extends Pick<Claim, 'before'> {
  readonly answered: PayoutPayment;
  readonly how: Answered;
}

/**
 * What is to be said of a payment that was recorded under a reference. Each writer voids nothing but the payment that its own
 * first answer brought, and only while an earlier one is there; whoever sees another one looks again until it is alone, and
 * says `committed` only then. So of several at once at most one says so, and nobody takes that one away. The order is
 * that of `created_at`; where one of them has none nothing is voided, and it is unknown.
 */
export async function settleAmongTwins(run: Run, plan: PaymentPlan, recorded: Recorded): Promise<Settled> {
  const { answered, how, before } = recorded;
  const claim = { plan, before, how };
  const voided: string[] = [];
  for (let look = 1; ; look++) {
    const twins = await listSameReference(run, plan);
    const own = twins.find(({ id }) => id === answered.id);
    const [first] = twins;
    if (own === undefined) return { ...(await settleWithout(run, { plan, recorded, first, voided })), voided };
    if (twins.length === 1) return settleAlone(run, { plan, claim, how, own });
    if (!isOrdered(twins)) return shared(own, twins);
    const mayGo = first !== own && !how.replayed && isMadeHere(claim, own);
    if (mayGo && (await takeBack(run, claim, own))) voided.push(own.id);
    else if (mayGo || look >= MOST_LOOKS) return shared(own, twins);
    // Whoever has to give way does so in a moment.
    else await run.pause(look * PAUSE_MS);
  }
}

interface Alone {
  readonly plan: PaymentPlan;
  readonly claim: Claim;
  readonly how: Answered;
  readonly own: PayoutPayment;
}

/** The payment has the reference alone. */
async function settleAlone(run: Run, { plan, claim, how, own }: Alone): Promise<Settled> {
  if (claim.before?.has(own.id)) return settleByOther(plan, own);
  if (isAsPlanned(plan, own)) return standing(own, how);
  const madeBy = own.metadata[PLAN_FIELD];
  // Under the key of an earlier call the service answers what that call recorded.
  if (madeBy !== undefined && madeBy !== plan.id) return settleByOther(plan, own);
  return takeOtherBack(run, { claim, how, own });
}

interface Without {
  readonly plan: PaymentPlan;
  readonly recorded: Recorded;
  readonly first: PayoutPayment | undefined;
  readonly voided: readonly string[];
}

/** The payment is not among the live ones of the reference: it is void, or the service did not keep the reference. */
async function settleWithout(run: Run, { plan, recorded, first, voided }: Without): Promise<Settled> {
  const { answered, how, before } = recorded;
  if (first && voided.length > 0) return settleByOther(plan, first);
  const now = await run.call('reading the payment back', (options) =>
    run.goat.payoutPayments.get(answered.id, options),
  );
  if (now.status !== 'paid') {
    if (first) return settleByOther(plan, first);
    return isToPayee(plan, now) ? standing(now, how) : otherPayment(now);
  }
  if (first || !isToPayee(plan, now) || getReference(now) !== null) return otherPayment(now);
  const claim = { plan, before, how };
  if (!isAsPlanned(plan, now)) return takeOtherBack(run, { claim, how, own: now });
  // The service keeps no metadata, or somebody replaced it.
  if (before?.has(now.id)) return how.isEarlier ? standing(now, how) : otherPayment(now);
  return standing(now, how);
}

/** A payment that is not the plan is taken back where this call made it, and is otherwise for a person to judge. */
async function takeOtherBack(run: Run, { claim, how, own }: Omit<Alone, 'plan'>): Promise<Settled> {
  if (!isMadeHere(claim, own)) return otherPayment(own);
  const message = `the service recorded ${own.total_amount_cents} cents for ${writeCount(own.payout_payment_lines.length, 'accrual', 'accruals')} as payment ${own.id}, which is not the plan.`;
  if (await takeBack(run, claim, own)) return takenBack(own, how, message);
  return { ...standing(own, how), nextStep: `Void ${own.id} by hand, and plan again: ${message}` };
}

/** What is to be said when another live payment carries the reference: it is this one, or the reference was used for another. */
export function settleByOther(plan: PaymentPlan, payment: PayoutPayment): Settled {
  if (isAsPlanned(plan, payment)) return alreadyPaid(payment);
  const reason = { code: 'reference_reused', message: describeReuse(plan, payment) };
  return { outcome: 'not_committed', payment, resolvedBy: 'earlier_payment', reason };
}

/** Several payments have the reference, and it cannot be told which one stays. */
function shared(own: PayoutPayment, twins: readonly PayoutPayment[]): Settled {
  const ids = twins.map(({ id }) => id).join(', ');
  const message = `${twins.length} payments carry the reference: ${ids}. Nothing tells which one has to go, so none was voided.`;
  return { ...unknown({ code: 'reference_shared', message }, own), nextStep: leaveOneOf(twins) };
}

/** Says that a person has to choose. */
export function leaveOneOf(twins: readonly PayoutPayment[]): string {
  const ids = twins.map(({ id }) => id).join(', ');
  return `Only one of ${ids} should carry the reference: look at them, and void the others by hand.`;
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
