import type { ToolDefinition } from '../tools/parts/tool.js';

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
