import { closeSync, existsSync, ftruncateSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type FileIdentity, growOrCut, identify, measureInPlace, writeWhole } from '../../../base/files/grow.js';
import { AsideFile, isAside, openOwn } from '../../../base/files/own-file.js';
import { version } from '../../control/version.js';
import { type ReadStore, readStore } from './read-store.js';
import { HEADER_BYTES, HeaderBytes, type StoreHeader, unreleasedStore } from './store-header.js';
import { END_ENTRY, MOCK_GROUP, StoreBatch } from './store-records.js';

/** The store's file in its folder. */
export const STORE_FILE = 'worlds.log';

/** The database of builds before the first release. */
const FORMER_FILE = 'world.mdb';

const EMPTY: StoreHeader = { length: 0, checksum: 0, packed: 0 };

const headerBytes = new HeaderBytes(version);

/** More than most writes need. */
const PLACE_BYTES = 64 * 1024;

/** A file below this size is not worth rewriting. */
const SMALL_BYTES = 16 * 1024 * 1024;
/** The number of no file. */
const CLOSED = -1;
/** How many times larger than just after the last rewrite. */
const GROWTH = 3;

/**
 * Groups of JSON values in one file that only grows. A change is appended as records. It is committed when the file's
 * header, which has the length and the checksum of all records, includes them. Data that a process leaves half written
 * is after that length and never read. Data that the disk loses or alters is found at the next start. Written pages
 * belong to the system, so a killed process loses nothing. Waiting for the disk too would only protect against a power
 * failure.
 */
export class Store {
  /** Which file it is. Asked for once: it stays what it is. */
  identity: FileIdentity;
  /** The bytes of a write. */
  private readonly place = Buffer.allocUnsafeSlow(PLACE_BYTES);

  private constructor(
    private readonly path: string,
    private file: number,
    private header: StoreHeader,
  ) {
    this.identity = identify(file);
  }

  /** Opens the store of a folder, or makes it if it is missing, and returns what was read. Throws if it is damaged. */
  static open(folder: string): { readonly store: Store } & Pick<ReadStore, 'content' | 'isEnded'> {
    const path = join(folder, STORE_FILE);
    if (existsSync(path)) {
      // Before it is read: what is written to it must be of this process alone.
      const file = openOwn(path);
      try {
        const { header, ...read } = readStore(path);
        const store = new Store(path, file, header);
        store.cutRest();
        for (const name of readdirSync(folder).filter(isStoreAside)) rmSync(join(folder, name), { force: true });
        return { store, ...read };
      } catch (error) {
        closeSync(file);
        throw error;
      }
    }
    throwIfFormerFolder(folder);
    throwIfUnfinished(folder);
    const { file, header } = createStore(path, new StoreBatch());
    return { store: new Store(path, file, header), content: new Map(), isEnded: true };
  }

  /** Commits everything that `work` puts and removes, or nothing. Throws the error of the file system. */
  write(work: (batch: StoreBatch) => void): void {
    const batch = new StoreBatch(this.place);
    work(batch);
    this.throwIfNotWhole();
    this.header = append(this.file, this.header, batch);
  }

  /** Commits the end of a mock that has written all it had to. */
  end(): void {
    this.write((batch) => batch.put(MOCK_GROUP, END_ENTRY, this.header.checksum));
  }

  /** The size of the file in bytes. */
  get size(): number {
    return HEADER_BYTES + this.header.length;
  }

  /** Whether so much is outdated that a rewrite is due. */
  get isBloated(): boolean {
    return this.header.length > Math.max(SMALL_BYTES, GROWTH * this.header.packed);
  }

  /** Replaces everything by what `batch` puts. If it throws the error of the file system, nothing has changed. */
  rewrite(batch: StoreBatch): void {
    this.throwIfNotWhole();
    const { file, header } = createStore(this.path, batch);
    this.close();
    this.file = file;
    this.identity = identify(file);
    this.header = header;
  }

  close(): void {
    closeSync(this.file);
    this.file = CLOSED;
  }

  /** A file that was removed or cut still accepts writes, but no start would find them. */
  private throwIfNotWhole(): void {
    // The number of a closed file may be that of another one by now.
    if (this.file === CLOSED) throw closedError();
    const size = measureInPlace(this.identity, this.path);
    if (size === this.size) return;
    // The rest of a write that failed and could not be cut off; another writer would have changed the header too.
    if (size !== undefined && size > this.size && this.hasOwnHeader()) {
      this.cutRest();
      return;
    }
    const what =
      size === undefined
        ? 'removed, moved or replaced while the mock ran; start the mock again'
        : `${size < this.size ? `cut or overwritten while the mock ran, and ${size} of ${this.size} bytes are left` : 'written by another program while the mock ran'}; save GET /_mock/snapshot, and start the mock from it on another folder`;
    const message = `its file was ${what}`;
    throw Object.assign(new Error(message), { code: 'ENOENT' });
  }

  private hasOwnHeader(): boolean {
    const bytes = Buffer.alloc(HEADER_BYTES);
    readSync(this.file, bytes, 0, HEADER_BYTES, 0);
    return bytes.equals(headerBytes.encode(this.header));
  }

  /** Cuts what a killed process left half written. */
  private cutRest(): void {
    ftruncateSync(this.file, this.size);
  }
}

/** The error of a write to a closed store. */
export function closedError(): Error {
  return Object.assign(new Error('its mock was closed'), { code: 'EBADF' });
}

/** Makes a store that holds what `batch` puts. The file only gets its name when it is complete. */
export function createStore(path: string, batch: StoreBatch): { readonly file: number; readonly header: StoreHeader } {
  const aside = new AsideFile(path);
  try {
    writeWhole(aside.file, headerBytes.encode(EMPTY), 0);
    const header = batch.size === 0 ? EMPTY : append(aside.file, EMPTY, batch, true);
    aside.takePlace();
    return { file: aside.file, header };
  } catch (error) {
    aside.discard();
    throw error;
  }
}

/** Throws for a folder with that database, which cannot be read without it. */
export function throwIfFormerFolder(folder: string): void {
  const former = join(folder, FORMER_FILE);
  if (existsSync(former)) throw unreleasedStore(former);
}

/**
 * Throws for a folder without a store in which one was begun. Its data would be missing without a word. A file
 * without a record is of a first start that was killed, and is removed.
 */
function throwIfUnfinished(folder: string): void {
  const begun = readdirSync(folder).filter((name) => name === `${STORE_FILE}.new` || isStoreAside(name));
  for (const path of begun.map((name) => join(folder, name))) {
    if (statSync(path).size > HEADER_BYTES)
      throw new Error(
        `${folder} has no ${STORE_FILE} but ${path}, an unfinished copy: put ${STORE_FILE} back, make the copy again, or remove what is unfinished and begin anew.`,
      );
    rmSync(path, { force: true });
  }
}

/** Whether a name in a folder is that of a store which is being written, or was when its process was killed. */
function isStoreAside(name: string): boolean {
  return isAside(name) && name.startsWith(`.${STORE_FILE}.`);
}

function append(file: number, before: StoreHeader, batch: StoreBatch, isAll = false): StoreHeader {
  return growOrCut(file, HEADER_BYTES + before.length, () => {
    let { length, checksum } = before;
    for (const bytes of batch.bytes()) {
      writeWhole(file, bytes, HEADER_BYTES + length);
      length += bytes.length;
      checksum = crc32(bytes, checksum);
    }
    const header = { length, checksum, packed: isAll ? length : before.packed };
    writeWhole(file, headerBytes.encode(header), 0);
    return header;
  });
}
