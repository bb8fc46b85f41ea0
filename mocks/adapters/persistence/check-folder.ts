import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describeWide } from '../../../base/files/own-file.js';
import { tryStart } from '../../control/state/check-stored.js';
import { computeLedger } from '../../world/payouts/ledger.js';
import { readStore } from './read-store.js';
import { explain, readOrganizations } from './saved-organizations.js';
import { STORE_FILE, throwIfFormerFolder } from './store.js';

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
