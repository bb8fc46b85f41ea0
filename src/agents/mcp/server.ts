import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
  type ServerNotification,
  type ServerRequest,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import { answerText } from '../answer-text.js';
import type { ToolCallOptions } from '../tool.js';
import { type JsonSchema, toJsonSchema, toOutline } from '../tool-schema.js';
import type { OfferedTool, Toolset } from '../toolset.js';
import { UNTRUSTED_NOTICE } from '../untrusted-text.js';
import { elicitApproval } from './elicit-approval.js';

/** How the server presents itself. */
export interface McpServerOptions {
  /** Default `trackagoat`. */
  readonly name?: string;
  /** Default `1`. */
  readonly version?: string;
}

/**
 * An MCP server with the tools of a toolset: annotations, output schemas, structured content. A payment asks the person
 * at the client for approval by elicitation; a client that cannot be asked gets a refusal.
 */
export function createMcpServer(
  toolset: Toolset,
  { name = 'trackagoat', version = '1' }: McpServerOptions = {},
): Server {
  const server = new Server(
    { name, version },
    { capabilities: { tools: {} }, instructions: createInstructions(toolset) },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: toolset.tools.map(mcpTool) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, extra): Promise<CallToolResult> => {
    const result = await toolset.call(params.name, params.arguments, {
      signal: extra.signal,
      approve: elicitApproval(server),
      onProgress: tellProgress(extra, params._meta?.progressToken),
    });
    return {
      content: [{ type: 'text', text: answerText(result) }],
      ...(result.ok ? { structuredContent: result.data } : { isError: true }),
    };
  });
  return server;
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

/** A tool as `tools/list` shows it. */
export function mcpTool({
  name,
  title,
  description,
  effect,
  idempotent,
  destructive,
  input,
  output,
}: OfferedTool): Tool {
  return {
    name,
    title,
    description,
    inputSchema: toJsonSchema(input, { io: 'input' }) as JsonSchema & Tool['inputSchema'],
    outputSchema: toOutline(toJsonSchema(output, { io: 'output' })) as JsonSchema & NonNullable<Tool['outputSchema']>,
    annotations:
      effect === 'read'
        ? { readOnlyHint: true, openWorldHint: false }
        : { readOnlyHint: false, destructiveHint: destructive, idempotentHint: idempotent, openWorldHint: false },
  };
}

function createInstructions({ dropped }: Toolset): string {
  const reasons = [...new Set(dropped.map(({ why }) => why))];
  const left = reasons.map(
    (why) =>
      `${dropped
        .filter((tool) => tool.why === why)
        .map(({ tool }) => tool)
        .join(', ')}: ${why}`,
  );
  return [
    'TrackAGoat tracks TikTok creators and what they are owed and paid. Money is integer cents, time is UTC.',
    UNTRUSTED_NOTICE,
    ...(left.length > 0 ? [`Not available: ${left.join(' ')}`] : []),
  ].join('\n');
}
