import type { ToolError } from '../text/tool-error.js';
import type { ToolDefinition } from '../tools/parts/tool.js';

/**
 * The tool to call after a refusal that names none: the one that explains why. For tools that are not listed it is the
 * tool itself.
 */
const READS: Readonly<Record<string, string>> = {
  plan_rate: 'get_rates',
  plan_change: 'read_context',
  plan_undo_payment: 'list_payments',
  plan_reject_accruals: 'explain_amount',
  plan_settlement: 'audit_unpaid_creators',
};

/** The facts about a refused call, besides its error. */
interface Refused {
  readonly tool: Pick<ToolDefinition, 'name'> | undefined;
  readonly offered: readonly Pick<ToolDefinition, 'name'>[];
  /** Whether the message says what a person has to do. */
  readonly namesPerson: boolean;
}

/**
 * A refusal with its next step: a tool that this toolset offers, or a person. If the call can be corrected or repeated,
 * it is the same tool.
 */
export function withWayOn(
  { next_tool: next, ...error }: ToolError,
  { tool, offered, namesPerson }: Refused,
): ToolError {
  const has = (name: string | undefined): name is string => offered.some((other) => other.name === name);
  if (has(next)) return { ...error, next_tool: next };
  if (error.retry !== 'no' && has(tool?.name)) return { ...error, next_tool: tool.name };
  const reads = error.code === 'nothing_to_change' || error.code === 'not_found' ? READS[tool?.name ?? ''] : undefined;
  if (has(reads)) return { ...error, next_tool: reads };
  if (namesPerson) return error;
  return { ...error, message: `${error.message} A person is needed.` };
}

/** Workflows take ids; tools take a creator by handle or id. */
const COMMON = { creatorId: 'creator' };

/**
 * A workflow's message with the tool's parameter names instead of the workflow's. A model can only correct parameters
 * that it sees.
 */
export function inToolWords(message: string, tool: Pick<ToolDefinition, 'name' | 'input' | 'words'>): string {
  const words = new Map<string, string>([[camelCase(tool.name), tool.name]]);
  for (const name of Object.keys(tool.input.shape)) words.set(camelCase(name), name);
  for (const [word, name] of Object.entries({ ...COMMON, ...tool.words })) {
    if (name in tool.input.shape) words.set(word, name);
  }
  return message.replace(/\b[a-z]+(?:[A-Z][a-z]*)+\b/g, (word) => words.get(word) ?? word);
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
