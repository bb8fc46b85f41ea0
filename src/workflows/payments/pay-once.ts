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
import { isNotTaken } from '../filtered-list.js';
import type { Run } from '../run.js';

/**
 * Whether money was recorded: by this call, by an earlier one (nothing was paid now), not at all, or not to be found out
 * now.
 */
export type PaymentOutcome = 'committed' | 'already_paid' | 'not_committed' | 'unknown';

/** How an outcome is known. */
export type ResolvedBy = 'answer' | 'same_key' | 'read_back' | 'earlier_payment';

/** Why nothing was committed, or why it is not known. */
export interface Reason {
  /**
   * The service's code, or `lost_answer`, `voided_since`, `budget_spent`, `aborted`, `reference_reused` (another payment
   * has the reference), `recorded_differently` (what was recorded is not what was planned, and was voided).
   */
  readonly code: string;
  readonly message: string;
}

/** Told of each step of a payment, for a record of it. */
export interface PaymentWitness {
  /** Before a payment is sent. What it rejects with ends an order of which nothing was sent. */
  readonly attempt: (sent: Pick<PaymentOrder, 'key' | 'body'>) => Promise<void>;
  /** What was found out about it. Must not reject. */
  readonly readBack: (settled: Settled) => Promise<void>;
}

/** How a payment is made. */
export interface PayHow {
  /** The signal stops what was not sent; what may have arrived is carried to its end. Default: it stops everything. */
  readonly carriesOn?: boolean | undefined;
  readonly witness?: PaymentWitness | undefined;
}

/** A payment to make once. */
export interface PaymentOrder extends PayHow {
  readonly key: string;
  readonly body: PayoutPaymentCreate;
  /** Finds the payment in what the service has recorded; null when it is not there. */
  readonly find: (run: Run) => Promise<PayoutPayment | null>;
  /** Looks at what was answered as it is now. Default: reads the payment. May throw when that cannot be read. */
  readonly check?: (answered: PayoutPayment, how: Answered) => Promise<Settled>;
  /** What to send when the service does not take the body (400, 422, or a mock's 501): nothing was recorded then. */
  readonly instead?: PaymentOrder;
}

/** How an answer came. */
export interface Answered {
  readonly resolvedBy: 'answer' | 'same_key';
  /** The service says that it is the answer to an earlier call, and no request of this one was lost before. */
  readonly isEarlier: boolean;
  /** It may be the answer to an earlier request, and so older than the record. */
  readonly replayed: boolean;
}

/** What became of an order. */
export interface Settled {
  readonly outcome: PaymentOutcome;
  readonly payment: PayoutPayment | null;
  readonly resolvedBy: ResolvedBy | null;
  readonly reason: Reason | null;
  /** Payments that were voided because another one stays in their place. */
  readonly voided?: readonly string[];
  /** What to do; default: what follows from outcome and reason. */
  readonly nextStep?: string;
}

/**
 * Sends a payment under its key and finds out what became of it. A lost answer is asked for again under the same key,
 * which cannot pay twice, and then looked up in the record. Once a request may have been sent it never rejects.
 */
export async function payOnce(run: Run, order: PaymentOrder): Promise<Settled> {
  const settled = await sendOnce(run, order);
  await order.witness?.readBack(settled);
  return settled;
}

async function sendOnce(run: Run, order: PaymentOrder): Promise<Settled> {
  let lost: unknown;
  for (const resolvedBy of ['answer', 'same_key'] as const) {
    // What nobody can record is not sent; once it was, it has to be found out all the same.
    const told = order.witness?.attempt(order);
    await (lost === undefined ? told : told?.catch(() => null));
    try {
      const { data, replayed, attempts } = await run.callWithResponse('recording the payment', (options) =>
        run.goat.payoutPayments.create(order.body, { ...options, idempotencyKey: order.key }),
      );
      const isEarlier = replayed && lost === undefined && attempts === 1;
      const how = { resolvedBy, isEarlier, replayed: replayed || lost !== undefined };
      // Only a first answer is proof enough to end here; and a check of its own may have to void what is too much.
      if (order.carriesOn && (how.replayed || order.check)) run.ignoreSignal();
      return await look(run, order, data, how);
    } catch (error) {
      if (error instanceof BudgetExceededError && lost === undefined) throw error;
      if (isDefinite(error) && lost === undefined) {
        if (order.instead && isNotTaken(error)) return sendOnce(run, order.instead);
        return notCommitted(toReason(error));
      }
      lost ??= error;
      if (isAbortError(error) && order.carriesOn) {
        run.ignoreSignal();
        continue;
      }
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

async function look(run: Run, order: PaymentOrder, answered: PayoutPayment, how: Answered): Promise<Settled> {
  try {
    return await (order.check?.(answered, how) ?? checkNow(run, answered, how));
  } catch (error) {
    const { resolvedBy } = how;
    // A first answer is proof enough; a replay is not.
    if (!how.replayed) return { outcome: 'committed', payment: answered, reason: null, resolvedBy };
    return { outcome: 'unknown', payment: answered, reason: toReason(error), resolvedBy };
  }
}

/** A replay shows the payment as it was when it was made, and the service need not say that it is one: so read it. */
async function checkNow(run: Run, answered: PayoutPayment, how: Answered): Promise<Settled> {
  const now = await run.call('reading the payment back', (options) =>
    run.goat.payoutPayments.get(answered.id, options),
  );
  return standing(now, how);
}

/** What is to be said of a payment that was answered, as it stands now. */
export function standing(now: PayoutPayment, { resolvedBy, isEarlier }: Answered): Settled {
  if (now.status === 'paid') {
    const outcome = isEarlier ? 'already_paid' : 'committed';
    return { outcome, payment: now, reason: null, resolvedBy: isEarlier ? 'same_key' : resolvedBy };
  }
  const message = `the payment ${now.id} was made under this key and is ${now.status} now.`;
  return { outcome: 'not_committed', payment: now, reason: { code: 'voided_since', message }, resolvedBy };
}

async function readBack(run: Run, order: PaymentOrder, lost: unknown): Promise<Settled> {
  const reason = isConflictError(lost) ? toReason(lost) : lostAnswer(lost);
  try {
    const payment = await order.find(run);
    // A conflict without a lost request before it tells that somebody else paid.
    const outcome = isConflictError(lost) && (lost.attempts ?? 1) === 1 ? 'already_paid' : 'committed';
    if (payment) return { outcome, payment, resolvedBy: 'read_back', reason: null };
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
  // It was still waiting for its turn: nothing was sent.
  if ((isTimeoutError(error) || isAbortError(error)) && error.attempts === 0) return true;
  if (isApiError(error)) return isNotTaken(error) || (error.status < 500 && !isConflictError(error));
  return isConnectionError(error) && !error.sent;
}

function notCommitted(reason: Reason): Settled {
  return { outcome: 'not_committed', payment: null, resolvedBy: 'answer', reason };
}

function unknown(reason: Reason): Settled {
  return { outcome: 'unknown', payment: null, resolvedBy: null, reason };
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
