import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describeWriteError } from './describe-write-error.js';
import { AsideFile } from './own-file.js';

/**
 * Why a file cannot be written at `path`, in words, or undefined if it can. Ask before work whose result goes there.
 * Leaves nothing behind.
 */
export function findWriteObstacle(path: string): string | undefined {
  const folder = dirname(resolve(path));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return `there is no folder ${folder}`;
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return 'it is a folder';
  try {
    AsideFile.make(path).discard();
    return undefined;
  } catch (error) {
    return describeWriteError(error);
  }
}
