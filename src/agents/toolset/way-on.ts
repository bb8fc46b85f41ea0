import type { ToolDefinition } from '../tool.js';
import type { ToolError } from '../tool-error.js';

/** Where a refusal of a tool sends that names no other: to what tells why. Of the others it is the tool itself. */
const READS: Readonly<Record<string, string>> = {
  plan_rate: 'get_rates',
  plan_stop: 'get_rates',
  plan_change: 'read_context',
  plan_method: 'payment_settings',
  plan_undo_payment: 'list_payments',
  plan_reject_accruals: 'explain_amount',
  plan_settlement: 'audit_unpaid_creators',
  plan_settle_all: 'audit_unpaid_creators',
};

/** What is for a person to do. */
const PERSON = /\b(?:person|persons|people)\b/i;

/**
 * A refusal with a way on: a tool that this toolset offers, or that a person is needed. What can be corrected or repeated goes
 * back to the same tool.
 */
export function withWayOn(
  { next_tool: next, ...error }: ToolError,
  tool: Pick<ToolDefinition, 'name'> | undefined,
  offered: readonly Pick<ToolDefinition, 'name'>[],
): ToolError {
  const has = (name: string | undefined): name is string => offered.some((other) => other.name === name);
  if (has(next)) return { ...error, next_tool: next };
  if (error.retry !== 'no' && has(tool?.name)) return { ...error, next_tool: tool.name };
  const reads = error.code === 'nothing_to_change' || error.code === 'not_found' ? READS[tool?.name ?? ''] : undefined;
  if (has(reads)) return { ...error, next_tool: reads };
  if (PERSON.test(error.message)) return error;
  return { ...error, message: `${error.message} A person is needed.` };
}
