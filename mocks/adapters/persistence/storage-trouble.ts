import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { describeWriteError, isFull } from '../../../base/files/describe-write-error.js';
import { writeWhole } from '../../../base/files/grow.js';
import { AsideFile, makeFolder } from '../../../base/files/own-file.js';
import type { StorageTrouble } from '../../control/state/persistence.js';

/** Reports to the person who runs the mock. */
export type Warn = (message: string) => void;

/** The meaning of an error of the file system for a folder, in words. */
export function describeTrouble(error: unknown, folder: string): StorageTrouble {
  if (isFull(error)) {
    return { code: 'storage_full', message: `The disk of ${folder} is full: make room.` };
  }
  return { code: 'storage_failed', message: `${folder} cannot be written: ${describeWriteError(error)}.` };
}

/** More bytes than an empty store takes. */
const PROBE_BYTES = 256 * 1024;

/**
 * Makes a folder and tests whether it can be written. Throws the error of the file system if not. With room only for
 * the first bytes, the mock would fail later.
 */
export function probeFolder(folder: string): void {
  makeFolder(folder);
  accessSync(folder, constants.W_OK);
  const probe = new AsideFile(join(folder, 'probe'));
  try {
    writeWhole(probe.file, Buffer.alloc(PROBE_BYTES), 0);
  } finally {
    probe.discard();
  }
}
