import { closeSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../../base/files/make-folder.js';
import { readStore } from './read-store.js';
import { createStore, STORE_FILE, throwIfFormerFolder } from './store.js';
import { StoreBatch, type StoreContent } from './store-records.js';

/** A mock may rewrite its file while it is read. Then the next time it is whole. */
const ATTEMPTS = 3;

/**
 * Writes the data of a folder into another one, from which a mock can then start. Outdated records are left out, so the
 * copy may have room where the original has none. This works while a mock runs on the first folder: the copy is of one
 * moment. Throws if there is nothing to copy, if the target is not empty, or if the data is damaged.
 */
export function backupFolder(folder: string, to: string): void {
  const from = join(folder, STORE_FILE);
  throwIfFormerFolder(folder);
  if (!existsSync(from)) throw new Error(`${folder} holds nothing that a mock has kept.`);
  if (existsSync(join(to, STORE_FILE))) throw new Error(`${to} holds a store already; name another folder.`);
  const content = readWhole(from);
  makeFolder(to);
  const batch = new StoreBatch();
  for (const [group, entries] of content) for (const [id, value] of entries) batch.put(group, id, value);
  closeSync(createStore(join(to, STORE_FILE), batch).file);
  readStore(join(to, STORE_FILE));
}

function readWhole(path: string): StoreContent {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return readStore(path).content;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}
