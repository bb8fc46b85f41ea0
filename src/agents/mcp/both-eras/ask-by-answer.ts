import type { InputRequiredResult, RequestStateCodec, ServerContext } from '@modelcontextprotocol/server';
import type { ApprovalRequest } from '../../payments/approve/approval-request.js';
import type { ApprovalAnswer, ApprovalChannel } from '../../payments/approve/ask-person.js';
import type { Toolset } from '../../toolset/toolset.js';
import { createApprovalForm, readFormAnswer } from '../approval-form.js';
import type { BothErasSdk } from '../load-sdk.js';

/** The question to a person, in the form that the client carries. A yes is valid for this plan in these words, once. */
interface Asked {
  /** Of the request. */
  readonly digest: string;
  readonly nonce: string;
}

/** How long a state can be read, seconds: two days. When an answer comes too late says the question itself. */
const STATE_SECONDS = 172_800;

/** The parts of a toolset that are needed: the store of used answers, and the key that signs the questions. */
export type AnswerKeeper = Pick<Toolset, 'useOnce' | 'deriveKey'>;

/** Asks the person at a client in the result of a call, and takes the answer from the next call. */
export class Questions {
  readonly #keeper: AnswerKeeper;
  readonly #sdk: BothErasSdk;
  readonly #codec: Promise<RequestStateCodec<Asked>>;

  /** `secret` signs what a client carries. Default: a key derived from the secret of the toolset. */
  constructor(keeper: AnswerKeeper, secret: Uint8Array | undefined, sdk: BothErasSdk) {
    this.#keeper = keeper;
    this.#sdk = sdk;
    const key = secret ? Promise.resolve(secret) : keeper.deriveKey('mcp request state');
    this.#codec = key.then((bytes) =>
      sdk.createRequestStateCodec<Asked>({ key: bytes, ttlSeconds: STATE_SECONDS, bind: toCaller }),
    );
  }

  /** Throws unless a state was signed here, for this caller, and is still valid. */
  readonly verify = async (state: string, ctx: ServerContext): Promise<Asked> => (await this.#codec).verify(state, ctx);

  /** The question of one call. */
  start(ctx: ServerContext): Question {
    return new Question({
      ctx,
      sdk: this.#sdk,
      isFirst: (nonce) => this.#keeper.useOnce(`mcp:${nonce}`, (STATE_SECONDS + 60) * 1000),
      mint: async (asked) => (await this.#codec).mint(asked, ctx),
    });
  }
}

interface QuestionOptions {
  readonly ctx: ServerContext;
  readonly sdk: BothErasSdk;
  readonly isFirst: (nonce: string) => Promise<boolean>;
  readonly mint: (asked: Asked) => Promise<string>;
}

/** A call that may have to ask. */
class Question {
  readonly #options: QuestionOptions;
  #unasked: ApprovalRequest | null = null;

  constructor(options: QuestionOptions) {
    this.#options = options;
  }

  /**
   * This person's answer to exactly this request, if the call has it. A request that was not asked yet is kept, to ask
   * it.
   */
  readonly approve: ApprovalChannel = Object.assign((request: ApprovalRequest) => this.#answer(request), {
    where: 'MCP, the result input_required',
    asksByResult: true,
  });

  async #answer(request: ApprovalRequest): Promise<ApprovalAnswer> {
    const { mcpReq } = this.#options.ctx;
    const asked = mcpReq.requestState<Asked>();
    if (asked?.digest !== request.digest || !(await this.#options.isFirst(asked.nonce))) {
      this.#unasked = request;
      return 'later';
    }
    return readFormAnswer(mcpReq.inputResponses?.approval);
  }

  /** The result that asks, or null if there is nothing to ask. */
  async toResult(): Promise<InputRequiredResult | null> {
    if (this.#unasked === null) return null;
    const { digest } = this.#unasked;
    const { inputRequired } = this.#options.sdk;
    const approval = inputRequired.elicit({ mode: 'form', ...createApprovalForm(this.#unasked) });
    const requestState = await this.#options.mint({ digest, nonce: crypto.randomUUID() });
    return inputRequired({ inputRequests: { approval }, requestState });
  }
}

/** The owner of a state: another caller, or another method, cannot use it. */
function toCaller({ mcpReq, http }: ServerContext): string {
  return JSON.stringify([mcpReq.method, http?.authInfo?.clientId ?? http?.req?.headers.get('authorization') ?? null]);
}
