import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../../base/files/make-folder.js';
import { readStore } from './read-store.js';
import { STORE_FILE, throwIfFormerFolder } from './store.js';

/** A mock may rewrite its file while it is copied. Then the next copy is whole. */
const ATTEMPTS = 3;

/**
 * Copies the data of a folder into another one, from which a mock can then start. This works while a mock runs on the
 * first folder: the copy is of one moment, and verified. Throws if there is nothing to copy, if the target is not
 * empty, or if the data is damaged.
 */
export function backupFolder(folder: string, to: string): void {
  const from = join(folder, STORE_FILE);
  throwIfFormerFolder(folder);
  if (!existsSync(from)) throw new Error(`${folder} holds nothing that a mock has kept.`);
  if (existsSync(join(to, STORE_FILE))) throw new Error(`${to} holds a store already; name another folder.`);
  makeFolder(to);
  const copy = join(to, `${STORE_FILE}.new`);
  for (let attempt = 1; ; attempt += 1) {
    try {
      copyFileSync(from, copy);
      readStore(copy);
      break;
    } catch (error) {
      rmSync(copy, { force: true });
      if (attempt === ATTEMPTS) throw error;
    }
  }
  renameSync(copy, join(to, STORE_FILE));
}
