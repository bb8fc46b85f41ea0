import type { ChangePlan } from '../changes/change-plan.js';
import { KEEP_MS, type ToolsetStore } from '../store/toolset-store.js';
import { ToolRefusal } from '../tool-error.js';
import { type ApprovalRequest, createApprovalRequest } from './approval-request.js';
import { ApprovalTokens, type Grant, type TokenOptions } from './approval-token.js';
import { type OpenPlan, openPlan } from './open-plan.js';
import { isChangeId, PlanStore } from './plan-store.js';

/**
 * Where plans are approved. A host that asks its person in another process than the toolset's (a command, a page, a
 * chat) makes one of its own with the toolset's store and secret; it needs no client.
 */
export class Approvals {
  readonly #store: ToolsetStore;
  readonly #tokens: ApprovalTokens;

  constructor(options: TokenOptions) {
    this.#store = options.store;
    this.#tokens = new ApprovalTokens(options);
  }

  /** What a person has to know to approve what is left of a plan. Throws when there is no such plan, or nothing left. */
  async request(planId: string, plans = new PlanStore(this.#store)): Promise<ApprovalRequest> {
    return (await this.#ask(planId, plans)).request;
  }

  /**
   * Approves what is left of a plan: call it when a person has said yes, and never with anything that a model chose but
   * the id. Returns the token for `commit_payment`: one commit of exactly this, until it expires.
   */
  async approve(planId: string, plans = new PlanStore(this.#store)): Promise<string> {
    return this.#tokens.issue((await this.#ask(planId, plans)).grant);
  }

  /** Approves without a token to carry: the next `commit_payment` of the plan finds the approval in the store. */
  async record(planId: string, plans = new PlanStore(this.#store)): Promise<void> {
    await this.#store.set(`approved:${planId}`, await this.approve(planId, plans), KEEP_MS);
  }

  /** Uses an approval up: the token, or without one what was recorded. False when there is none to use. */
  async redeem(request: ApprovalRequest, grant: Grant, token: string | undefined): Promise<boolean> {
    if (token !== undefined) {
      await this.#tokens.redeem(token, grant);
      return true;
    }
    const recorded = await this.#store.get(`approved:${request.planId}`);
    if (recorded === null) return false;
    try {
      await this.#tokens.redeem(recorded, grant);
      return true;
    } catch (error) {
      // It was used, has expired, or is for more than is left by now: a person has to be asked.
      if (error instanceof ToolRefusal) return false;
      throw error;
    }
  }

  async #ask(planId: string, plans: PlanStore): Promise<Asked> {
    if (isChangeId(planId)) return createChangeRequest(planId, await plans.getChange(planId));
    return createRequest(planId, await openPlan(await plans.get(planId), this.#store));
  }
}

/** What is asked, and what a yes allows. */
interface Asked {
  readonly request: ApprovalRequest;
  readonly grant: Grant;
}

/** What is asked about a change, and what a yes allows. */
export function createChangeRequest(planId: string, plan: ChangePlan): Asked {
  const { id, summary, warnings, currency } = plan;
  return {
    request: { planId, totalCents: 0, currency, summary, warnings, lines: [] },
    grant: { planId: id, cents: 0 },
  };
}

/** What is asked about what is left of a plan, and what a yes allows. */
export function createRequest(planId: string, { rest, paidCents }: OpenPlan): Asked {
  if (!rest) throw new ToolRefusal('nothing_due', 'All of this plan is paid: there is nothing to approve.');
  const request = createApprovalRequest(rest, planId, paidCents);
  const grant: Grant = { planId: rest.plan.id, cents: rest.plan.totalCents };
  return { request, grant };
}
