import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readCode, readMessage } from '../values/thrown.js';
import { AsideFile } from './own-file.js';

const REASONS: Readonly<Record<string, string>> = {
  EROFS: 'its file system is read-only',
  EACCES: 'this process may not write there',
  EPERM: 'this process may not write there',
  EEXIST: 'a file is in its place',
  ENOTDIR: 'a file is in its place',
  EISDIR: 'it is a folder',
};

/** Why a file or a folder cannot be written, in words, from the error of the file system. */
export function describeWriteError(error: unknown): string {
  return REASONS[String(readCode(error))] ?? readMessage(error);
}

/** Whether an error of the file system says that there is no room. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(String(readCode(error)));
}

/**
 * Why a file cannot be written at `path`, in words, or undefined if it can. Ask before work whose result goes there.
 * Leaves nothing behind.
 */
export function findWriteObstacle(path: string): string | undefined {
  const folder = dirname(resolve(path));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return `there is no folder ${folder}`;
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return 'it is a folder';
  try {
    new AsideFile(path).discard();
    return undefined;
  } catch (error) {
    return describeWriteError(error);
  }
}
