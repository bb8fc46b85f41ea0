import { resultText } from '../text/tool-error.js';
import { type ObjectSchema, toJsonSchema } from '../text/tool-schema.js';
import type { ToolCallOptions } from '../tools/parts/tool.js';
import type { Toolset } from '../toolset/toolset.js';
import { checkToolset } from '../toolset/toolset-options.js';

/** A tool as the Messages API takes it. */
export interface AnthropicTool {
  name: string;
  description: string;
  input_schema: ObjectSchema;
}

/**
 * The tools for the Messages API.
 *
 * @example
 * ```ts
 * const tools = anthropicTools(await createToolset(goat));
 * ```
 */
export function anthropicTools(toolset: Toolset): AnthropicTool[] {
  checkToolset(toolset);
  return toolset.tools.map(({ name, description, input }) => ({
    name,
    description,
    input_schema: toJsonSchema(input),
  }));
}

/** The fields of a tool use block that are read here. */
export interface AnthropicToolUse {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
}

/** The result of a tool use, as the Messages API takes it. */
export interface AnthropicToolResult {
  type: 'tool_result';
  tool_use_id: string;
  content: string;
  is_error?: boolean;
}

/**
 * Runs a tool use and returns the block with its result. Never rejects, whatever a model sends.
 *
 * @example
 * ```ts
 * const result = await runAnthropicToolUse(toolset, use);
 * ```
 */
export async function runAnthropicToolUse(
  toolset: Toolset,
  use: AnthropicToolUse,
  options: ToolCallOptions = {},
): Promise<AnthropicToolResult> {
  checkToolset(toolset);
  const result = await toolset.call(use.name, use.input, options);
  return {
    type: 'tool_result',
    tool_use_id: use.id,
    content: resultText(result),
    ...(result.ok ? {} : { is_error: true }),
  };
}
