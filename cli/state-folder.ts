import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Io } from './command.js';
import type { FlagSpec } from './flags.js';

/** The flag for the folder, the same in every command that has it. */
export const stateFlag = {
  value: 'DIR',
  help: 'Folder to keep plans in ($TRACKAGOAT_STATE or ~/.trackagoat).',
} as const satisfies FlagSpec;

/** The folder that `trackagoat mcp` and `trackagoat approve` share. */
export function stateFolder(flag: string | undefined, env: Io['env']): string {
  return resolve(flag ?? env.TRACKAGOAT_STATE ?? join(homedir(), '.trackagoat'));
}
