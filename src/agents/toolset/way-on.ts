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
