import type { ToolError, ToolResult } from '../../src/agents/index.js';

/** The data of a result. Throws the error of a result that has one. */
export function getData(result: ToolResult): Record<string, unknown> {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.data;
}

/** The error of a result, if it has one. */
export function getError(result: ToolResult): ToolError | undefined {
  return result.ok ? undefined : result.error;
}
