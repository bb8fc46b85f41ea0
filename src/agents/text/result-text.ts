import type { ToolResult } from './tool-error.js';

/** A result as the text that a model reads: compact JSON of the data, or of `{error}`. */
export function resultText(result: ToolResult): string {
  return JSON.stringify(result.ok ? result.data : { error: result.error });
}
