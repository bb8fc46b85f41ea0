import {
  CLIENT_CAPABILITIES_META_KEY,
  type ClientCapabilities,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  Server,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { mcpStatelessOptions } from '../../../options/agent-options.js';
import { takeWithRangeError } from '../../../options/take-with-range-error.js';
import { warnIfUntested } from '../../peers.js';
import type { ToolCallOptions } from '../tools/parts/tool.js';
import type { Toolset } from '../toolset/toolset.js';
import { hasForms } from './approval-form.js';
import { Questions } from './ask-by-answer.js';
import { toCallOptions } from './call-options.js';
import { type McpOffer, McpRequestError } from './offer.js';
import type { StatelessMcpOptions } from './stateless-options.js';
import { offerToolset } from './toolset-offer.js';

/**
 * Makes the servers for `createMcpHandler` and `serveStdio` of `@modelcontextprotocol/server`, which serve the protocol
 * of 2026-07-28 and the older ones from one toolset. A payment returns `input_required` with the request to approve and
 * a signed state. The same call with the person's answer pays. A state that was altered, was used before, or is for
 * another plan or amount pays nothing. The toolset's store keeps the used ones.
 */
export function createMcpServerFactory(toolset: Toolset, given: StatelessMcpOptions = {}): () => Server {
  const options = takeWithRangeError('createMcpServerFactory', given, mcpStatelessOptions);
  const questions = createQuestions(toolset, options);
  const offer = offerToolset(toolset, options);
  return () => createStatelessServer(offer, { questions, options });
}

/** The questions of all servers of one toolset. */
export function createQuestions(toolset: Toolset, { secret, answerTtlSeconds = 600 }: StatelessMcpOptions): Questions {
  warnIfUntested('@modelcontextprotocol/server');
  return new Questions(toolset, { secret, ttlSeconds: answerTtlSeconds });
}

/** A server for one request of 2026-07-28, or for one connection or session of an older revision. */
export function createStatelessServer(
  offer: McpOffer,
  { questions, options }: { readonly questions: Questions; readonly options: StatelessMcpOptions },
): Server {
  const { name = 'trackagoat', version = '1', listTtlMs = 60_000 } = options;
  const hint = { ttlMs: listTtlMs, cacheScope: 'private' } as const;
  const server = new Server(
    { name, version },
    {
      capabilities: { tools: {}, prompts: {}, resources: {} },
      instructions: offer.instructions,
      cacheHints: {
        'server/discover': hint,
        'tools/list': hint,
        'prompts/list': hint,
        'resources/list': hint,
        'resources/templates/list': hint,
      },
      requestState: { verify: questions.verify },
    },
  );
  serveTools(server, offer, questions);
  servePages(server, offer, hint);
  return server;
}

function serveTools(server: Server, offer: McpOffer, questions: Questions): void {
  server.setRequestHandler('tools/list', () => asResult({ tools: offer.tools }));
  server.setRequestHandler('tools/call', async ({ params }, ctx) => {
    const canAsk = hasForms((declaredCapabilities(ctx) ?? server.getClientCapabilities())?.elicitation);
    const question = questions.start(ctx);
    const approve = canAsk ? { approve: question.approve } : {};
    const result = await answer(() =>
      offer.callTool(params.name, params.arguments, { ...readOptions(ctx), ...approve }),
    );
    return (await question.toAnswer()) ?? result;
  });
}

/** The prompts and the resources. */
function servePages(
  server: Server,
  offer: McpOffer,
  hint: { readonly ttlMs: number; readonly cacheScope: 'private' },
): void {
  server.setRequestHandler('prompts/list', () => asResult({ prompts: offer.prompts }));
  server.setRequestHandler('prompts/get', ({ params: { name, arguments: values = {} } }) =>
    answer(async () => offer.getPrompt(name, values)),
  );
  server.setRequestHandler('resources/list', ({ params }, ctx) =>
    answer(() => offer.listResources(readOptions(ctx), params?.cursor)),
  );
  server.setRequestHandler('resources/templates/list', () => asResult({ resourceTemplates: offer.resourceTemplates }));
  server.setRequestHandler('resources/read', ({ params: { uri } }, ctx) =>
    answer(async () => {
      const { mimeType, text, isFixed } = await offer.readResource(uri, readOptions(ctx));
      return { contents: [{ uri, mimeType, text }], ...(isFixed ? hint : {}) };
    }, uri),
  );
}

/** The SDK's types are mutable; an offer is not. */
// biome-ignore lint/suspicious/noExplicitAny: each handler wants another result, and the SDK checks what it gets.
function asResult(result: object): any {
  return result;
}

// biome-ignore lint/suspicious/noExplicitAny: as above.
async function answer(work: () => Promise<object>, uri?: string): Promise<any> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof McpRequestError)) throw error;
    if (error.reason === 'no_resource' && uri !== undefined) throw new ResourceNotFoundError(uri, error.message);
    const code = error.reason === 'failed' ? ProtocolErrorCode.InternalError : ProtocolErrorCode.InvalidParams;
    throw new ProtocolError(code, error.message);
  }
}

function readOptions({ mcpReq, http }: ServerContext): ToolCallOptions {
  return toCallOptions({
    signal: mcpReq.signal,
    meta: mcpReq._meta,
    header: http?.req?.headers.get('traceparent'),
    notify: (notification) => mcpReq.notify(notification),
  });
}

/** The declaration that the client of 2026-07-28 sends with each request. */
function declaredCapabilities({ mcpReq }: ServerContext): ClientCapabilities | undefined {
  const envelope = mcpReq.envelope as { readonly [CLIENT_CAPABILITIES_META_KEY]?: ClientCapabilities } | undefined;
  return envelope?.[CLIENT_CAPABILITIES_META_KEY];
}
