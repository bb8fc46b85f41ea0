import type { TrackagoatClient } from '../../client.js';
import { isTrackagoatError } from '../../errors/guards.js';
import { systemClock } from '../../http/clock.js';
import { mapBounded } from '../../workflows/map-bounded.js';
import { commitPayment } from '../../workflows/payments/record-payment.js';
import { Run } from '../../workflows/run.js';
import { commitSettlement } from '../../workflows/settlement/commit-settlement.js';
import type { WorkflowOptions } from '../../workflows/workflow-options.js';
import type { ChangePlan } from '../changes/change-plan.js';
import { type ChangeReceipt, commitChange } from '../changes/commit-change.js';
import type { ToolsetStore } from '../store/toolset-store.js';
import { ToolRefusal } from '../tool-error.js';
import { orAfter, untilAborted } from '../until-aborted.js';
import { type AnyPlan, listParts, type SinglePlan } from './any-plan.js';
import type { ApprovalRequest } from './approval-request.js';
import type { Grant } from './approval-token.js';
import { type Approvals, createChangeRequest, createRequest } from './approvals.js';
import { keepPayout, keepReceipt, type OpenPlan, openPlan, readPayout } from './open-plan.js';
import {
  combineOutcomes,
  countCents,
  isSettled,
  notStartedReceipt,
  type Payout,
  type Receipt,
  refusedReceipt,
  underWayReceipt,
  voidedReceipt,
} from './payout.js';
import type { KeptPlan } from './plan-store.js';
import type { Spending } from './spending.js';

/** How a person is asked. Resolves to true only when one has said yes. */
export type ApprovalChannel = (request: ApprovalRequest, signal?: AbortSignal) => Promise<boolean>;

/** How far the payments of a plan are. */
export interface PaymentProgress {
  readonly done: number;
  readonly total: number;
  /** For example `@maya.moves: committed`. */
  readonly message: string;
}

/** What a payment gate works with. */
export interface PaymentGateOptions {
  readonly goat: TrackagoatClient;
  readonly store: ToolsetStore;
  readonly approvals: Approvals;
  readonly spending: Spending;
  /** What to tell a model where nobody can be asked: how a person approves. */
  readonly approvalHint: (planId: string) => string;
  /** Milliseconds from the start of a call after which a batch returns with what is paid. */
  readonly deadlineMs: number;
}

/** One call to pay. */
export interface PayCall {
  readonly planId: string;
  readonly token?: string | undefined;
  /** Asked when no approval came along. */
  readonly approve?: ApprovalChannel | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly workflow: WorkflowOptions;
  readonly onProgress?: ((progress: PaymentProgress) => void) | undefined;
}

/** However long a person took to answer, so much time is left to pay, milliseconds. */
const LEAST_MS = 10_000;
/** Payments of a batch under way at once. */
const AT_ONCE = 4;

/** The only way from a tool to a payment: limits, then a person's approval, which is used up, then the commit. */
export class PaymentGate {
  readonly #options: PaymentGateOptions;
  /** The payments of this process that have begun, by plan. */
  readonly #underWay = new Map<string, Promise<Receipt>>();
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(options: PaymentGateOptions) {
    this.#options = options;
  }

  /**
   * Pays what is left of a plan, each payment once. What the receipts in the store say is not asked for again: neither
   * the person nor the service. A payment that has begun is carried to its receipt, also after the call has returned.
   */
  async pay(kept: KeptPlan, call: PayCall): Promise<Payout> {
    const { store, spending, deadlineMs } = this.#options;
    const startedAt = systemClock.now();
    await this.#waitForOthers(kept.plan, { ms: deadlineMs, signal: call.signal });
    const open = await openPlan(kept, store);
    if (!open.rest) return this.#asItStands(open, call.workflow);
    const { request, grant } = createRequest(call.planId, open);
    await spending.check(listParts(open.rest.plan));
    await this.#obtainApproval(request, grant, call);
    const deadlineAt = Math.max(startedAt + deadlineMs, systemClock.now() + Math.min(deadlineMs, LEAST_MS));
    return this.#inTurn(call.planId, async () => {
      const now = await openPlan(kept, store);
      if (!now.rest) return this.#asItStands(now, call.workflow);
      if (now.rest.plan.id !== grant.planId) {
        throw new ToolRefusal('plan_changed', 'A part of this plan was paid while the person was asked.', {
          retry: 'same_input',
        });
      }
      const payout = await this.#commit(now, { ...call, deadlineAt });
      await quietly(keepPayout(call.planId, payout, store));
      return payout;
    });
  }

  /** Carries a change out, after the same approval that a payment takes. */
  async change(plan: ChangePlan, call: PayCall): Promise<ChangeReceipt> {
    const { request, grant } = createChangeRequest(call.planId, plan);
    await this.#obtainApproval(request, grant, call);
    return this.#inTurn(call.planId, () => commitChange(this.#options.goat, plan, call.workflow));
  }

  /** The limits and what is left of them, a line each. */
  limits(): Promise<string[]> {
    return this.#options.spending.describe();
  }

  /** What the latest call that paid of a plan came to; null when there was none. Pays nothing. */
  latestPayout(planId: string): Promise<Payout | null> {
    return readPayout(planId, this.#options.store);
  }

  /** Waits for payments of the plan that an earlier call has begun, so that what is left is what is left. */
  async #waitForOthers(
    plan: AnyPlan,
    { ms, signal }: { readonly ms: number; readonly signal: AbortSignal | undefined },
  ): Promise<void> {
    const others = listParts(plan).flatMap(({ id }) => this.#underWay.get(id) ?? []);
    if (others.length === 0) return;
    const isOver = Promise.allSettled(others).then(() => true);
    if (await untilAborted(orAfter(ms, isOver, false), signal)) return;
    throw new ToolRefusal('under_way', 'Payments of this plan are still under way; nothing was asked or begun.', {
      retry: 'later',
    });
  }

  async #obtainApproval(request: ApprovalRequest, grant: Grant, call: PayCall): Promise<void> {
    const { approvals, approvalHint } = this.#options;
    if (await approvals.redeem(request, grant, call.token)) return;
    const { approve, signal } = call;
    if (!approve) throw new ToolRefusal('approval_required', approvalHint(request.planId));
    // Also what a channel throws before its first wait.
    const asked = Promise.resolve().then(() => approve(request, signal));
    const answer = await untilAborted(
      asked.catch(() => {
        throw new ToolRefusal('approval_failed', 'Asking a person failed, so nothing was paid.', { retry: 'later' });
      }),
      signal,
    );
    if (answer !== true) {
      throw new ToolRefusal('approval_denied', 'The person who was asked did not approve this payment.');
    }
  }

  /** One commit of a plan at a time: another call waits, and then finds the receipts. */
  #inTurn<T>(planId: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(planId) ?? Promise.resolve()).then(work);
    const over = turn.catch(() => null);
    this.#turns.set(planId, over);
    void over.then(() => this.#turns.get(planId) === over && this.#turns.delete(planId));
    return turn;
  }

  async #commit({ rest, settled }: OpenPlan, call: PayCall & { readonly deadlineAt: number }): Promise<Payout> {
    const plan = (rest as KeptPlan).plan;
    const fresh = await this.#options.spending.reserve(listParts(plan));
    const begin = (part: SinglePlan): Promise<Receipt> => this.#begin(part, { fresh, workflow: call.workflow });
    if (plan.kind !== 'batch') {
      const receipt = await begin(plan);
      return { outcome: combineOutcomes([receipt], new Set()), receipts: [receipt], earlier: new Set() };
    }
    let done = settled.size;
    const total = done + plan.plans.length;
    const made = await mapBounded(plan.plans, AT_ONCE, async (part) => {
      const left = call.deadlineAt - systemClock.now();
      if (call.signal?.aborted || left <= 0) return notStartedReceipt(part);
      const work = begin(part).catch((error: unknown) => refusedReceipt(part, error));
      const receipt = await orAfter(left, work, underWayReceipt(part));
      done += 1;
      tell(call.onProgress, { done, total, message: `${part.handle}: ${receipt.outcome}` });
      return receipt;
    });
    // Reserved for nothing: these may be paid by another plan.
    for (const receipt of made) {
      if (receipt.outcome === 'not_started' && fresh.has(receipt.planId)) await this.#count(receipt, fresh);
    }
    const receipts = [...settled.values(), ...made];
    const earlier = new Set(settled.keys());
    return { outcome: combineOutcomes(receipts, earlier), receipts, earlier };
  }

  #begin(
    part: SinglePlan,
    how: { readonly fresh: ReadonlySet<string>; readonly workflow: WorkflowOptions },
  ): Promise<Receipt> {
    const other = this.#underWay.get(part.id);
    if (other) return other;
    const work = this.#commitOne(part, how).finally(() => this.#underWay.delete(part.id));
    this.#underWay.set(part.id, work);
    return work;
  }

  async #commitOne(
    part: SinglePlan,
    { fresh, workflow }: { readonly fresh: ReadonlySet<string>; readonly workflow: WorkflowOptions },
  ): Promise<Receipt> {
    const { goat, spending, store } = this.#options;
    let receipt: Receipt;
    try {
      receipt =
        part.kind === 'payment'
          ? await commitPayment(goat, part, workflow)
          : // The warnings were part of what was approved.
            await commitSettlement(goat, part, { ...workflow, acceptProvisional: true });
    } catch (error) {
      // This package throws before anything is paid. After any other error nobody knows, so the amount stays counted.
      if (isTrackagoatError(error) && fresh.has(part.id)) await quietly(spending.settle(part.id, 0));
      throw error;
    }
    await this.#count(receipt, fresh);
    if (isSettled(receipt)) await quietly(keepReceipt(receipt, store));
    return receipt;
  }

  /** Says what a payment came to. One that was made earlier is counted by whoever reserved for it. */
  async #count(receipt: Receipt, fresh: ReadonlySet<string>): Promise<void> {
    const cents = countCents(receipt);
    if (cents !== null) await quietly(this.#options.spending.settle(receipt.planId, cents));
    else if (fresh.has(receipt.planId)) await quietly(this.#options.spending.settle(receipt.planId, 0));
  }

  /** What was paid before, unless it was voided since. */
  async #asItStands({ settled }: OpenPlan, workflow: WorkflowOptions): Promise<Payout> {
    const receipts = [...settled.values()];
    const creators = new Set(receipts.map((receipt) => ('creatorId' in receipt ? receipt.creatorId : null)));
    const [only] = creators;
    const query = {
      ...(creators.size === 1 && only ? { creator_id: only } : {}),
      status: 'voided',
      limit: 100,
    } as const;
    const run = new Run(this.#options.goat, workflow);
    const voided = new Set(
      (await run.all('reading the voided payments', (options) => run.goat.payoutPayments.list(query, options))).map(
        ({ id }) => id,
      ),
    );
    const standing = receipts.map((receipt) => voidedReceipt(receipt, voided));
    const earlier = new Set(settled.keys());
    return { outcome: combineOutcomes(standing, earlier), receipts: standing, earlier };
  }
}

/** A store that fails after a payment must not hide the receipt; what it did not hear of stays counted as it was. */
async function quietly(work: Promise<void>): Promise<void> {
  await work.catch(() => null);
}

function tell(listener: PayCall['onProgress'], progress: PaymentProgress): void {
  try {
    listener?.(progress);
  } catch {
    // A progress bar that fails must not stop payments half-way.
  }
}
