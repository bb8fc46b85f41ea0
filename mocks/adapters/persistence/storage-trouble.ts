import { accessSync, constants, existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { StorageTrouble } from '../../control/state/persistence.js';

const FULL = new Set<unknown>(['ENOSPC', 'EDQUOT', 28, 122]);
// A page of which only a part found room.
const IO_ERRORS = new Set<unknown>(['EIO', 5]);
const READ_ONLY = new Set<unknown>(['EROFS', 30]);
const FORBIDDEN = new Set<unknown>(['EACCES', 'EPERM', 13, 1]);

/** What an error of the file system or of lmdb, which gives numbers, means for who keeps a folder. */
export function describeTrouble(error: unknown, folder: string): StorageTrouble {
  const { code, message } = error as { code?: unknown; message: string };
  if (FULL.has(code) || /MDB_MAP_FULL|[Nn]o space left/.test(message) || (IO_ERRORS.has(code) && isFull(folder))) {
    return { code: 'storage_full', message: `The disk of ${folder} is full: make room.` };
  }
  const reason = READ_ONLY.has(code)
    ? 'its file system is read-only'
    : FORBIDDEN.has(code)
      ? 'this process may not write there'
      : message;
  return { code: 'storage_failed', message: `${folder} cannot be written: ${reason}.` };
}

function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < PROBE_BYTES;
}

/** More than an empty store takes. */
const PROBE_BYTES = 256 * 1024;

/**
 * Makes a folder and tries whether it can be written; throws the error of the file system when not. The database maps its
 * files into memory: on a full disk it would not fail but end the process.
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
