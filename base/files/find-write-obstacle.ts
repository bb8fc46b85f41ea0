import { randomUUID } from 'node:crypto';
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describeWriteError } from './describe-write-error.js';

/**
 * Why a file cannot be written at `path`, in words, or undefined if it can. Ask before work whose result goes there.
 * Leaves nothing behind.
 */
export function findWriteObstacle(path: string): string | undefined {
  const folder = dirname(resolve(path));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return `there is no folder ${folder}`;
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return 'it is a folder';
  const probe = join(folder, `.${basename(path).slice(0, 100)}.${randomUUID()}.writing`);
  try {
    closeSync(openSync(probe, 'wx', 0o600));
    rmSync(probe, { force: true });
    return undefined;
  } catch (error) {
    return describeWriteError(error);
  }
}
