import {
  isAbortError,
  isApiError,
  isConflictError,
  isConnectionError,
  isTimeoutError,
  isTrackagoatError,
} from '../../errors/guards.js';
import type { PayoutPayment, PayoutPaymentCreate } from '../../generated/resources.js';
import { BudgetExceededError } from '../budget-exceeded-error.js';
import type { Run } from '../run.js';

/** Whether money was recorded: yes, no, or not to be found out now. */
export type PaymentOutcome = 'committed' | 'not_committed' | 'unknown';

/** How an outcome is known. */
export type ResolvedBy = 'answer' | 'same_key' | 'read_back' | 'earlier_payment';

/** Why nothing was committed, or why it is not known. */
export interface Reason {
  /** The service's code, or `lost_answer`, `voided_since`, `budget_spent`, `aborted`. */
  readonly code: string;
  readonly message: string;
}

/** A payment to make once. */
export interface PaymentOrder {
  readonly key: string;
  readonly body: PayoutPaymentCreate;
  /** Finds the payment in what the service has recorded; null when it is not there. */
  readonly find: (run: Run) => Promise<PayoutPayment | null>;
}

/** What became of an order. */
export interface Settled {
  readonly outcome: PaymentOutcome;
  readonly payment: PayoutPayment | null;
  readonly resolvedBy: ResolvedBy | null;
  readonly replayed: boolean;
  readonly reason: Reason | null;
}

/**
 * Sends a payment under its key and finds out what became of it. A lost answer is asked for again under the same key,
 * which cannot pay twice, and then looked up in the record. Once a request may have been sent it never rejects.
 */
export async function payOnce(run: Run, order: PaymentOrder): Promise<Settled> {
  let lost: unknown;
  for (const resolvedBy of ['answer', 'same_key'] as const) {
    try {
      const { data, replayed } = await run.answer('recording the payment', (options) =>
        run.goat.payoutPayments.create(order.body, { ...options, idempotencyKey: order.key }),
      );
      return await checkNow(run, data, { resolvedBy, replayed: replayed || lost !== undefined });
    } catch (error) {
      if (error instanceof BudgetExceededError && lost === undefined) throw error;
      if (isDefinite(error) && lost === undefined) return notCommitted(toReason(error));
      lost ??= error;
      // Somebody else was faster, or the caller wants to stop: asking again would not tell more. What is no error of the
      // client, a middleware's for instance, may have hidden an answer: the record tells.
      if (
        isConflictError(error) ||
        isAbortError(error) ||
        error instanceof BudgetExceededError ||
        !isTrackagoatError(error)
      ) {
        break;
      }
    }
  }
  return readBack(run, order, lost);
}

/** A replay shows the payment as it was when it was made, and the service need not say that it is one: so read it. */
async function checkNow(
  run: Run,
  answered: PayoutPayment,
  how: { readonly resolvedBy: ResolvedBy; readonly replayed: boolean },
): Promise<Settled> {
  try {
    const now = await run.one('reading the payment back', (options) =>
      run.goat.payoutPayments.get(answered.id, options),
    );
    if (now.status === 'paid') return { outcome: 'committed', payment: now, reason: null, ...how };
    const message = `the payment ${now.id} was made under this key and is ${now.status} now.`;
    return { outcome: 'not_committed', payment: now, reason: { code: 'voided_since', message }, ...how };
  } catch (error) {
    // A first answer is proof enough; a replay is not.
    if (!how.replayed) return { outcome: 'committed', payment: answered, reason: null, ...how };
    return { outcome: 'unknown', payment: answered, reason: toReason(error), ...how };
  }
}

async function readBack(run: Run, order: PaymentOrder, lost: unknown): Promise<Settled> {
  const reason = isConflictError(lost) ? toReason(lost) : lostAnswer(lost);
  try {
    const payment = await order.find(run);
    if (payment) return { outcome: 'committed', payment, resolvedBy: 'read_back', replayed: true, reason: null };
    // After a time-out the service may still be at it; after a broken connection or a refusal the record decides.
    if (isTimeoutError(lost) || isAbortError(lost)) return unknown(reason);
    return { ...notCommitted(reason), resolvedBy: 'read_back' };
  } catch {
    return unknown(reason);
  }
}

/** Whether a refusal proves that nothing was recorded: the first request of the call was answered, with a 4xx. */
function isDefinite(error: unknown): boolean {
  // An earlier attempt of the same call may have arrived.
  if (isTrackagoatError(error) && (error.attempts ?? 1) > 1) return false;
  if (isApiError(error)) return error.status < 500 && !isConflictError(error);
  return isConnectionError(error) && !error.sent;
}

function notCommitted(reason: Reason): Settled {
  return { outcome: 'not_committed', payment: null, resolvedBy: 'answer', replayed: false, reason };
}

function unknown(reason: Reason): Settled {
  return { outcome: 'unknown', payment: null, resolvedBy: null, replayed: false, reason };
}

function toReason(error: unknown): Reason {
  const { code } = Object(error) as { code?: unknown };
  return { code: typeof code === 'string' ? code : 'lost_answer', message: toMessage(error) };
}

function lostAnswer(error: unknown): Reason {
  const tells = isAbortError(error) || error instanceof BudgetExceededError;
  return { code: tells ? toReason(error).code : 'lost_answer', message: toMessage(error) };
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
