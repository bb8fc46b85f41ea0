import {
  acceptedContent,
  type CallToolResult,
  CLIENT_CAPABILITIES_META_KEY,
  type ClientCapabilities,
  createRequestStateCodec,
  type InputRequiredResult,
  inputRequired,
  Server,
  type ServerContext,
  type Tool,
} from '@modelcontextprotocol/server';
import type { ApprovalRequest } from '../payments/approval-request.js';
import { approvalText } from '../payments/approval-text.js';
import { warnIfUntested } from '../tested-versions.js';
import type { ToolCallOptions } from '../tool.js';
import type { Toolset } from '../toolset.js';
import { createInstructions, type McpServerOptions, mcpTool, toCallResult } from './tools.js';

/** Options of the servers of both eras. */
export interface StatelessMcpOptions extends McpServerOptions {
  /** Signs what a client brings back with a person's answer; at least 32 bytes. Default: random, good in this process. */
  readonly secret?: Uint8Array;
  /** How long a person may take, seconds. Default 600. */
  readonly answerTtlSeconds?: number;
  /** How long a client may keep the list of tools, milliseconds. Default one minute. */
  readonly listTtlMs?: number;
}

/** What a person was asked, as the client carries it: a yes is good for this plan and this amount, once. */
interface Asked {
  readonly planId: string;
  readonly totalCents: number;
  readonly nonce: string;
}

type Codec = ReturnType<typeof createRequestStateCodec<Asked>>;

/**
 * Makes the servers for `createMcpHandler` and `serveStdio` of `@modelcontextprotocol/server`, which serve the protocol of
 * 2026-07-28 and the older ones from one toolset. A payment answers `input_required` with the request to approve and a
 * signed state; the same call with the person's response pays. A state that was altered, used before or is for another
 * plan or amount pays nothing.
 */
export function createMcpServerFactory(toolset: Toolset, options: StatelessMcpOptions = {}): () => Server {
  warnIfUntested('@modelcontextprotocol/server');
  const { name = 'trackagoat', version = '1', listTtlMs = 60_000, answerTtlSeconds = 600 } = options;
  const codec = createRequestStateCodec<Asked>({
    key: options.secret ?? crypto.getRandomValues(new Uint8Array(32)),
    ttlSeconds: answerTtlSeconds,
    bind: ({ mcpReq, http }) => JSON.stringify([mcpReq.method, http?.req?.headers.get('authorization') ?? null]),
  });
  const used = new Set<string>();
  const hint = { ttlMs: listTtlMs, cacheScope: 'private' } as const;
  return () => {
    const server = new Server(
      { name, version },
      {
        capabilities: { tools: {} },
        instructions: createInstructions(toolset),
        cacheHints: { 'tools/list': hint, 'server/discover': hint },
        requestState: { verify: codec.verify },
      },
    );
    server.setRequestHandler('tools/list', () => ({ tools: toolset.tools.map(mcpTool) as Tool[] }));
    server.setRequestHandler('tools/call', async ({ params }, ctx) => {
      const canAsk = hasForms(declaredCapabilities(ctx) ?? server.getClientCapabilities());
      const person = new Person({ ctx, codec, used });
      const result = await toolset.call(params.name, params.arguments, {
        signal: ctx.mcpReq.signal,
        onProgress: tellProgress(ctx),
        ...(canAsk ? { approve: person.approve } : {}),
      });
      return (await person.question()) ?? (toCallResult(result) as CallToolResult);
    });
    return server;
  };
}

/** The person at a client who is asked by an answer of its own, and responds with the next call. */
class Person {
  readonly #options: { readonly ctx: ServerContext; readonly codec: Codec; readonly used: Set<string> };
  #unasked: ApprovalRequest | null = null;

  constructor(options: { readonly ctx: ServerContext; readonly codec: Codec; readonly used: Set<string> }) {
    this.#options = options;
  }

  /** Whether the call brings this person's yes to exactly this request; what was not asked yet is kept to be asked. */
  readonly approve = async (request: ApprovalRequest): Promise<boolean> => {
    const { ctx, used } = this.#options;
    const asked = ctx.mcpReq.requestState<Asked>();
    const isThis = asked?.planId === request.planId && asked.totalCents === request.totalCents;
    if (!asked || !isThis || used.has(asked.nonce)) {
      this.#unasked = request;
      return false;
    }
    used.add(asked.nonce);
    return acceptedContent(ctx.mcpReq.inputResponses, 'approval')?.approve === true;
  };

  /** The answer that asks, or null when there is nothing to ask. */
  async question(): Promise<InputRequiredResult | null> {
    if (this.#unasked === null) return null;
    const { planId, totalCents } = this.#unasked;
    const { ctx, codec } = this.#options;
    const approval = inputRequired.elicit({
      mode: 'form',
      message: approvalText(this.#unasked),
      requestedSchema: {
        type: 'object',
        properties: { approve: { type: 'boolean', title: 'Approve this payment', default: false } },
        required: ['approve'],
      },
    });
    const requestState = await codec.mint({ planId, totalCents, nonce: crypto.randomUUID() }, ctx);
    return inputRequired({ inputRequests: { approval }, requestState });
  }
}

/** What the client of 2026-07-28 says of itself with each request. */
function declaredCapabilities({ mcpReq }: ServerContext): ClientCapabilities | undefined {
  const envelope = mcpReq.envelope as { readonly [CLIENT_CAPABILITIES_META_KEY]?: ClientCapabilities } | undefined;
  return envelope?.[CLIENT_CAPABILITIES_META_KEY];
}

function hasForms(capabilities: ClientCapabilities | undefined): boolean {
  const elicitation = capabilities?.elicitation;
  return elicitation !== undefined && !(elicitation.url !== undefined && elicitation.form === undefined);
}

/** Tells a client that asked for it how far a call is. */
function tellProgress({ mcpReq }: ServerContext): ToolCallOptions['onProgress'] {
  const progressToken = mcpReq._meta?.progressToken;
  if (progressToken === undefined) return undefined;
  return ({ done, total, message }) => {
    const params = { progressToken, progress: done, total, message };
    // A client that is gone hears nothing; the payments go on.
    mcpReq.notify({ method: 'notifications/progress', params }).catch(() => null);
  };
}
