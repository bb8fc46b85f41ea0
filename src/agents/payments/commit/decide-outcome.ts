import { isOwnError, toolError } from '../../text/tool-error.js';
import { mostCents, type OpenReceipt, type Payout, type Receipt, type SinglePlan } from '../plan/any-plan.js';

/**
 * The receipt of a payment that ended in an error. This package's own errors come before anything is paid; other errors
 * may come at any time.
 */
export function failedReceipt(plan: SinglePlan, error: unknown): OpenReceipt {
  const { code, message } = toolError(error);
  return openReceipt(plan, isOwnError(error) ? 'not_committed' : 'unknown', { code, message });
}

/** The receipt of a payment that the call did not get to. */
export function notStartedReceipt(plan: SinglePlan): OpenReceipt {
  return openReceipt(plan, 'not_started', null);
}

/** The receipt of a payment that goes on although the call has to end. */
export function underWayReceipt(plan: SinglePlan): OpenReceipt {
  return openReceipt(plan, 'unknown', { code: 'under_way', message: 'It was under way when the call had to end.' });
}

/**
 * The receipt of a payment of which this call could not find out how an earlier call ended: `sent`, or that could not be
 * read either.
 */
export function stillUnknownReceipt(plan: SinglePlan, error: unknown, isSent = true): OpenReceipt {
  const { code, message } = toolError(error);
  const why = isSent
    ? `It was sent before, and it is still not known whether it is recorded; nothing was sent now: ${message}`
    : `Nothing was sent now. It is not known whether an earlier call sent it: ${message}`;
  return openReceipt(plan, 'unknown', { code, message: why });
}

/** The receipt of a payment without a result of the service. */
export function openReceipt(
  { id: planId, handle, totalCents: plannedCents }: SinglePlan,
  outcome: OpenReceipt['outcome'],
  reason: OpenReceipt['reason'],
): OpenReceipt {
  return { outcome, planId, handle, paidCents: 0, plannedCents, payment: null, reason };
}

/** A receipt, corrected for voided payments, which may include its own. */
export function voidedReceipt(receipt: Receipt, voided: ReadonlySet<string>): Receipt {
  if (!receipt.payment || !voided.has(receipt.payment.id)) return receipt;
  const message = `the payment ${receipt.payment.id} was voided since.`;
  const nextStep = 'Plan again: what was voided is due as another payment.';
  const reason = { code: 'voided_since', message };
  return { ...receipt, outcome: 'not_committed', paidCents: 0, reason, nextStep };
}

/** Whether a payment is finished. */
export function isSettled({ outcome }: { readonly outcome: string }): boolean {
  return outcome === 'committed' || outcome === 'already_paid';
}

/** Whether the money of a receipt was recorded before this call. */
export function isEarlier(receipt: Receipt, earlier: ReadonlySet<string>): boolean {
  if (!isSettled(receipt)) return false;
  return earlier.has(receipt.planId) || receipt.outcome === 'already_paid';
}

/** The outcome of all receipts: their common outcome, `unknown` if one is unknown, otherwise `partly_committed`. */
export function combineOutcomes(receipts: readonly Receipt[], earlier: ReadonlySet<string>): Payout['outcome'] {
  const outcomes = new Set(
    receipts.map((receipt) => {
      if (isEarlier(receipt, earlier)) return 'already_paid';
      return receipt.outcome === 'not_started' ? 'not_committed' : receipt.outcome;
    }),
  );
  const [only] = outcomes;
  if (outcomes.size === 1 && only) return only;
  if (receipts.every(isSettled)) return 'committed';
  return outcomes.has('unknown') ? 'unknown' : 'partly_committed';
}

/**
 * The amount that counts towards the limits: the recorded one. It exceeds the plan if the cron added accruals in
 * between. If the outcome is unknown, the most that the plan may record counts, because it may have been paid, and all of a payment that
 * should be void. Null if this call paid nothing.
 */
export function countCents(receipt: Receipt, plan: SinglePlan): number | null {
  if (receipt.outcome === 'unknown') return Math.max(mostCents(plan), leftCents(receipt));
  return receipt.outcome === 'committed' ? receipt.paidCents : null;
}

/** The amount of a payment that this call made, and could not void. */
function leftCents({ payment, reason }: Receipt): number {
  return reason?.code === 'recorded_differently' && payment ? payment.totalCents : 0;
}
