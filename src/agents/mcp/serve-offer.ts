import type { Server, ServerOptions } from '@modelcontextprotocol/sdk/server/index.js';
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  type Implementation,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type ServerNotification,
  type ServerRequest,
  type ServerResult,
} from '@modelcontextprotocol/sdk/types.js';
import type { ToolCallOptions } from '../tools/parts/tool.js';
import { toCallOptions } from './call-options.js';
import { elicitApproval } from './elicit-approval.js';
import { type McpOffer, McpRequestError } from './offer.js';
import type { McpServerOptions } from './server-options.js';

type Extra = RequestHandlerExtra<ServerRequest, ServerNotification>;

/** How a server describes itself. */
export function describeServer(
  { instructions }: McpOffer,
  { name = 'trackagoat', version = '1' }: McpServerOptions,
): { readonly info: Implementation; readonly about: ServerOptions } {
  const capabilities = { tools: {}, prompts: {}, resources: {} };
  return { info: { name, version }, about: { capabilities, instructions } };
}

/** Lets a server of the SDK's first major serve an offer, in the protocol of 2025-11-25 and older. */
export function serveOffer(server: Server, offer: McpOffer): void {
  server.setRequestHandler(ListToolsRequestSchema, () => asResult({ tools: offer.tools }));
  server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: input } }, extra) =>
    answer(() => offer.callTool(name, input, { ...readOptions(extra), approve: elicitApproval(server) })),
  );
  server.setRequestHandler(ListPromptsRequestSchema, () => asResult({ prompts: offer.prompts }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params: { name, arguments: values = {} } }) =>
    answer(async () => offer.getPrompt(name, values)),
  );
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }, extra) =>
    answer(() => offer.listResources(readOptions(extra), params?.cursor)),
  );
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () =>
    asResult({ resourceTemplates: offer.resourceTemplates }),
  );
  server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }, extra) =>
    answer(async () => {
      const { mimeType, text } = await offer.readResource(uri, readOptions(extra));
      return { contents: [{ uri, mimeType, text }] };
    }, uri),
  );
}

/** The SDK's types are mutable; an offer is not. */
function asResult(result: object): ServerResult {
  return result as ServerResult;
}

async function answer(work: () => Promise<object>, uri?: string): Promise<ServerResult> {
  try {
    return asResult(await work());
  } catch (error) {
    if (!(error instanceof McpRequestError)) throw error;
    throw new McpError(CODES[error.reason], error.message, error.reason === 'no_resource' ? { uri } : undefined);
  }
}

/** 2025-11-25 has a separate code for a missing resource. */
const CODES = {
  invalid_params: ErrorCode.InvalidParams,
  no_resource: -32_002,
  failed: ErrorCode.InternalError,
} as const;

function readOptions({ signal, _meta: meta, requestInfo, sendNotification: notify }: Extra): ToolCallOptions {
  const header = [requestInfo?.headers.traceparent ?? []].flat()[0];
  return toCallOptions({ signal, meta, header, notify });
}
