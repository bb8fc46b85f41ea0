import { readStored } from '../../store/read-stored.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { isOwnError, ToolRefusal } from '../../text/tool-error.js';
import type { ApprovalRequest } from './approval-request.js';
import type { ApprovalAnswer, ApprovalChannel } from './ask-person.js';
import type { Question } from './question-store.js';

/** The parts that asked calls work with. */
export interface AskedCallsOptions {
  readonly store: ToolsetStore;
  /** How long calls are kept, milliseconds. */
  readonly keepMs: number;
  /** Asks about a plan: the question that waits for an answer, or a new one. Rejects if there is nothing to ask. */
  readonly ask: (planId: string, where: string) => Promise<Question>;
  /** Remembers that a person refused a plan. */
  readonly refuse: (planId: string) => Promise<void>;
}

/**
 * The calls that a framework asks a person about by itself, by an id of the framework. Such a framework reports only
 * that a call was approved. So the question is kept here, and the yes is for that question, once.
 */
export class AskedCalls {
  readonly #options: AskedCallsOptions;

  constructor(options: AskedCallsOptions) {
    this.#options = options;
  }

  /**
   * Notes that a person is asked about a call. Resolves to the request. Resolves to null if nobody should be asked: the
   * plan does not exist, it was refused, or there were too many questions. The call itself then says why.
   * `isRepeated`: the framework reports the same question again, and the person answers the first one.
   */
  async ask(
    id: string,
    planId: unknown,
    { where, isRepeated = false }: { readonly where: string; readonly isRepeated?: boolean },
  ): Promise<ApprovalRequest | null> {
    if (typeof planId !== 'string') return null;
    const before = isRepeated ? await this.#read(id) : null;
    if (before?.planId === planId) return before;
    try {
      const { request } = await this.#options.ask(planId, where);
      await this.#options.store.set(toKey(id), JSON.stringify(request), this.#options.keepMs);
      return request;
    } catch (error) {
      if (isOwnError(error)) return null;
      throw error;
    }
  }

  /**
   * A person's answer to a call, by default yes. It is valid once, and only for the question asked. `answerId`: the
   * framework's id of this answer, if it has one.
   */
  toChannel(
    id: string,
    { answerId, answer: given = true }: { readonly answerId?: string; readonly answer?: ApprovalAnswer } = {},
  ): ApprovalChannel {
    const channel = async (): Promise<ApprovalAnswer> => {
      const asked = await this.#read(id);
      if (asked && (await this.#useUp(asked, [id, answerId]))) return given;
      throw notThis();
    };
    const answersTo = async (): Promise<number> => {
      const asked = await this.#read(id);
      if (asked) return asked.question;
      throw notThis();
    };
    return Object.assign(channel, { answersTo });
  }

  /** Records a person's no to a call, once. */
  async refuse(id: string, answerId?: string): Promise<void> {
    const asked = await this.#read(id);
    if (asked && (await this.#useUp(asked, [id, answerId]))) await this.#options.refuse(asked.planId);
  }

  /** Whether an answer is used for the first time. */
  async #useUp({ digest }: ApprovalRequest, [id, answerId]: readonly [string, string | undefined]): Promise<boolean> {
    const names = [`${id}:${digest}`, ...(answerId === undefined ? [] : [answerId])];
    for (const name of names) {
      if (!(await this.#options.store.add(`answered:${name}`, '1', this.#options.keepMs))) return false;
    }
    return true;
  }

  #read(id: string): Promise<ApprovalRequest | null> {
    return readStored<ApprovalRequest>(this.#options.store, toKey(id), ['planId', 'question', 'digest']);
  }
}

function notThis(): ToolRefusal {
  return new ToolRefusal(
    'approval_invalid',
    'The approval of this call is for another plan or other words, or was used before; nothing was paid or changed.',
    { retry: 'same_input' },
  );
}

function toKey(id: string): string {
  return `asked:${id}`;
}
