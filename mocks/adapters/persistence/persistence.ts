import type { MockOrganization } from '../../control/state/mock-organization.js';
import type { Persistence, StorageTrouble } from '../../control/state/persistence.js';
import { version } from '../../control/version.js';
import { ChangeWriter } from './change-writer.js';
import { lockFolder, type Unlock } from './folder-lock.js';
import { readOrganizations } from './saved-organizations.js';
import { describeTrouble, probeFolder } from './storage-trouble.js';
import { openStore, type Store } from './store.js';

/** The form of the stores that this version writes; it reads the earlier one too. */
const FORMAT = 2;

/** How long a folder that could not be written is left alone. */
const RETRY_MS = 1_000;

/** A writer whose store is a folder. */
export interface OpenPersistence extends Persistence {
  /** Whether the folder held organizations, which then go on where they were. */
  readonly isResumed: boolean;
  /** Whether the clock of the folder runs by itself: as it was first kept, `runs` for a folder that does not say. */
  keepClock(runs: boolean): boolean;
  close(): Promise<void>;
}

/**
 * Opens a folder to keep organizations in. A write that was answered outlives the process, however it ends. Throws when
 * another process uses the folder, when lmdb is not installed, or when a later version of the package wrote it.
 */
export async function openPersistence(folder: string, tell: Tell): Promise<OpenPersistence> {
  let unlock: Unlock | undefined;
  try {
    probeFolder(folder);
    unlock = await lockFolder(folder);
    const store = await openStore(folder);
    checkFormat(store, folder);
    return new LmdbPersistence(store, { folder, tell, unlock });
  } catch (error) {
    unlock?.();
    return refuseFolder(error, folder);
  }
}

// An error of the file system or of lmdb becomes a sentence; one of ours is one.
function refuseFolder(error: unknown, folder: string): never {
  if ((error as { code?: unknown }).code === undefined) throw error;
  throw new Error(describeTrouble(error, folder).message, { cause: error });
}

/** Says something to whoever runs the mock. */
export type Tell = (message: string) => void;

interface Surroundings {
  readonly folder: string;
  readonly tell: Tell;
  readonly unlock: Unlock;
}

class LmdbPersistence implements OpenPersistence {
  readonly isResumed: boolean;
  private readonly writers = new Map<MockOrganization, ChangeWriter>();
  private readonly changed = new Set<ChangeWriter>();
  private knownTrouble: StorageTrouble | undefined;
  private tryAgainAt = 0;
  private found: ReturnType<typeof readOrganizations>;

  constructor(
    private readonly store: Store,
    private readonly around: Surroundings,
  ) {
    this.found = readOrganizations(store);
    this.isResumed = this.found.length > 0;
  }

  keepClock(runs: boolean): boolean {
    const known = this.store.get(['clock']) as { runs: boolean } | undefined;
    if (known) return known.runs;
    this.store.transaction(() => this.store.put(['clock'], { runs }));
    return runs;
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

  trouble(): StorageTrouble | undefined {
    if (this.knownTrouble === undefined) return undefined;
    // To try again means to write all that waits: not at each call.
    if (performance.now() < this.tryAgainAt) return this.knownTrouble;
    return this.write([...this.changed]);
  }

  commit(isRead: boolean): StorageTrouble | undefined {
    if (this.changed.size === 0) return undefined;
    if (isRead && this.knownTrouble) return this.knownTrouble;
    const due = [...this.changed].filter((writer) => !isRead || writer.hasChangedRows);
    this.changed.clear();
    return due.length === 0 ? undefined : this.write(due);
  }

  private write(due: readonly ChangeWriter[]): StorageTrouble | undefined {
    try {
      this.store.transaction(() => {
        for (const writer of due) writer.write();
      });
      for (const writer of due) {
        writer.settle();
        this.changed.delete(writer);
      }
      if (this.knownTrouble) this.around.tell('The folder can be written again; everything is kept.');
      this.knownTrouble = undefined;
    } catch (error) {
      for (const writer of due) this.changed.add(writer);
      if ((error as { code?: unknown }).code === undefined) {
        // Not the disk but a defect: the call is taken back, so what was collected for it must not be written.
        for (const writer of due) writer.renew();
        throw error;
      }
      const trouble = describeTrouble(error, this.around.folder);
      if (!this.knownTrouble) this.around.tell(`${trouble.message} Reads go on, writes are answered 507.`);
      this.knownTrouble = trouble;
      this.tryAgainAt = performance.now() + RETRY_MS;
    }
    return this.knownTrouble;
  }

  async close(): Promise<void> {
    for (const writer of this.writers.values()) writer.touch();
    this.write([...this.writers.values()]);
    try {
      await this.store.close();
    } finally {
      this.around.unlock();
    }
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
