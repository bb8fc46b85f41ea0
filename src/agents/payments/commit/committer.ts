import { groupBy } from '../../../../base/values/group-by.js';
import type { TrackagoatClient } from '../../../client/client.js';
import { isAbortError } from '../../../client/errors/errors.js';
import { describeTarget } from '../../../client/http/beside-a-mock/target.js';
import type { Clock } from '../../../client/http/clock.js';
import { callListener } from '../../../client/http/events.js';
import { earnedByMany } from '../../../workflows/find/read-earned.js';
import { readCreatorsByIds } from '../../../workflows/find/read-rows.js';
import { commitPaymentBy } from '../../../workflows/payments/record-payment.js';
import type { SettlementPlan } from '../../../workflows/payments/settlement-plan.js';
import { readMethod } from '../../../workflows/payments/throw-if-changed.js';
import { Run } from '../../../workflows/run/run.js';
import type { WorkflowOptions } from '../../../workflows/run/workflow-options.js';
import { type CommitFacts, commitAgainst, readFacts } from '../../../workflows/settlement/commit-settlement.js';
import { mapBounded } from '../../../workflows/settlement/map-bounded.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { isOwnError, toolError } from '../../text/tool-error.js';
import { type Around, runAround } from '../../work/activity.js';
import { abortAfter, withTimeout } from '../../work/timeout.js';
import { untilAborted } from '../approve/ask-person.js';
import type { Reservation, Spending } from '../limit/spending.js';
import {
  type AnyPlan,
  type BatchPlan,
  listCounted,
  listParts,
  mostCents,
  type OpenReceipt,
  type PaymentProgress,
  type Payout,
  type Receipt,
  type SinglePlan,
} from '../plan/any-plan.js';
import { OpenPayments, ReferenceLock } from '../plan/open-payments.js';
import { keepReceipt, type OpenPlan } from '../plan/plan-store.js';
import type { PaymentAudit } from './payment-audit.js';

/** The client, the store and the log of a toolset. */
export interface Parts {
  readonly goat: TrackagoatClient;
  readonly store: ToolsetStore;
  readonly audit: PaymentAudit;
}

/** The parts that a committer works with. */
export interface CommitterOptions extends Parts {
  readonly spending: Spending;
  readonly clock: Clock;
  readonly around?: Around | undefined;
}

/** One commit of the rest of a plan. */
export interface CommitCall {
  readonly planId: string;
  /** At this time, by the committer's clock, it stops beginning payments. */
  readonly deadlineAt: number;
  readonly signal?: AbortSignal | undefined;
  /** Whether the toolset is bound. Then a refusal must not reveal what is paid outside the binding. */
  readonly isBound?: boolean;
  readonly workflow: WorkflowOptions;
  readonly onProgress?: ((progress: PaymentProgress) => unknown) | undefined;
}

/** How many payments of a batch run at once. */
const AT_ONCE = 4;
/** How long the call waits for the receipt of a payment that was sent before the deadline, milliseconds. */
const GRACE_MS = 4_000;

/** Makes the payments of approved plans, each once, and counts them. */
export class Committer {
  readonly #options: CommitterOptions;
  readonly #open: OpenPayments;
  readonly #lock: ReferenceLock;
  /** The payments of this process that have begun, by plan. */
  readonly #underWay = new Map<string, Promise<Receipt>>();

  constructor(options: CommitterOptions) {
    this.#options = options;
    this.#open = new OpenPayments(options.store);
    this.#lock = new ReferenceLock(options.store, options.clock);
  }

  /** Resolves when no payment is under way. */
  async ended(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay.values());
  }

  /** Waits for payments of the plan that an earlier call began; false if they do not end in time. */
  async waitForOthers(
    plan: AnyPlan,
    { ms, signal }: { readonly ms: number; readonly signal: AbortSignal | undefined },
  ): Promise<boolean> {
    const others = listParts(plan).flatMap(({ id }) => this.#underWay.get(id) ?? []);
    if (others.length === 0) return true;
    const isOver = Promise.allSettled(others).then(() => true);
    return untilAborted(withTimeout(isOver, { ms, otherwise: false, clock: this.#options.clock }), signal);
  }

  /**
   * Pays the rest of a plan. At the deadline, and when the caller aborts, it begins no further payment. A payment that
   * was sent goes on to its receipt, also after the call has returned.
   */
  async commit(plan: AnyPlan, settled: OpenPlan['settled'], call: CommitCall): Promise<Payout> {
    const { spending, clock } = this.#options;
    const reservation = await spending.reserve(listCounted(plan), call);
    const begins = abortAfter(call.deadlineAt - clock.now(), { clock, signal: call.signal });
    const beginOptions = { reservation, workflow: { ...call.workflow, signal: begins.signal } };
    try {
      const made =
        plan.kind === 'batch'
          ? await this.#commitBatch(plan, { ...call, ...beginOptions, done: settled.size })
          : [await this.#receiptInTime(this.#begin(plan, { ...beginOptions, facts: null }), plan, call)];
      // These are no longer reserved: another plan may pay them.
      for (const receipt of made) {
        if (receipt.outcome === 'not_started') await quietly(reservation.settle(receipt.planId, null));
      }
      const receipts = [...settled.values(), ...made];
      const earlier = [...settled.keys()];
      return { outcome: combineOutcomes(receipts, earlier), receipts, earlier };
    } finally {
      begins.end();
    }
  }

  async #commitBatch(plan: BatchPlan, call: CommitCall & Making & { readonly done: number }): Promise<Receipt[]> {
    const settlements = plan.plans.filter((part) => part.kind === 'settlement');
    const facts = await stoppable(readBatchFacts(new Run(this.#options.goat, call.workflow), settlements)).catch(
      async (error: unknown) => {
        for (const { id } of plan.plans) await quietly(call.reservation.settle(id, null));
        throw error;
      },
    );
    if (facts === null) return plan.plans.map(notStartedReceipt);
    let { done } = call;
    const total = done + plan.plans.length;
    return mapBounded(plan.plans, AT_ONCE, async (part) => {
      if (call.workflow.signal?.aborted) return notStartedReceipt(part);
      const work = this.#begin(part, { ...call, facts: part.kind === 'settlement' ? facts(part) : null }).catch(
        (error: unknown) => failedReceipt(part, error),
      );
      const receipt = await this.#receiptInTime(work, part, call);
      if (receipt.outcome === 'not_started') return receipt;
      done += 1;
      callListener(() => call.onProgress?.({ done, total, message: `${part.handle}: ${receipt.outcome}` }));
      return receipt;
    });
  }

  /**
   * The receipt of a payment. If it takes too long, the receipt says that it is under way; if it was stopped before it
   * was sent, that it was not begun.
   */
  async #receiptInTime(work: Promise<Receipt>, part: SinglePlan, { deadlineAt }: CommitCall): Promise<Receipt> {
    const { clock } = this.#options;
    const left = Math.max(0, deadlineAt - clock.now());
    const ms = left + Math.min(GRACE_MS, Math.ceil(left / 10));
    const why = { code: 'under_way', message: 'It was under way when the call had to end.' };
    const otherwise = openReceipt(part, 'unknown', why);
    const receipt = await withTimeout(stoppable(work), { ms, otherwise, clock });
    const wasStopped = receipt?.outcome === 'not_committed' && receipt.reason?.code === 'aborted';
    return receipt === null || wasStopped ? notStartedReceipt(part) : receipt;
  }

  async #begin(part: SinglePlan, begin: Begin): Promise<Receipt> {
    const other = this.#underWay.get(part.id);
    if (other) {
      // The call that pays it reports the result.
      try {
        return await other;
      } finally {
        await quietly(begin.reservation.settle(part.id, null));
      }
    }
    const { id: planId, totalCents: cents, currency } = part;
    const activity = { kind: 'payment', planId, cents, currency } as const;
    const work = runAround(this.#options.around, activity, {
      work: () => this.#commitOne(part, begin),
      toOutcome: ({ outcome }) => outcome,
    }).finally(() => this.#underWay.delete(part.id));
    this.#underWay.set(part.id, work);
    return work;
  }

  async #commitOne(part: SinglePlan, begin: Begin): Promise<Receipt> {
    const { audit, store } = this.#options;
    const { reservation } = begin;
    let sentAt: number | null | undefined;
    let receipt: Receipt;
    try {
      sentAt = await this.#open.sentAt(part.id);
      receipt = await this.#send(part, { ...begin, sentAt });
    } catch (error) {
      if (sentAt === null) {
        // This package's own errors come before anything is paid, also if that could not be recorded. After any other
        // error the outcome is unknown, so the amount stays counted.
        const isOurs = isOwnError(error);
        if (isOurs) await quietly(reservation.settle(part.id, null));
        if (isOurs && part.kind === 'payment') await quietly(this.#lock.giveBack(part));
        await quietly(audit.receipt(failedReceipt(part, error)));
        throw error;
      }
      // It was sent before, or nobody can say. That this call did not send it says nothing about that.
      receipt = stillUnknownReceipt(part, error, sentAt !== undefined);
    }
    await quietly(reservation.settle(receipt.planId, countCents(receipt, part)));
    await quietly(audit.receipt(receipt));
    if (isSettled(receipt)) await quietly(keepReceipt(receipt, store));
    if (receipt.outcome === 'unknown') return receipt;
    await quietly(this.#open.end(part.id));
    if (part.kind === 'payment') await quietly(this.#lock.giveBack(part));
    return receipt;
  }

  async #send(
    part: SinglePlan,
    { workflow, facts, sentAt }: Begin & { readonly sentAt: number | null },
  ): Promise<Receipt> {
    const { goat, audit } = this.#options;
    const run = new Run(goat, workflow);
    if (part.kind === 'payment') await this.#lock.take(part);
    const { attempt, readBack } = audit.witness(part);
    const witness = {
      readBack,
      attempt: async (sent: Parameters<typeof attempt>[0]) => {
        await attempt(sent);
        await this.#open.begin({ plan: part, target: describeTarget(await goat.target()), sentAt: run.now });
      },
    };
    const commitOptions = { carriesOn: true, witness, sentAt };
    if (part.kind === 'payment') return commitPaymentBy(run, part, commitOptions);
    // The warnings were part of what was approved.
    return commitAgainst(run, part, { facts: facts ?? readFacts(run), acceptProvisional: true, ...commitOptions });
  }
}

/** How the payments of one commit are made. */
interface Making {
  /** The amounts counted for this commit. */
  readonly reservation: Reservation;
  /** Its signal stops payments that were not sent. */
  readonly workflow: WorkflowOptions;
}

interface Begin extends Making {
  /** The facts read for the whole batch; null to read them for this payment alone. */
  readonly facts: CommitFacts | null;
}

/** The result of the work; null if the signal stopped it. */
async function stoppable<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isAbortError(error)) return null;
    throw error;
  }
}

/**
 * Waits for a note about a payment whose outcome is decided. If it fails, that must not hide the receipt, and nobody need
 * know. An amount that is not settled stays counted as it was reserved: the limits then allow less, and never more. A
 * reference that is not given back is free again ten minutes after it was taken; until then another plan under it is
 * refused. The audit log remembers the plan, and the result says that its audit is incomplete. Without a receipt, a
 * repeated commit finds the payment in the ledger, by its key and its plan id. An open payment stays in the list of
 * unfinished ones, and a look at it finds its outcome. A payment that another call makes is counted and logged by it.
 */
async function quietly(work: Promise<void>): Promise<void> {
  await work.catch(() => null);
}

/** Reads the facts that the settlements of a batch are compared with, for all of them together. */
async function readBatchFacts(
  run: Run,
  plans: readonly SettlementPlan[],
): Promise<(part: SettlementPlan) => CommitFacts> {
  const creatorIds = new Set(plans.map(({ creatorId }) => creatorId));
  const methodIds = [...new Set(plans.flatMap(({ methodId }) => methodId ?? []))];
  // In parallel, because every wait takes from the time that is left to pay.
  const [earned, found, creators] = await Promise.all([
    earnedByMany(run, creatorIds),
    Promise.all(methodIds.map(async (id) => [id, await readMethod(run, id)] as const)),
    readCreatorsByIds(run, creatorIds),
  ]);
  const methods = new Map(found);
  const owed = groupBy(earned, (accrual) => accrual.creator_id);
  return ({ creatorId, methodId }) => ({
    earned: async () => owed.get(creatorId) ?? [],
    names: async () => ({
      method: methodId === null ? null : (methods.get(methodId) ?? null),
      creator: creators.get(creatorId) ?? null,
    }),
    asOf: () => run.now,
  });
}

/**
 * The receipt of a payment that ended in an error. This package's own errors come before anything is paid; other errors
 * may come at any time.
 */
export function failedReceipt(plan: SinglePlan, error: unknown): OpenReceipt {
  const { code, message } = toolError(error);
  return openReceipt(plan, isOwnError(error) ? 'not_committed' : 'unknown', { code, message });
}

/** The receipt of a payment that the call did not get to. */
function notStartedReceipt(plan: SinglePlan): OpenReceipt {
  return openReceipt(plan, 'not_started', null);
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
export function isEarlier(receipt: Receipt, earlier: readonly string[]): boolean {
  if (!isSettled(receipt)) return false;
  return earlier.includes(receipt.planId) || receipt.outcome === 'already_paid';
}

/** The outcome of all receipts: their common outcome, `unknown` if one is unknown, otherwise `partly_committed`. */
export function combineOutcomes(receipts: readonly Receipt[], earlier: readonly string[]): Payout['outcome'] {
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
