/** Sizes of a block in bytes. A video that was counted once needs a small one; a season needs some large ones after it. */
const SMALL = 32;
const LARGE = 2 * SMALL;

/** The start of a block's records: after four bytes of link and one of length. */
export const PAYLOAD_START = 5;

const USED = 4;
/** The bit of the byte of length that marks a large block. */
const IS_LARGE = 0x80;
const UNITS_PER_CHUNK_BITS = 15;
const UNITS_PER_CHUNK = 1 << UNITS_PER_CHUNK_BITS;
const CHUNK_MASK = UNITS_PER_CHUNK - 1;
const FIRST_UNITS = 128;

/**
 * Small blocks of bytes inside few large arrays. A million little arrays would need more memory for headers than for
 * content, and one large array would be copied whenever it grows. Block 0 means "none".
 */
export class BlockPool {
  private chunks: Uint8Array[] = [];
  private count = 1;

  /** Bytes that the pool holds in memory. */
  get bytes(): number {
    return this.chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  }

  /** A new empty block. */
  allocate(isLarge: boolean): number {
    // A large block does not begin at the end of a chunk, where half of it would be in the next one.
    if (isLarge && (this.count & CHUNK_MASK) === CHUNK_MASK) this.count += 1;
    const block = this.count;
    this.count += isLarge ? LARGE / SMALL : 1;
    this.makeRoomFor(this.count - 1);
    this.getChunk(block)[this.getOffset(block) + USED] = PAYLOAD_START | (isLarge ? IS_LARGE : 0);
    return block;
  }

  /** The array that holds `block`; the block begins at `getOffset(block)`. */
  getChunk(block: number): Uint8Array {
    return this.chunks[block >>> UNITS_PER_CHUNK_BITS] as Uint8Array;
  }

  getOffset(block: number): number {
    return (block & CHUNK_MASK) * SMALL;
  }

  /** The number of bytes of `block`, including link and length. */
  size(block: number): number {
    return (byteAt(this.getChunk(block), this.getOffset(block) + USED) & IS_LARGE) === 0 ? SMALL : LARGE;
  }

  /** The end of the content of `block`, counted from its start. */
  used(block: number): number {
    return byteAt(this.getChunk(block), this.getOffset(block) + USED) & ~IS_LARGE;
  }

  setUsed(block: number, end: number): void {
    const chunk = this.getChunk(block);
    const at = this.getOffset(block) + USED;
    chunk[at] = (byteAt(chunk, at) & IS_LARGE) | end;
  }

  /** The block that follows `block`, 0 at the end. */
  next(block: number): number {
    const chunk = this.getChunk(block);
    const at = this.getOffset(block);
    return (
      (byteAt(chunk, at) |
        (byteAt(chunk, at + 1) << 8) |
        (byteAt(chunk, at + 2) << 16) |
        (byteAt(chunk, at + 3) << 24)) >>>
      0
    );
  }

  link(block: number, next: number): void {
    const chunk = this.getChunk(block);
    const at = this.getOffset(block);
    chunk[at] = next;
    chunk[at + 1] = next >>> 8;
    chunk[at + 2] = next >>> 16;
    chunk[at + 3] = next >>> 24;
  }

  /** Writes the first `length` of these bytes at `start` of `block`. */
  writeAt(
    block: number,
    start: number,
    { bytes, length }: { readonly bytes: Uint8Array; readonly length: number },
  ): void {
    const chunk = this.getChunk(block);
    const offset = this.getOffset(block) + start;
    for (let index = 0; index < length; index += 1) chunk[offset + index] = bytes[index] as number;
  }

  /** The bytes of `block`, including its link. */
  copyBlock(block: number): Uint8Array {
    const at = this.getOffset(block);
    return this.getChunk(block).slice(at, at + this.size(block));
  }

  /** Restores the bytes of `block`. */
  restoreBlock(block: number, bytes: Uint8Array): void {
    this.getChunk(block).set(bytes, this.getOffset(block));
  }

  /** A separate pool with the same content. */
  fork(): BlockPool {
    const copy = new BlockPool();
    copy.chunks = this.chunks.map((chunk) => chunk.slice());
    copy.count = this.count;
    return copy;
  }

  private makeRoomFor(unit: number): void {
    const index = unit >>> UNITS_PER_CHUNK_BITS;
    const chunk = this.chunks[index];
    if (chunk && this.getOffset(unit) < chunk.length) return;
    if (!chunk) {
      // Only the first chunk starts small, so a world with little history costs almost nothing.
      this.chunks.push(new Uint8Array((index === 0 ? FIRST_UNITS : UNITS_PER_CHUNK) * SMALL));
      return;
    }
    const larger = new Uint8Array(chunk.length * 2);
    larger.set(chunk);
    this.chunks[index] = larger;
  }
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}
