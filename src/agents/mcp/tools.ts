import { answerText } from '../answer-text.js';
import type { ToolResult } from '../tool-error.js';
import { type JsonSchema, toJsonSchema, toOutline } from '../tool-schema.js';
import type { OfferedTool, Toolset } from '../toolset.js';
import { UNTRUSTED_NOTICE } from '../untrusted-text.js';

/** How the server presents itself. */
export interface McpServerOptions {
  /** Default `trackagoat`. */
  readonly name?: string;
  /** Default `1`. */
  readonly version?: string;
}

/** A tool as `tools/list` shows it, in every revision of the protocol. */
export interface McpTool {
  name: string;
  title: string;
  description: string;
  inputSchema: { type: 'object'; [key: string]: unknown };
  outputSchema: { type: 'object'; [key: string]: unknown };
  annotations: {
    readOnlyHint: boolean;
    destructiveHint?: boolean;
    idempotentHint?: boolean;
    openWorldHint: boolean;
  };
}

/** A tool as `tools/list` shows it. */
export function mcpTool(tool: OfferedTool): McpTool {
  const { name, title, description, effect, idempotent, destructive, input, output } = tool;
  return {
    name,
    title,
    description,
    inputSchema: toJsonSchema(input, { io: 'input' }) as JsonSchema & McpTool['inputSchema'],
    outputSchema: toOutline(toJsonSchema(output, { io: 'output' })) as JsonSchema & McpTool['outputSchema'],
    annotations:
      effect === 'read'
        ? { readOnlyHint: true, openWorldHint: false }
        : { readOnlyHint: false, destructiveHint: destructive, idempotentHint: idempotent, openWorldHint: false },
  };
}

/** What a call answers, as `tools/call` gives it in every revision of the protocol. */
export function toCallResult(result: ToolResult) {
  return {
    content: [{ type: 'text' as const, text: answerText(result) }],
    ...(result.ok ? { structuredContent: result.data as Record<string, unknown> } : { isError: true }),
  };
}

/** What a model is told of the server: what it is about, whose text is whose, and what is missing and why. */
export function createInstructions({ dropped }: Toolset): string {
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
