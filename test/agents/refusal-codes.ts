import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** The sources of a folder, whole. */
function readSources(folder: string): string {
  const files = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, root), 'utf8'))
    .join('\n');
}

export function findAll(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, code = '']) => code))].sort();
}

/** The sources of the tools. */
export const agents = `${readSources('src/agents')}\n${readSources('cli/mcp')}`;
/** Codes that the toolset itself refuses with. */
export const refusals = findAll(agents, /(?:new ToolRefusal|\brefuse)\(\s*'([a-z_]+)'/g);
/** Codes of workflows, of the client and of the service. */
const known = readFileSync(new URL('src/client/errors/known-code.ts', root), 'utf8');
const service = readFileSync(new URL('src/generated/error-codes.ts', root), 'utf8');
export const others = [...findAll(known, /\| '([a-z_]+)'/g), ...findAll(service, /'([a-z_]+)'/g)];
