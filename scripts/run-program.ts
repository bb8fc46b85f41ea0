import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Programs, programs } from './programs.js';

/** The module that a name means, or what is wrong with the name. */
export function findProgram(
  group: keyof typeof programs,
  name: string | undefined,
): { module?: string; problem?: string } {
  const known: Programs = programs[group];
  const module = name !== undefined && Object.hasOwn(known, name) ? known[name] : undefined;
  if (module !== undefined) return { module };
  const problem = name === undefined ? `npm run ${group} needs a name` : `npm run ${group} knows no ${name}`;
  return { problem: `${problem}. Known are ${Object.keys(known).sort().join(', ')}.` };
}

/** Runs a module of this checkout with these arguments, as if it had been started itself. */
export async function runProgram(module: string, options: readonly string[]): Promise<void> {
  const path = resolve(module);
  process.argv.splice(1, process.argv.length, path, ...options);
  await import(pathToFileURL(path).href);
}
