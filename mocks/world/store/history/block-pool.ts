/** Bytes of a block. Most videos need three to six of them for a season. */
export const BLOCK_BYTES = 64;

/** The start of a block's records: after four bytes of link and one of length. */
export const PAYLOAD_START = 5;

const USED = 4;
const BLOCKS_PER_CHUNK_BITS = 14;
const BLOCKS_PER_CHUNK = 1 << BLOCKS_PER_CHUNK_BITS;
const CHUNK_MASK = BLOCKS_PER_CHUNK - 1;
const FIRST_BLOCKS = 64;

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
  allocate(): number {
    const block = this.count;
    this.count += 1;
    this.makeRoomFor(block);
    this.setUsed(block, PAYLOAD_START);
    return block;
  }

  /** The array that holds `block`; the block begins at `getOffset(block)`. */
  getChunk(block: number): Uint8Array {
    return this.chunks[block >>> BLOCKS_PER_CHUNK_BITS] as Uint8Array;
  }

  getOffset(block: number): number {
    return (block & CHUNK_MASK) * BLOCK_BYTES;
  }

  /** The end of the content of `block`, counted from its start. */
  used(block: number): number {
    return this.getChunk(block)[this.getOffset(block) + USED] as number;
  }

  setUsed(block: number, end: number): void {
    this.getChunk(block)[this.getOffset(block) + USED] = end;
  }

  /** The block that follows `block`, 0 at the end. */
  next(block: number): number {
    const chunk = this.getChunk(block);
    const at = this.getOffset(block);
    return (
      ((chunk[at] as number) |
        ((chunk[at + 1] as number) << 8) |
        ((chunk[at + 2] as number) << 16) |
        ((chunk[at + 3] as number) << 24)) >>>
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

  /** The bytes of `block`, including its link. */
  copyBlock(block: number): Uint8Array {
    const at = this.getOffset(block);
    return this.getChunk(block).slice(at, at + BLOCK_BYTES);
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

  private makeRoomFor(block: number): void {
    const index = block >>> BLOCKS_PER_CHUNK_BITS;
    const chunk = this.chunks[index];
    if (chunk && this.getOffset(block) < chunk.length) return;
    if (!chunk) {
      // Only the first chunk starts small, so a world with little history costs almost nothing.
      this.chunks.push(new Uint8Array((index === 0 ? FIRST_BLOCKS : BLOCKS_PER_CHUNK) * BLOCK_BYTES));
      return;
    }
    const larger = new Uint8Array(chunk.length * 2);
    larger.set(chunk);
    this.chunks[index] = larger;
  }
}
