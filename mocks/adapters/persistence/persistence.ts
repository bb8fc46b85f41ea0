import type { MockOrganization } from '../../control/state/mock-organization.js';
import type { Persistence } from '../../control/state/persistence.js';
import { version } from '../../control/version.js';
import { ChangeWriter } from './change-writer.js';
import { lockFolder } from './folder-lock.js';
import { readOrganizations } from './saved-organizations.js';
import { openStore, type Store } from './store.js';

/** The form of the stores that this version writes. */
const FORMAT = 1;

/** A keeper whose store is a folder. */
export interface OpenPersistence extends Persistence {
  /** Whether the folder held organizations, which then go on where they were. */
  readonly isResumed: boolean;
  close(): Promise<void>;
}

/**
 * Opens a folder to keep organizations in. A write that was answered outlives the process, however it ends. Throws when
 * another process uses the folder, when lmdb is not installed, or when a later version of the package wrote it.
 */
export async function openPersistence(folder: string): Promise<OpenPersistence> {
  const unlock = lockFolder(folder);
  try {
    const store = await openStore(folder);
    checkFormat(store, folder);
    return new LmdbPersistence(store, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

class LmdbPersistence implements OpenPersistence {
  readonly isResumed: boolean;
  private readonly keepers = new Map<MockOrganization, ChangeWriter>();
  private readonly changed = new Set<ChangeWriter>();
  private found: ReturnType<typeof readOrganizations>;

  constructor(
    private readonly store: Store,
    private readonly unlock: () => void,
  ) {
    this.found = readOrganizations(store);
    this.isResumed = this.found.length > 0;
  }

  saved() {
    return this.found.map(({ saved }) => saved);
  }

  added(tenant: MockOrganization): void {
    const place = this.keepers.size;
    const keeper = new ChangeWriter(this.store, place, tenant);
    const found = this.found[place];
    this.keepers.set(tenant, keeper);
    if (found) keeper.resume(found.sequences, found.next);
    else {
      keeper.renew();
      this.changed.add(keeper);
    }
  }

  touched(tenant: MockOrganization): void {
    const keeper = this.keepers.get(tenant);
    if (!keeper) return;
    keeper.touch();
    this.changed.add(keeper);
  }

  worldReplaced(tenant: MockOrganization): void {
    this.keepers.get(tenant)?.renew();
    this.touched(tenant);
  }

  commit(isRead: boolean): void {
    if (this.changed.size === 0) return;
    const due = [...this.changed].filter((keeper) => !isRead || keeper.hasChangedRows);
    this.changed.clear();
    if (due.length === 0) return;
    this.store.transaction(() => {
      for (const keeper of due) keeper.write();
    });
  }

  async close(): Promise<void> {
    for (const keeper of this.keepers.values()) keeper.touch();
    this.store.transaction(() => {
      for (const keeper of this.keepers.values()) keeper.write();
    });
    await this.store.close();
    this.unlock();
  }
}

function checkFormat(store: Store, folder: string): void {
  const known = store.get(['format']) as { format: number; written_by: string } | undefined;
  if (known === undefined) {
    store.transaction(() => store.put(['format'], { format: FORMAT, written_by: version }));
  } else if (known.format !== FORMAT) {
    throw new Error(
      `${folder} was written by trackagoat-sdk ${known.written_by} in a form (${known.format}) that ${version} does not read. Use that version, or another folder.`,
    );
  }
}
