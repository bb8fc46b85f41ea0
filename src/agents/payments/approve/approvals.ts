import { approvalsOptions, approveOptions, refuseOptions } from '../../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../../base/options/take-with-range-error.js';
import { toIso } from '../../../workflows/run/days.js';
import { KEEP_MS, readCount, type ToolsetStore } from '../../store/toolset-store.js';
import { decodeBase64, encodeBase64, toBytes } from '../../text/base64.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { type ApprovalOf, Approvers, checkPerson, foldPerson } from '../limit/approvers.js';
import type { SpendingLimits } from '../limit/spending.js';
import { OpenPayments } from '../plan/open-payments.js';
import { PlanStore } from '../plan/plan-store.js';
import type { ApprovalRequest } from './approval-request.js';
import { type AskedPlan, keptSubject, type Question, QuestionStore, readReason } from './question-store.js';

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
 * makes an `Approvals` with the toolset's store and secret; it needs no client. An approval is for one plan of a toolset and ends after ten
 * minutes. A plan of `planPayouts`, which waits for days, is approved by its digest.
 */
export class Approvals {
  readonly #store: ToolsetStore;
  readonly #tokens: ApprovalTokens;
  readonly #ttlMs: number;
  readonly #now: () => number;
  readonly #questions: QuestionStore;

  constructor(given: ApprovalsOptions) {
    const { approvers, refusalTtlMs, ...options } = takeWithRangeError('Approvals', given, approvalsOptions);
    this.#store = options.store;
    this.#tokens = new ApprovalTokens(options, new Approvers(approvers));
    this.#ttlMs = options.ttlMs ?? TOKEN_TTL_MS;
    this.#now = options.now;
    this.#questions = new QuestionStore({ ...options, refusalTtlMs, ttlMs: this.#ttlMs });
  }

  /**
   * The question about the rest of a plan: the one that waits for an answer, or a new one from the facts that the plan
   * was made with. Throws if the plan does not exist, nothing is left of it, a person refused it a short time ago
   * (`approval_denied`), or those facts are older than an approval lasts (`approval_invalid`).
   */
  async request(planId: string, plans: PlanStore = new PlanStore(this.#store)): Promise<ApprovalRequest> {
    await this.#questions.throwIfRefused(planId);
    const subject = await keptSubject(planId, plans, this.#store);
    const latest = await this.#questions.findLatestOf(planId);
    if (latest && (await this.#questions.isOpen(latest, subject))) return latest.request;
    const { at: readAt } = await plans.getOrigin(planId);
    const sent = new OpenPayments(this.#store);
    const isSent = (await Promise.all(subject.parts.map(({ id }) => sent.sentAt(id)))).some((at) => at !== null);
    if (isSent || (readAt !== null && this.#now() >= readAt + this.#ttlMs)) {
      const why = isSent
        ? 'It was sent before, and nobody here knows the outcome'
        : `The facts about this plan were read at ${toIso(readAt ?? 0)}, which is too long ago`;
      throw new ToolRefusal(
        'approval_invalid',
        `${why}: let commit_plan be called again, which reads them anew, and then ask.`,
        { retry: 'same_input', namesPerson: true },
      );
    }
    return (await this.#questions.ask(subject, WHERE, readAt ?? undefined)).request;
  }

  /**
   * Approves a request: call it when a person has said yes to `approvalText(request)`, with the request that was shown.
   * Resolves to the token for `commit_plan`: one commit of exactly this, until it expires. Throws `approval_invalid` for
   * another request than the one that was shown, for an answer after `request.expiresAt`, and when less is left.
   */
  async approve(request: ApprovalRequest, options: ApproveOptions = {}): Promise<string> {
    const {
      by,
      account,
      sign,
      plans = new PlanStore(this.#store),
    } = takeWithRangeError('approve', options, approveOptions);
    const question = await this.#readShown(request, plans);
    const token = await this.#tokens.issue({ ...toGrant(question), by: checkPerson(by), account }, sign);
    await this.#questions.end(question.number, 'yes');
    return token;
  }

  /** Approves without a token to carry: the next `commit_plan` of the plan finds the approval in the store. */
  async record(request: ApprovalRequest, options: ApproveOptions = {}): Promise<void> {
    await this.#keep(request.planId, await this.approve(request, options));
  }

  /**
   * Records that a person refused the plan of a request. For ten minutes nobody is asked about it, and nothing pays it.
   * The no also ends every question about the same payee and amount that is open now. `reason`: why, in the person's
   * words, for the result of `commit_plan`; one line of 200 characters is kept.
   */
  async refuse(
    { planId }: Pick<ApprovalRequest, 'planId'>,
    options: { readonly reason?: string | undefined } = {},
  ): Promise<void> {
    const { reason } = takeWithRangeError('refuse', options, refuseOptions);
    await this.#questions.refuse(planId, readReason(reason));
  }

  /** @internal Keeps a token from the call until another person's approval comes. */
  async keepToken({ planId, wholeId }: AskedPlan, token: string): Promise<void> {
    await this.#tokens.inspect(token, wholeId);
    await this.#keep(planId, token);
  }

  /** @internal Keeps a yes to exactly this question until another person's yes comes. */
  async keepYes(question: Question, person: Pick<Grant, 'by' | 'account'>): Promise<void> {
    await this.#keep(question.planId, await this.#tokens.issue({ ...toGrant(question), ...person }));
  }

  /**
   * @internal
   * Uses up the approvals that a commit needs: the token, and the recorded ones. Two persons need two different names.
   * If there are too few approvals, none is used. If there are more than needed, all are used up, because each approval
   * was for one commit.
   */
  async redeem(plan: AskedPlan, redeeming: Redeeming): Promise<Redeemed> {
    const { found, ignored } = await this.#find(plan, redeeming);
    const needed = redeeming.persons > 1 ? keepDistinct(found).slice(0, redeeming.persons) : found.slice(0, 1);
    const by = needed.flatMap((approval) => approval.by ?? []);
    const questions = needed.map(({ asked }) => asked);
    if (needed.length < redeeming.persons) return { isApproved: false, by, ignored, questions };
    // An approval that another process has used first is refused here.
    for (const { token } of needed) await this.#tokens.redeem(token, plan.wholeId);
    for (const { token } of found.filter((one) => !needed.includes(one))) {
      await ignoreInvalid(this.#tokens.redeem(token, plan.wholeId));
    }
    return { isApproved: true, by, ignored, questions };
  }

  /** All valid approvals of a plan: the token from the call, then the recorded ones. */
  async #find(
    { planId, wholeId }: AskedPlan,
    { token, whyInvalid }: Redeeming,
  ): Promise<Pick<Redeemed, 'ignored'> & { readonly found: readonly Approval[] }> {
    const found: Approval[] = [];
    const ignored = new Set<string>();
    const inspect = async (given: string): Promise<Approval> => {
      const approval = await this.#tokens.inspect(given, wholeId);
      const asked = await this.#questions.read(approval.question);
      if (asked === null || asked.request.digest !== approval.digest)
        throw toRefusal('was given to other words than these');
      const why = await whyInvalid(asked);
      if (why !== null) throw toRefusal(`was given to other words than these: ${why}`);
      return { ...approval, token: given, asked };
    };
    if (token !== undefined) found.push(await inspect(token));
    const latest = await readCount(this.#store, toCounter(planId));
    for (let number = Math.max(1, latest - MOST + 1); number <= latest; number++) {
      const recorded = await this.#store.get(`${toCounter(planId)}:${number}`);
      if (recorded === null) continue;
      // It was used, has expired, or is for more than is left by now. A person has to be asked.
      const approval = await ignoreInvalid(inspect(recorded), (why) => ignored.add(why));
      if (approval) found.push(approval);
    }
    return { found, ignored: [...ignored] };
  }

  /** Stores a token under the next number, where the next commit finds it. */
  async #keep(planId: string, token: string): Promise<void> {
    for (let isKept = false; !isKept; ) {
      const number = await this.#store.increment(toCounter(planId), 1, { ttlMs: this.#ttlMs });
      // An earlier version may have one there.
      isKept = await this.#store.add(`${toCounter(planId)}:${number}`, token, this.#ttlMs);
    }
  }

  /** The question that a request is. Throws if it is not exactly as it was asked, or can no longer be answered. */
  async #readShown(shown: ApprovalRequest, plans: PlanStore): Promise<Question> {
    if (typeof shown !== 'object' || shown === null || typeof shown.planId !== 'string') {
      throw new RangeError('approve takes the request that was shown, as approvalRequest(planId) gives it.');
    }
    await this.#questions.throwIfRefused(shown.planId);
    const question = await this.#questions.find(shown);
    const { wholeId } = await keptSubject(shown.planId, plans, this.#store);
    if (question?.wholeId !== wholeId)
      throw invalid('It is not the request that was shown, or it is for more than is left');
    const { how: state } = await this.#questions.getState(question);
    if (this.#questions.isLate(question)) throw invalid(`The answer comes after ${question.request.expiresAt}`);
    if (state === 'open' || state === 'yes') return question;
    throw invalid(state === 'no' ? 'A no was said to the same payment' : 'This question is over');
  }
}

function invalid(why: string): ToolRefusal {
  return new ToolRefusal('approval_invalid', `${why}, so it does not count: show the new request, and ask again.`);
}

function toGrant({ wholeId, number, request }: Question): Grant {
  return { planId: wholeId, question: number, digest: request.digest };
}

/** How many of the latest approvals of a plan are looked at. */
const MOST = 8;

/** How a person is asked by another process than the toolset's. */
const WHERE = 'trackagoat approve, or Approvals in another process';

interface Approval extends ApprovalOf {
  readonly token: string;
  readonly asked: Question;
}

/** How approvals are used up. */
export interface Redeeming {
  readonly token: string | undefined;
  /** How many persons must have approved. */
  readonly persons: 1 | 2;
  /** Why a yes to this question is no longer valid, in a clause; null if it is. */
  readonly whyInvalid: (question: Question) => Promise<string | null>;
}

/** Whether there were enough approvals, and the persons among them that have names. */
export interface Redeemed {
  readonly isApproved: boolean;
  readonly by: readonly string[];
  /** Why recorded approvals do not count, each a sentence. */
  readonly ignored: readonly string[];
  /** The questions that were answered. */
  readonly questions: readonly Question[];
}

function toCounter(planId: string): string {
  return `approved:${planId}`;
}

/** The result of a token; null if it is not valid, or no longer valid. Other errors are passed on. */
async function ignoreInvalid<T>(work: Promise<T>, note: (why: string) => unknown = () => {}): Promise<T | null> {
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

/** How tokens are made. */
export interface TokenOptions {
  /** At least 32 bytes. Default: random, so a token of another toolset is not valid here. */
  readonly secret?: Uint8Array;
  /** How long a token is valid, milliseconds. Default 10 minutes. */
  readonly ttlMs?: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The store of used tokens. */
  readonly store: ToolsetStore;
}

/** Signs a text with the key of an approver: Ed25519, 64 bytes. */
export type SignText = (text: string) => Uint8Array | Promise<Uint8Array>;

/** Signed by the secret of the toolset, or by the key of a person. */
const [BY_SECRET, BY_KEY] = ['tgat_', 'tgak_'] as const;

/** The default of how long a token is valid, milliseconds. */
export const TOKEN_TTL_MS = 600_000;

/**
 * Signs and redeems approval tokens: HMAC-SHA-256 with the secret, or Ed25519 with the key of a person, over plan,
 * digest, person, expiry and a nonce that is valid once.
 */
export class ApprovalTokens {
  readonly #key: Promise<CryptoKey>;
  readonly #options: TokenOptions;
  readonly #approvers: Approvers;

  constructor(options: TokenOptions, approvers: Approvers) {
    const secret = options.secret ?? createSecret();
    if (secret.length < 32) throw new RangeError('The secret of approval tokens needs at least 32 bytes.');
    this.#options = options;
    this.#approvers = approvers;
    this.#key = importKey(secret);
  }

  /** Makes a token. Only code that has the toolset can call this; a model cannot. */
  async issue({ planId, question, digest, by, account }: Grant, sign?: SignText): Promise<string> {
    const expiresAt = this.#options.now() + (this.#options.ttlMs ?? TOKEN_TTL_MS);
    const content: Payload = { planId, question, digest, by, account, expiresAt, nonce: crypto.randomUUID() };
    const text = `${sign ? BY_KEY : BY_SECRET}${encodeBase64(toBytes(JSON.stringify(content)))}`;
    const signature = sign
      ? await sign(text)
      : new Uint8Array(await crypto.subtle.sign('HMAC', await this.#key, toBytes(text)));
    return `${text}.${encodeBase64(signature)}`;
  }

  /**
   * Uses a token up for a plan, by its whole id. Throws a ToolRefusal for a token that is forged, expired, used, for
   * another plan, or whose person does not count.
   */
  async redeem(token: string, planId: string): Promise<void> {
    const { payload } = await this.#verify(token, planId);
    const isFirst = await this.#options.store.add(usedKey(payload), '1', this.#rememberedMs);
    if (!isFirst) throw toRefusal('was used before');
  }

  /** How long the use of a token is remembered. */
  get #rememberedMs(): number {
    return KEEP_MS + (this.#options.ttlMs ?? TOKEN_TTL_MS);
  }

  /** The person who approved a plan by a valid, unused token, and the question. Throws as `redeem` does, and uses nothing up. */
  async inspect(token: string, planId: string): Promise<ApprovalOf & Pick<Grant, 'question' | 'digest'>> {
    const { payload, isSigned } = await this.#verify(token, planId);
    if ((await this.#options.store.get(usedKey(payload))) !== null) throw toRefusal('was used before');
    const { by, account, question, digest } = payload;
    return { by, account, isSigned, question, digest };
  }

  /** Throws a ToolRefusal unless the token approves a plan, by its whole id, now. */
  async #verify(token: string, planId: string): Promise<ReadToken> {
    const read = await this.#read(token);
    if (!read) {
      const isByKey = token.startsWith(BY_KEY);
      throw toRefusal(
        isByKey ? 'is signed by a key that limits.approvers does not have' : 'was not signed by this toolset',
      );
    }
    const { payload, isSigned } = read;
    const now = this.#options.now();
    if (payload.planId !== planId) throw toRefusal('is for another plan or amount');
    if (now >= payload.expiresAt) throw toRefusal('has expired');
    // Once its use is forgotten it would be good again. Also refuses a time that is missing or not a number.
    const isShort = payload.expiresAt - now <= this.#rememberedMs;
    if (!isShort) throw toRefusal('is valid for too long: the clocks differ');
    if (!this.#approvers.counts({ by: payload.by, isSigned })) {
      throw toRefusal('is of nobody whom limits.approvers names');
    }
    return read;
  }

  async #read(token: string): Promise<ReadToken | null> {
    const [text = '', signature = '', ...more] = token.split('.');
    const prefix = [BY_SECRET, BY_KEY].find((known) => text.startsWith(known));
    const bytes = decodeBase64(signature);
    const payload = parse(decodeBase64(text.slice(BY_SECRET.length)));
    if (prefix === undefined || more.length > 0 || !bytes || !payload) return null;
    if (prefix === BY_SECRET) {
      const isGood = await crypto.subtle.verify('HMAC', await this.#key, bytes, toBytes(text));
      return isGood ? { payload, isSigned: false } : null;
    }
    const key = typeof payload.by === 'string' ? this.#approvers.findKey(payload.by) : undefined;
    return key !== undefined && (await isSignedBy(key, bytes, text)) ? { payload, isSigned: true } : null;
  }
}

async function isSignedBy(publicKey: string, signature: Uint8Array<ArrayBuffer>, text: string): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', decodeBase64(publicKey) ?? new Uint8Array(), 'Ed25519', false, [
    'verify',
  ]);
  return crypto.subtle.verify('Ed25519', key, signature, toBytes(text));
}

/** The content of a token that is not verified yet. It may be anything; null if it is not an object. */
function parse(content: Uint8Array | null): Payload | null {
  try {
    const payload: unknown = content && JSON.parse(new TextDecoder().decode(content));
    return typeof payload === 'object' ? (payload as Payload | null) : null;
  } catch {
    return null;
  }
}

function usedKey({ nonce }: Payload): string {
  return `used:${nonce}`;
}

/** The rights of a token: one commit of exactly one plan, until it expires. */
export interface Grant {
  /** The whole id of the plan. It follows from everything that the plan pays. */
  readonly planId: string;
  /** The number and the digest of the question that the person answered. */
  readonly question: number;
  readonly digest: string;
  /** The person who approved, as the host says. Missing if the host names nobody. */
  readonly by?: string | undefined;
  /** The account from which the approval came. Two names of one account are one person. */
  readonly account?: string | undefined;
}

/** A token's content. */
interface Payload extends Grant {
  readonly expiresAt: number;
  readonly nonce: string;
}

/** A token whose signature is valid. */
interface ReadToken {
  readonly payload: Payload;
  readonly isSigned: boolean;
}

/** The refusal of a token. */
function toRefusal(why: string): ToolRefusal {
  return new ToolRefusal('approval_invalid', `The approval token ${why}.`, { next_tool: 'plan_settlement' });
}

/** 32 bytes that nobody can guess. */
export function createSecret(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32));
}

/** 32 bytes for one purpose, by HMAC-SHA-256. A signature for one purpose is not valid for another. */
export async function deriveKey(secret: Uint8Array, purpose: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await importKey(secret), toBytes(purpose)));
}

function importKey(secret: Uint8Array): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', new Uint8Array(secret), algorithm, false, ['sign', 'verify']);
}
