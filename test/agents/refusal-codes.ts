import { readFileSync } from 'node:fs';
import { readSources } from '../house/source-files.js';

const read = (...folders: string[]): string => [...readSources(folders).values()].join('\n');

/** The parts of a text that a pattern captures, each once, sorted. */
export function findAll(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, code = '']) => code))].sort();
}

/** The sources of the tools. */
export const agents = read('src/agents', 'cli/mcp');
/** Codes that the toolset itself refuses with. */
export const refusals = findAll(agents, /(?:new ToolRefusal|\brefuse)\(\s*'([a-z_]+)'/g);
/** Codes of workflows, of the client and of the service. */
export const others = [
  ...findAll(readFileSync('src/client/errors/known-code.ts', 'utf8'), /\| '([a-z_]+)'/g),
  ...findAll(readFileSync('src/generated/error-codes.ts', 'utf8'), /'([a-z_]+)'/g),
];
