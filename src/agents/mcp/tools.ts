import { answerText } from '../answer-text.js';
import type { ToolResult } from '../tool-error.js';
import { type JsonSchema, toJsonSchema, toOutline } from '../tool-schema.js';
import type { OfferedTool } from '../toolset.js';
import type { McpCallResult, McpTool } from './offer.js';

/** A tool with the schema of its answers, whole or in outline. */
export function mcpTool(tool: OfferedTool, outputSchemas: 'full' | 'outline' = 'full'): McpTool {
  const { name, title, description, effect, idempotent, destructive, input, output } = tool;
  const answers = toJsonSchema(output, { io: 'output' });
  return {
    name,
    title,
    description,
    inputSchema: toJsonSchema(input, { io: 'input' }) as JsonSchema & McpTool['inputSchema'],
    outputSchema: (outputSchemas === 'full' ? answers : toOutline(answers)) as JsonSchema & McpTool['inputSchema'],
    annotations:
      effect === 'read'
        ? { readOnlyHint: true, openWorldHint: false }
        : { readOnlyHint: false, destructiveHint: destructive, idempotentHint: idempotent, openWorldHint: false },
  };
}

/** What a call answers: the data as text and as structured content, or the error as text. */
export function toCallResult(result: ToolResult): McpCallResult {
  return {
    content: [{ type: 'text', text: answerText(result) }],
    ...(result.ok ? { structuredContent: result.data as Record<string, unknown> } : { isError: true }),
  };
}
