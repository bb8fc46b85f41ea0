import { resultText, type ToolResult } from '../text/tool-error.js';
import { toJsonSchema, toOutline } from '../text/tool-schema.js';
import type { OfferedTool } from '../toolset/toolset.js';
import type { McpCallResult, McpTool } from './offer.js';

/** A tool with the schema of its results: in full, in outline, or without one. */
export function mcpTool(tool: OfferedTool, outputSchemas: 'full' | 'outline' | 'none' = 'outline'): McpTool {
  const { name, title, description, capability, idempotent, destructive, input, output } = tool;
  const schema = toJsonSchema(output, { io: 'output' }) as McpTool['inputSchema'];
  return {
    name,
    title,
    description,
    inputSchema: toJsonSchema(input, { io: 'input' }) as McpTool['inputSchema'],
    ...(outputSchemas === 'none'
      ? {}
      : { outputSchema: outputSchemas === 'full' ? schema : (toOutline(schema) as typeof schema) }),
    annotations:
      capability === 'read'
        ? { readOnlyHint: true, openWorldHint: false }
        : { readOnlyHint: false, destructiveHint: destructive, idempotentHint: idempotent, openWorldHint: false },
  };
}

/** The result of a call: its data as text, as structured content, or as both. An error is always text. */
export function toCallResult(result: ToolResult, contentForm: 'both' | 'text' | 'structured' = 'both'): McpCallResult {
  if (!result.ok) return { content: [textBlock(resultText(result))], isError: true };
  const structuredContent = result.data as Record<string, unknown>;
  if (contentForm === 'text') return { content: [textBlock(resultText(result))] };
  const text = contentForm === 'both' ? resultText(result) : toSentence(structuredContent);
  return { content: [textBlock(text)], structuredContent };
}

function textBlock(text: string): object {
  return { type: 'text', text };
}

/** A sentence for a person. The data is in the structured content. */
function toSentence({ summary, outcome }: Record<string, unknown>): string {
  if (typeof summary === 'string') return summary;
  return typeof outcome === 'string' ? `Outcome: ${outcome}.` : 'The result is in the structured content.';
}
