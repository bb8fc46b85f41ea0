import type { ToolError, ToolResult } from '../../src/agents/index.js';

/** What a tool answered; throws what went wrong. */
export function getData(result: ToolResult): Record<string, unknown> {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.data;
}

/** What went wrong, if anything did. */
export function getError(result: ToolResult): ToolError | undefined {
  return result.ok ? undefined : result.error;
}
