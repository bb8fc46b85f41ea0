import type { TrackagoatClient } from '../../client.js';
import type { Clock } from '../../http/clock.js';
import type { WorkflowOptions } from '../../workflows/workflow-options.js';
import type { Around } from '../around.js';
import type { Standing } from '../changes/change-handler.js';
import type { ChangePlan } from '../changes/change-plan.js';
import { alreadyDoneReceipt, type ChangeReceipt, commitChange, failedChangeReceipt } from '../changes/commit-change.js';
import { isBegun, recordEnd, witnessChange } from '../changes/open-change.js';
import type { ToolsetStore } from '../store/toolset-store.js';
import { amountText } from '../text/money-text.js';
import { ToolRefusal } from '../tool-error.js';
import { untilAborted } from '../until-aborted.js';
import type { ApprovalRequest } from './approve/approval-request.js';
import type { Grant } from './approve/approval-token.js';
import { type Approvals, createChangeRequest, createRequest } from './approve/approvals.js';
import { asItStands } from './commit/as-it-stands.js';
import { Committer } from './commit/committer.js';
import type { PaymentAudit } from './commit/payment-audit.js';
import { checkPaymentRules } from './limit/payment-rules.js';
import type { LimitLeft, Spending } from './limit/spending.js';
import type { CountedLimit, SpendingLimits } from './limit/spending-limits.js';
import { listParts } from './plan/any-plan.js';
import { keepPayout, openPlan, readPayout } from './plan/open-plan.js';
import type { PaymentProgress, Payout } from './plan/payout.js';
import type { KeptPlan } from './plan/plan-store.js';

/**
 * What became of asking: `true`, or who has approved, when a person said yes; `false` for a no; `'later'` when nobody has
 * answered yet.
 */
export type ApprovalAnswer = boolean | 'later' | ApprovedBy;

/** A person's answer, with the name by which the host knows that person. */
export interface ApprovedBy {
  readonly approved: boolean;
  /** For the audit log, and for limits that need two persons. */
  readonly by: string;
}

/**
 * How a person is asked. Resolves to true, or to who has approved, only when one has said yes; to `'later'` when the question
 * is on its way and the answer comes with another call: nothing is paid, and the model is told `approval_pending`.
 */
export type ApprovalChannel = (request: ApprovalRequest, signal?: AbortSignal) => Promise<ApprovalAnswer>;

/** What a payment gate works with. */
export interface PaymentGateOptions {
  readonly goat: TrackagoatClient;
  readonly store: ToolsetStore;
  readonly approvals: Approvals;
  readonly spending: Spending;
  /** What to tell a model where nobody can be asked: how a person approves. */
  readonly approvalHint: (planId: string) => string;
  /** Milliseconds from the start of a call after which it begins nothing more and returns with what is paid. */
  readonly deadlineMs: number;
  /** Measures the deadline. */
  readonly clock: Clock;
  readonly audit: PaymentAudit;
  readonly around?: Around | undefined;
}

/** One call to pay. */
export interface PayCall {
  readonly planId: string;
  readonly token?: string | undefined;
  /** Asked when no approval came along. */
  readonly approve?: ApprovalChannel | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Who is at the host, for an approval that names nobody. */
  readonly person?: string | undefined;
  /** Whether the toolset is confined: then a refusal must not tell what is paid beyond. */
  readonly isBound?: boolean;
  readonly workflow: WorkflowOptions;
  readonly onProgress?: ((progress: PaymentProgress) => unknown) | undefined;
}

/** What a person is asked for: a payment, or a change and the amount that it is about. */
interface ApprovalCall extends PayCall {
  readonly aboutCents?: number;
}

/** The limits of a toolset as they stand now. */
export interface LimitsLeft {
  readonly limits: SpendingLimits;
  /** What is left of each limit that adds up and is set. */
  readonly left: Readonly<Partial<Record<CountedLimit, LimitLeft>>>;
}

/** However long a person took to answer, so much time is left to pay, milliseconds. */
const LEAST_MS = 10_000;

/** The only way from a tool to a payment: limits, then a person's approval, which is used up, then the commit. */
export class PaymentGate {
  readonly #options: PaymentGateOptions;
  readonly #committer: Committer;
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(options: PaymentGateOptions) {
    this.#options = options;
    this.#committer = new Committer(options);
  }

  /**
   * Pays what is left of a plan, each payment once. What the receipts in the store say is not asked for again: neither
   * the person nor the service. A payment that has begun is carried to its receipt, also after the call has returned.
   */
  async pay(kept: KeptPlan, call: PayCall): Promise<Payout> {
    const { store, spending, deadlineMs, clock, audit } = this.#options;
    const startedAt = clock.now();
    if (!(await this.#committer.waitForOthers(kept.plan, { ms: deadlineMs, signal: call.signal }))) {
      throw new ToolRefusal('under_way', 'Payments of this plan are still under way; nothing was asked or begun.', {
        retry: 'later',
      });
    }
    const open = await openPlan(kept, store);
    if (!open.rest) return asItStands(open, this.#options, call.workflow);
    const { request, grant } = await createRequest(call.planId, open);
    checkPaymentRules(open.rest, spending.limits);
    // What others paid shows in whether it is refused: a bound toolset learns that after a person's yes, and not by trying.
    if (!call.isBound) await spending.check(listParts(open.rest.plan));
    const by = await this.#obtainApproval(request, grant, call);
    await audit.approval(open.rest.plan, { by, request });
    const deadlineAt = Math.max(startedAt + deadlineMs, clock.now() + Math.min(deadlineMs, LEAST_MS));
    return this.#inTurn(call.planId, async () => {
      const now = await openPlan(kept, store);
      if (!now.rest) return asItStands(now, this.#options, call.workflow);
      if (now.rest.plan.id !== grant.planId) {
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
    const { goat, store, audit } = this.#options;
    const { request, grant } = await createChangeRequest(call.planId, plan);
    const by = await this.#obtainApproval(request, grant, { ...call, aboutCents: plan.aboutCents });
    await audit.approval(plan, { by, request });
    return this.#inTurn(call.planId, async () => {
      const receipt = await commitChange(goat, plan, {
        workflow: call.workflow,
        witness: witnessChange(plan, { planId: call.planId, at: this.#options.clock.now() }, { store, audit }),
      }).catch(async (error: unknown) => {
        // What was approved and came to nothing is told as well.
        await this.#closeChange(plan, failedChangeReceipt(plan, error));
        throw error;
      });
      await this.#closeChange(plan, receipt);
      return receipt;
    });
  }

  /**
   * A change that stands in the record already, so that nobody is asked. Of one that an earlier call began and did not come
   * to tell of, by a crash, the audit log is told now.
   */
  async changeDone(plan: ChangePlan, standing: Standing): Promise<ChangeReceipt> {
    const { store, audit } = this.#options;
    const receipt = alreadyDoneReceipt(plan, standing);
    return this.#inTurn(plan.id, async () => {
      if (!(await isBegun(plan, store))) return receipt;
      await audit.changeWitness(plan).readBack(standing);
      await this.#closeChange(plan, receipt);
      return receipt;
    });
  }

  /** The change is made, or not: what fails now must not hide that. */
  async #closeChange(plan: ChangePlan, receipt: ChangeReceipt): Promise<void> {
    const { store, audit } = this.#options;
    const isTold = await audit.changeReceipt(receipt).then(
      () => true,
      () => false,
    );
    const hasEnd = receipt.outcome === 'committed' || receipt.outcome === 'already_done';
    if (isTold && hasEnd) await recordEnd(plan, store).catch(() => null);
  }

  /**
   * The limits, and how much is left of those that add up: for a model that is asked, and for a host's page. Of a bound
   * toolset neither what is left nor who else is allowed.
   */
  async limitsLeft({ isBound }: { readonly isBound: boolean }): Promise<LimitsLeft> {
    const { spending } = this.#options;
    const { allowedPayees, allowedProjects, ...rest } = spending.limits;
    return { limits: isBound ? rest : spending.limits, left: await spending.left({ isBound }) };
  }

  /** What the limits will say against a plan, when it is committed now; nothing when they allow it. */
  async warnOfLimits(kept: KeptPlan, { isBound }: { readonly isBound: boolean }): Promise<string[]> {
    const { spending } = this.#options;
    try {
      checkPaymentRules(kept, spending.limits);
      if (!isBound) await spending.check(listParts(kept.plan));
      return [];
    } catch (error) {
      if (!(error instanceof ToolRefusal) || error.error.code === 'store_failed') throw error;
      return [`A limit will refuse this plan: ${error.error.message}`];
    }
  }

  /** What the latest call that paid of a plan came to; null when there was none. Pays nothing. */
  latestPayout(planId: string): Promise<Payout | null> {
    return readPayout(planId, this.#options.store);
  }

  /** Throws unless as many persons have approved as the limits want; uses the approvals up, and tells who they are. */
  async #obtainApproval(request: ApprovalRequest, grant: Grant, call: ApprovalCall): Promise<readonly string[]> {
    const { approvals, approvalHint, spending } = this.#options;
    const { dualApprovalAboveCents: dual = Number.POSITIVE_INFINITY } = spending.limits;
    const persons = Math.max(request.totalCents, call.aboutCents ?? 0) > dual ? 2 : 1;
    const before = await approvals.redeem(request, grant, { token: call.token, persons });
    if (before.isApproved) return before.by;
    if (call.token !== undefined) await approvals.keepToken(request.planId, grant, call.token);
    else if (!call.approve && before.by.length === 0) {
      throw new ToolRefusal('approval_required', approvalHint(request.planId));
    }
    if (call.approve && call.token === undefined) {
      const by = await askPerson(request, call);
      if (persons === 1) return by === undefined ? [] : [by];
      await approvals.keepYes(request.planId, { ...grant, by });
      const now = await approvals.redeem(request, grant, { token: undefined, persons });
      if (now.isApproved) return now.by;
    }
    throw new ToolRefusal(
      'second_approval_required',
      `Above ${amountText(dual, request.currency)} two persons have to approve, each by a name that the host gives (dualApprovalAboveCents). ${approvalHint(request.planId)}`,
    );
  }

  /** One commit of a plan at a time: another call waits, and then finds the receipts. */
  #inTurn<T>(planId: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(planId) ?? Promise.resolve()).then(work);
    const over = turn.catch(() => null);
    this.#turns.set(planId, over);
    over.then(() => this.#turns.get(planId) === over && this.#turns.delete(planId)).catch(() => null);
    return turn;
  }
}

/** Asks, and returns who has said yes; undefined where the host names nobody. Throws when nobody did. */
async function askPerson(request: ApprovalRequest, { approve, signal, person }: PayCall): Promise<string | undefined> {
  // Also what a channel throws before its first wait.
  const asked = Promise.resolve().then(() => approve?.(request, signal));
  const answer = await untilAborted(
    asked.catch(() => {
      throw new ToolRefusal('approval_failed', 'Asking a person failed, so nothing was paid or changed.', {
        retry: 'later',
      });
    }),
    signal,
  );
  if (answer === 'later') {
    throw new ToolRefusal(
      'approval_pending',
      'A person was asked and has not answered yet, so nothing was paid or changed.',
      { retry: 'later' },
    );
  }
  if (answer === true) return person;
  if (isApproval(answer)) return answer.by;
  throw new ToolRefusal('approval_denied', 'The person who was asked did not approve it; nothing was paid or changed.');
}

function isApproval(answer: unknown): answer is ApprovedBy {
  if (typeof answer !== 'object' || answer === null) return false;
  const { approved, by } = answer as Partial<ApprovedBy>;
  return approved === true && typeof by === 'string' && by.trim() !== '';
}
