import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { computeLedger } from '../../world/payouts/ledger.js';
import { readStore } from './read-store.js';
import { readOrganizations } from './saved-organizations.js';
import { STORE_FILE, throwIfFormerFolder } from './store.js';

/** What a folder holds that was found sound. */
export interface FolderReport {
  readonly organizations: number;
  readonly rows: number;
  readonly payments: number;
  readonly bytes: number;
}

/**
 * Verifies all that a folder keeps, also while a mock runs on it: every byte against the checksum, and the books of every
 * organization. Throws an error that says what is wrong.
 */
export function checkFolder(folder: string): FolderReport {
  const path = join(folder, STORE_FILE);
  throwIfFormerFolder(folder);
  if (!existsSync(path)) throw new Error(`${folder} holds nothing that a mock has kept.`);
  const { header, content } = readStore(path);
  const found = readOrganizations(content);
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
  return { organizations: found.length, rows, payments, bytes: header.length };
}
