import type { Server, ServerOptions } from '@modelcontextprotocol/sdk/server/index.js';
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import type {
  Implementation,
  ServerNotification,
  ServerRequest,
  ServerResult,
} from '@modelcontextprotocol/sdk/types.js';
import { readCode } from '../../../base/values/thrown.js';
import { toMilliseconds } from '../../workflows/run/days.js';
import { createApprovalForm, hasForms, readFormAnswer } from '../mcp/both-eras.js';
import { type McpOffer, McpRequestError } from '../mcp/offer.js';
import { type McpOfferOptions, toCallOptions } from '../mcp/toolset-offer.js';
import type { ApprovalChannel } from '../payments/approve/ask-person.js';
import type { ToolCallOptions } from '../tools/parts/tool.js';

type Extra = RequestHandlerExtra<ServerRequest, ServerNotification>;

/** How a server describes itself. */
export function describeServer(
  { instructions }: McpOffer,
  { name = 'trackagoat', version = '1' }: McpOfferOptions,
): { readonly info: Implementation; readonly about: ServerOptions } {
  const capabilities = { tools: {}, resources: {} };
  return { info: { name, version }, about: { capabilities, instructions } };
}

/** The parts of the SDK that serving needs. */
export type OlderTypes = Pick<
  typeof import('@modelcontextprotocol/sdk/types.js'),
  | 'CallToolRequestSchema'
  | 'ErrorCode'
  | 'ListResourcesRequestSchema'
  | 'ListResourceTemplatesRequestSchema'
  | 'ListToolsRequestSchema'
  | 'McpError'
  | 'ReadResourceRequestSchema'
>;

/** Lets a server of the SDK's first major serve an offer, in the protocol of 2025-11-25 and older. */
export function serveOffer(server: Server, offer: McpOffer, types: OlderTypes): void {
  const respond = (work: () => Promise<object>, uri?: string): Promise<ServerResult> => respondWith(types, work, uri);
  server.setRequestHandler(types.ListToolsRequestSchema, () => asResult({ tools: offer.tools }));
  server.setRequestHandler(types.CallToolRequestSchema, ({ params: { name, arguments: input } }, extra) =>
    respond(() => offer.callTool(name, input, { ...readOptions(extra), approve: elicitApproval(server) })),
  );
  server.setRequestHandler(types.ListResourcesRequestSchema, () => asResult({ resources: offer.resources }));
  server.setRequestHandler(types.ListResourceTemplatesRequestSchema, () =>
    asResult({ resourceTemplates: offer.resourceTemplates }),
  );
  server.setRequestHandler(types.ReadResourceRequestSchema, ({ params: { uri } }, extra) =>
    respond(async () => {
      const { mimeType, text } = await offer.readResource(uri, readOptions(extra));
      return { contents: [{ uri, mimeType, text }] };
    }, uri),
  );
}

/** The SDK's types are mutable; an offer is not. */
function asResult(result: object): ServerResult {
  return result as ServerResult;
}

async function respondWith(
  { ErrorCode, McpError }: OlderTypes,
  work: () => Promise<object>,
  uri: string | undefined,
): Promise<ServerResult> {
  try {
    return asResult(await work());
  } catch (error) {
    if (!(error instanceof McpRequestError)) throw error;
    // 2025-11-25 has a separate code for a missing resource.
    if (error.reason === 'no_resource') throw new McpError(-32_002, error.message, { uri });
    const code = error.reason === 'failed' ? ErrorCode.InternalError : ErrorCode.InvalidParams;
    throw new McpError(code, error.message);
  }
}

function readOptions({ signal, _meta: meta, requestInfo, sendNotification: notify }: Extra): ToolCallOptions {
  const header = [requestInfo?.headers.traceparent ?? []].flat()[0];
  return toCallOptions({ signal, meta, header, notify });
}

/** Asks the person at the client, as long as an answer counts. Undefined if the client cannot show a form. */
function elicitApproval(server: Server): ApprovalChannel | undefined {
  if (!hasForms(server.getClientCapabilities()?.elicitation)) return undefined;
  const ask: ApprovalChannel = async (request, signal) => {
    const timeout = toMilliseconds(request.expiresAt) - toMilliseconds(request.askedAt);
    try {
      const form = createApprovalForm(request);
      const formResult = await server.elicitInput(form, { timeout, ...(signal ? { signal } : {}) });
      return readFormAnswer(formResult);
    } catch (error) {
      if (readCode(error) === TIMED_OUT) return null;
      throw error;
    }
  };
  return Object.assign(ask, { where: 'MCP, a form of the client' });
}

/** The code of the SDK for a request that nobody answered in time. */
const TIMED_OUT = -32_001;
