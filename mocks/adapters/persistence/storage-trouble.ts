import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { StorageTrouble } from '../../control/state/persistence.js';

/** Reports to the person who runs the mock. */
export type Tell = (message: string) => void;

const FULL = new Set<unknown>(['ENOSPC', 'EDQUOT']);
const FORBIDDEN = new Set<unknown>(['EACCES', 'EPERM']);

/** The meaning of an error of the file system for a folder, in words. */
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

/** More bytes than an empty store takes. */
const PROBE_BYTES = 256 * 1024;

/**
 * Makes a folder and tests whether it can be written. Throws the error of the file system if not. With room only for
 * the first bytes, the mock would fail later.
 */
export function probeFolder(folder: string): void {
  let ancestor = resolve(folder);
  while (!existsSync(ancestor)) ancestor = dirname(ancestor);
  // On a read-only file system mkdir alone would report that the folder is missing.
  accessSync(ancestor, constants.W_OK);
  mkdirSync(folder, { recursive: true });
  const probe = join(folder, `probe-${process.pid}`);
  try {
    writeFileSync(probe, Buffer.alloc(PROBE_BYTES));
  } finally {
    rmSync(probe, { force: true });
  }
}
