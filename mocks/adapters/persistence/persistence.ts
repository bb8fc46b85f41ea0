import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FileClaim, lockFolder, type Refuse, type Unlock, wasHeld } from '../../../base/files/lock.js';
import { describeWide } from '../../../base/files/own-file.js';
import { readCode } from '../../../base/values/thrown.js';
import type { MockOrganization } from '../../control/state/mock-organization.js';
import type { Persistence, StorageTrouble } from '../../control/state/persistence.js';
import type { StoredOrganization } from '../../control/state/stored-organization.js';
import { toIso } from '../../world/store/calendar.js';
import { ChangeWriter } from './change-writer.js';
import { Compaction, type Rewrite } from './compaction.js';
import type { ReadStore } from './read-store.js';
import { readOrganizations } from './saved-organizations.js';
import { describeTrouble, probeFolder, type Warn } from './storage-trouble.js';
import { closedError, STORE_FILE, Store } from './store.js';
import { MOCK_GROUP, type StoreBatch } from './store-records.js';

/** How long to wait before writing again to a folder that could not be written. */
const RETRY_MS = 1_000;

/**
 * Opens a folder to keep organizations in. A confirmed write outlives the process, however it ends. Rejects if another
 * mock uses the folder, if it is damaged or cannot be written, or if a version with another form wrote it.
 */
export async function openPersistence(folder: string, warn: Warn): Promise<FolderPersistence> {
  let unlock: Unlock | undefined;
  let opened: Store | undefined;
  let claim: FileClaim | undefined;
  const refuse: Refuse = (holder) =>
    new Error(`The folder ${folder} is in use by another mock (${holder}). Stop it, or take another folder.`);
  try {
    const isNew = !existsSync(join(folder, STORE_FILE));
    // On a full disk a store that exists can still be read.
    if (isNew) probeFolder(folder);
    const hadHolder = isNew && wasHeld(folder);
    unlock = await lockFolder(folder, refuse);
    const { store, ...read } = Store.open(folder);
    opened = store;
    claim = new FileClaim(refuse);
    await claim.take(store.identity);
    if (hadHolder) warn(`${folder} was used by a mock before, and its ${STORE_FILE} is gone: a new world begins.`);
    const wide = describeWide(join(folder, STORE_FILE));
    if (wide !== undefined) warn(`${wide}; it is used as it is.`);
    return new FolderPersistence(store, read, { folder, warn, unlock, claim });
  } catch (error) {
    claim?.release();
    opened?.close();
    unlock?.();
    return throwFolderError(error, folder);
  }
}

// An error of the file system becomes a sentence. The mock's own errors already are.
function throwFolderError(error: unknown, folder: string): never {
  if (readCode(error) === undefined) throw error;
  throw new Error(describeTrouble(error, folder).message, { cause: error });
}

interface Surroundings {
  readonly folder: string;
  readonly warn: Warn;
  readonly unlock: Unlock;
  readonly claim: FileClaim;
}

/** Keeps organizations in a folder. */
export class FolderPersistence implements Persistence {
  /** Whether the folder had organizations. These continue where they were. */
  readonly isResumed: boolean;
  private readonly writers = new Map<MockOrganization, ChangeWriter>();
  private readonly changed = new Set<ChangeWriter>();
  private readonly gone: ChangeWriter[] = [];
  private knownTrouble: StorageTrouble | undefined;
  private tryAgainAt = 0;
  /** Returned only once, because they are large. */
  private readonly found: StoredOrganization[];
  private runs: boolean | undefined;
  private places: number;
  private isMockWritten: boolean;
  private readonly compaction: Compaction;

  constructor(
    private readonly store: Store,
    { content, isEnded }: Pick<ReadStore, 'content' | 'isEnded'>,
    private readonly around: Surroundings,
  ) {
    this.compaction = new Compaction(store, around.folder, around.warn);
    this.found = readOrganizations(content, isEnded);
    this.isResumed = this.found.length > 0;
    const mock = content.get(MOCK_GROUP);
    this.isMockWritten = mock !== undefined;
    this.runs = mock?.get('runs') as boolean | undefined;
    this.places = (mock?.get('places') as number | undefined) ?? 0;
  }

  /** Whether the clock of the folder runs by itself: as it was first stored; `runs` for a folder without that value. */
  keepClock(runs: boolean): boolean {
    this.runs ??= runs;
    return this.runs;
  }

  /** Says when a clock that runs by itself is ahead: then no period ends and no cron runs, and nothing else shows why. */
  warnOfWait(realTime: number): void {
    for (const { world, clockOffsetMs } of this.writers.keys()) {
      const until = world.state.now - clockOffsetMs;
      if (until <= realTime) continue;
      this.around.warn(
        `The kept clock is ahead of this machine's: the world stays at ${toIso(world.state.now)} until this machine's clock reaches ${toIso(until)}. Set the machine's clock right, or move the world's by POST /_mock/clock.`,
      );
      return;
    }
  }

  saved(): readonly StoredOrganization[] {
    return this.found.splice(0);
  }

  get nextPlace(): number {
    return this.places;
  }

  added(organization: MockOrganization, place: number, isResumed: boolean): void {
    const writer = new ChangeWriter(place, organization);
    this.writers.set(organization, writer);
    if (isResumed) {
      writer.resume();
      // Values that were filled in must be the same at every later read.
      if (organization.world.isFilledIn) this.renew(writer);
      return;
    }
    this.renew(writer);
    this.places = place + 1;
    this.isMockWritten = false;
  }

  private renew(writer: ChangeWriter): void {
    writer.renew();
    this.changed.add(writer);
  }

  removed(organization: MockOrganization): void {
    const writer = this.writers.get(organization);
    if (!writer) return;
    this.writers.delete(organization);
    this.changed.delete(writer);
    this.gone.push(writer);
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
    // A new attempt writes everything that waits, so it is not made at each call.
    if (performance.now() < this.tryAgainAt) return this.knownTrouble;
    return this.write([...this.changed]);
  }

  commit(isRead: boolean): StorageTrouble | undefined {
    if (this.changed.size === 0 && this.gone.length === 0) return undefined;
    if (isRead && this.knownTrouble) return this.knownTrouble;
    const due: ChangeWriter[] = [];
    for (const writer of this.changed) if (!isRead || writer.hasChangedRows) due.push(writer);
    this.changed.clear();
    return due.length === 0 && this.gone.length === 0 ? undefined : this.write(due);
  }

  private write(due: readonly ChangeWriter[]): StorageTrouble | undefined {
    try {
      this.store.write((batch) => {
        for (const writer of this.gone) writer.remove(batch);
        if (!this.isMockWritten) this.putMock(batch);
        for (const writer of due) writer.write(batch);
      });
      for (const writer of due) {
        writer.settle();
        this.changed.delete(writer);
      }
      this.gone.length = 0;
      this.isMockWritten = true;
      if (this.knownTrouble) this.around.warn('The folder can be written again; everything is kept.');
      this.knownTrouble = undefined;
    } catch (error) {
      for (const writer of due) this.changed.add(writer);
      if (readCode(error) === undefined) {
        // This is a defect, not the disk. The call is undone, so its collected changes must not be written.
        for (const writer of due) writer.renew();
        throw error;
      }
      const trouble = describeTrouble(error, this.around.folder);
      if (!this.knownTrouble) this.around.warn(`${trouble.message} Reads go on, writes get 507.`);
      this.knownTrouble = trouble;
      this.tryAgainAt = performance.now() + RETRY_MS;
      return trouble;
    }
    this.compaction.runIfDue(this.rewrite);
    return undefined;
  }

  /** Everything that exists. Removed organizations are left out. */
  private readonly rewrite: Rewrite = {
    put: (batch) => {
      this.putMock(batch);
      for (const writer of this.writers.values()) writer.writeAnew(batch);
    },
    end: (isDone) => {
      for (const writer of this.writers.values()) {
        if (isDone) writer.settle();
        else writer.giveUp();
      }
      if (!isDone) return;
      this.changed.clear();
      // It cannot fail for another holder: this process has just made the file.
      this.around.claim.take(this.store.identity).catch(() => {});
    },
  };

  private putMock(batch: StoreBatch): void {
    batch.put(MOCK_GROUP, 'runs', this.runs ?? false);
    batch.put(MOCK_GROUP, 'places', this.places);
  }

  private end(): void {
    try {
      this.store.end();
    } catch {
      // All is kept. Without its end, the next start checks all rows.
    }
  }

  /** Releases the folder and writes nothing more. A write from now on is refused before it is made. */
  abandon(): void {
    this.store.close();
    this.knownTrouble = describeTrouble(closedError(), this.around.folder);
    this.tryAgainAt = Number.POSITIVE_INFINITY;
    this.around.claim.release();
    this.around.unlock();
  }

  /** Keeps all changes and releases the folder. Rejects if there are changes that could not be kept: they are lost. */
  async close(): Promise<void> {
    const hasUnkept = this.knownTrouble !== undefined || [...this.changed].some((writer) => writer.hasChangedRows);
    for (const writer of this.writers.values()) writer.touch();
    const trouble = this.write([...this.writers.values()]);
    if (!trouble) this.end();
    this.abandon();
    if (trouble && hasUnkept) throw new Error(`${trouble.message} The changes that could not be kept are lost.`);
  }
}
