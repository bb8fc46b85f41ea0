import type { ClientCapabilities, Server, ServerContext } from '@modelcontextprotocol/server';
import { warnIfUntested } from '../../../client/peers.js';
import type { ToolCallOptions } from '../../tools/parts/tool.js';
import type { Toolset } from '../../toolset/toolset.js';
import { hasForms } from '../approval-form.js';
import { toCallOptions } from '../call-options.js';
import type { BothErasSdk } from '../load-sdk.js';
import { type McpOffer, McpRequestError } from '../offer.js';
import type { McpServerOptions } from '../server-options.js';
import { Questions } from './ask-by-answer.js';

/** The questions of all servers of one toolset. */
export function createQuestions(toolset: Toolset, { secret }: McpServerOptions, sdk: BothErasSdk): Questions {
  warnIfUntested('@modelcontextprotocol/server');
  return new Questions(toolset, secret, sdk);
}

/** A server for one request of 2026-07-28, or for one connection or session of an older revision. */
export function createBothErasServer(
  offer: McpOffer,
  { questions, options }: { readonly questions: Questions; readonly options: McpServerOptions },
  sdk: BothErasSdk,
): Server {
  const { name = 'trackagoat', version = '1', listTtlMs = 60_000 } = options;
  const hint = { ttlMs: listTtlMs, cacheScope: 'private' } as const;
  const server = new sdk.Server(
    { name, version },
    {
      capabilities: { tools: {}, resources: {} },
      instructions: offer.instructions,
      cacheHints: {
        'server/discover': hint,
        'tools/list': hint,
        'resources/list': hint,
        'resources/templates/list': hint,
      },
      requestState: { verify: questions.verify },
    },
  );
  serveTools(server, offer, { questions, sdk });
  serveResources(server, offer, { hint, sdk });
  return server;
}

function serveTools(
  server: Server,
  offer: McpOffer,
  { questions, sdk }: { readonly questions: Questions; readonly sdk: BothErasSdk },
): void {
  server.setRequestHandler('tools/list', () => asResult({ tools: offer.tools }));
  server.setRequestHandler('tools/call', async ({ params }, ctx) => {
    const canAsk = hasForms((declaredCapabilities(ctx, sdk) ?? server.getClientCapabilities())?.elicitation);
    const question = questions.start(ctx);
    const approve = canAsk ? { approve: question.approve } : {};
    const result = await respond(sdk, () =>
      offer.callTool(params.name, params.arguments, { ...readOptions(ctx), ...approve }),
    );
    return (await question.toResult()) ?? result;
  });
}

function serveResources(
  server: Server,
  offer: McpOffer,
  {
    hint,
    sdk,
  }: { readonly hint: { readonly ttlMs: number; readonly cacheScope: 'private' }; readonly sdk: BothErasSdk },
): void {
  server.setRequestHandler('resources/list', () => asResult({ resources: offer.resources }));
  server.setRequestHandler('resources/templates/list', () => asResult({ resourceTemplates: offer.resourceTemplates }));
  server.setRequestHandler('resources/read', ({ params: { uri } }, ctx) =>
    respond(
      sdk,
      async () => {
        const { mimeType, text, isFixed } = await offer.readResource(uri, readOptions(ctx));
        return { contents: [{ uri, mimeType, text }], ...(isFixed ? hint : {}) };
      },
      uri,
    ),
  );
}

/** The SDK's types are mutable; an offer is not. */
// biome-ignore lint/suspicious/noExplicitAny: each handler wants another result, and the SDK checks what it gets.
function asResult(result: object): any {
  return result;
}

// biome-ignore lint/suspicious/noExplicitAny: as above.
async function respond(sdk: BothErasSdk, work: () => Promise<object>, uri?: string): Promise<any> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof McpRequestError)) throw error;
    if (error.reason === 'no_resource' && uri !== undefined) throw new sdk.ResourceNotFoundError(uri, error.message);
    const { ProtocolError, ProtocolErrorCode } = sdk;
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
function declaredCapabilities({ mcpReq }: ServerContext, sdk: BothErasSdk): ClientCapabilities | undefined {
  const envelope = mcpReq.envelope as Readonly<Record<string, ClientCapabilities | undefined>> | undefined;
  return envelope?.[sdk.CLIENT_CAPABILITIES_META_KEY];
}
