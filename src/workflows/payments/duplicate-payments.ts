import { writeCount } from '../../../base/options/write-count.js';
import type { PayoutPayment } from '../../generated/resources.js';
import { quotedDay } from '../run/days.js';
import type { Run } from '../run/run.js';
import { alreadyPaid, otherPayment, presentOutcome, type Settled, takenBack, unknown } from './outcome.js';
import type { PaymentPlan } from './payment-plan.js';
import { getAccrualId, isInCurrency, isLive, readPayment, throwIfNoPayment } from './payment-record.js';
import { getReference, isOrdered, listSameReference, PLAN_FIELD } from './reference.js';
import { type Claim, isByMethod, isMadeHere, isToPayee, takeBack } from './take-back.js';

/** How often the payments of a reference are read before the result is that they do not become one. */
const MOST_READS = 8;
/** The pause before the second read, milliseconds. Each further pause is longer by this much. */
const PAUSE_MS = 25;

/** The claim of a call to a payment under a reference. */
export type PaymentClaim = Claim<PaymentPlan>;

/**
 * Decides the outcome of a payment that was recorded under a reference. Each writer voids only the payment of its own
 * first response, and only while an earlier payment exists. A writer that sees another payment reads again until its
 * own is alone; only then it reports `committed`. So if several write at once, at most one reports that, and nobody
 * voids that payment. The order is that of `created_at`. If a payment has no `created_at`, nothing is voided, and the
 * outcome is unknown.
 */
export async function settleAmongDuplicates(run: Run, claim: PaymentClaim, returned: PayoutPayment): Promise<Settled> {
  const { plan, origin } = claim;
  const voided: string[] = [];
  for (let round = 1; ; round++) {
    const duplicates = await listSameReference(run, plan);
    const own = duplicates.find(({ id }) => id === returned.id);
    const [first] = duplicates;
    if (own === undefined) {
      const isGone = first !== undefined && voided.length > 0;
      return {
        ...(isGone ? settleByOther(plan, first) : await settleWithout(run, claim, returned.id, first)),
        voided,
      };
    }
    throwIfNoPayment(own);
    if (duplicates.length === 1) return settleAlone(run, claim, own);
    if (!isOrdered(duplicates)) return shared(own, duplicates);
    const mayGo = first !== own && !origin.replayed && isMadeHere(claim, own);
    if (mayGo && (await takeBack(run, claim, own))) voided.push(own.id);
    else if (mayGo || round >= MOST_READS) return shared(own, duplicates);
    // The writer that has to give way does so soon.
    else await run.pause(round * PAUSE_MS);
  }
}

/** The payment is the only one with the reference. */
async function settleAlone(run: Run, claim: PaymentClaim, own: PayoutPayment): Promise<Settled> {
  const { plan, origin, before } = claim;
  if (before?.has(own.id)) return settleByOther(plan, own);
  const madeBy = own.metadata[PLAN_FIELD];
  // Under the key of an earlier call the service returns what that call recorded. It need not mark it.
  const isOthers = madeBy !== undefined && madeBy !== plan.id;
  if (isAsPlanned(plan, own) && (!isOthers || origin.isEarlier)) return presentOutcome(own, origin);
  if (isOthers) return settleByOther(plan, own);
  return takeOtherBack(run, claim, own);
}

/** The payment is not among the live ones of the reference: it was voided, or the service did not keep the reference. */
async function settleWithout(run: Run, claim: PaymentClaim, id: string, first?: PayoutPayment): Promise<Settled> {
  const { plan, origin, before } = claim;
  const now = await readPayment(run, id);
  if (!isLive(now)) {
    if (first) return settleByOther(plan, first);
    return isToPayee(plan, now) ? presentOutcome(now, origin) : otherPayment(now);
  }
  if (first || !isToPayee(plan, now) || getReference(now) !== null) return otherPayment(now);
  if (!isAsPlanned(plan, now)) return takeOtherBack(run, claim, now);
  // The service keeps no metadata, or somebody replaced it.
  if (before?.has(now.id)) return origin.isEarlier ? presentOutcome(now, origin) : otherPayment(now);
  return presentOutcome(now, origin);
}

/** A payment that differs from the plan is voided if this call made it. Otherwise a person decides. */
async function takeOtherBack(run: Run, claim: PaymentClaim, own: PayoutPayment): Promise<Settled> {
  if (!isMadeHere(claim, own)) return otherPayment(own);
  const message = `the service recorded ${own.total_amount_cents} cents for ${writeCount(own.payout_payment_lines.length, 'accrual', 'accruals')} as payment ${own.id}, which is not the plan.`;
  if (await takeBack(run, claim, own)) return takenBack(own, claim.origin, message);
  return { ...presentOutcome(own, claim.origin), nextStep: `Void ${own.id} by hand, and plan again: ${message}` };
}

/** The outcome if another live payment has the reference: it is this payment, or the reference was used for another one. */
export function settleByOther(plan: PaymentPlan, payment: PayoutPayment): Settled {
  if (isAsPlanned(plan, payment)) return alreadyPaid(payment);
  const reason = { code: 'reference_reused', message: describeReuse(plan, payment) };
  return { outcome: 'not_committed', payment, resolvedBy: 'earlier_payment', reason };
}

/** Several payments have the reference, and it is unknown which one stays. */
function shared(own: PayoutPayment, duplicates: readonly PayoutPayment[]): Settled {
  const ids = duplicates.map(({ id }) => id).join(', ');
  const message = `${duplicates.length} payments carry the reference: ${ids}. Nothing tells which one has to go, so none was voided.`;
  return { ...unknown({ code: 'reference_shared', message }, own), nextStep: leaveOneOf(duplicates) };
}

/** Says that a person has to choose. */
export function leaveOneOf(duplicates: readonly PayoutPayment[]): string {
  const ids = duplicates.map(({ id }) => id).join(', ');
  return `Only one of ${ids} should carry the reference: look at them, and void the others by hand.`;
}

/** Whether a payment pays what the plan says: amount, currency, method, accruals. */
export function isAsPlanned(plan: PaymentPlan, payment: PayoutPayment): boolean {
  const settled = payment.payout_payment_lines.map(getAccrualId);
  const isSameSet =
    settled.length === plan.accrualIds.length && settled.every((id) => id === null || plan.accrualIds.includes(id));
  const isSameMoney = payment.total_amount_cents === plan.totalCents && isInCurrency(plan, payment);
  return isSameMoney && isByMethod(plan, payment) && isSameSet;
}

/** Names the payments with the reference, in a sentence. */
export function describeReuse(plan: PaymentPlan, payment: PayoutPayment): string {
  const { id, total_amount_cents: cents, paid_at: paidAt } = payment;
  const what = `payment ${id} of ${cents} cents on ${quotedDay(paidAt)}`;
  return `the reference is taken by ${what}, which has another amount, method or accruals than the planned ${plan.totalCents} cents.`;
}
