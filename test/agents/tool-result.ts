import type { ToolCallOptions, ToolError, ToolResult, Toolset } from '../../src/agents/index.js';
import { readTable, type ToolTable } from '../../src/agents/tools/parts/table.js';

/** The data of a result, with the rows of its tables as objects. Throws the error of a result that has one. */
export function getData(result: ToolResult): Record<string, unknown> {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return openTables(result.data);
}

/** Data with the rows of its tables as objects. */
export function openTables(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isTable = (value: unknown): value is ToolTable => Array.isArray(value) && Array.isArray(value[0]);
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, isTable(value) ? readTable(value) : value]),
  );
}

/** The error of a result, if it has one. */
export function getError(result: ToolResult): ToolError | undefined {
  return result.ok ? undefined : result.error;
}

/** The outcome of a committed plan, or the code of the refusal. */
export function getOutcome(result: ToolResult): string {
  return String(result.ok ? result.data.outcome : result.error.code);
}

/** Makes a plan and carries it out: the result of the commit. */
export async function carryOut(
  toolset: Toolset,
  tool: string,
  input: object,
  options?: ToolCallOptions,
): Promise<ToolResult> {
  const { plan_id } = getData(await toolset.call(tool, input));
  return toolset.call('commit_plan', { plan_id }, options);
}
