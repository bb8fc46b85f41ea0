import { closeSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describeWide, makeFolder } from '../../../base/files/own-file.js';
import { tryStart } from '../../control/state/check-stored.js';
import { computeLedger } from '../../world/payouts/ledger.js';
import { readStore } from './read-store.js';
import { explain, readOrganizations } from './saved-organizations.js';
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

/** The content of a folder that was found intact. */
export interface FolderReport {
  readonly organizations: number;
  readonly rows: number;
  readonly payments: number;
  readonly bytes: number;
  /** The rights of other users of this machine, in words; undefined without any. */
  readonly wide: string | undefined;
}

/**
 * Verifies all data of a folder, also while a mock runs on it: every byte by the checksum, and the books of every
 * organization. Throws an error that names the defect.
 */
export function checkFolder(folder: string): FolderReport {
  const path = join(folder, STORE_FILE);
  throwIfFormerFolder(folder);
  if (!existsSync(path)) throw new Error(`${folder} holds nothing that a mock has kept.`);
  const { header, content } = readStore(path);
  const found = readOrganizations(content, false);
  for (const organization of found) explain(organization.place, () => tryStart(organization));
  let [rows, payments] = [0, 0];
  for (const { world, place } of found) {
    const { violations } = computeLedger(world);
    if (violations.length > 0) {
      throw new Error(
        `${path}: the books of organization ${place + 1} do not balance: ${violations.map(({ message }) => message).join('; ')}`,
      );
    }
    rows += Object.values(world.dump().tables).reduce((sum, table) => sum + table.length, 0);
    payments += world.tables.payoutPayments.size;
  }
  return { organizations: found.length, rows, payments, bytes: header.length, wide: describeWide(path) };
}
