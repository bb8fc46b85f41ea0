import { readField } from '../../../../base/values/read-field.js';
import { onAbort } from '../../../client/http/deadline.js';
import { readStored, type ToolsetStore } from '../../store/toolset-store.js';
import { isOwnError, ToolRefusal, toolError } from '../../text/tool-error.js';
import type { ApprovalRequest } from './approval-request.js';
import { type Question, readReason } from './question-store.js';

/**
 * The result of asking: `true` or the approver if a person said yes, `false` for a no or the reason that a person gave
 * for it, `'later'` if nobody has answered yet, null if nobody decided and nobody will, such as after a closed dialog.
 * Of a reason, one line of 200 characters is kept.
 */
export type ApprovalAnswer =
  | boolean
  | 'later'
  | ApprovedBy
  | { readonly approved: false; readonly reason?: string | undefined }
  | null;

/** A person's answer, with the name by which the host knows that person. */
export interface ApprovedBy {
  readonly approved: boolean;
  /** For the audit log, and for limits that need two persons. */
  readonly by: string;
}

/**
 * How a person is asked. Resolves to true, or to the approver, only if a person said yes. Resolves to `'later'` if the
 * question was sent and the answer comes with another call, which gets the same request. Then nothing is paid, the model
 * gets `approval_pending`, and the channel is called again for this question a minute later at the earliest. Send a
 * message only if `request.isNew`. An answer after `request.expiresAt` counts for nothing.
 */
export interface ApprovalChannel {
  (request: ApprovalRequest, signal?: AbortSignal): Promise<ApprovalAnswer>;
  /** How the person is asked, such as `a message in Slack`, for the list of what waits. Default `approve`. */
  readonly where?: string;
  /** @internal Whether it answers `'later'` because its call asks, so that the next call has the answer. */
  readonly asksByResult?: boolean;
  /** @internal The number of the one question that this channel has an answer to. */
  readonly answersTo?: () => Promise<number>;
}

/** A person's yes or no. */
export type Decision =
  | { readonly isYes: true; readonly by: string | undefined }
  | { readonly isYes: false; readonly reason: string | undefined };

/**
 * Asks, and resolves to the person's answer: null if nobody decided, a no for anything else that is not a yes. Throws
 * if asking failed or nobody has answered yet.
 */
export async function askPerson(
  request: ApprovalRequest,
  approve: ApprovalChannel,
  signal: AbortSignal | undefined,
): Promise<Decision | null> {
  // Also catches what a channel throws synchronously.
  const asked = Promise.resolve().then(() => approve(request, signal));
  const decision: unknown = await untilAborted(
    asked.catch((error: unknown) => {
      // The channel says that the yes was for something else.
      if (toolError(error).code === 'approval_invalid') throw error;
      throw new ToolRefusal('approval_failed', 'Asking a person failed, so nothing was paid or changed.', {
        retry: 'later',
        namesPerson: true,
      });
    }),
    signal,
  );
  if (decision === 'later') throw approvalPending(approve.asksByResult ? undefined : AGAIN_MS);
  if (decision === null || decision === undefined) return null;
  if (decision === true) return { isYes: true, by: undefined };
  const by = readField(decision, 'by');
  const isNamed = typeof by === 'string' && by.trim() !== '';
  if (readField(decision, 'approved') === true && isNamed) return { isYes: true, by };
  return { isYes: false, reason: readReason(readField(decision, 'reason')) };
}

/** How long a channel that said `'later'` is left alone, milliseconds. */
export const AGAIN_MS = 60_000;

/** The refusal while nobody has answered. */
export function approvalPending(waitMs: number | undefined): ToolRefusal {
  const message = 'A person was asked and has not answered yet, so nothing was paid or changed.';
  const wait = waitMs === undefined ? {} : { retry_after_seconds: Math.ceil(waitMs / 1000) };
  return new ToolRefusal('approval_pending', message, { retry: 'later', namesPerson: true, ...wait });
}

/** Waits for the work until the signal fires. Then it rejects, whatever the work does. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new ToolRefusal('aborted', 'The call was aborted before anything was paid.'));
    if (signal.aborted) return abort();
    work.then(resolve, reject).finally(onAbort(signal, abort));
  });
}

/** The parts that asked calls work with. */
export interface AskedCallsOptions {
  readonly store: ToolsetStore;
  /** How long calls are kept, milliseconds. */
  readonly keepMs: number;
  /** Asks about a plan: the question that waits for an answer, or a new one. Rejects if there is nothing to ask. */
  readonly ask: (planId: string, where: string) => Promise<Question>;
  /** Remembers that a person refused a plan. */
  readonly refuse: (request: ApprovalRequest, reason: string | undefined) => Promise<void>;
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
      await this.#options.store.set(toAskedKey(id), JSON.stringify(request), this.#options.keepMs);
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
  async refuse(
    id: string,
    { answerId, reason }: { readonly answerId?: string; readonly reason?: unknown } = {},
  ): Promise<void> {
    const asked = await this.#read(id);
    if (asked && (await this.#useUp(asked, [id, answerId]))) await this.#options.refuse(asked, readReason(reason));
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
    return readStored<ApprovalRequest>(this.#options.store, toAskedKey(id), ['planId', 'question', 'digest']);
  }
}

function notThis(): ToolRefusal {
  return new ToolRefusal(
    'approval_invalid',
    'The approval of this call is for another plan or other words, or was used before; nothing was paid or changed.',
    { retry: 'same_input' },
  );
}

function toAskedKey(id: string): string {
  return `asked:${id}`;
}
