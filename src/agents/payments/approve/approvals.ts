import { approvalsOptions, approveOptions } from '../../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../../base/options/take-with-range-error.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { type ApprovalOf, Approvers, checkPerson, foldPerson } from '../limit/approvers.js';
import type { SpendingLimits } from '../limit/spending-limits.js';
import { PlanStore } from '../plan/plan-store.js';
import { isSealedFor } from './approval-digest.js';
import type { ApprovalRequest } from './approval-request.js';
import { ApprovalTokens, type Grant, type SignText, TOKEN_TTL_MS, type TokenOptions } from './approval-token.js';
import { type Asked, readRequest } from './read-request.js';
import { Refusals } from './refusals.js';

/** The options of approvals. */
export interface ApprovalsOptions extends TokenOptions {
  /** The persons whose approvals count, as in the limits of the toolset. Default: everybody. */
  readonly approvers?: SpendingLimits['approvers'];
  /** How long a no is remembered, milliseconds. Default 10 minutes. */
  readonly refusalTtlMs?: number;
}

/** Options of an approval. */
export interface ApproveOptions {
  /** The person who approves, as the host knows: for the audit log, and for limits that need two persons. */
  readonly by?: string | undefined;
  /**
   * The account from which it comes, such as that of the operating system. Two names of one account are one person, unless
   * a key signed for each.
   */
  readonly account?: string;
  /** Signs with the key of an approver. Default: the secret of the toolset signs, so the host vouches for the person. */
  readonly sign?: SignText | undefined;
  /** The store in which the plan is looked up. Default: every plan of the store. */
  readonly plans?: PlanStore;
}

/**
 * Approves plans. A host may ask its person in another process than the toolset's: a command, a page, a chat. It then
 * makes an `Approvals` with the toolset's store and secret; it needs no client.
 */
export class Approvals {
  readonly #store: ToolsetStore;
  readonly #tokens: ApprovalTokens;
  readonly #refusals: Refusals;
  readonly #ttlMs: number;

  constructor(given: ApprovalsOptions) {
    const { approvers, refusalTtlMs, ...options } = takeWithRangeError('Approvals', given, approvalsOptions);
    this.#store = options.store;
    this.#tokens = new ApprovalTokens(options, new Approvers(approvers));
    this.#refusals = new Refusals({ store: options.store, now: options.now, refusalTtlMs });
    this.#ttlMs = options.ttlMs ?? TOKEN_TTL_MS;
  }

  /**
   * The facts that a person needs to approve the rest of a plan. Throws if the plan does not exist, nothing is left of
   * it, or a person refused it a short time ago (`approval_denied`).
   */
  async request(planId: string, plans: PlanStore = new PlanStore(this.#store)): Promise<ApprovalRequest> {
    await this.#refusals.check(planId);
    return (await readRequest(planId, plans, this.#store)).request;
  }

  /**
   * Approves a request: call it when a person has said yes to `approvalText(request)`, with the request that was shown.
   * Resolves to the token for `commit_plan`: one commit of exactly this, until it expires. Throws `approval_invalid` when
   * the plan would be shown in other words by now, or less of it is left: then show the new request.
   */
  async approve(request: ApprovalRequest, options: ApproveOptions = {}): Promise<string> {
    const {
      by,
      account,
      sign,
      plans = new PlanStore(this.#store),
    } = takeWithRangeError('approve', options, approveOptions);
    const { grant } = await this.#readShown(request, plans);
    return this.#tokens.issue({ ...grant, by: checkPerson(by), account }, sign);
  }

  /** Approves without a token to carry: the next `commit_plan` of the plan finds the approval in the store. */
  async record(request: ApprovalRequest, options: ApproveOptions = {}): Promise<void> {
    await this.#keep(request.planId, await this.approve(request, options));
  }

  /** Records that a person refused the plan of a request. For ten minutes nobody is asked about it, and nothing pays it. */
  async refuse({ planId }: Pick<ApprovalRequest, 'planId'>): Promise<void> {
    await this.#refusals.note(planId);
  }

  /** @internal Keeps a token from the call until another person's approval comes. */
  async keepToken(planId: string, grant: Grant, token: string): Promise<void> {
    await this.#tokens.inspect(token, grant);
    await this.#keep(planId, token);
  }

  /** @internal Keeps a yes to exactly this request until another person's yes comes. */
  async keepYes(planId: string, grant: Grant): Promise<void> {
    await this.#keep(planId, await this.#tokens.issue(grant));
  }

  /**
   * @internal
   * Uses up the approvals that a commit needs: the token, and the recorded ones. Two persons need two different names.
   * If there are too few approvals, none is used. If there are more than needed, all are used up, because each approval
   * was for one commit.
   */
  async redeem(request: ApprovalRequest, grant: Grant, redeeming: Redeeming): Promise<Redeemed> {
    const { found, ignored } = await this.#find(request.planId, grant, redeeming.token);
    const needed = redeeming.persons > 1 ? keepDistinct(found).slice(0, redeeming.persons) : found.slice(0, 1);
    const by = needed.flatMap((approval) => approval.by ?? []);
    if (needed.length < redeeming.persons) return { isApproved: false, by, ignored };
    // An approval that another process has used first is refused here.
    for (const { token } of needed) await this.#tokens.redeem(token, grant);
    for (const { token } of found.filter((one) => !needed.includes(one))) {
      await ignoreInvalid(this.#tokens.redeem(token, grant));
    }
    return { isApproved: true, by, ignored };
  }

  /** All valid approvals for the grant: the token from the call, then the recorded ones. */
  async #find(planId: string, grant: Grant, token: string | undefined): Promise<FoundApprovals> {
    const found: Approval[] = [];
    const ignored = new Set<string>();
    if (token !== undefined) found.push({ token, ...(await this.#tokens.inspect(token, grant)) });
    for (let slot = 0; slot < SLOTS; slot++) {
      const recorded = await this.#store.get(toSlot(planId, slot));
      if (recorded === null) continue;
      // It was used, has expired, or is for more than is left by now. A person has to be asked.
      const approval = await ignoreInvalid(this.#tokens.inspect(recorded, grant), (why) => ignored.add(why));
      if (approval) found.push({ token: recorded, ...approval });
    }
    return { found, ignored: [...ignored] };
  }

  /**
   * Stores a token in the next free place, where the next commit finds it. If there are many, the oldest are still
   * valid, so no place is used twice.
   */
  async #keep(planId: string, token: string): Promise<void> {
    for (let slot = 0; slot < SLOTS; slot++) {
      if (await this.#store.add(toSlot(planId, slot), token, this.#ttlMs)) return;
    }
    await this.#store.set(toSlot(planId, 0), token, this.#ttlMs);
  }

  /** The rights that a yes to a shown request gives. */
  async #readShown(shown: ApprovalRequest, plans: PlanStore): Promise<Asked> {
    if (typeof shown !== 'object' || shown === null || typeof shown.planId !== 'string') {
      throw new RangeError('approve takes the request that was shown, as approvalRequest(planId) gives it.');
    }
    await this.#refusals.check(shown.planId);
    const now = await readRequest(shown.planId, plans, this.#store);
    if (shown.digest === now.request.digest && (await isSealedFor(shown, now.grant.planId))) return now;
    throw new ToolRefusal(
      'approval_invalid',
      'Other words than those that were shown would be shown by now: show the new request, and ask again.',
    );
  }
}

/** Maximum number of unused approvals of one plan. */
const SLOTS = 8;

interface Approval extends ApprovalOf {
  readonly token: string;
}

interface FoundApprovals {
  readonly found: readonly Approval[];
  /** Why recorded approvals do not count, each a sentence. */
  readonly ignored: readonly string[];
}

/** How approvals are used up. */
export interface Redeeming {
  readonly token: string | undefined;
  /** How many persons must have approved. */
  readonly persons: 1 | 2;
}

/** Whether there were enough approvals, and the persons among them that have names. */
export interface Redeemed {
  readonly isApproved: boolean;
  readonly by: readonly string[];
  /** Why recorded approvals do not count, each a sentence. */
  readonly ignored: readonly string[];
}

function toSlot(planId: string, slot: number): string {
  return `approved:${planId}:${slot}`;
}

/** The result of a token; null if it is not valid, or no longer valid. Other errors are passed on. */
async function ignoreInvalid(
  work: Promise<ApprovalOf>,
  note: (why: string) => unknown = () => {},
): Promise<ApprovalOf | null> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ToolRefusal) || error.error.code !== 'approval_invalid') throw error;
    note(error.error.message);
    return null;
  }
}

/**
 * One approval per person. Approvals without a name may come from the same person. Those signed by a key come first,
 * because two of them are two persons wherever they were given.
 */
function keepDistinct(approvals: readonly Approval[]): Approval[] {
  const kept: Approval[] = [];
  const signedFirst = [...approvals].sort((one, other) => Number(other.isSigned) - Number(one.isSigned));
  for (const approval of signedFirst) {
    const isOther = kept.every((one) => !isSamePerson(one, approval));
    if (approval.by !== undefined && isOther) kept.push(approval);
  }
  return kept;
}

/**
 * A key belongs to one person. Without a key, whoever is at an account can give any name, also the person who signs with
 * a key there.
 */
function isSamePerson(one: Approval, other: Approval): boolean {
  if (foldPerson(one.by ?? '') === foldPerson(other.by ?? '')) return true;
  if (one.isSigned && other.isSigned) return false;
  return one.account !== undefined && one.account === other.account;
}
