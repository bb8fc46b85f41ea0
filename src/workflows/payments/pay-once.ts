import { isAbortError, isConflictError } from '../../errors/guards.js';
import type { PayoutPayment, PayoutPaymentCreate } from '../../generated/resources.js';
import { DataPromise } from '../../http/api-promise.js';
import { BudgetExceededError } from '../budget-exceeded-error.js';
import { isNotTaken } from '../filtered-list.js';
import type { Run } from '../run.js';
import {
  type Answered,
  isNothingRecorded,
  judgeRecord,
  notCommitted,
  type Settled,
  toReason,
  unknown,
} from './outcome.js';

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
  /**
   * When this plan was sent first, epoch milliseconds of the service; null: never. Default: not known, and then a payment
   * plan older than a key is not sent at all.
   */
  readonly sentAt?: number | null | undefined;
}

/** For so long the service answers a key with what it recorded first, milliseconds: 24 hours, as published. */
const KEY_MS = 86_400_000;

/** Whether the key of what was sent then may be forgotten by now: from then on the same request could pay twice. */
export function isKeyForgotten(sentAt: number, now: number): boolean {
  return now - sentAt >= KEY_MS;
}

/** A payment to make once. */
export interface PaymentOrder extends PayHow {
  readonly key: string;
  readonly body: PayoutPaymentCreate;
  /** What the record says of the payment; null when it is not there. */
  readonly find: (run: Run) => Promise<Settled | null>;
  /** Looks at what was answered as it is now, and takes back what must not stay. May throw when that cannot be read. */
  readonly check: (run: Run, answered: PayoutPayment, how: Answered) => Promise<Settled>;
  /** What the answer alone says, when nothing can be read after it. Default: nothing. */
  readonly judge?: (answered: PayoutPayment, how: Answered) => Settled;
  /** What to send when the service does not take the body (400, 422, or a mock's 501): nothing was recorded then. */
  readonly instead?: (run: Run) => Promise<PaymentOrder>;
}

/**
 * Sends a payment under its key and finds out what became of it. After a lost answer the same request goes out again under
 * the same key, which cannot pay twice, until it is answered or the time is up; in between and at the end the record is
 * looked at. Once a request may have been sent it never rejects.
 */
export async function payOnce(run: Run, order: PaymentOrder): Promise<Settled> {
  const isOver = typeof order.sentAt === 'number' && isKeyForgotten(order.sentAt, run.now);
  const settled = isOver ? await readOnly(run, order) : await sendOnce(run, order);
  await order.witness?.readBack(settled);
  return settled;
}

/** The ways in which one order is sent, one after the other as long as no answer comes. */
const ROUNDS = [
  { resolvedBy: 'answer', untilEnd: false },
  { resolvedBy: 'same_key', untilEnd: false },
  { resolvedBy: 'same_key', untilEnd: true },
] as const;

async function sendOnce(run: Run, order: PaymentOrder): Promise<Settled> {
  let lost: unknown;
  const sinceSent = run.startStopwatch();
  for (const { resolvedBy, untilEnd } of ROUNDS) {
    const found = untilEnd ? await order.find(run).catch(() => null) : null;
    if (found) return judgeRecord(lost, { found, isRead: true });
    // The machine may have slept for a day since.
    if (sinceSent() >= KEY_MS) return readOnly(run, order);
    // What nobody can record is not sent; once it was, it has to be found out all the same.
    const told = order.witness?.attempt(order);
    await (lost === undefined ? told : told?.catch(() => null));
    let call: unknown;
    try {
      const { data, replayed, attempts } = await run.callWithResponse('recording the payment', (options) => {
        const more = untilEnd ? run.untilEnd(options) : {};
        const made = run.goat.payoutPayments.create(order.body, { ...options, ...more, idempotencyKey: order.key });
        call = made;
        return made;
      });
      // A plan that was sent before may be answered with what it recorded then.
      const isAgain = lost !== undefined || typeof order.sentAt === 'number';
      const isEarlier = replayed && lost === undefined && attempts === 1;
      const how = { resolvedBy, isEarlier, replayed: replayed || isAgain || attempts > 1 };
      // Only a first answer is proof enough to end here.
      if (order.carriesOn && (how.replayed || !order.judge)) run.ignoreSignal();
      return await look(run, order, data, how);
    } catch (error) {
      if (error instanceof BudgetExceededError && lost === undefined) throw error;
      // What failed before the client sent anything, such as a middleware of the host, has recorded nothing either.
      const isUnsent = call !== undefined && !DataPromise.maySend(call);
      if ((isUnsent || isNothingRecorded(error)) && lost === undefined) {
        if (order.instead && isNotTaken(error)) return sendOnce(run, await order.instead(run));
        // Of an earlier call of this plan the refusal says nothing.
        if (typeof order.sentAt === 'number') return readBack(run, order, error);
        return notCommitted(toReason(error, isUnsent ? 'not_sent' : 'lost_answer'));
      }
      lost ??= error;
      if (isAbortError(error) && order.carriesOn) {
        run.ignoreSignal();
        continue;
      }
      // Somebody else was faster, or the caller wants to stop: asking again would not tell more.
      if (isConflictError(error) || isAbortError(error) || error instanceof BudgetExceededError) break;
    }
  }
  return readBack(run, order, lost);
}

async function look(run: Run, order: PaymentOrder, answered: PayoutPayment, how: Answered): Promise<Settled> {
  try {
    return await order.check(run, answered, how);
  } catch (error) {
    return order.judge?.(answered, how) ?? unknown(toReason(error), answered);
  }
}

async function readBack(run: Run, order: PaymentOrder, lost: unknown): Promise<Settled> {
  try {
    return judgeRecord(lost, { found: await order.find(run), isRead: true });
  } catch {
    return judgeRecord(lost, { found: null, isRead: false });
  }
}

/** Nothing is sent any more: the record decides, and where it does not, it stays unknown. */
async function readOnly(run: Run, order: PaymentOrder): Promise<Settled> {
  const found = await order.find(run).catch(() => null);
  const message =
    'it was sent more than 24 hours ago, so the service may have forgotten its key; nothing was sent again.';
  return found ?? unknown({ code: 'key_over', message });
}
