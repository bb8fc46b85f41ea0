import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readStore } from './read-store.js';
import { STORE_FILE, throwIfFormerFolder } from './store.js';

/** A mock that writes its file anew while it is copied: the next copy is whole. */
const ATTEMPTS = 3;

/**
 * Copies what a folder keeps into another one, which a mock can then start from; also while a mock runs on the first: the
 * copy is of one moment, and verified. Throws when there is nothing to copy, or something where the copy should go, or when
 * what there is is damaged.
 */
export function backupFolder(folder: string, to: string): void {
  const from = join(folder, STORE_FILE);
  throwIfFormerFolder(folder);
  if (!existsSync(from)) throw new Error(`${folder} holds nothing that a mock has kept.`);
  if (existsSync(join(to, STORE_FILE))) throw new Error(`${to} holds a store already; name another folder.`);
  mkdirSync(to, { recursive: true });
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
