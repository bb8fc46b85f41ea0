import type { McpSdkServerConfigWithInstance } from '@anthropic-ai/claude-agent-sdk';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type ServerNotification,
  type ServerRequest,
  type ServerResult,
} from '@modelcontextprotocol/sdk/types.js';
import { mcpOfferOptions } from '../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import { readCode } from '../../../base/values/thrown.js';
import { warnIfUntested } from '../../client/peers.js';
import { toMilliseconds } from '../../workflows/run/days.js';
import { createApprovalForm, hasForms, readFormAnswer } from '../mcp/both-eras.js';
import { type McpOffer, McpRequestError } from '../mcp/offer.js';
import { type McpOfferOptions, offerToolset, toCallOptions } from '../mcp/toolset-offer.js';
import type { ApprovalChannel } from '../payments/approve/ask-person.js';
import type { ToolCallOptions } from '../tools/parts/tool.js';
import type { Toolset } from '../toolset/toolset.js';

/**
 * The tools as an in-process server for the Claude Agent SDK: `query({options: {mcpServers: {trackagoat: …}}})`. A
 * payment asks by elicitation, which the option `onElicitation` answers. Without that option, give the toolset
 * `approve`. Make one for each query, because a server serves one session.
 */
export function claudeAgentSdkServer(toolset: Toolset, given: McpOfferOptions = {}): McpSdkServerConfigWithInstance {
  const options = takeWithRangeError('claudeAgentSdkServer', given, mcpOfferOptions);
  warnIfUntested('@anthropic-ai/claude-agent-sdk', '@modelcontextprotocol/sdk');
  const offer = offerToolset(toolset, options);
  const { name = 'trackagoat', version = '1' } = options;
  const capabilities = { tools: {}, resources: {} };
  const instance = new McpServer({ name, version }, { capabilities, instructions: offer.instructions });
  serveOffer(instance.server, offer);
  return { type: 'sdk', name, instance };
}

/** Lets a server of the SDK's first major serve an offer, in the protocol of 2025-11-25 and older. */
function serveOffer(server: Server, offer: McpOffer): void {
  server.setRequestHandler(ListToolsRequestSchema, () => asResult({ tools: offer.tools }));
  server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: input } }, extra) =>
    respond(() => offer.callTool(name, input, { ...readOptions(extra), approve: elicitApproval(server) })),
  );
  server.setRequestHandler(ListResourcesRequestSchema, () => asResult({ resources: offer.resources }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () =>
    asResult({ resourceTemplates: offer.resourceTemplates }),
  );
  server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }, extra) =>
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

async function respond(work: () => Promise<object>, uri?: string): Promise<ServerResult> {
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

type Extra = RequestHandlerExtra<ServerRequest, ServerNotification>;

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
