import type { MockOrganization } from '../../control/state/mock-organization.js';
import type { Persistence } from '../../control/state/persistence.js';
import { version } from '../../control/version.js';
import { ChangeWriter } from './change-writer.js';
import { lockFolder } from './folder-lock.js';
import { readOrganizations } from './saved-organizations.js';
import { openStore, type Store } from './store.js';

/** The form of the stores that this version writes; it reads the earlier one too. */
const FORMAT = 2;

/** A writer whose store is a folder. */
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
  private readonly writers = new Map<MockOrganization, ChangeWriter>();
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

  added(organization: MockOrganization): void {
    const place = this.writers.size;
    const writer = new ChangeWriter(this.store, place, organization);
    const found = this.found[place];
    this.writers.set(organization, writer);
    if (found) writer.resume(found.sequences, found.next);
    else {
      writer.renew();
      this.changed.add(writer);
    }
  }

  touched(organization: MockOrganization): void {
    const writer = this.writers.get(organization);
    if (!writer) return;
    writer.touch();
    this.changed.add(writer);
  }

  worldReplaced(organization: MockOrganization): void {
    this.writers.get(organization)?.renew();
    this.touched(organization);
  }

  commit(isRead: boolean): void {
    if (this.changed.size === 0) return;
    const due = [...this.changed].filter((writer) => !isRead || writer.hasChangedRows);
    this.changed.clear();
    if (due.length === 0) return;
    this.store.transaction(() => {
      for (const writer of due) writer.write();
    });
  }

  async close(): Promise<void> {
    for (const writer of this.writers.values()) writer.touch();
    this.store.transaction(() => {
      for (const writer of this.writers.values()) writer.write();
    });
    await this.store.close();
    this.unlock();
  }
}

function checkFormat(store: Store, folder: string): void {
  const known = store.get(['format']) as { format: number; written_by: string } | undefined;
  if (known === undefined || known.format < FORMAT) {
    store.transaction(() => store.put(['format'], { format: FORMAT, written_by: version }));
  } else if (known.format > FORMAT) {
    throw new Error(
      `${folder} was written by trackagoat-sdk ${known.written_by} in a form (${known.format}) that ${version} does not read. Use that version, or another folder.`,
    );
  }
}
