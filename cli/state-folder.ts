import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Io, UsageError } from './command.js';
import type { FlagSpec } from './flags.js';

/** The flag for the folder, the same in every command that has it. */
export const stateFlag = {
  value: 'DIR',
  help: 'Folder to keep plans in ($TRACKAGOAT_STATE or ~/.trackagoat).',
} as const satisfies FlagSpec;

/**
 * The folder that `trackagoat mcp` and `trackagoat approve` share. Throws a UsageError for an empty path, and for one that
 * a shell should have read: it would mean the current folder, and each start from elsewhere would count its limits anew.
 */
export function stateFolder(flag: string | undefined, env: Io['env'], findHome: () => string = homedir): string {
  const [name, path] = flag === undefined ? ['TRACKAGOAT_STATE', env.TRACKAGOAT_STATE] : ['--state', flag];
  if (path === undefined) return join(homeFolder(findHome), '.trackagoat');
  if (path !== '' && path === path.trim() && !/^~($|[/\\])/.test(path)) return resolve(path);
  throw new UsageError(
    `${name} must be the path of a folder, without ~ and without space around it, not ${JSON.stringify(path)}; leave it out for ~/.trackagoat.`,
  );
}

// In a container a user may have neither HOME nor an entry in the list of users.
function homeFolder(findHome: () => string): string {
  try {
    return findHome();
  } catch {
    throw new UsageError(
      'This user has no home folder. Name a folder for the plans with --state DIR or TRACKAGOAT_STATE.',
    );
  }
}
