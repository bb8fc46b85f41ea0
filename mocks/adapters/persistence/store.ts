import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type FileIdentity, growOrCut, identify, measureInPlace, writeWhole } from '../../../base/files/grow.js';
import { version } from '../../control/version.js';
import { readStore } from './read-store.js';
import { HEADER_BYTES, HeaderBytes, type StoreHeader } from './store-header.js';
import { StoreBatch, type StoreContent } from './store-records.js';

/** The store's file in its folder. */
export const STORE_FILE = 'worlds.log';

/** The database of versions before this form. */
const FORMER_FILE = 'world.mdb';

const EMPTY: StoreHeader = { length: 0, checksum: 0, packed: 0 };

const headerBytes = new HeaderBytes(version);

/** A file below this size is not worth rewriting. */
const SMALL_BYTES = 16 * 1024 * 1024;
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
  /** Asked for once: it stays what it is. */
  private identity: FileIdentity;

  private constructor(
    private readonly path: string,
    private file: number,
    private header: StoreHeader,
  ) {
    this.identity = identify(file);
  }

  /** Opens the store of a folder, or makes it if it is missing, and returns its content. Throws if it is damaged. */
  static open(folder: string): { readonly store: Store; readonly content: StoreContent } {
    const path = join(folder, STORE_FILE);
    if (existsSync(path)) {
      const { header, content } = readStore(path);
      return { store: new Store(path, openSync(path, 'r+'), header), content };
    }
    throwIfFormerFolder(folder);
    const store = new Store(path, openAnew(path), EMPTY);
    store.takePlace();
    return { store, content: new Map() };
  }

  /** Commits everything that `work` puts and removes, or nothing. Throws the error of the file system. */
  write(work: (batch: StoreBatch) => void): void {
    const batch = new StoreBatch();
    work(batch);
    this.throwIfNotWhole();
    this.header = append(this.file, this.header, batch);
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
    const next = new Store(this.path, openAnew(this.path), EMPTY);
    try {
      next.header = append(next.file, next.header, batch, true);
      next.takePlace();
    } catch (error) {
      next.close();
      rmSync(newPath(this.path), { force: true });
      throw error;
    }
    this.close();
    this.file = next.file;
    this.identity = next.identity;
    this.header = next.header;
  }

  close(): void {
    closeSync(this.file);
  }

  /** A file that was removed or cut still accepts writes, but no start would find them. */
  private throwIfNotWhole(): void {
    const size = measureInPlace(this.identity, this.path);
    if (size !== undefined && size >= this.size) return;
    const message =
      size === undefined
        ? 'its file was removed, moved or replaced while the mock ran; start the mock again'
        : `its file was cut or overwritten while the mock ran, and ${size} of ${this.size} bytes are left; save GET /_mock/snapshot, and start the mock from it on another folder`;
    throw Object.assign(new Error(message), { code: 'ENOENT' });
  }

  /** The file only gets its name when it is complete. */
  private takePlace(): void {
    renameSync(newPath(this.path), this.path);
  }
}

/** Throws for a folder of the former database, which cannot be read without it. */
export function throwIfFormerFolder(folder: string): void {
  if (!existsSync(join(folder, FORMER_FILE))) return;
  throw new Error(
    `${folder} was kept by an earlier version in a database (${FORMER_FILE}) that trackagoat-sdk ${version} does not read. To go on with it, start that version on it once more, save GET /_mock/snapshot to a file, and start this one with --snapshot FILE and a new folder.`,
  );
}

function newPath(path: string): string {
  return `${path}.new`;
}

function openAnew(path: string): number {
  const file = openSync(newPath(path), 'w+');
  try {
    writeWhole(file, headerBytes.encode(EMPTY), 0);
  } catch (error) {
    closeSync(file);
    rmSync(newPath(path), { force: true });
    throw error;
  }
  return file;
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
