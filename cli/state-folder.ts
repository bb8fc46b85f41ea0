import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { orMissing } from '../base/values/thrown.js';
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

/**
 * Refuses a path of the state folder that others can change, as ssh does: they could approve plans, or reset the count
 * of what was spent. `secret`: a file that nobody else may read either. A path that does not exist is not open.
 */
export async function throwIfOpen(path: string, kind: 'folder' | 'secret'): Promise<void> {
  const own = process.getuid?.();
  // Windows has neither.
  if (own === undefined) return;
  const found = await orMissing(stat(path), null);
  if (found === null) return;
  if (found.uid !== own && found.uid !== 0) {
    throw new Error(
      `${path} belongs to another user (${found.uid}), so nothing in it can be trusted; run chown ${own} ${path} first, or use another folder.`,
    );
  }
  if (kind === 'folder' && (found.mode & 0o022) !== 0) {
    throw new Error(
      `others can write the folder ${path}, so nothing in it can be trusted; run chmod 700 ${path} first.`,
    );
  }
  if (kind === 'secret' && (found.mode & 0o077) !== 0) {
    throw new Error(`others can read or write ${path}, which must stay secret; run chmod 600 ${path} first.`);
  }
}
