import { toCanonicalJson } from '../../../workflows/payments/plan-digest.js';
import { amountText } from '../../text/pay-text.js';
import { type RetryAdvice, ToolRefusal, toolError } from '../../text/tool-error.js';
import { Approvers, checkPerson } from '../limit/approvers.js';
import { SecondPerson } from '../limit/second-person.js';
import type { SpendingLimits } from '../limit/spending.js';
import type { ApprovalRequest, Described } from './approval-request.js';
import type { Approvals } from './approvals.js';
import { AGAIN_MS, type ApprovalChannel, approvalPending, askPerson, untilAborted } from './ask-person.js';
import { denied, type Question, type QuestionOptions, QuestionStore, type Subject } from './question-store.js';

/** The parts that a desk works with. */
export interface DeskOptions extends QuestionOptions {
  readonly approvals: Approvals;
  readonly limits: SpendingLimits;
  /** The advice for a model if nobody can be asked: a person is needed. */
  readonly approvalHint: (planId: string) => string;
  /** Receives a question that nobody decided, or that a person refused. */
  readonly audit: {
    readonly unpaid: (kind: 'undecided' | 'refusal', question: Question, reason?: string) => Promise<void>;
    /** Whether there is a log to write. */
    readonly hasLog: boolean;
  };
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

/** The approvals of persons. */
export interface Approved {
  /** The persons that the host names. */
  readonly by: readonly string[];
  /** The questions that they said yes to, each with the text that was read. */
  readonly questions: readonly Question[];
}

/** How a person is asked, and whether that counts as a question. */
export interface Asked {
  readonly where: string;
  readonly isCounted: boolean;
}

/** A call that asks by a channel. */
interface AskingCall extends Pick<ApprovalCall, 'approve' | 'person'> {
  readonly planId: string;
  /** Resolves when it has ended, to its error if it has one. */
  ended: Promise<unknown>;
}

type AskedCall = ApprovalCall & { readonly asking: AskingCall };

/** A call, and what it does once persons have approved as the limits require. */
type Working<Done> = ApprovalCall & { readonly work: (approved: Approved) => Promise<Done> };

/** Gets the approvals that a commit needs: those that came with the call or were recorded. Otherwise it asks. */
export class ApprovalDesk {
  readonly questions: QuestionStore;
  readonly #options: DeskOptions;
  readonly #approvers: Approvers;
  readonly #second: SecondPerson;
  readonly #asking = new Set<AskingCall>();

  constructor(options: DeskOptions) {
    this.#options = options;
    this.questions = new QuestionStore(options);
    this.#approvers = new Approvers(options.limits.approvers);
    this.#second = new SecondPerson(options.store, options.limits, options.now);
  }

  /**
   * Carries out what persons approve. Their questions are over when the work ends, however it ends. Resolves to null if
   * another call asked about the plan by the same channel meanwhile, and has ended: nobody is asked twice at once.
   */
  during<Done>(subject: Subject, call: Working<Done>): Promise<Done | null> {
    const { approve, person } = call;
    const asking: AskingCall = { planId: subject.planId, approve, person, ended: Promise.resolve() };
    const done = this.#carryOut(subject, { ...call, asking }).finally(() => this.#asking.delete(asking));
    asking.ended = done.catch((error: unknown) => error);
    return done;
  }

  async #carryOut<Done>(subject: Subject, { work, ...call }: Working<Done> & AskedCall): Promise<Done | null> {
    await this.#throwIfRefused(subject.planId);
    const persons = await this.#second.count(subject.listAmounts());
    const approved = await this.#collect(subject, { ...call, persons });
    if (approved === null) return null;
    // Several calls may ask about a plan at once. A no to one of them refuses all.
    await this.#throwIfRefused(subject.planId);
    // By now the facts were read again: who is one account may have changed.
    if (!(await this.#second.record(subject.listAmounts(), persons))) throw this.#needsSecond(subject);
    for (const { number } of approved.questions) await this.questions.end(number, 'used');
    try {
      return await work(approved);
    } finally {
      // A store that fails now must not hide what was done.
      for (const { number } of approved.questions) await this.questions.end(number, 'done').catch(() => null);
    }
  }

  /** Whether another call asks about the plan by the same channel. If so, waits until it has ended. */
  async #isAsked(own: AskingCall, signal: AbortSignal | undefined): Promise<boolean> {
    const other = [...this.#asking].find(
      ({ planId, approve, person }) => planId === own.planId && approve === own.approve && person === own.person,
    );
    if (other === undefined) {
      this.#asking.add(own);
      return false;
    }
    const error = await untilAborted(other.ended, signal);
    if (toolError(error).code === 'approval_pending') throw error;
    return true;
  }

  /** The question about a plan that waits for an answer, or a new one from the current facts. */
  async ask(subject: Subject, { where, isCounted }: Asked): Promise<Question> {
    await this.#throwIfRefused(subject.planId);
    const latest = await this.questions.findLatestOf(subject.planId);
    // Plans on a mock and on the live service can have one id and one store. The text says where it is carried out.
    if (latest?.request.target === subject.target && (await this.questions.isOpen(latest, subject))) return latest;
    if (latest && (await this.questions.getState(latest)).how === 'open') await this.#end(latest);
    if (isCounted) await this.questions.count();
    return this.questions.ask(subject, where);
  }

  /** Remembers that a person refused a plan: every open question about it, or about the same payee and amount, is over. */
  async refuse({ planId, question: number }: ApprovalRequest, reason: string | undefined): Promise<void> {
    await this.questions.refuse(planId, reason);
    await this.#logRefusal(planId, await this.questions.read(number));
  }

  async #throwIfRefused(planId: string): Promise<void> {
    try {
      await this.questions.throwIfRefused(planId);
    } catch (error) {
      await this.#logRefusal(planId).catch(() => null);
      throw error;
    }
  }

  /** Each no is in the log once, also one that was given in another process, which may have no log. A log that fails is not written again. */
  async #logRefusal(planId: string, asked?: Question | null): Promise<void> {
    if (!this.#options.audit.hasLog) return;
    const question = asked ?? (await this.questions.findLatestOf(planId));
    const reason = question && (await this.questions.takeReason(planId));
    if (question && reason !== null) await this.#options.audit.unpaid('refusal', question, reason || undefined);
  }

  async #collect(subject: Subject, call: AskedCall & { readonly persons: 1 | 2 }): Promise<Approved | null> {
    const { approvals, approvalHint } = this.#options;
    const { persons, token } = call;
    const redeeming = {
      persons,
      // The next question is asked anew.
      whyInvalid: async (question: Question) => {
        const why = await this.#whyInvalid(subject, question, { isAnswered: true });
        if (why !== null) await this.questions.end(question.number, 'done');
        return why;
      },
    };
    const before = await approvals.redeem(subject, { ...redeeming, token });
    if (before.isApproved) return before;
    if (token !== undefined) {
      await approvals.keepToken(subject, token);
      throw this.#needsSecond(subject);
    }
    const approve = this.#approvers.canAnswer(call.person) ? call.approve : undefined;
    if (!approve) {
      // A person who approves elsewhere sees the current facts.
      await this.ask(subject, { where: 'commit_plan, which can ask nobody', isCounted: false });
      if (before.by.length > 0) throw this.#needsSecond(subject, before.ignored);
      const hint = withIgnored(approvalHint(subject.planId), before.ignored);
      throw refuse('approval_required', hint);
    }
    if (await this.#isAsked(call.asking, call.signal)) return null;
    const { question, by } = await this.#askNow(subject, { ...call, approve });
    if (persons === 1) return { by: by === undefined ? [] : [by], questions: [question] };
    await approvals.keepYes(question, { by, account: call.account });
    const now = await approvals.redeem(subject, { ...redeeming, token: undefined });
    if (now.isApproved) return now;
    throw this.#needsSecond(subject);
  }

  /** Asks until the approval matches the current facts: at most twice. Remembers a no. */
  async #askNow(
    subject: Subject,
    { approve, signal, person }: ApprovalCall & { readonly approve: ApprovalChannel },
  ): Promise<{ readonly question: Question; readonly by: string | undefined }> {
    for (let isLast = approve.answersTo !== undefined; ; isLast = true) {
      const question =
        (await this.#findAnswered(subject, approve)) ??
        (await this.ask(subject, { where: approve.where ?? 'approve', isCounted: true }));
      const laterAt = await this.questions.readLater(question);
      const waitMs = (laterAt ?? Number.NEGATIVE_INFINITY) + AGAIN_MS - this.#options.now();
      // A channel that said `'later'` is not called for the same question by every commit.
      if (waitMs > 0 && !approve.asksByResult && approve.answersTo === undefined) throw approvalPending(waitMs);
      const request = { ...question.request, isNew: laterAt === null };
      const decision = await askPerson(request, approve, signal).catch(async (error: unknown) => {
        await (toolError(error).code === 'approval_pending' ? this.questions.noteLater(question) : this.#end(question));
        throw error;
      });
      if (decision?.isYes === false) {
        const { reason } = decision;
        await this.refuse(request, reason);
        throw denied('The person who was asked did not approve it', reason);
      }
      const why = decision === null ? null : await this.#whyInvalid(subject, question);
      if (decision !== null && why === null) {
        const by = this.#checkPerson(decision.by === undefined ? person : readName(decision.by));
        await this.questions.end(question.number, 'yes');
        return { question, by };
      }
      await this.#end(question);
      if (why === null) {
        throw refuse(
          'approval_expired',
          'A person was asked, and nobody decided; nothing was paid or changed.',
          'later',
        );
      }
      if (isLast) throw invalidYes(why);
    }
  }

  /** The question that a channel has an answer to; null if it answers what it is asked. */
  async #findAnswered({ planId, wholeId }: Subject, { answersTo }: ApprovalChannel): Promise<Question | null> {
    if (answersTo === undefined) return null;
    const question = await this.questions.read(await answersTo());
    if (question?.planId === planId && question.wholeId === wholeId) return question;
    throw invalidYes('it was given to another question');
  }

  /** Why a yes to a question is no longer valid, in a clause; null if it is. A token has its own expiry. */
  async #whyInvalid(
    subject: Subject,
    question: Question,
    { isAnswered = false }: { readonly isAnswered?: boolean } = {},
  ): Promise<string | null> {
    const { how: state } = await this.questions.getState(question);
    if (state === 'no') throw denied('A person refused the same payment meanwhile', null);
    if (state === 'undecided' && !isAnswered) return 'the question was closed';
    if (!isAnswered && this.questions.isLate(question)) return `it came after ${question.request.expiresAt}`;
    const now = await subject.describe(await this.questions.readQueue(question)).catch((error: unknown) => {
      // The commit looks itself whether the change was made meanwhile, or is another one by now.
      if (toolError(error).code === 'plan_changed') return null;
      throw error;
    });
    return now && findDifference(question, now);
  }

  /** A question that nobody answers any more. The log says when it was asked and that nobody decided. */
  async #end(question: Question): Promise<void> {
    await this.questions.end(question.number, 'undecided');
    await this.#options.audit.unpaid('undecided', question);
  }

  #checkPerson(by: string | undefined): string | undefined {
    if (this.#approvers.counts({ by, isSigned: false })) return by;
    throw refuse(
      'approval_invalid',
      'The yes is of nobody whom limits.approvers names, or of a person who approves with a key; nothing was paid or changed.',
    );
  }

  #needsSecond({ planId, currency }: Subject, ignored: readonly string[] = []): ToolRefusal {
    const { approvalHint, limits } = this.#options;
    const above = amountText(limits.dualApprovalAboveCents ?? 0, currency);
    const why = `Above ${above}, of one plan or to one payee on one day, two persons have to approve, each by a name that the host gives (dualApprovalAboveCents); two names of one account count as two persons only if each signs with a key. ${approvalHint(planId)}`;
    return refuse('second_approval_required', withIgnored(why, ignored));
  }
}

/** A person who approved in vain has to know why. */
function withIgnored(hint: string, ignored: readonly string[]): string {
  return ignored.length === 0 ? hint : `${hint} A recorded approval does not count: ${ignored.join(' ')}`;
}

/** A refusal that says what a person did or has to do. */
function refuse(code: string, message: string, retry: RetryAdvice = 'no'): ToolRefusal {
  return new ToolRefusal(code, message, { retry, namesPerson: true });
}

function invalidYes(why: string): ToolRefusal {
  const message = `This approval is void: ${why}; nothing was paid or changed.`;
  return refuse('approval_invalid', message, 'same_input');
}

function readName(by: string): string | undefined {
  try {
    return checkPerson(by);
  } catch (error) {
    throw refuse('approval_invalid', `The host names the person badly: ${(error as Error).message}`);
  }
}

/**
 * The first difference between what a person read and what a person would read now, in a clause: another sum, name,
 * method or day, or a warning that the person did not read. Null if nothing differs, or if there is less to worry about:
 * a warning that fell away, or a payment that was about to be made and is made.
 */
function findDifference({ request, cautions: before }: Question, { words, cautions }: Described): string | null {
  if (words.target !== request.target) return `it would now be carried out elsewhere, at the ${words.target}`;
  if (words.summary !== request.summary) return `the request now reads: ${words.summary.replace(/\.$/, '')}`;
  if (toKey(words) !== toKey(request)) return 'the payments have changed';
  const isNew = Object.entries(cautions).find(([key, grade]) => !(grade <= (before[key] ?? Number.NEGATIVE_INFINITY)));
  if (isNew === undefined) return null;
  const unread = [...words.warnings, ...words.details].find(
    (text) => !request.warnings.includes(text) && !request.details.includes(text),
  );
  return `there is one more thing to know now: ${(unread ?? 'a warning').replace(/\.$/, '')}`;
}

/** The payment, without its warnings, in the form that the digest has too: the order of fields is not part of it. */
function toKey({ what, totalCents, currency, lines }: Described['words']): string {
  const paid = lines.map(({ isNewPayee: _new, previousMethod: _method, ...line }) => toCanonicalJson(line));
  return toCanonicalJson([what, totalCents, currency, paid.sort()]);
}
