import { resultText } from '../text/tool-error.js';
import { toJsonSchema, withoutNulls } from '../text/tool-schema.js';
import type { ToolCallOptions } from '../tools/parts/tool.js';
import type { Toolset } from '../toolset/toolset.js';
import { checkToolset } from '../toolset/toolset-options.js';

/** A tool as Chat Completions take it. */
export interface OpenAiChatTool {
  type: 'function';
  function: { name: string; description: string; parameters: Record<string, unknown>; strict: true };
}

/** A tool as the Responses API takes it. */
export interface OpenAiResponseTool {
  type: 'function';
  name: string;
  description: string;
  parameters: Record<string, unknown>;
  strict: true;
}

/**
 * The tools for Chat Completions, with strict schemas: an optional parameter may be null.
 *
 * @example
 * ```ts
 * const tools = openAiChatTools(await createToolset(goat));
 * ```
 */
export function openAiChatTools(toolset: Toolset): OpenAiChatTool[] {
  return openAiResponseTools(toolset).map(({ type, ...tool }) => ({ type, function: tool }));
}

/**
 * The tools for the Responses API, with strict schemas.
 *
 * @example
 * ```ts
 * const tools = openAiResponseTools(await createToolset(goat));
 * ```
 */
export function openAiResponseTools(toolset: Toolset): OpenAiResponseTool[] {
  checkToolset(toolset);
  return toolset.tools.map(({ name, description, input }) => ({
    type: 'function',
    name,
    description,
    parameters: toJsonSchema(input, { strict: true }),
    strict: true,
  }));
}

/** The fields of a tool call of Chat Completions that are read here. */
export interface OpenAiChatCall {
  readonly id: string;
  /** Missing in the call of a custom tool. No tool of a toolset is one, so the result says so. */
  readonly function?: { readonly name: string; readonly arguments: string };
}

/** The message with the result of a tool call of Chat Completions. */
export interface OpenAiToolMessage {
  role: 'tool';
  tool_call_id: string;
  content: string;
}

/** Runs a tool call of Chat Completions and returns the message with its result. Never rejects, whatever a model sends. */
export async function runOpenAiChatCall(
  toolset: Toolset,
  call: OpenAiChatCall,
  options: ToolCallOptions = {},
): Promise<OpenAiToolMessage> {
  checkToolset(toolset);
  const { name, arguments: args } = call.function ?? { name: 'a custom tool', arguments: '' };
  const content = await run(toolset, { name, args, options });
  return { role: 'tool', tool_call_id: call.id, content };
}

/** The fields of a function call item of the Responses API that are read here. */
export interface OpenAiFunctionCall {
  readonly call_id: string;
  readonly name: string;
  readonly arguments: string;
}

/** The item with the result of a function call of the Responses API. */
export interface OpenAiFunctionOutput {
  type: 'function_call_output';
  call_id: string;
  output: string;
}

/** Runs a function call of the Responses API and returns the item with its result. Never rejects, whatever a model sends. */
export async function runOpenAiFunctionCall(
  toolset: Toolset,
  call: OpenAiFunctionCall,
  options: ToolCallOptions = {},
): Promise<OpenAiFunctionOutput> {
  checkToolset(toolset);
  const output = await run(toolset, { name: call.name, args: call.arguments, options });
  return { type: 'function_call_output', call_id: call.call_id, output };
}

async function run(
  toolset: Toolset,
  call: { readonly name: string; readonly args: string; readonly options: ToolCallOptions },
): Promise<string> {
  let input: unknown;
  try {
    input = withoutNulls(JSON.parse(call.args || '{}'));
  } catch {
    const error = { code: 'invalid_input', message: 'The arguments are no JSON.', retry: 'fix_input' } as const;
    return resultText({ ok: false, error });
  }
  return resultText(await toolset.call(call.name, input, call.options));
}
