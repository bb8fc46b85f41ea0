import { amountText } from '../../text/money-text.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { Approvers, checkPerson } from '../limit/approvers.js';
import { type PayeeAmount, SecondPerson } from '../limit/second-person.js';
import type { SpendingLimits } from '../limit/spending-limits.js';
import type { ApprovalRequest } from './approval-request.js';
import type { Grant } from './approval-token.js';
import type { Approvals } from './approvals.js';
import { type ApprovalChannel, askPerson } from './ask-person.js';
import type { Asked } from './read-request.js';
import { type RefusalOptions, Refusals } from './refusals.js';

/** The parts that a desk works with. */
export interface DeskOptions extends RefusalOptions {
  readonly approvals: Approvals;
  readonly limits: SpendingLimits;
  /** The advice for a model if nobody can be asked: a person is needed. */
  readonly approvalHint: (planId: string) => string;
}

/** The approval that a call brings, and how to ask for one. */
export interface ApprovalCall {
  readonly token?: string | undefined;
  /** Used to ask if no approval came with the call. */
  readonly approve?: ApprovalChannel | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The person at the host, for an approval that names nobody. */
  readonly person?: string | undefined;
  /** The account from which that person answers. */
  readonly account?: string | undefined;
}

/** Gets the approvals that a commit needs: those that came with the call or were recorded. Otherwise it asks. */
export class ApprovalDesk {
  readonly refusals: Refusals;
  readonly #options: DeskOptions;
  readonly #approvers: Approvers;
  readonly #second: SecondPerson;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.refusals = new Refusals(options);
    this.#approvers = new Approvers(options.limits.approvers);
    this.#second = new SecondPerson(options.store, options.limits, options.now);
  }

  /** Throws unless as many persons have approved as the limits require. Uses the approvals up, and returns the persons. */
  async obtain(
    { request, grant }: Asked,
    amounts: readonly PayeeAmount[],
    call: ApprovalCall,
  ): Promise<readonly string[]> {
    await this.refusals.check(request.planId);
    const persons = await this.#second.count(amounts);
    const by = await this.#collect(request, grant, { ...call, persons });
    // Several calls may ask about a plan at once. A no to one of them refuses all.
    await this.refusals.check(request.planId);
    if (await this.#second.record(amounts, persons)) return by;
    throw this.#needsSecond(request);
  }

  async #collect(request: ApprovalRequest, grant: Grant, call: ApprovalCall & Persons): Promise<readonly string[]> {
    const { approvals, approvalHint } = this.#options;
    const { persons, token } = call;
    const before = await approvals.redeem(request, grant, { token, persons });
    if (before.isApproved) return before.by;
    if (token !== undefined) {
      await approvals.keepToken(request.planId, grant, token);
      throw this.#needsSecond(request);
    }
    const approve = this.#approvers.canAnswer(call.person) ? call.approve : undefined;
    if (!approve) {
      if (before.by.length > 0) throw this.#needsSecond(request, before.ignored);
      const hint = withIgnored(approvalHint(request.planId), before.ignored);
      throw new ToolRefusal('approval_required', hint, { namesPerson: true });
    }
    const by = await this.#ask(request, { ...call, approve });
    if (persons === 1) return by === undefined ? [] : [by];
    await approvals.keepYes(request.planId, { ...grant, by, account: call.account });
    const now = await approvals.redeem(request, grant, { token: undefined, persons });
    if (now.isApproved) return now.by;
    throw this.#needsSecond(request);
  }

  /** Asks a person, and resolves to the one who said yes; undefined if the host names nobody. Remembers a no. */
  async #ask(
    request: ApprovalRequest,
    { approve, signal, person }: ApprovalCall & { readonly approve: ApprovalChannel },
  ): Promise<string | undefined> {
    if (!(await hasAnswer(approve, request))) await this.refusals.countQuestion();
    const decision = await askPerson(request, { approve, signal });
    if (decision === false) {
      await this.refusals.note(request.planId);
      throw new ToolRefusal(
        'approval_denied',
        'The person who was asked did not approve it; nothing was paid or changed.',
        { namesPerson: true },
      );
    }
    const by = decision === true ? person : readName(decision.by);
    if (this.#approvers.counts({ by, isSigned: false })) return by;
    throw new ToolRefusal(
      'approval_invalid',
      'The yes is of nobody whom limits.approvers names, or of a person who approves with a key; nothing was paid or changed.',
      { namesPerson: true },
    );
  }

  #needsSecond({ planId, currency }: ApprovalRequest, ignored: readonly string[] = []): ToolRefusal {
    const { approvalHint, limits } = this.#options;
    const above = amountText(limits.dualApprovalAboveCents ?? 0, currency);
    return new ToolRefusal(
      'second_approval_required',
      withIgnored(
        `Above ${above}, of one plan or to one payee on one day, two persons have to approve, each by a name that the host gives (dualApprovalAboveCents); two names of one account count as two persons only if each signs with a key. ${approvalHint(planId)}`,
        ignored,
      ),
      { namesPerson: true },
    );
  }
}

interface Persons {
  readonly persons: 1 | 2;
}

/** A person who approved in vain has to know why. */
function withIgnored(hint: string, ignored: readonly string[]): string {
  return ignored.length === 0 ? hint : `${hint} A recorded approval does not count: ${ignored.join(' ')}`;
}

/** A channel that cannot say whether it has an answer is asked. */
async function hasAnswer(approve: ApprovalChannel, request: ApprovalRequest): Promise<boolean> {
  try {
    return (await approve.hasAnswer?.(request)) === true;
  } catch {
    return false;
  }
}

function readName(by: string): string | undefined {
  try {
    return checkPerson(by);
  } catch (error) {
    throw new ToolRefusal('approval_invalid', `The host names the person badly: ${(error as Error).message}`, {
      namesPerson: true,
    });
  }
}
