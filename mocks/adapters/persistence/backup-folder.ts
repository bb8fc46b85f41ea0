import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, STORE_FILE } from './store.js';

/**
 * Copies what a folder keeps into another one, which a mock can then start from; also while a mock runs on the first: the
 * copy is of one moment. Rejects when there is nothing to copy, or something where the copy should go.
 */
export async function backupFolder(folder: string, to: string): Promise<void> {
  if (!existsSync(join(folder, STORE_FILE))) throw new Error(`${folder} holds nothing that a mock has kept.`);
  if (existsSync(join(to, STORE_FILE))) throw new Error(`${to} holds a store already; name another folder.`);
  mkdirSync(to, { recursive: true });
  const store = await openStore(folder);
  try {
    await store.backup(join(to, STORE_FILE));
  } finally {
    await store.close();
  }
}
