import { addChanges, type RecordCursor, readGap } from './record-bytes.js';

/** Reads the records of one dumped series from its first to its last. */
export class RecordReader {
  private readonly bytes: Uint8Array;
  private readonly cursor: RecordCursor = { at: 0 };
  /** The slot of the record that `next` has moved to. */
  slot = 0;

  constructor(base64: string) {
    this.bytes = toBytes(base64);
  }

  /** Moves to the next record, whose changes must then be added; false at the end. */
  next(): boolean {
    if (this.cursor.at >= this.bytes.length) return false;
    this.slot += readGap(this.bytes, this.cursor);
    return true;
  }

  addChanges(counts: Float64Array): void {
    addChanges(this.bytes, this.cursor, counts, 0);
  }
}

/** By hand, because iterating over the characters of a text costs more than everything else about a short history. */
function toBytes(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
