import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { StorageTrouble } from '../../control/state/persistence.js';

/** Says something to whoever runs the mock. */
export type Tell = (message: string) => void;

const FULL = new Set<unknown>(['ENOSPC', 'EDQUOT']);
const FORBIDDEN = new Set<unknown>(['EACCES', 'EPERM']);

/** What an error of the file system means for who keeps a folder. */
export function describeTrouble(error: unknown, folder: string): StorageTrouble {
  const { code, message } = error as { code?: unknown; message: string };
  if (FULL.has(code)) {
    return { code: 'storage_full', message: `The disk of ${folder} is full: make room.` };
  }
  const reason =
    code === 'EROFS'
      ? 'its file system is read-only'
      : FORBIDDEN.has(code)
        ? 'this process may not write there'
        : message;
  return { code: 'storage_failed', message: `${folder} cannot be written: ${reason}.` };
}

/** More than an empty store takes. */
const PROBE_BYTES = 256 * 1024;

/**
 * Makes a folder and tries whether it can be written; throws the error of the file system when not. A start that has room for
 * its first bytes alone would only fail later.
 */
export function probeFolder(folder: string): void {
  let ancestor = resolve(folder);
  while (!existsSync(ancestor)) ancestor = dirname(ancestor);
  // mkdir alone says of a read-only file system that the folder is missing.
  accessSync(ancestor, constants.W_OK);
  mkdirSync(folder, { recursive: true });
  const probe = join(folder, `probe-${process.pid}`);
  try {
    writeFileSync(probe, Buffer.alloc(PROBE_BYTES));
  } finally {
    rmSync(probe, { force: true });
  }
}
