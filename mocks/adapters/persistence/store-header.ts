import { crc32 } from 'node:zlib';
import { version } from '../../control/version.js';

/** The form of the stores that this version writes. It reads form 1 too, which has no end: each start checks its rows. */
export const STORE_FORM = 2;

/** Bytes of the header; the records follow. */
export const HEADER_BYTES = 64;

const MAGIC = 'TGWORLDS';
/** The first bytes of a store that a build before the first release wrote. */
const UNRELEASED_MAGIC = 'TRACKAGT';

/** The position of each field. */
const AT = { form: 8, checksum: 12, length: 16, packed: 24, writtenBy: 32, own: 56 } as const;

/** The content of a store's header. */
export interface StoreHeader {
  /** Bytes of committed records. Bytes after them were never confirmed. */
  readonly length: number;
  /** CRC-32 of these bytes. */
  readonly checksum: number;
  /** Bytes of records after the last rewrite. */
  readonly packed: number;
}

/** Why a file cannot be used as a store. */
export class DamagedStore extends Error {
  override name = 'DamagedStore';
}

/** The bytes of a header that this version writes, to fill in. Most of them never change, and one array serves every write. */
export class HeaderBytes {
  private readonly bytes = Buffer.alloc(HEADER_BYTES);
  private readonly checked = this.bytes.subarray(0, AT.own);

  constructor(writtenBy: string) {
    this.bytes.write(MAGIC, 'latin1');
    this.bytes.writeUInt32LE(STORE_FORM, AT.form);
    this.bytes.write(writtenBy, AT.writtenBy, AT.own - AT.writtenBy, 'latin1');
  }

  /** The header as bytes, which are valid until the next one. */
  encode({ checksum, length, packed }: StoreHeader): Buffer {
    const { bytes } = this;
    bytes.writeUInt32LE(checksum, AT.checksum);
    bytes.writeDoubleLE(length, AT.length);
    bytes.writeDoubleLE(packed, AT.packed);
    bytes.writeUInt32LE(crc32(this.checked), AT.own);
    return bytes;
  }
}

/**
 * Throws a DamagedStore for anything that is not a header, and an error that names the version for a header of another
 * form.
 */
export function decodeHeader(bytes: Buffer, path: string): StoreHeader {
  if (bytes.length < HEADER_BYTES) throw new DamagedStore(`it has ${bytes.length} bytes, less than its head`);
  const magic = bytes.toString('latin1', 0, MAGIC.length);
  if (magic === UNRELEASED_MAGIC) throw unreleasedStore(path);
  if (magic !== MAGIC) throw new DamagedStore('it does not begin as a store does');
  if (bytes.readUInt32LE(AT.own) !== crc32(bytes.subarray(0, AT.own))) {
    throw new DamagedStore('its head does not match its checksum');
  }
  const form = bytes.readUInt32LE(AT.form);
  if (form > STORE_FORM) {
    const writtenBy = bytes.toString('latin1', AT.writtenBy, AT.own).replace(/\0+$/, '');
    throw new Error(
      `${path} was written by trackagoat-sdk ${writtenBy}, a later version, in form ${form}; this is ${version}, which reads up to form ${STORE_FORM}. Update the package, or ${moveOn('that version')}`,
    );
  }
  return {
    length: bytes.readDoubleLE(AT.length),
    checksum: bytes.readUInt32LE(AT.checksum),
    packed: bytes.readDoubleLE(AT.packed),
  };
}

/** The error for a folder that no released version has written. */
export function unreleasedStore(path: string): Error {
  return new Error(
    `${path} was not kept by a released version of trackagoat-sdk, and this one (${version}) does not read it. To go on with it, ${moveOn('that build')}`,
  );
}

function moveOn(from: string): string {
  return `start ${from} on it, save GET /_mock/snapshot to a file, and start this one with --snapshot FILE and a new folder.`;
}
