import { unfinishedOptions } from '../../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../../base/options/take-with-range-error.js';
import { findKeyId, type TrackagoatClient } from '../../../client/client.js';
import { isAbortError } from '../../../client/errors/errors.js';
import { describeTarget } from '../../../client/http/beside-a-mock/target.js';
import { systemClock } from '../../../client/http/clock.js';
import type { PaymentOutcome, Reason } from '../../../workflows/payments/outcome.js';
import { isKeyForgotten, type PaymentWitness } from '../../../workflows/payments/pay-once.js';
import { getAccrualId, type PaymentRecord } from '../../../workflows/payments/payment-record.js';
import { commitPaymentBy } from '../../../workflows/payments/record-payment.js';
import { listPayeePayments } from '../../../workflows/payments/reference.js';
import { toIso, toMilliseconds } from '../../../workflows/run/days.js';
import { Run } from '../../../workflows/run/run.js';
import { Meter, type Moment, type WorkflowOptions } from '../../../workflows/run/workflow-options.js';
import { commitAgainst, readFacts } from '../../../workflows/settlement/commit-settlement.js';
import type { AuditLog } from '../../audit/audit-log.js';
import { guardStore } from '../../store/guard-store.js';
import { KEEP_MS, type ToolsetStore } from '../../store/toolset-store.js';
import { markUnknown } from '../../text/untrusted-text.js';
import { type Reservation, Spending } from '../limit/spending.js';
import { type Caution, listCounted, type Receipt, type SinglePlan } from '../plan/any-plan.js';
import { type OpenPayment, OpenPayments, ReferenceLock } from '../plan/open-payments.js';
import { keepReceipt, type Looked, throwIfElsewhere } from '../plan/plan-store.js';
import { countCents, isSettled, openReceipt, type Parts, stillUnknownReceipt } from './committer.js';
import { PaymentAudit } from './payment-audit.js';

/** Options of `listUnfinished`. */
export interface UnfinishedOptions {
  /** The store of the toolset that began them. */
  readonly store: ToolsetStore;
  /**
   * Sends again the payments that the service has not recorded, each under its key, within 24 hours of the first time.
   * A person has approved them. Default false: the record is read, and nothing is sent.
   */
  readonly finish?: boolean;
  /** The audit log of the toolset. It receives the outcomes that are found. Default: none. */
  readonly audit?: AuditLog;
  /** The service's time, for tests. Default: the time of its latest response. */
  readonly now?: () => Moment;
}

/** A payment that has begun and whose outcome was not known. Plain JSON. */
export interface UnfinishedPayment {
  /** The whole id of its plan. */
  readonly planId: string;
  /** The payee's handle; null for an ad-hoc payment. */
  readonly handle: string | null;
  /** Null for a settlement. */
  readonly reference: string | null;
  /** The amount of the plan, in cents. */
  readonly plannedCents: number;
  readonly currency: string;
  /** When it was sent first, ISO 8601, the service's time. */
  readonly sentAt: string;
  /** The outcome now. Every outcome except `unknown` is final, and is not listed again. */
  readonly outcome: PaymentOutcome;
  /** The payment that the service has recorded; null if it has recorded no payment, or that is unknown. */
  readonly payment: PaymentRecord | null;
  /** Why the outcome is unknown, or nothing was paid; otherwise null. */
  readonly reason: Reason | null;
  /** The next step; null if nothing is left to do. */
  readonly nextStep: string | null;
}

/**
 * Lists every payment of a toolset whose outcome is open, earliest first, with what the service has recorded now. An
 * unattended run leaves such payments after a lost response or a crash. Payments whose outcome is found are closed.
 * With `finish` the others are sent again under their keys.
 *
 * @throws RangeError for an option that it does not know or that has a wrong value; ToolRefusal `store_failed`.
 * @example
 * ```ts
 * const open = await listUnfinished(goat, { store });
 * ```
 */
export async function listUnfinished(goat: TrackagoatClient, given: UnfinishedOptions): Promise<UnfinishedPayment[]> {
  const { finish, now, audit: log, store: kept } = takeWithRangeError('listUnfinished', given, unfinishedOptions);
  const store = guardStore(kept);
  const open = new OpenPayments(store);
  const audit = new PaymentAudit(log, store);
  const meter = new Meter(markUnknown);
  const workflow = { meter, ...(now === undefined ? {} : { now }) };
  const spending = new Spending(store, {}, now ? () => toMilliseconds(now()) : systemClock.now);
  const found: UnfinishedPayment[] = [];
  for (const payment of await open.list()) {
    const { plan, sentAt } = payment;
    let reservation: Reservation | undefined;
    // It counts in the limits of the present hour, day and week. A person decided, so none refuses it.
    const onSend = async (): Promise<void> => {
      reservation ??= await spending.reserve(listCounted(plan));
      await noteSender(plan, { goat, store });
    };
    const receipt = await findOut({ ...payment, goat, finish, workflow, store, audit, onSend });
    // A store that fails now must not hide the receipt. The amount then stays counted.
    await reservation?.settle(plan.id, countCents(receipt, plan)).catch(() => null);
    if (receipt.outcome !== 'unknown' && receipt.outcome !== 'not_started') {
      await close(plan, receipt, { store, audit });
    }
    found.push(toUnfinished(plan, sentAt, receipt));
  }
  return found;
}

function toUnfinished(plan: SinglePlan, sentAt: number, receipt: Receipt): UnfinishedPayment {
  const { outcome, payment, reason } = receipt;
  return {
    planId: plan.id,
    handle: plan.handle,
    reference: plan.kind === 'payment' ? plan.reference : null,
    plannedCents: plan.totalCents,
    currency: plan.currency,
    sentAt: toIso(sentAt),
    outcome: outcome === 'not_started' ? 'unknown' : outcome,
    payment,
    reason,
    nextStep: adviseClosing(plan, receipt),
  };
}

/** The next step, and how a payment that is never sent again leaves the list. */
function adviseClosing(plan: SinglePlan, receipt: Receipt): string | null {
  const advice = 'nextStep' in receipt ? receipt.nextStep : 'Look at the payments of the payee; a person decides.';
  if (receipt.reason?.code !== 'key_over') return advice;
  const closing =
    plan.kind === 'payment'
      ? 'Paid anew under its reference, it is closed with the next list.'
      : 'Once other payments have paid its accruals, it is closed with the next list.';
  return `${advice} ${closing}`;
}

/** A look at what was sent. */
interface Looking extends Parts {
  readonly workflow: WorkflowOptions;
}

/** The payments of a plan that were sent before and have no known outcome, as the record shows them. */
export interface SentBefore extends Looked {
  /** The warning about each that is sent again, by the id of the plan. */
  readonly again: ReadonlyMap<string, Caution>;
  /** Whether any was sent before. Then more of the plan may have receipts by now. */
  readonly isSent: boolean;
}

/** Reads back what was sent before, ahead of any question. The receipts of recorded payments are kept. */
export async function readBackSent(parts: readonly SinglePlan[], reading: Looking): Promise<SentBefore> {
  const { goat, store, audit, workflow } = reading;
  const open = new OpenPayments(store);
  const paid = new Map<string, Receipt>();
  const held = new Map<string, Receipt>();
  const again = new Map<string, Caution>();
  let isSent = false;
  for (const plan of parts) {
    const sentAt = await open.sentAt(plan.id).catch((error: unknown) => {
      held.set(plan.id, stillUnknownReceipt(plan, error, false));
      return null;
    });
    isSent ||= sentAt !== null || held.has(plan.id);
    if (sentAt === null) continue;
    const run = new Run(goat, workflow);
    const isRead = await isReadable(run, plan);
    const target = describeTarget(await goat.target());
    const receipt = isRead && (await findOut({ ...reading, plan, target, sentAt, finish: false }));
    if (receipt && receipt.outcome !== 'unknown') {
      // If the store fails now, the next call reads it back again.
      await close(plan, receipt, { store, audit }).catch(() => null);
      (isSettled(receipt) ? paid : held).set(plan.id, receipt);
      continue;
    }
    const isSameKey = (await store.get(toSender(plan))) === findKeyId(goat);
    const isNotThere = receipt && receipt.reason?.code === 'lost_response';
    if (!isKeyForgotten(sentAt, run.now) && (isNotThere || (!receipt && isSameKey))) {
      again.set(plan.id, { text: sentText(sentAt, isSameKey), keys: [`sent:${plan.id}`] });
    } else held.set(plan.id, receipt || keyOverReceipt(plan, sentAt));
  }
  return { paid, held, again, isSent };
}

async function isReadable(run: Run, plan: SinglePlan): Promise<boolean> {
  try {
    await listPayeePayments(run, plan, 'live');
    return true;
  } catch (error) {
    if (isAbortError(error)) throw error;
    return false;
  }
}

function sentText(sentAt: number, isSameKey: boolean): string {
  const when = `Sent on ${momentText(sentAt)}`;
  return isSameKey
    ? `${when}, outcome unknown: this sends the same request and pays at most once.`
    : `${when} with another API key, and not recorded since: this sends it anew.`;
}

function momentText(at: number): string {
  return `${toIso(at).slice(0, 16).replace('T', ' at ')} UTC`;
}

function keyOverReceipt(plan: SinglePlan, sentAt: number): Receipt {
  const message = `It was sent on ${momentText(sentAt)}, and the record cannot be read now. It is not sent again: its key is older than 24 hours or of another API key. A person has to look at the payments of the payee.`;
  return openReceipt(plan, 'unknown', { code: 'key_over', message });
}

/** Remembers which API key sends a payment: the service repeats its response to that key alone. */
export async function noteSender({ id }: SinglePlan, { goat, store }: Omit<Parts, 'audit'>): Promise<void> {
  const keyId = findKeyId(goat) ?? 'unknown';
  const key = toSender({ id });
  if ((await store.add(key, keyId, KEEP_MS)) || (await store.get(key)) === keyId) return;
  await store.set(key, 'several', KEEP_MS);
}

function toSender({ id }: Pick<SinglePlan, 'id'>): string {
  return `sent-by:${id}`;
}

/** Notes the outcome of a payment that was sent before. */
async function close(plan: SinglePlan, receipt: Receipt, { store, audit }: Omit<Parts, 'goat'>): Promise<void> {
  if (isSettled(receipt)) await keepReceipt(receipt, store);
  await audit.receipt(receipt);
  await new OpenPayments(store).end(plan.id);
  if (plan.kind === 'payment') await new ReferenceLock(store, systemClock).giveBack(plan);
}

interface Finding extends OpenPayment, Looking {
  readonly finish: boolean;
  /** Called before it is sent. */
  readonly onSend?: () => Promise<void>;
}

/** The outcome of a payment that was sent. Without `finish`, or after its key has expired, it only reads the record. */
async function findOut(finding: Finding): Promise<Receipt> {
  const { goat, plan, target, sentAt, finish, workflow, store, audit, onSend } = finding;
  const run = new Run(goat, workflow);
  const { attempt, readBack } = audit.witness(plan);
  const witness: PaymentWitness = {
    readBack,
    attempt: async (sent) => {
      await attempt(sent);
      await onSend?.();
    },
  };
  const commitOptions = { sentAt: finish ? sentAt : READ_ONLY, witness };
  try {
    throwIfElsewhere(plan.id, target, describeTarget(await goat.target()));
    if (finish && plan.kind === 'payment') await new ReferenceLock(store, systemClock).take(plan);
    const facts = { facts: readFacts(run), acceptProvisional: true };
    const receipt =
      plan.kind === 'payment'
        ? await commitPaymentBy(run, plan, commitOptions)
        : await commitAgainst(run, plan, { ...facts, ...commitOptions });
    return finish || isKeyForgotten(sentAt, run.now) ? receipt : withReason(receipt);
  } catch (error) {
    return (await findPaidOtherwise(run, plan, sentAt)) ?? stillUnknownReceipt(plan, error);
  }
}

/**
 * The receipt of a settlement whose accruals were all paid by other payments. The service would refuse its request, and
 * after its key has expired nobody sends it again. So it paid nothing and will pay nothing. Null if the record does not
 * show that.
 */
async function findPaidOtherwise(run: Run, plan: SinglePlan, sentAt: number): Promise<Receipt | null> {
  if (plan.kind !== 'settlement' || plan.accruals.length === 0) return null;
  const ids = new Set(plan.accruals.map(({ id }) => id));
  const payments = await listPayeePayments(run, { creatorId: plan.creatorId, projectId: null }, 'live').catch(() => []);
  // Of a status that this version does not know nothing is proven.
  const others = payments.filter(
    ({ status, payout_payment_lines: lines }) =>
      status === 'paid' && lines.some((line) => ids.has(getAccrualId(line) ?? '')),
  );
  const paid = new Set(others.flatMap(({ payout_payment_lines: lines }) => lines.map(getAccrualId)));
  if (![...ids].every((id) => paid.has(id))) return null;
  const isOver = isKeyForgotten(sentAt, run.now);
  const message = `its accruals were paid by ${others.map(({ id }) => `payment ${id}`).join(', ')}${isOver ? ', and its key is over: it can pay nothing any more.' : '.'}`;
  const reason = { code: 'accrual_not_earned', message };
  const nextStep = isOver
    ? null
    : `Nothing is to be done: it is closed by itself, with this list, once 24 hours are over since it was sent at ${toIso(sentAt)}.`;
  const base = { kind: 'settlement_receipt', planId: plan.id, creatorId: plan.creatorId, handle: plan.handle } as const;
  const cents = { plannedCents: plan.totalCents, paidCents: 0, drift: null } as const;
  const rest = { payment: null, resolvedBy: null, reason, nextStep, usage: run.usage } as const;
  return { ...base, ...cents, ...rest, outcome: isOver ? 'not_committed' : 'unknown' };
}

/** Whether it is too long ago to send it again. */
const READ_ONLY = 0;

/** A payment that was only read is not old: its key is valid, and another commit finds the outcome. */
function withReason<Kept extends Receipt>(receipt: Kept): Kept {
  if (receipt.reason?.code !== 'key_over') return receipt;
  const message = 'It was sent and got no response, and the record does not have it; the request may still arrive.';
  const nextStep =
    'Commit the same plan again, or finish it here, within 24 hours of the first time: its key cannot pay twice.';
  return { ...receipt, reason: { code: 'lost_response', message }, nextStep };
}
