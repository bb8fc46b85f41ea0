import { parseStored } from '../../store/parse-stored.js';
import { KEEP_MS, type ToolsetStore } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../text/tool-error.js';
import type { ApprovalRequest } from './approval-request.js';
import type { ApprovalChannel } from './ask-person.js';
import type { Refusals } from './refusals.js';

/** The parts that asked calls work with. */
export interface AskedCallsOptions {
  readonly store: ToolsetStore;
  readonly refusals: Refusals;
  /** The request that a person would be shown for a plan now. Rejects if there is nothing to ask. */
  readonly request: (planId: string) => Promise<ApprovalRequest>;
}

/** A call about which a person was asked. */
interface AskedCall {
  readonly planId: string;
  readonly digest: string;
  /** The digest of this question. */
  readonly nonce: string;
}

/** Replaces a call whose answer has come. */
const ANSWERED = 'answered';

/**
 * The calls that a framework asks a person about by itself, by an id of the framework. Such a framework reports only
 * that a call was approved. So the question is kept here: the yes is for that plan and those words, once.
 */
export class AskedCalls {
  readonly #options: AskedCallsOptions;

  constructor(options: AskedCallsOptions) {
    this.#options = options;
  }

  /**
   * Notes that a person is asked about a call. Resolves to the text for the person. Resolves to null if nobody should
   * be asked: the plan does not exist, it was refused, or there were too many questions. The call itself then says why.
   * `isRepeated`: the framework reports the same question again, and the person answers the first one.
   */
  async ask(
    id: string,
    planId: unknown,
    { isRepeated = false }: { readonly isRepeated?: boolean } = {},
  ): Promise<ApprovalRequest | null> {
    const { store, refusals, request: read } = this.#options;
    if (typeof planId !== 'string') return null;
    try {
      await refusals.check(planId);
      const request = await read(planId);
      if (isRepeated && (await store.get(toKey(id))) !== null) return request;
      await refusals.countQuestion();
      const asked: AskedCall = { planId, digest: request.digest, nonce: crypto.randomUUID() };
      await store.set(toKey(id), JSON.stringify(asked), KEEP_MS);
      return request;
    } catch (error) {
      if (error instanceof ToolRefusal) return null;
      throw error;
    }
  }

  /**
   * Records a person's yes to a call. It is valid once, for that plan in those words. `answerId`: the framework's id of
   * this answer, if it has one.
   */
  toChannel(id: string, answerId?: string): ApprovalChannel {
    const channel = async (request: ApprovalRequest): Promise<boolean> => {
      const asked = await this.#read(id);
      const isThis = asked?.planId === request.planId && asked.digest === request.digest;
      if (isThis && (await this.#useUp(id, [asked.nonce, answerId]))) return true;
      throw new ToolRefusal(
        'approval_invalid',
        'The approval of this call is for another plan or other words, or was used before; nothing was paid or changed.',
        { retry: 'same_input' },
      );
    };
    return Object.assign(channel, { hasAnswer: () => true });
  }

  /** Records a person's no to a call, once. */
  async refuse(id: string, answerId?: string): Promise<void> {
    const asked = await this.#read(id);
    if (asked && (await this.#useUp(id, [asked.nonce, answerId]))) await this.#options.refusals.note(asked.planId);
  }

  /** Whether an answer is used for the first time. */
  async #useUp(id: string, names: readonly (string | undefined)[]): Promise<boolean> {
    const { store } = this.#options;
    for (const name of names) {
      if (name !== undefined && !(await store.add(`answered:${name}`, '1', KEEP_MS))) return false;
    }
    await store.set(toKey(id), ANSWERED, KEEP_MS);
    return true;
  }

  /** The questions without an answer so far. */
  async #read(id: string): Promise<AskedCall | null> {
    const key = toKey(id);
    const text = await this.#options.store.get(key);
    return text === null || text === ANSWERED ? null : parseStored<AskedCall>(key, text, ['planId', 'digest', 'nonce']);
  }
}

function toKey(id: string): string {
  return `asked:${id}`;
}
