import { closeSync, fdatasync, fstatSync, ftruncateSync, readSync, statSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { openOwn } from './own-file.js';

/** Writes all of `bytes`. The system may write only a part, for example on a full disk. The next attempt then says why. */
export function writeWhole(file: number, bytes: Buffer, position: number): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done, bytes.length - done, position + done);
}

/** Writes after `length` by `work`. If the write fails, its rest is cut off, which also frees the space on a full disk. */
export function growOrCut<T>(file: number, length: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    ftruncateSync(file, length);
    throw error;
  }
}

/** Which file an open one is. While it is open, no other can be the same, whatever becomes of its name. */
export type FileIdentity = Readonly<Record<'dev' | 'ino', bigint>>;

/** The identity of an open file. */
export function identify(file: number): FileIdentity {
  return fstatSync(file, { bigint: true });
}

/**
 * The size in bytes of an open file that is still the one at its path; undefined if it is not. It may have been removed,
 * moved or replaced, and writes would still succeed.
 */
export function measureInPlace(own: FileIdentity, path: string): number | undefined {
  const there = statSync(path, { bigint: true, throwIfNoEntry: false });
  return there !== undefined && there.ino === own.ino && there.dev === own.dev ? Number(there.size) : undefined;
}

/** Writes text after the first `length` bytes of a file, all of it or nothing, and returns the length then. */
export function appendText(path: string, length: number, text: string): number {
  const file = openOwn(path);
  const bytes = Buffer.from(text);
  try {
    ftruncateSync(file, length);
    growOrCut(file, length, () => writeWhole(file, bytes, length));
  } finally {
    closeSync(file);
  }
  return length + bytes.length;
}

const sync = promisify(fdatasync);

/** Longer than the hash at the end of a line of an audit log. */
const TAIL_BYTES = 256;

/** The last bytes before `length`; fewer if the file is shorter. */
function readTail(file: number, length: number): Buffer {
  const tail = Buffer.alloc(Math.min(TAIL_BYTES, length));
  return tail.subarray(0, readSync(file, tail, 0, tail.length, length - tail.length));
}

/** A file of lines that only this process writes. */
export class GrowingFile {
  /** Which file it is. */
  readonly identity: FileIdentity;
  private readonly file: number;
  /** The end of the written content. It shows whether somebody has replaced the file. */
  private tail: Buffer;

  /** Opens the file, cuts what is after `length`, and writes on there. If it is missing, makes it, readable only by its owner. */
  constructor(
    private readonly path: string,
    private length: number,
  ) {
    this.file = openOwn(path, { make: true });
    if (fstatSync(this.file).size > length) ftruncateSync(this.file, length);
    this.identity = identify(this.file);
    this.tail = readTail(this.file, length);
  }

  /**
   * Appends a line. Resolves when it is on the disk; rejects with nothing of it in the file. Calls must wait for each other.
   */
  async append(line: string): Promise<void> {
    const { file, path, length } = this;
    const size = measureInPlace(this.identity, path);
    if (size === undefined) throw new Error(`${path} was removed, moved or replaced while it was written.`);
    if (size < length) throw new Error(`${path} was cut while it was written: ${size} of ${length} bytes are left.`);
    if (!readTail(file, length).equals(this.tail)) throw new Error(`${path} was written anew by somebody else.`);
    // The rest of an earlier failure that could not be cut off.
    if (size > length) ftruncateSync(file, length);
    const bytes = Buffer.from(`${line}\n`);
    try {
      writeWhole(file, bytes, length);
      await sync(file);
    } catch (error) {
      ftruncateSync(file, length);
      throw error;
    }
    this.length += bytes.length;
    this.tail = Buffer.concat([this.tail, bytes]).subarray(-TAIL_BYTES);
  }

  close(): void {
    closeSync(this.file);
  }
}
