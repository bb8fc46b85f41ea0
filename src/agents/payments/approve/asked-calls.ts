import { KEEP_MS, type ToolsetStore } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../tool-error.js';
import type { ApprovalRequest } from './approval-request.js';
import type { ApprovalChannel } from './ask-person.js';
import type { Refusals } from './refusals.js';

/** What asked calls work with. */
export interface AskedCallsOptions {
  readonly store: ToolsetStore;
  readonly refusals: Refusals;
  /** What a person would be shown of a plan now. Rejects where there is nothing to ask. */
  readonly request: (planId: string) => Promise<ApprovalRequest>;
}

/** A call as it was asked about. */
interface AskedCall {
  readonly planId: string;
  readonly digest: string;
  /** Of this question. */
  readonly nonce: string;
}

/** Stands in place of a call whose answer has come. */
const ANSWERED = 'answered';

/**
 * The calls that a framework asks a person about by itself, by an id of the framework. Such a framework hands back no more
 * than that a call was approved, so what was asked is kept here: the yes is for that plan and those words, once.
 */
export class AskedCalls {
  readonly #options: AskedCallsOptions;

  constructor(options: AskedCallsOptions) {
    this.#options = options;
  }

  /**
   * Notes that a call is asked about. Resolves to what the person is to read; null where nobody is to be asked: there is no
   * such plan, it was refused, or there were too many questions. The call itself then says why. `isRepeated`: the framework reports the same question again, and the person answers the first one.
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
   * Brings a person's yes to a call that was asked about. It is good once, for that plan in those words. `answerId`: what the
   * framework calls this answer, where it has a name.
   */
  toChannel(id: string, answerId?: string): ApprovalChannel {
    const answer = async (request: ApprovalRequest): Promise<boolean> => {
      const asked = await this.#read(id);
      const isThis = asked?.planId === request.planId && asked.digest === request.digest;
      if (isThis && (await this.#useUp(id, [asked.nonce, answerId]))) return true;
      throw new ToolRefusal(
        'approval_invalid',
        'The approval of this call is for another plan or other words, or was used before; nothing was paid or changed.',
        { retry: 'same_input' },
      );
    };
    return Object.assign(answer, { hasAnswer: () => true });
  }

  /** Remembers a person's no to a call that was asked about, once. */
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
    const text = await this.#options.store.get(toKey(id));
    return text === null || text === ANSWERED ? null : (JSON.parse(text) as AskedCall);
  }
}

function toKey(id: string): string {
  return `asked:${id}`;
}
