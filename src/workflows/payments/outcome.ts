import {
  isAbortError,
  isApiError,
  isConflictError,
  isConnectionError,
  isTimeoutError,
  isTrackagoatError,
} from '../../client/errors/errors.js';
import type { KnownCode } from '../../client/errors/known-code.js';
import type { PayoutPayment } from '../../generated/resources.js';
import { isNotTaken } from '../find/read-rows.js';
import { BudgetExceededError } from '../run/workflow-error.js';
import { type PaymentRecord, paymentRecord, throwIfNoPayment } from './payment-record.js';

/*
 * Every outcome of a payment is made here; those who read the record say which one. `not_committed` needs a proof: nothing was
 * sent, the service refused the first request, or the recorded payment is void. A record without the payment proves nothing
 * while a request may still arrive.
 */

/** Whether money was recorded: by this call, by an earlier one (nothing was paid now), provably not, or unknown. */
export type PaymentOutcome = 'committed' | 'already_paid' | 'not_committed' | 'unknown';

/** How an outcome is known. */
export type ResolvedBy = 'response' | 'same_key' | 'read_back' | 'earlier_payment';

/** Reasons that are not errors: `lost_response` and what the record shows. */
type RecordCode =
  | 'accrual_rejected'
  | 'key_over'
  | 'lost_response'
  | 'not_sent'
  | 'other_payment'
  | 'out_of_scope'
  | 'recorded_differently'
  | 'reference_shared'
  | 'status_unknown'
  | 'under_way'
  | 'voided_since';

/** Why nothing was committed, or why that is unknown. */
export interface Reason {
  /**
   * The service's code, or `lost_response`, `not_sent` (a middleware of the host failed before anything was sent),
   * `key_over` (the key is older than the 24 hours for which the service keeps it, so nothing was sent again),
   * `voided_since`, `budget_spent`, `aborted`, `reference_reused` (another payment has the reference),
   * `reference_shared` (several payments have it), `recorded_differently` (what was recorded is not the plan, and was
   * voided, or could not be voided if the outcome is `unknown`), `other_payment` (the service responded with a payment that is
   * not the plan and was left as it is), `accrual_rejected` or `accrual_paid` (an accrual of it is no longer owed, and `record` of the
   * receipt says how to record the sum that was sent),
   * `status_unknown` (the payment has a status that this version does not know). The service may send others.
   */
  readonly code: KnownCode | RecordCode | (string & {});
  readonly message: string;
}

interface Recorded<Payment, Outcome> {
  readonly outcome: Outcome;
  readonly payment: Payment;
  /** How the outcome is known. */
  readonly resolvedBy: ResolvedBy;
  readonly reason: null;
}

interface NotCommitted<Payment> {
  readonly outcome: 'not_committed';
  /** The payment that was voided or has the reference; null if there is no such payment. */
  readonly payment: Payment | null;
  /** How the outcome is known. */
  readonly resolvedBy: ResolvedBy | null;
  readonly reason: Reason;
}

interface Unknown<Payment> {
  readonly outcome: 'unknown';
  /** A payment to check; null if there is no such payment. */
  readonly payment: Payment | null;
  readonly resolvedBy: null;
  readonly reason: Reason;
}

/** A payment by its outcome. A recorded one has its record; any other has a reason. */
export type OutcomeFields<Payment> =
  | Recorded<Payment, 'committed'>
  | Recorded<Payment, 'already_paid'>
  | NotCommitted<Payment>
  | Unknown<Payment>;

/** The outcome of an order. */
export type Settled = OutcomeFields<PayoutPayment> & {
  /** Payments of this call that were voided. */
  readonly voided?: readonly string[];
  /** The next step. Default: derived from outcome and reason. */
  readonly nextStep?: string;
};

/** How a response came. */
export interface ResponseOrigin {
  readonly resolvedBy: 'response' | 'same_key' | 'read_back';
  /** The service says that it repeats the response to an earlier call, and no request of this call was lost before. */
  readonly isEarlier: boolean;
  /** It may be the response to an earlier request, and so older than the record. */
  readonly replayed: boolean;
}

/** That of a payment that was found in the record. */
export const READ_BACK: ResponseOrigin = { resolvedBy: 'read_back', isEarlier: false, replayed: true };

/** The outcome for the payment of a plan in its present state. */
export function presentOutcome(now: PayoutPayment, { resolvedBy, isEarlier }: ResponseOrigin): Settled {
  throwIfNoPayment(now);
  if (now.status === 'paid') {
    const outcome = isEarlier ? 'already_paid' : 'committed';
    return { outcome, payment: now, reason: null, resolvedBy: isEarlier ? 'same_key' : resolvedBy };
  }
  return now.status === 'voided' ? { ...voidedSince(now), resolvedBy } : statusUnknown(now);
}

/** The outcome for a payment that was made and is void now. */
export function voidedSince(payment: PayoutPayment): NotCommitted<PayoutPayment> {
  const message = `the payment ${payment.id} was made for this plan and is ${payment.status} now.`;
  const reason = { code: 'voided_since', message };
  return { outcome: 'not_committed', payment, reason, resolvedBy: 'earlier_payment' };
}

/** The outcome for a payment that is not void, with a status that this version does not know. */
function statusUnknown(payment: PayoutPayment): Settled {
  const { id, total_amount_cents: cents } = payment;
  const status = JSON.stringify(String(payment.status).slice(0, 40));
  const message = `payment ${id} of ${cents} cents has the status ${status}, which this version does not know, so it cannot say whether it pays.`;
  const nextStep = `Look at payment ${id}, and update this package. Do not pay in another way before.`;
  return { ...unknown({ code: 'status_unknown', message }, payment), nextStep };
}

/** The outcome for a live payment that existed before. */
export function alreadyPaid(payment: PayoutPayment): Settled {
  throwIfNoPayment(payment);
  if (payment.status !== 'paid') return statusUnknown(payment);
  return { outcome: 'already_paid', payment, resolvedBy: 'earlier_payment', reason: null };
}

/** The outcome for a payment that this call made, that differs from the plan, and that the call voided. */
export function takenBack(payment: PayoutPayment, origin: ResponseOrigin, message: string): Settled {
  return {
    outcome: 'not_committed',
    payment: { ...payment, status: 'voided' },
    resolvedBy: origin.resolvedBy,
    reason: { code: 'recorded_differently', message },
    voided: [payment.id],
  };
}

/**
 * The outcome if the service responds with a payment that differs from the plan, without a proof that this call made
 * it.
 */
export function otherPayment(payment: PayoutPayment): Settled {
  const { id, total_amount_cents: cents } = payment;
  const message = `the service responded with payment ${id} of ${cents} cents, which is not the plan; nothing proves that this call made it, so it was left as it is.`;
  const nextStep = `Look at payment ${id} and decide whether it is right. Then commit the same plan again: its key cannot pay twice within 24 hours. Do not pay in another way before.`;
  return { ...unknown({ code: 'other_payment', message }, payment), nextStep };
}

/** Provably, nothing is recorded. */
export function notCommitted(reason: Reason, resolvedBy: ResolvedBy = 'response'): Settled {
  return { outcome: 'not_committed', payment: null, resolvedBy, reason };
}

/** It is unknown whether anything is recorded. `payment` is one to check. */
export function unknown(reason: Reason, payment: PayoutPayment | null = null): Settled {
  return { outcome: 'unknown', payment, resolvedBy: null, reason };
}

/** An outcome in the form of a receipt: the payment becomes a record. */
export function outcomeFields({ outcome, payment, resolvedBy, reason }: Settled): OutcomeFields<PaymentRecord> {
  const record = payment && paymentRecord(payment);
  // Each outcome keeps the fields that it came with, which the compiler does not follow.
  return { outcome, payment: record, resolvedBy, reason } as OutcomeFields<PaymentRecord>;
}

/** The next step after a commit, in a sentence; null if nothing is left to do. */
export function adviseNext({ outcome, reason, nextStep }: Settled): string | null {
  if (nextStep !== undefined) return nextStep;
  if (outcome === 'committed' || outcome === 'already_paid') return null;
  if (reason?.code === 'key_over') {
    return 'Look at the payments of the payee: a person decides whether this one has to be made, and plans it anew.';
  }
  if (outcome === 'unknown') {
    return 'Commit the same plan again within 24 hours: its key cannot pay twice, and the response settles it. Do not pay in another way before.';
  }
  if (reason?.code === 'voided_since') return 'Plan again: what was voided is due as another payment.';
  if (reason?.code === 'recorded_differently') return 'Plan again: everything that was planned is owed again.';
  if (reason?.code === 'reference_reused') return 'Use another reference, or void the payment that has this one.';
  return 'See the reason, then plan again.';
}

/**
 * Whether the error of a call with this key proves that nothing was recorded: nothing was sent, or the response to its first
 * request was a 4xx.
 */
export function isNothingRecorded(error: unknown, key: string): boolean {
  if (!isTrackagoatError(error) || error.idempotencyKey !== key) return false;
  if (isConnectionError(error)) return !error.sent;
  // An earlier attempt of the same call may have arrived.
  if ((error.attempts ?? 1) > 1) return false;
  // It was still waiting for its turn, so nothing was sent.
  if ((isTimeoutError(error) || isAbortError(error)) && error.attempts === 0) return true;
  return isApiError(error) && (isNotTaken(error) || (error.status < 500 && !isConflictError(error)));
}

/**
 * Conflicts that say why this payment was not recorded. Any other conflict may mean that a request with the same key is
 * still running.
 */
const REFUSED_FOR: ReadonlySet<string> = new Set([
  'accrual_not_earned',
  'no_outstanding_accruals',
  'method_inactive',
  'idempotency_key_reused',
]);

/**
 * The outcome after a call without a response, with what the record shows; null if the record does not have the
 * payment.
 */
export function judgeRecord(
  lost: unknown,
  record: { readonly found: Settled | null; readonly isRead: boolean },
): Settled {
  const { found, isRead } = record;
  // A conflict without an earlier lost request means that somebody else paid.
  const isRefusal = isConflictError(lost) && (lost.attempts ?? 1) === 1;
  if (found) return isRefusal && found.outcome === 'committed' ? { ...found, outcome: 'already_paid' } : found;
  const reason = isConflictError(lost) ? toReason(lost) : toLostReason(lost);
  if (isRead && isRefusedForGood(lost)) return notCommitted(reason, 'read_back');
  return unknown(reason);
}

/** Whether the only request of a call was refused for a reason that says why it recorded nothing, so nothing can still arrive. */
export function isRefusedForGood(error: unknown): boolean {
  return isConflictError(error) && (error.attempts ?? 1) === 1 && REFUSED_FOR.has(toReason(error).code);
}

/** An error as a reason. `otherwise` is the code for an error without one. */
export function toReason(error: unknown, otherwise: 'lost_response' | 'not_sent' = 'lost_response'): Reason {
  const { code } = Object(error) as { code?: unknown };
  return { code: typeof code === 'string' ? code : otherwise, message: toMessage(error) };
}

function toLostReason(error: unknown): Reason {
  const tells = isAbortError(error) || error instanceof BudgetExceededError;
  // The hint is for a caller who has no plan to commit again.
  const hint = isTrackagoatError(error) && error.hint ? ` ${error.hint}` : '';
  return { code: tells ? toReason(error).code : 'lost_response', message: toMessage(error).replace(hint, '') };
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
