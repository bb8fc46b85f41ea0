import { sha256, toCanonicalJson } from '../../../workflows/payments/plan-digest.js';
import { toIso, toMilliseconds } from '../../../workflows/run/days.js';
import { isBlanked } from '../../audit/audit-line.js';
import { findKind } from '../../changes/change-kinds.js';
import type { ChangePlan } from '../../changes/change-plan.js';
import { KEEP_MS, readCount, readStored, type ToolsetStore } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { label, messageText, withoutInvisible } from '../../text/untrusted-text.js';
import { listChangeAmounts, listPayeeAmounts, type PayeeAmount } from '../limit/second-person.js';
import {
  type AnyPlan,
  type AskedPart,
  type CautionKeys,
  isSamePayee,
  listParts,
  type Queue,
  toAskedPart,
  toCautionKeys,
} from '../plan/any-plan.js';
import type { PayeeFacts } from '../plan/payee-facts.js';
import { isChangeId, type OpenPlan, openPlan, type PlanStore, readReceipt } from '../plan/plan-store.js';
import { type ApprovalRequest, approvalText, type Described, describePayments } from './approval-request.js';

/** The subject of a question. */
export interface AskedPlan {
  readonly planId: string;
  /** The whole id of what is left of the plan. */
  readonly wholeId: string;
  /** Its payments; empty for a change. */
  readonly parts: readonly AskedPart[];
}

/** That a person is asked about a plan. */
interface Entry extends AskedPlan {
  readonly number: number;
  /** Epoch milliseconds. */
  readonly askedAt: number;
  /** How the person is asked, such as `AI SDK`. */
  readonly where: string;
}

type Words = Pick<Question, 'request' | 'cautions'>;

/** A question as it was asked. */
export interface Question extends Entry {
  readonly request: ApprovalRequest;
  readonly cautions: CautionKeys;
  /** Whether this call made it. Then no channel has answered it yet. */
  readonly isFresh?: boolean;
}

/** How a question ended: `yes` waits to be carried out, `used` is being carried out, `done` is over. */
type Ending = 'yes' | 'used' | 'done' | 'no' | 'undecided';

/** How far a question has come. */
export interface QuestionState {
  readonly how: Ending | 'open';
  /** Until then, epoch milliseconds, it may still be paid. */
  readonly until: number;
}

/** A question that waits, or that nobody decided. */
export interface WaitingQuestion {
  readonly planId: string;
  /** The sentence of the request. */
  readonly summary: string;
  readonly target: string;
  /** How the person was asked, such as `AI SDK`. */
  readonly where: string;
  /** ISO 8601. */
  readonly askedAt: string;
  /** Since when nobody can answer it any more, ISO 8601; null if it still waits. */
  readonly endedAt: string | null;
}

const NUMBER = 'questions';
/** How many questions of others may come first. A store that never adds a key would be asked for ever. */
const MOST_TURNS = 1_000;
/** How many of the latest questions are searched. */
const LOOKED_THROUGH = 500;

/** Options of the questions. */
export interface QuestionOptions {
  readonly store: ToolsetStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** How long a person may take, and then how long the yes is good for, milliseconds. */
  readonly ttlMs: number;
  /** How long a no is remembered, milliseconds. Default 10 minutes. */
  readonly refusalTtlMs?: number | undefined;
  /** Maximum number of questions in an hour, over all toolsets that share the store. Default 20. */
  readonly questionsPerHour?: number | undefined;
}

const REFUSAL_TTL_MS = 600_000;
const QUESTIONS_PER_HOUR = 20;

/**
 * The questions to persons, as they were asked, in their order. An answer is matched to one of them. Each no is
 * remembered, and questions are counted: asking a person until they give in must not pay.
 */
export class QuestionStore {
  readonly #options: QuestionOptions;
  readonly #store: ToolsetStore;
  readonly #now: () => number;
  readonly #ttlMs: number;
  readonly #keepMs: number;

  constructor(options: QuestionOptions) {
    const { store, now, ttlMs } = options;
    this.#options = options;
    this.#store = store;
    this.#now = now;
    this.#ttlMs = ttlMs;
    this.#keepMs = KEEP_MS + 2 * ttlMs;
  }

  /** Throws `approval_denied` if the plan was refused a short time ago. */
  async throwIfRefused(planId: string): Promise<void> {
    const until = Number((await this.#store.get(`refused:${planId}`)) ?? 0);
    // A value that is not a time was not written by this class. It counts as a no.
    if (until <= this.#now()) return;
    const when = Number.isFinite(until) ? ` until ${toIso(until)}` : '';
    const reason = await this.#store.get(`refused-why:${planId}`).catch(() => null);
    throw denied(`A person refused this plan, so it is not asked about again${when}`, reason);
  }

  /** The reason of the no to a plan: the first call gets it, and later ones null. Empty if the person gave none. */
  async takeReason(planId: string): Promise<string | null> {
    const until = await this.#store.get(`refused:${planId}`);
    if (until === null || !(await this.#store.add(`refusal-logged:${planId}:${until}`, '1', this.#keepMs))) return null;
    return (await this.#store.get(`refused-why:${planId}`)) ?? '';
  }

  /** Counts a question that is about to be asked. Throws if there were too many within this hour. */
  async count(): Promise<void> {
    const { questionsPerHour: max = QUESTIONS_PER_HOUR } = this.#options;
    const key = `questions:${toIso(this.#now()).slice(0, 13)}`;
    if ((await this.#store.increment(key, 1, { ttlMs: KEEP_MS, max })) !== null) return;
    throw new ToolRefusal(
      'too_many_questions',
      `People were asked ${max} times within this hour (questionsPerHour), so nobody was asked; nothing was paid or changed. Wait for the next hour.`,
      { retry: 'later', namesPerson: true },
    );
  }

  /**
   * Asks about a plan in the current words, or of when its facts were read. The question is noted before its facts are read,
   * so that questions have an order; a question whose facts cannot be read is over.
   */
  async ask(subject: Subject, where: string, askedAt: number = this.#now()): Promise<Question> {
    const entry = await this.#begin(subject, where, askedAt);
    try {
      return await this.#keep(entry, await subject.describe(await this.readQueue(entry, { isLatest: true })));
    } catch (error) {
      await this.end(entry.number, 'done');
      throw error;
    }
  }

  async #begin({ planId, wholeId, parts }: AskedPlan, where: string, askedAt: number): Promise<Entry> {
    // The note of the latest number may be late: the first number that is free is taken.
    const noted = await readCount(this.#store, NUMBER);
    for (let number = noted + 1; number <= noted + MOST_TURNS; number++) {
      const entry: Entry = { number, planId, wholeId, parts, askedAt, where };
      if (!(await this.#store.add(toKey('question', number), JSON.stringify(entry), this.#keepMs))) continue;
      await this.#store.set(NUMBER, String(number), this.#keepMs);
      return entry;
    }
    throw noNewNumber();
  }

  /** Keeps the question in its words, which are final. */
  async #keep(entry: Entry, { words, cautions }: Described): Promise<Question> {
    const { number, planId, askedAt } = entry;
    const times = { askedAt: toIso(askedAt), expiresAt: toIso(askedAt + this.#ttlMs) };
    const request = await sealRequest({ ...words, question: number, ...times }, entry.wholeId);
    await this.#store.add(toKey('question-words', number), JSON.stringify({ request, cautions }), this.#keepMs);
    await this.#store.set(`question-of:${planId}`, String(number), this.#keepMs);
    return { ...entry, request, cautions, isFresh: true };
  }

  /** The question that a request is, exactly as it was asked; null if it was not asked. */
  async find(request: ApprovalRequest): Promise<Question | null> {
    const question = await this.read(request.question);
    if (question === null || question.request.digest !== request.digest) return null;
    const { digest } = await sealRequest(request, question.wholeId);
    return digest === request.digest ? question : null;
  }

  /** The question of a number; null if it is missing. */
  async read(number: number): Promise<Question | null> {
    if (!Number.isSafeInteger(number)) return null;
    const entry = await this.#readEntry(number);
    const words = await readStored<Words>(this.#store, toKey('question-words', number), ['request', 'cautions']);
    return entry && words && { ...entry, ...words };
  }

  /** The latest question about a plan; null if nobody was asked. */
  async findLatestOf(planId: string): Promise<Question | null> {
    const number = await this.#store.get(`question-of:${planId}`);
    return number === null ? null : this.read(Number(number));
  }

  /** Whether a question is about what is left of a plan, and a person may still answer it. */
  async isOpen(question: Question, { wholeId }: AskedPlan): Promise<boolean> {
    if (question.wholeId !== wholeId || this.isLate(question)) return false;
    const { how: state } = await this.getState(question);
    return state === 'open' || state === 'yes';
  }

  /** Whether an answer comes too late. */
  isLate({ request }: Question): boolean {
    return this.#now() >= toMilliseconds(request.expiresAt);
  }

  /** How far a question has come. */
  async getState({ number, askedAt }: Pick<Entry, 'number' | 'askedAt'>): Promise<QuestionState> {
    const ended = await readStored<QuestionState>(this.#store, toKey('question-end', number), ['how', 'until']);
    return ended ?? { how: 'open', until: askedAt + this.#ttlMs };
  }

  /** When a channel last said `'later'` to a question, epoch milliseconds; null if no call with it has returned. */
  async readLater({ number, isFresh }: Question): Promise<number | null> {
    const at = isFresh ? null : await this.#store.get(toKey('question-later', number));
    return at === null ? null : Number(at);
  }

  /** Notes that a channel says `'later'` to a question. */
  noteLater({ number }: Pick<Entry, 'number'>): Promise<void> {
    return this.#store.set(toKey('question-later', number), String(this.#now()), this.#keepMs);
  }

  /** Notes how a question ended. */
  async end(number: number, ending: Ending): Promise<void> {
    const until = ending === 'yes' || ending === 'used' ? this.#now() + this.#ttlMs : 0;
    const state: QuestionState = { how: ending, until };
    await this.#store.set(toKey('question-end', number), JSON.stringify(state), this.#keepMs);
  }

  /**
   * Remembers that a person refused a plan, and why. Ends every open question about it, or about the same payee and
   * amount: a no is for all of them.
   */
  async refuse(planId: string, reason: string | undefined): Promise<void> {
    const { refusalTtlMs = REFUSAL_TTL_MS } = this.#options;
    const [key, until] = [`refused:${planId}`, String(this.#now() + refusalTtlMs)];
    const ttlMs = Math.max(refusalTtlMs, KEEP_MS);
    // A no counts also if its reason cannot be kept.
    await this.#store.set(`refused-why:${planId}`, reason ?? '', ttlMs).catch(() => null);
    // By `add` first: a store in memory forgets what was only set when many plans are made.
    if (!(await this.#store.add(key, until, ttlMs))) await this.#store.set(key, until, ttlMs);
    const entries = await this.#list();
    const parts = entries.filter((entry) => entry.planId === planId).flatMap((entry) => entry.parts);
    for (const entry of entries) {
      const isAlike = entry.parts.some((part) =>
        parts.some((other) => isSamePayee(part, other) && part.totalCents === other.totalCents),
      );
      if (entry.planId !== planId && !isAlike) continue;
      const { how: state } = await this.getState(entry);
      if (state === 'open' || state === 'yes') await this.end(entry.number, 'no');
    }
  }

  /** The other payments to the payees of a question, by the order in which persons were asked. */
  async readQueue(entry: Entry, { isLatest = false }: { readonly isLatest?: boolean } = {}): Promise<Queue> {
    const { number, parts } = entry;
    const list = async () => (isLatest ? [...(await this.#list({ latest: number - 1 })), entry] : this.#list());
    const entries = parts.length === 0 ? [] : await list();
    const ahead: (AskedPart & { readonly askedAt: number })[] = [];
    const passed = new Set(parts.map(({ id }) => id));
    const plans = new Map<string, string>();
    for (const entry of entries) {
      const isAlive = entry.number < number && (await this.getState(entry)).until > this.#now();
      for (const part of entry.parts.filter((other) => parts.some((own) => isSamePayee(own, other)))) {
        const isOwn = parts.some(({ id }) => id === part.id);
        // The call that asks has just found its own payments open.
        const receipt = isOwn && isLatest ? null : await readReceipt(part.id, this.#store);
        if (receipt?.payment) plans.set(receipt.payment.id, part.id);
        if (entry.number > number && !isOwn) passed.add(part.id);
        const isKnown = receipt !== null || isOwn || ahead.some(({ id }) => id === part.id);
        if (isAlive && !isKnown) ahead.push({ ...part, askedAt: entry.askedAt });
      }
    }
    // The text of this question names what was asked before it, also if that was asked again since.
    for (const { id } of ahead) passed.delete(id);
    return { ahead, passed, plans };
  }

  /** The latest questions about their plans that wait for an answer, or that nobody decided, earliest first. */
  async listWaiting(): Promise<WaitingQuestion[]> {
    const waiting: WaitingQuestion[] = [];
    for (const { number, planId: askedOf } of await this.#list({ since: 0 })) {
      const question = await this.findLatestOf(askedOf);
      if (question?.number !== number) continue;
      const { how: state } = await this.getState(question);
      if (state !== 'open' && state !== 'undecided') continue;
      const { planId, summary, target, askedAt, expiresAt } = question.request;
      const endedAt = state === 'undecided' || this.isLate(question) ? expiresAt : null;
      waiting.push({ planId, summary, target, where: question.where, askedAt, endedAt });
    }
    return waiting;
  }

  /** The latest entries, earliest first: by default those of which something may still be paid. */
  async #list(given: { readonly since?: number; readonly latest?: number } = {}): Promise<Entry[]> {
    const { since = this.#now() - 3 * this.#ttlMs, latest = await this.#findLatest() } = given;
    const entries: Entry[] = [];
    for (let number = latest; number > Math.max(0, latest - LOOKED_THROUGH); number--) {
      const entry = await this.#readEntry(number);
      if (entry === null || entry.askedAt < since) break;
      entries.unshift(entry);
    }
    return entries;
  }

  /** The note of the latest number may be missing or late, and the entries are not. */
  async #findLatest(): Promise<number> {
    const noted = await readCount(this.#store, NUMBER);
    for (let number = noted; number < noted + MOST_TURNS; number++) {
      if ((await this.#store.get(toKey('question', number + 1))) === null) return number;
    }
    throw noNewNumber();
  }

  #readEntry(number: number): Promise<Entry | null> {
    return readStored<Entry>(this.#store, toKey('question', number), ['planId', 'wholeId', 'parts', 'askedAt']);
  }
}

function noNewNumber(): ToolRefusal {
  const message = 'The store of this toolset takes no new question, so nobody was asked. A person has to look at it.';
  return new ToolRefusal('store_failed', message, { namesPerson: true });
}

/** The key of a part of a question in the store. */
function toKey(part: 'question' | 'question-words' | 'question-end' | 'question-later', number: number): string {
  return `${part}:${number}`;
}

/**
 * The digest that every way to approve signs, SHA-256 in hex. It covers the whole id of the plan, which follows from
 * all that it pays or changes, every field of the request, and the text that a person reads. A host that draws its own
 * dialog from the fields signs what it shows.
 */
async function sealRequest(request: Omit<ApprovalRequest, 'digest'>, wholeId: string): Promise<ApprovalRequest> {
  const { digest: _, isNew: _new, ...fields } = request as ApprovalRequest;
  return { ...fields, digest: await sha256(toCanonicalJson([wholeId, approvalText(fields), fields])) };
}

/** A plan that a person is asked about, and how it reads. */
export interface Subject extends AskedPlan {
  /** The current words: it reads the facts. */
  readonly describe: (queue: Queue) => Promise<Described>;
  readonly target: string;
  readonly currency: string;
  /** The amounts that limits may require two persons for, from the latest facts. */
  readonly listAmounts: () => readonly PayeeAmount[];
}

/** The rest of a plan of payments. Throws if nothing is left. `read`: the current facts about its payees. */
export function paymentSubject(
  { rest, paidCents }: OpenPlan,
  { planId, target }: Pick<Subject, 'planId' | 'target'>,
  read: (plan: AnyPlan, queue: Queue) => Promise<PayeeFacts>,
): Subject {
  if (!rest) throw new ToolRefusal('nothing_due', 'All of this plan is paid: there is nothing to approve.');
  const { plan } = rest;
  let { accounts } = rest.payees;
  const describe = async (queue: Queue): Promise<Described> => {
    const payees = await read(plan, queue);
    accounts = payees.accounts ?? accounts;
    return describePayments({ kept: { plan, payees }, planId, target, queue, paidCents });
  };
  const parts = listParts(plan).map(toAskedPart);
  const listAmounts = () => listPayeeAmounts(plan, accounts);
  return { planId, target, wholeId: plan.id, parts, currency: plan.currency, describe, listAmounts };
}

/** A change. `remake` plans it again from the present state. */
export function changeSubject(
  plan: ChangePlan,
  { planId, target }: Pick<Subject, 'planId' | 'target'>,
  remake: () => Promise<ChangePlan>,
): Subject {
  // The words about a change were made with its plan.
  const describe = async (): Promise<Described> => {
    const { change, summary, warnings, details, currency } = await remake();
    const [what, title] = [change.what, findKind(change).title(change)];
    const cautions = toCautionKeys([...warnings, ...details].map((text) => ({ text, keys: [text] })));
    const words = { planId, target, what, title, summary, warnings, details, totalCents: 0, currency, lines: [] };
    return { words, cautions };
  };
  const listAmounts = () => listChangeAmounts(plan);
  return { planId, target, wholeId: plan.id, currency: plan.currency, parts: [], describe, listAmounts };
}

/** A plan with the facts that were read when it was made. */
export async function keptSubject(planId: string, plans: PlanStore, store: ToolsetStore): Promise<Subject> {
  const { target } = await plans.getOrigin(planId);
  if (isChangeId(planId)) {
    const plan = await plans.getChange(planId);
    return changeSubject(plan, { planId, target }, async () => plan);
  }
  const kept = await plans.get(planId);
  return paymentSubject(await openPlan(kept, store), { planId, target }, async () => kept.payees);
}

/** The greatest length of a person's reason. */
export const REASON_LENGTH = 200;

/** The reason of a no in one line. A no counts whatever its reason is: a long one is cut, and one with a secret left out. */
export function readReason(given: unknown): string | undefined {
  if (typeof given !== 'string') return undefined;
  const line = withoutInvisible(given).replace(/\s+/g, ' ').trim();
  return line === '' || isBlanked(line) ? undefined : [...line].slice(0, REASON_LENGTH).join('').trim();
}

/** The refusal after a person's no, with the reason in the person's own words. */
export function denied(why: string, reason: string | null | undefined): ToolRefusal {
  const words = reason ? ` The person wrote: ${label(reason, REASON_LENGTH)}.` : '';
  const message = `${messageText(why)}; nothing was paid or changed.${words}`;
  return new ToolRefusal('approval_denied', message, { namesPerson: true, isMarked: true });
}
