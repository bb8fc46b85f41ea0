import { describeTarget } from '../../http/target.js';
import type { WorkflowOptions } from '../../workflows/workflow-options.js';
import type { Standing } from '../changes/change-handler.js';
import type { ChangePlan } from '../changes/change-plan.js';
import type { ChangeReceipt } from '../changes/commit-change.js';
import { ToolRefusal } from '../tool-error.js';
import type { ApprovalCall, ApprovalDesk } from './approve/approval-desk.js';
import { createChangeRequest, createRequest } from './approve/read-request.js';
import { asItStands } from './commit/as-it-stands.js';
import { ChangeCommitter } from './commit/change-committer.js';
import { Committer, type CommitterOptions } from './commit/committer.js';
import { Turns } from './commit/turns.js';
import { checkChangeRules, checkPaymentRules } from './limit/payment-rules.js';
import { listChangeAmounts, listPayeeAmounts } from './limit/second-person.js';
import { type LimitsLeft, readLimitsLeft } from './limit/spending.js';
import { warnOfLimits } from './limit/warn-of-limits.js';
import { listParts } from './plan/any-plan.js';
import { keepPayout, openPlan, readPayout } from './plan/open-plan.js';
import type { PaymentProgress, Payout } from './plan/payout.js';
import { type KeptPlan, throwIfElsewhere } from './plan/plan-store.js';

/** What a payment gate works with. */
export interface PaymentGateOptions extends CommitterOptions {
  readonly desk: ApprovalDesk;
  /** Milliseconds from the start of a call after which it begins nothing more and returns with what is paid. */
  readonly deadlineMs: number;
}

/** One call to pay. */
export interface PayCall extends ApprovalCall {
  readonly planId: string;
  /** Whether the toolset is confined: then a refusal must not tell what is paid beyond. */
  readonly isBound?: boolean;
  readonly workflow: WorkflowOptions;
  readonly onProgress?: ((progress: PaymentProgress) => unknown) | undefined;
}

/** However long a person took to answer, so much time is left to pay, milliseconds. */
const LEAST_MS = 10_000;

/** The only way from a tool to a payment: limits, then a person's approval, which is used up, then the commit. */
export class PaymentGate {
  readonly #options: PaymentGateOptions;
  readonly #committer: Committer;
  readonly #changes: ChangeCommitter;
  readonly #turns = new Turns();

  constructor(options: PaymentGateOptions) {
    this.#options = options;
    this.#committer = new Committer(options);
    this.#changes = new ChangeCommitter(options);
  }

  /**
   * Pays what is left of a plan, each payment once. What the receipts in the store say is not asked for again: neither
   * the person nor the service. A payment that has begun is carried to its receipt, also after the call has returned.
   */
  async pay(kept: KeptPlan, call: PayCall): Promise<Payout> {
    const { store, spending, deadlineMs, clock, audit, desk } = this.#options;
    const startedAt = clock.now();
    if (!(await this.#committer.waitForOthers(kept.plan, { ms: deadlineMs, signal: call.signal }))) {
      throw new ToolRefusal('under_way', 'Payments of this plan are still under way; nothing was asked or begun.', {
        retry: 'later',
      });
    }
    const open = await openPlan(kept, store);
    if (!open.rest) return asItStands(open, this.#options, call.workflow);
    const asked = await createRequest(call.planId, open, await this.#target());
    checkPaymentRules(open.rest, spending.limits);
    // What others paid shows in whether it is refused: a bound toolset learns that after a person's yes, and not by trying.
    if (!call.isBound) await spending.check(listParts(open.rest.plan));
    const by = await desk.obtain(asked, listPayeeAmounts(open.rest.plan), call);
    await audit.approval(open.rest.plan, { by, request: asked.request });
    const deadlineAt = Math.max(startedAt + deadlineMs, clock.now() + Math.min(deadlineMs, LEAST_MS));
    return this.#turns.take(call.planId, async () => {
      throwIfElsewhere(call.planId, asked.request.target, await this.#target());
      const now = await openPlan(kept, store);
      if (!now.rest) return asItStands(now, this.#options, call.workflow);
      if (now.rest.plan.id !== asked.grant.planId) {
        throw new ToolRefusal('plan_changed', 'A part of this plan was paid while the person was asked.', {
          retry: 'same_input',
        });
      }
      const payout = await this.#committer.commit(now, { ...call, deadlineAt });
      // A store that fails after a payment must not hide the receipt.
      await keepPayout(call.planId, payout, store).catch(() => null);
      return payout;
    });
  }

  /** Carries a change out, after the same approval that a payment takes. */
  async change(plan: ChangePlan, call: PayCall): Promise<ChangeReceipt> {
    const { audit, desk, spending } = this.#options;
    checkChangeRules(plan, spending.limits);
    const asked = await createChangeRequest(call.planId, plan, await this.#target());
    const by = await desk.obtain(asked, listChangeAmounts(plan), call);
    await audit.approval(plan, { by, request: asked.request });
    return this.#turns.take(call.planId, async () => {
      throwIfElsewhere(call.planId, asked.request.target, await this.#target());
      return this.#changes.commit(plan, call);
    });
  }

  /** A change that stands in the record already, so that nobody is asked. */
  changeDone(plan: ChangePlan, standing: Standing): Promise<ChangeReceipt> {
    return this.#turns.take(plan.id, () => this.#changes.tellDone(plan, standing));
  }

  /** Whom the client reaches now: a person may take minutes to answer, and what listens on this machine may be another by then. */
  async #target(): Promise<string> {
    return describeTarget(await this.#options.goat.target());
  }

  /** The limits, and how much is left of those that add up. Of a bound toolset neither what is left nor who else is allowed. */
  limitsLeft(scope: { readonly isBound: boolean }): Promise<LimitsLeft> {
    return readLimitsLeft(this.#options.spending, scope);
  }

  /** What the limits will say against a plan, when it is committed now; nothing when they allow it. */
  warnOfLimits(kept: KeptPlan, scope: { readonly isBound: boolean }): Promise<string[]> {
    return warnOfLimits(kept, this.#options.spending, scope);
  }

  /** What the latest call that paid of a plan came to; null when there was none. Pays nothing. */
  latestPayout(planId: string): Promise<Payout | null> {
    return readPayout(planId, this.#options.store);
  }
}
