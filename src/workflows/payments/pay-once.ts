import { isAbortError, isConflictError, isNotFoundError } from '../../client/errors/errors.js';
import { DataPromise } from '../../client/http/api-promise.js';
import type { PayoutPayment, PayoutPaymentCreate } from '../../generated/resources.js';
import { isNotTaken } from '../find/read-rows.js';
import type { Run } from '../run/run.js';
import { BudgetExceededError } from '../run/workflow-error.js';
import {
  isNothingRecorded,
  judgeRecord,
  notCommitted,
  type ResponseOrigin,
  type Settled,
  toReason,
  unknown,
} from './outcome.js';
import { throwIfNoPayment } from './payment-record.js';

/** Receives each step of a payment, to record it. */
export interface PaymentWitness {
  /** Called before a payment is sent. If it rejects, an order of which nothing was sent ends with that error. */
  readonly attempt: (sent: Pick<PaymentOrder, 'key' | 'body'>) => Promise<void>;
  /** Called with what was found out about it. Must not reject. */
  readonly readBack: (settled: Settled) => Promise<void>;
}

/** Options of a payment. */
export interface PayOptions {
  /**
   * Whether the signal stops only what was not sent; a payment that may have arrived then goes on to its outcome.
   * Default: it stops everything.
   */
  readonly carriesOn?: boolean | undefined;
  readonly witness?: PaymentWitness | undefined;
  /**
   * When this plan was first sent, epoch milliseconds of the service; null: never. Default: unknown; then a payment
   * plan older than a key is not sent at all.
   */
  readonly sentAt?: number | null | undefined;
}

/** How long the service repeats its first response to a key, milliseconds: 24 hours, as published. */
const KEY_MS = 86_400_000;

/** Whether the service may have forgotten the key of a request sent at that time. Then the same request could pay twice. */
export function isKeyForgotten(sentAt: number, now: number): boolean {
  return now - sentAt >= KEY_MS;
}

/** A payment to make once. */
export interface PaymentOrder extends PayOptions {
  readonly key: string;
  readonly body: PayoutPaymentCreate;
  /** The outcome that the record shows; null if the payment is not there. `lost` is the error of the request. */
  readonly find: (run: Run, lost?: unknown) => Promise<Settled | null>;
  /** Reads the returned payment as it is now, and voids one that must not stay. May throw if it cannot be read. */
  readonly check: (run: Run, returned: PayoutPayment, origin: ResponseOrigin) => Promise<Settled>;
  /** The outcome from a first response alone, if nothing can be read afterwards. Default: none. */
  readonly judge?: (returned: PayoutPayment, origin: ResponseOrigin) => Settled;
  /** The request to send if the service refuses the body (400, 422, or a mock's 501). Nothing was recorded then. */
  readonly instead?: PaymentOrder;
  /** The outcome of a refusal that recorded nothing. Default: `not_committed`, for the service's reason. */
  readonly judgeRefusal?: (error: unknown) => Settled;
}

/**
 * Sends a payment under its key and finds out its outcome. After a lost response it sends the same request again under
 * the same key, which cannot pay twice, until a response comes or the time is up. In between and at the end it reads
 * the record. Once a request may have been sent, it never rejects.
 */
export async function payOnce(run: Run, order: PaymentOrder): Promise<Settled> {
  const isOver = typeof order.sentAt === 'number' && isKeyForgotten(order.sentAt, run.now);
  const settled = isOver ? await readOnly(run, order) : await sendOnce(run, order);
  await order.witness?.readBack(settled);
  return settled;
}

/** The ways to send one order. They are tried in turn until a response comes. */
const ROUNDS = [
  { resolvedBy: 'response', untilEnd: false },
  { resolvedBy: 'same_key', untilEnd: false },
  { resolvedBy: 'same_key', untilEnd: true },
] as const;

async function sendOnce(run: Run, order: PaymentOrder): Promise<Settled> {
  let lost: unknown;
  const sinceSent = run.startStopwatch();
  for (const { resolvedBy, untilEnd } of ROUNDS) {
    const found = untilEnd ? await order.find(run).catch(() => null) : null;
    if (found) return judgeRecord(lost, { found, isRead: true });
    // The machine may have slept for a day meanwhile.
    if (sinceSent() >= KEY_MS) return readOnly(run, order);
    // A payment that cannot be logged is not sent. If it was sent before, its outcome must still be found.
    const logged = order.witness?.attempt(order);
    await (lost === undefined ? logged : logged?.catch(() => null));
    let call: unknown;
    try {
      const { data, replayed, attempts } = await run.callWithResponse('recording the payment', (options) => {
        const more = untilEnd ? run.untilEnd(options) : {};
        const made = run.goat.payoutPayments.create(order.body, { ...options, ...more, idempotencyKey: order.key });
        call = made;
        return made;
      });
      // A payment that cannot be read shows as little as a lost response.
      throwIfNoPayment(data);
      // For a plan that was sent before, the service may return what it recorded then.
      const isAgain = lost !== undefined || typeof order.sentAt === 'number';
      const isEarlier = replayed && lost === undefined && attempts === 1;
      const origin = { resolvedBy, isEarlier, replayed: replayed || isAgain || attempts > 1 };
      // Only a first response is proof enough to stop here.
      if (order.carriesOn && (origin.replayed || !order.judge)) run.ignoreSignal();
      return await checkReturned(run, order, data, origin);
    } catch (error) {
      if (error instanceof BudgetExceededError && lost === undefined) throw error;
      const delivery = DataPromise.deliveryOf(call);
      // A failure before the client sent anything, such as in a middleware of the host, has recorded nothing either.
      const isUnsent = delivery?.isOver === true && delivery.sent === 0;
      // A middleware may have sent the payment more than once, or made a call of its own, whose error this is.
      const isRefused = isNothingRecorded(error, order.key) && delivery && delivery.sent <= delivery.refused;
      if ((isUnsent || isRefused) && lost === undefined) {
        if (order.instead && isNotTaken(error)) return sendOnce(run, order.instead);
        // The refusal says nothing about an earlier call of this plan.
        if (typeof order.sentAt === 'number') return readBack(run, order, error);
        const judged = isUnsent ? undefined : order.judgeRefusal?.(error);
        return judged ?? notCommitted(toReason(error, isUnsent ? 'not_sent' : 'lost_response'));
      }
      lost ??= error;
      if (isAbortError(error) && order.carriesOn) {
        run.ignoreSignal();
        continue;
      }
      // Somebody else was faster, or the caller wants to stop. Sending again would not show more.
      if (isConflictError(error) || isAbortError(error) || error instanceof BudgetExceededError) break;
    }
  }
  return readBack(run, order, lost);
}

async function checkReturned(
  run: Run,
  order: PaymentOrder,
  returned: PayoutPayment,
  origin: ResponseOrigin,
): Promise<Settled> {
  try {
    return await order.check(run, returned, origin);
  } catch (error) {
    // The response names a payment that does not exist. The record shows which one was made.
    if (isNotFoundError(error)) {
      const found = await order.find(run).catch(() => null);
      return found ?? unknown(toReason(error), returned);
    }
    // A repeated response shows the payment as it was made. Somebody may have voided it since.
    const judged = origin.replayed ? undefined : order.judge?.(returned, origin);
    return judged ?? unknown(toReason(error), returned);
  }
}

async function readBack(run: Run, order: PaymentOrder, lost: unknown): Promise<Settled> {
  try {
    return judgeRecord(lost, { found: await order.find(run, lost), isRead: true });
  } catch {
    return judgeRecord(lost, { found: null, isRead: false });
  }
}

/** Nothing more is sent. The record decides; otherwise the outcome stays unknown. */
async function readOnly(run: Run, order: PaymentOrder): Promise<Settled> {
  const message =
    'it was sent more than 24 hours ago, so the service may have forgotten its key; nothing was sent again.';
  try {
    return (await order.find(run)) ?? unknown({ code: 'key_over', message });
  } catch (error) {
    // The record may have it: nothing says that it does not.
    const nextStep =
      'Look again when the payments of the payee can be read; until then nobody knows whether it was made.';
    return { ...unknown(toReason(error)), nextStep };
  }
}
