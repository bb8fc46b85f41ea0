import type { Server, ServerOptions } from '@modelcontextprotocol/sdk/server/index.js';
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  type Implementation,
  ListToolsRequestSchema,
  type ServerNotification,
  type ServerRequest,
} from '@modelcontextprotocol/sdk/types.js';
import type { ToolCallOptions } from '../tool.js';
import type { Toolset } from '../toolset.js';
import { elicitApproval } from './elicit-approval.js';
import { createInstructions, type McpServerOptions, mcpTool, toCallResult } from './tools.js';

/** What a server of a toolset says of itself. */
export function describeServer(
  toolset: Toolset,
  { name = 'trackagoat', version = '1' }: McpServerOptions,
): { readonly info: Implementation; readonly about: ServerOptions } {
  return { info: { name, version }, about: { capabilities: { tools: {} }, instructions: createInstructions(toolset) } };
}

/** Lets a server of the SDK's first major list and call the tools of a toolset. */
export function serveTools(server: Server, toolset: Toolset): void {
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: toolset.tools.map(mcpTool) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, extra): Promise<CallToolResult> => {
    const result = await toolset.call(params.name, params.arguments, {
      signal: extra.signal,
      approve: elicitApproval(server),
      onProgress: tellProgress(extra, params._meta?.progressToken),
    });
    return toCallResult(result) as CallToolResult;
  });
}

/** Tells a client that asked for it how far a call is. */
function tellProgress(
  { sendNotification }: RequestHandlerExtra<ServerRequest, ServerNotification>,
  progressToken: string | number | undefined,
): ToolCallOptions['onProgress'] {
  if (progressToken === undefined) return undefined;
  return ({ done, total, message }) => {
    const params = { progressToken, progress: done, total, message };
    // A client that is gone hears nothing; the payments go on.
    sendNotification({ method: 'notifications/progress', params }).catch(() => null);
  };
}
