/*
 * A record is the change of an entity on one day: the days since its previous record, a byte for the changed columns,
 * and the change of each of these. Most old videos only gain a few views, which takes three bytes.
 *
 * A change is written as sign and magnitude, not zigzag, because doubling a change near 2^53 would lose its last bit.
 */

/** Maximum number of bytes of a record with five columns. */
export const MAX_RECORD_BYTES = 48;

/** Maximum number of columns of a record. */
const COLUMNS = 5;
const MORE = 0x80;
const MINUS = 0x40;

/** Bytes of one record under construction, and their number. */
export interface RecordBytes {
  readonly bytes: Uint8Array;
  length: number;
}

/** Writes a record of `gap` days with these changes into `into`, from its beginning. */
export function encodeRecord(into: RecordBytes, gap: number, changes: Float64Array): void {
  const { bytes } = into;
  let at = 0;
  let rest = gap;
  while (rest >= 128) {
    bytes[at++] = (rest & 127) | MORE;
    rest = Math.floor(rest / 128);
  }
  bytes[at++] = rest;
  const maskAt = at++;
  let mask = 0;
  for (let column = 0; column < changes.length; column += 1) {
    const change = changes[column] ?? 0;
    if (change === 0) continue;
    mask |= 1 << column;
    let size = change < 0 ? -change : change;
    const first = (size % 64) | (change < 0 ? MINUS : 0);
    size = Math.floor(size / 64);
    bytes[at++] = size > 0 ? first | MORE : first;
    while (size > 0) {
      const low = size % 128;
      size = Math.floor(size / 128);
      bytes[at++] = size > 0 ? low | MORE : low;
    }
  }
  bytes[maskAt] = mask;
  into.length = at;
}

// Bytes are read without an accessor here: it would make sums of days a third slower.

/** A position in an array of records: the index of the next byte. */
export interface RecordCursor {
  at: number;
}

/** Reads the days since the previous record. The changes follow. */
export function readGap(bytes: Uint8Array, cursor: RecordCursor): number {
  let { at } = cursor;
  let byte = bytes[at++] as number;
  let gap = byte & 127;
  for (let shift = 7; byte & MORE; shift += 7) {
    byte = bytes[at++] as number;
    gap |= (byte & 127) << shift;
  }
  cursor.at = at;
  return gap;
}

/** Adds the changes of a record to the numbers from `into[place]` on, one per column, and moves the cursor past it. */
export function addChanges(bytes: Uint8Array, cursor: RecordCursor, into: Float64Array, place: number): void {
  let { at } = cursor;
  const mask = bytes[at++] as number;
  for (let column = 0; column < COLUMNS; column += 1) {
    if ((mask & (1 << column)) === 0) continue;
    let byte = bytes[at++] as number;
    const isLoss = (byte & MINUS) !== 0;
    let size = byte & 63;
    for (let scale = 64; byte & MORE; scale *= 128) {
      byte = bytes[at++] as number;
      size += (byte & 127) * scale;
    }
    into[place + column] = (into[place + column] as number) + (isLoss ? -size : size);
  }
  cursor.at = at;
}

/** Moves the cursor past the changes of a record. */
export function skipChanges(bytes: Uint8Array, cursor: RecordCursor): void {
  let { at } = cursor;
  for (let mask = bytes[at++] as number; mask !== 0; mask >>= 1) {
    if (mask & 1) while ((bytes[at++] as number) & MORE);
  }
  cursor.at = at;
}
