import { approvalsOptions, approveOptions } from '../../../../options/agent-options.js';
import { takeWithRangeError } from '../../../../options/take-with-range-error.js';
import type { ChangePlan } from '../../changes/change-plan.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../tool-error.js';
import { type OpenPlan, openPlan } from '../plan/open-plan.js';
import { isChangeId, PlanStore } from '../plan/plan-store.js';
import { type ApprovalRequest, createApprovalRequest } from './approval-request.js';
import { digestShown } from './approval-text.js';
import { changeTitle } from './approval-title.js';
import { ApprovalTokens, type Grant, TOKEN_TTL_MS, type TokenOptions } from './approval-token.js';

/** How a plan is approved. */
export interface ApproveOptions {
  /** Who approves, as the host knows: for the audit log, and for limits that need two persons. */
  readonly by?: string | undefined;
  /** Where the plan is looked up. Default: every plan of the store. */
  readonly plans?: PlanStore;
}

/**
 * Where plans are approved. A host that asks its person in another process than the toolset's (a command, a page, a
 * chat) makes one of its own with the toolset's store and secret; it needs no client.
 */
export class Approvals {
  readonly #store: ToolsetStore;
  readonly #tokens: ApprovalTokens;
  readonly #ttlMs: number;

  constructor(given: TokenOptions) {
    const options = takeWithRangeError('Approvals', given, approvalsOptions);
    this.#store = options.store;
    this.#tokens = new ApprovalTokens(options);
    this.#ttlMs = options.ttlMs ?? TOKEN_TTL_MS;
  }

  /** What a person has to know to approve what is left of a plan. Throws when there is no such plan, or nothing left. */
  async request(planId: string, plans: PlanStore = new PlanStore(this.#store)): Promise<ApprovalRequest> {
    return (await this.#ask(planId, plans)).request;
  }

  /**
   * Approves what is left of a plan: call it when a person has said yes, and never with anything that a model chose but
   * the id. Returns the token for `commit_plan`: one commit of exactly this, until it expires.
   */
  async approve(planId: string, options: ApproveOptions = {}): Promise<string> {
    const { by, plans = new PlanStore(this.#store) } = takeWithRangeError('approve', options, approveOptions);
    const { grant } = await this.#ask(planId, plans);
    return this.#tokens.issue({ ...grant, by: checkPerson(by) });
  }

  /** Approves without a token to carry: the next `commit_plan` of the plan finds the approval in the store. */
  async record(planId: string, options: ApproveOptions = {}): Promise<void> {
    await this.#keep(planId, await this.approve(planId, options));
  }

  /** Keeps a token that was given until another person's approval comes. */
  async keepToken(planId: string, grant: Grant, token: string): Promise<void> {
    await this.#tokens.inspect(token, grant);
    await this.#keep(planId, token);
  }

  /** Keeps a yes that was given to exactly this request, until another person's comes. */
  async keepYes(planId: string, grant: Grant): Promise<void> {
    await this.#keep(planId, await this.#tokens.issue(grant));
  }

  /**
   * Uses up the approvals of so many persons: the token, and what was recorded. Of two each has to have a name, and
   * another one. Nothing is used when there are too few.
   */
  async redeem(request: ApprovalRequest, grant: Grant, how: Redeeming): Promise<Redeemed> {
    const found = await this.#find(request.planId, grant, how);
    if (found.length < how.persons) return { isApproved: false, by: found.flatMap(({ by }) => by ?? []) };
    // One that another process was faster with is refused here.
    for (const { token } of found) await this.#tokens.redeem(token, grant);
    return { isApproved: true, by: found.flatMap(({ by }) => by ?? []) };
  }

  /** Approvals that are good for the grant, of as many persons as are needed and not more. */
  async #find(planId: string, grant: Grant, { token, persons }: Redeeming): Promise<Approval[]> {
    const found: Approval[] = [];
    if (token !== undefined) found.push({ token, by: await this.#tokens.inspect(token, grant) });
    for (let slot = 0; slot < SLOTS && found.length < persons; slot++) {
      const recorded = await this.#store.get(toSlot(planId, slot));
      if (recorded === null) continue;
      try {
        found.push({ token: recorded, by: await this.#tokens.inspect(recorded, grant) });
      } catch (error) {
        // It was used, has expired, or is for more than is left by now: a person has to be asked.
        if (!(error instanceof ToolRefusal) || error.error.code !== 'approval_invalid') throw error;
      }
      if (persons > 1) found.splice(0, found.length, ...keepDistinct(found));
    }
    return persons > 1 ? keepDistinct(found) : found.slice(0, 1);
  }

  /** Puts a token where the next commit finds it; of many the oldest are still good, so no place is used twice. */
  async #keep(planId: string, token: string): Promise<void> {
    for (let slot = 0; slot < SLOTS; slot++) {
      if (await this.#store.add(toSlot(planId, slot), token, this.#ttlMs)) return;
    }
    await this.#store.set(toSlot(planId, 0), token, this.#ttlMs);
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
export async function createChangeRequest(planId: string, plan: ChangePlan): Promise<Asked> {
  const { id, change, summary, warnings, details, currency } = plan;
  const about = { what: change.what, title: changeTitle(change), summary, warnings, details };
  const request = { planId, ...about, totalCents: 0, currency, lines: [] };
  return { request, grant: { planId: id, cents: 0, shown: await digestShown(request) } };
}

/** Approvals of one plan that wait to be used, at most. */
const SLOTS = 8;

interface Approval {
  readonly token: string;
  readonly by: string | undefined;
}

/** How approvals are used up. */
export interface Redeeming {
  readonly token: string | undefined;
  /** How many persons have to have approved. */
  readonly persons: 1 | 2;
}

/** Whether there were enough approvals, and of whom there were any, as far as they have names. */
export interface Redeemed {
  readonly isApproved: boolean;
  readonly by: readonly string[];
}

function toSlot(planId: string, slot: number): string {
  return `approved:${planId}:${slot}`;
}

/** One approval a person; those without a name may be of one and the same. */
function keepDistinct(approvals: readonly Approval[]): Approval[] {
  const persons = new Map<string, Approval>();
  for (const approval of approvals) {
    const person = approval.by?.normalize('NFKC').trim().toLowerCase();
    if (person && !persons.has(person)) persons.set(person, approval);
  }
  return [...persons.values()];
}

/** Refuses a name that tells nobody. */
export function checkPerson(by: string | undefined): string | undefined {
  if (by === undefined || (typeof by === 'string' && by.trim() !== '')) return by;
  throw new RangeError(`by must name the person who approves, such as an address; it is ${JSON.stringify(by)}.`);
}

/** What is asked about what is left of a plan, and what a yes allows. */
export async function createRequest(planId: string, { rest, paidCents }: OpenPlan): Promise<Asked> {
  if (!rest) throw new ToolRefusal('nothing_due', 'All of this plan is paid: there is nothing to approve.');
  const request = createApprovalRequest(rest, planId, paidCents);
  const { id, totalCents } = rest.plan;
  const grant: Grant = { planId: id, cents: totalCents, shown: await digestShown(request) };
  return { request, grant };
}
