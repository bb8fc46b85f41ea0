/*
 * A stored history is the records of each entity as base64. A record is its change in one slot: the slots since its
 * previous record, a byte for the changed columns, and the change of each of these. Most old videos only gain a few
 * views, which takes three bytes.
 *
 * A change is written as sign and magnitude, not zigzag, because doubling a change near 2^53 would lose its last bit.
 */

const MORE = 0x80;
const MINUS = 0x40;
/** Maximum number of bytes of a record with five columns. */
const MOST_BYTES = 48;
/** More than the slots of the year 9999. */
const MOST_SLOTS = 0xffff_ffff;
/** Bytes that are made into text at once, because a call has a maximum number of arguments. */
const PART = 8192;

/** Writes the records of one entity, from its first to its last. */
export class RecordWriter {
  private readonly bytes: Uint8Array;
  private at = 0;
  private slot = 0;

  /** With room for this many records. */
  constructor(records: number) {
    this.bytes = new Uint8Array(records * MOST_BYTES);
  }

  /** Adds a record of these changes, by column. */
  add(slot: number, changes: ArrayLike<number>): void {
    this.pushNumber(slot - this.slot);
    this.slot = slot;
    const maskAt = this.at++;
    for (let column = 0; column < changes.length; column += 1) {
      const change = changes[column] ?? 0;
      if (change === 0) continue;
      this.bytes[maskAt] = (this.bytes[maskAt] ?? 0) | (1 << column);
      this.pushChange(change);
    }
  }

  /** The records as base64. */
  finish(): string {
    let text = '';
    for (let from = 0; from < this.at; from += PART) {
      text += String.fromCharCode(...this.bytes.subarray(from, Math.min(from + PART, this.at)));
    }
    return btoa(text);
  }

  private pushChange(change: number): void {
    const size = Math.abs(change);
    const first = (size % 64) | (change < 0 ? MINUS : 0);
    if (size < 64) this.push(first);
    else {
      this.push(first | MORE);
      this.pushNumber(Math.floor(size / 64));
    }
  }

  private pushNumber(value: number): void {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.push((rest % 128) | MORE);
    this.push(rest);
  }

  private push(byte: number): void {
    this.bytes[this.at++] = byte;
  }
}

/** Reads the records of one entity from its first to its last. Throws a RangeError for what no history has written. */
export class RecordReader {
  private readonly text: string;
  private at = 0;
  /** The slot of the record that `next` has moved to. */
  slot = 0;

  constructor(base64: string) {
    this.text = atob(base64);
  }

  /** Moves to the next record, whose changes must then be added; false at the end. */
  next(): boolean {
    if (this.at >= this.text.length) return false;
    this.slot = within(MOST_SLOTS, this.slot + this.takeNumber());
    return true;
  }

  /** Adds the changes of the record to these numbers, by column. */
  addChanges(counts: Float64Array): void {
    let column = 0;
    for (let mask = this.take(); mask !== 0; mask >>= 1) {
      if (mask & 1) counts[column] = within(Number.MAX_SAFE_INTEGER, (counts[column] ?? 0) + this.takeChange());
      column += 1;
    }
  }

  private takeChange(): number {
    const byte = this.take();
    const size = (byte & 63) + (byte & MORE ? 64 * this.takeNumber() : 0);
    return byte & MINUS ? -size : size;
  }

  private takeNumber(): number {
    let [value, byte] = [0, MORE];
    for (let scale = 1; byte & MORE; scale *= 128) {
      byte = this.take();
      value += (byte & 127) * scale;
    }
    return value;
  }

  private take(): number {
    if (this.at === this.text.length) throw new RangeError('a history ends inside of a record');
    return this.text.charCodeAt(this.at++);
  }
}

function within(most: number, value: number): number {
  if (value >= 0 && value <= most) return value;
  throw new RangeError(`a history has ${value}, which is not from 0 to ${most}`);
}
