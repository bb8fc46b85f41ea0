import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { DamagedStore, decodeHeader, HEADER_BYTES, type StoreHeader } from './store-header.js';
import { applyRecords, END_ENTRY, MOCK_GROUP, type StoreContent } from './store-records.js';

const CHUNK_BYTES = 8 * 1024 * 1024;
const LINE_FEED = 10;

/** The content of a store: its header, and the result of its records. */
export interface ReadStore {
  readonly header: StoreHeader;
  readonly content: StoreContent;
  /**
   * Whether a mock ended its file in order: each row is its own, or was checked by it at its start. A file that somebody
   * has edited is not so, even if its checksum was set right.
   */
  readonly isEnded: boolean;
}

/** The text of the last record: the checksum of all before it. */
const END = new RegExp(`^\\["${MOCK_GROUP}","${END_ENTRY}",(\\d+)\\],\n$`);

/**
 * Reads a whole store and verifies it, also while a mock writes to it, because committed data never changes. If a byte
 * is missing or differs, it throws an error that says what is wrong and what to do.
 */
export function readStore(path: string): ReadStore {
  const content: StoreContent = new Map();
  try {
    const { header, last } = scanStore(path, (lines) => applyRecords(content, lines));
    const end = END.exec(last.toString());
    return { header, content, isEnded: end !== null && crc32(last, Number(end[1])) === header.checksum };
  } catch (error) {
    const isDamage = error instanceof DamagedStore || error instanceof SyntaxError || error instanceof TypeError;
    if (!isDamage) throw error;
    const what = error instanceof DamagedStore ? error.message : 'a record cannot be read';
    throw new DamagedStore(
      `${path} is damaged: ${what}. Nothing of it is served. Put a backup in its place, or take another folder.`,
      { cause: error },
    );
  }
}

/** Passes on the committed records in portions of whole lines. Throws if they do not match the header. */
function scanStore(
  path: string,
  take: (lines: string) => void,
): { readonly header: StoreHeader; readonly last: Buffer } {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEADER_BYTES);
    const header = decodeHeader(head.subarray(0, readSync(file, head, 0, HEADER_BYTES, 0)), path);
    let checksum = 0;
    let [at, rest, last] = [0, Buffer.alloc(0), Buffer.alloc(0)];
    while (at < header.length) {
      const size = Math.min(CHUNK_BYTES, header.length - at);
      const bytes = Buffer.allocUnsafe(rest.length + size);
      rest.copy(bytes);
      const count = readSync(file, bytes, rest.length, size, HEADER_BYTES + at);
      if (count === 0) throw new DamagedStore(`it ends after ${at} of ${header.length} bytes`);
      const filled = bytes.subarray(0, rest.length + count);
      checksum = crc32(filled.subarray(rest.length), checksum);
      at += count;
      const end = filled.lastIndexOf(LINE_FEED) + 1;
      if (end > 0) {
        take(filled.toString('utf8', 0, end));
        last = filled.subarray(filled.lastIndexOf(LINE_FEED, end - 2) + 1, end);
      }
      rest = filled.subarray(end);
    }
    if (checksum !== header.checksum || rest.length > 0)
      throw new DamagedStore('its records do not match their checksum');
    return { header, last };
  } finally {
    closeSync(file);
  }
}
