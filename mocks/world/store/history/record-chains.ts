import { BlockPool, PAYLOAD_START } from './block-pool.js';
import {
  addChanges,
  encodeRecord,
  MAX_RECORD_BYTES,
  type RecordBytes,
  type RecordCursor,
  readGap,
  skipChanges,
} from './record-bytes.js';
import type { SlotRange } from './slot-range.js';

/** The columns of an empty history, which all worlds share until something is observed. */
const NO_INTEGERS = new Int32Array(0);
const NO_BYTES = new Uint8Array(0);

/** The parts of a chain that a record changes: its fields besides its last block, and that block. */
export interface ChainState {
  readonly head: number;
  readonly tail: number;
  readonly block: Uint8Array;
  readonly start: number;
  readonly slot: number;
}

/**
 * The changes of each entity in the order of time, as byte records in blocks. An entity is the number of its chain.
 * Arrays, because a million histories of objects would not fit into memory.
 */
export class RecordChains {
  private pool = new BlockPool();
  private heads = NO_INTEGERS;
  private tails = NO_INTEGERS;
  /** The start of the newest record in its block. It is rewritten during its slot. */
  private recordStarts = NO_BYTES;
  private lastSlots = NO_INTEGERS;
  private readonly scratch: RecordBytes = { bytes: new Uint8Array(MAX_RECORD_BYTES), length: 0 };
  private readonly cursor: RecordCursor = { at: 0 };

  /** How many chains there is room for. */
  get room(): number {
    return this.heads.length;
  }

  /** Bytes in arrays. */
  get bytes(): number {
    const columns = [this.heads, this.tails, this.recordStarts, this.lastSlots];
    return columns.reduce((sum, { byteLength }) => sum + byteLength, this.pool.bytes);
  }

  grow(entities: number): void {
    this.heads = enlarge(this.heads, new Int32Array(entities));
    this.tails = enlarge(this.tails, new Int32Array(entities));
    this.recordStarts = enlarge(this.recordStarts, new Uint8Array(entities));
    this.lastSlots = enlarge(this.lastSlots, new Int32Array(entities));
  }

  /** Drops all chains, and keeps the room. */
  clear(): void {
    this.pool = new BlockPool();
  }

  /** An empty chain for `entity`, for which there must be room. */
  add(entity: number): void {
    const block = this.pool.allocate(false);
    this.heads[entity] = block;
    this.tails[entity] = block;
    this.recordStarts[entity] = PAYLOAD_START;
    this.lastSlots[entity] = 0;
  }

  /** The slot of the newest record. */
  lastSlot(entity: number): number {
    return this.lastSlots[entity] as number;
  }

  hasOneRecord(entity: number): boolean {
    return this.heads[entity] === this.tails[entity] && this.recordStarts[entity] === PAYLOAD_START;
  }

  /** A record of these changes in `slot`. */
  append(entity: number, slot: number, changes: Float64Array): void {
    encodeRecord(this.scratch, slot - this.lastSlot(entity), changes);
    this.lastSlots[entity] = slot;
    this.write(entity, this.pool.used(this.tail(entity)));
  }

  /** Adds `changes` to the newest record. `changes` then holds all of that record's. */
  rewrite(entity: number, changes: Float64Array): void {
    const { pool, cursor } = this;
    const tail = this.tail(entity);
    const start = this.recordStart(entity);
    cursor.at = pool.getOffset(tail) + start;
    const bytes = pool.getChunk(tail);
    const gap = readGap(bytes, cursor);
    addChanges(bytes, cursor, changes, 0);
    encodeRecord(this.scratch, gap, changes);
    this.write(entity, start);
  }

  /** Adds the changes on each day of `range` to `grid`, which has `columns` numbers per day. */
  addDays(entity: number, which: { readonly range: SlotRange; readonly skipsFirst: boolean }, grid: Grid): void {
    const { pool, cursor } = this;
    const { range } = which;
    const { edges } = range;
    const { numbers, columns } = grid;
    let [slot, day, { skipsFirst }] = [0, 0, which];
    for (let block = this.head(entity); block !== 0; block = pool.next(block)) {
      const bytes = pool.getChunk(block);
      const start = pool.getOffset(block);
      const end = start + pool.used(block);
      cursor.at = start + PAYLOAD_START;
      while (cursor.at < end) {
        slot += readGap(bytes, cursor);
        if (slot >= range.end) return;
        if (edges) while (slot >= edgeAt(edges, day + 1)) day += 1;
        else day = slot - range.start;
        if (skipsFirst || slot < range.start) skipChanges(bytes, cursor);
        else addChanges(bytes, cursor, numbers, day * columns);
        skipsFirst = false;
      }
    }
  }

  /** Adds all changes up to the end of `slot` to `sums`. */
  addUpTo(entity: number, slot: number, sums: Float64Array): void {
    const { pool, cursor } = this;
    let at = 0;
    for (let block = this.head(entity); block !== 0; block = pool.next(block)) {
      const bytes = pool.getChunk(block);
      const start = pool.getOffset(block);
      const end = start + pool.used(block);
      cursor.at = start + PAYLOAD_START;
      while (cursor.at < end) {
        at += readGap(bytes, cursor);
        if (at > slot) return;
        addChanges(bytes, cursor, sums, 0);
      }
    }
  }

  /** The records of a chain as a text of bytes. */
  pack(entity: number): string {
    const { pool } = this;
    let text = '';
    for (let block = this.head(entity); block !== 0; block = pool.next(block)) {
      const start = pool.getOffset(block);
      const bytes = pool.getChunk(block).subarray(start + PAYLOAD_START, start + pool.used(block));
      text += String.fromCharCode(...bytes);
    }
    return text;
  }

  getState(entity: number): ChainState {
    const tail = this.tail(entity);
    return {
      head: this.head(entity),
      tail,
      block: this.pool.copyBlock(tail),
      start: this.recordStart(entity),
      slot: this.lastSlot(entity),
    };
  }

  /** Restores a chain to its state before its newest record. */
  takeBack(entity: number, { head, tail, block, start, slot }: ChainState): void {
    this.pool.restoreBlock(tail, block);
    this.heads[entity] = head;
    this.tails[entity] = tail;
    this.recordStarts[entity] = start;
    this.lastSlots[entity] = slot;
  }

  /** Separate chains with the same content. */
  fork(): RecordChains {
    const copy = new RecordChains();
    copy.pool = this.pool.fork();
    copy.heads = this.heads.slice();
    copy.tails = this.tails.slice();
    copy.recordStarts = this.recordStarts.slice();
    copy.lastSlots = this.lastSlots.slice();
    return copy;
  }

  /** Writes the scratch record at `start` of the chain's last block, or into a large new block if it does not fit. */
  private write(entity: number, start: number): void {
    const { pool, scratch } = this;
    let tail = this.tail(entity);
    let at = start;
    if (at + scratch.length > pool.size(tail)) {
      const added = pool.allocate(true);
      // A first record stays in the first block, which shows that it is the first.
      if (at === PAYLOAD_START && tail === this.heads[entity]) this.heads[entity] = added;
      else {
        pool.setUsed(tail, at);
        pool.link(tail, added);
      }
      this.tails[entity] = added;
      tail = added;
      at = PAYLOAD_START;
    }
    pool.writeAt(tail, at, scratch);
    pool.setUsed(tail, at + scratch.length);
    this.recordStarts[entity] = at;
  }

  private head(entity: number): number {
    return this.heads[entity] as number;
  }

  private tail(entity: number): number {
    return this.tails[entity] as number;
  }

  private recordStart(entity: number): number {
    return this.recordStarts[entity] as number;
  }
}

/** Numbers by day, `columns` of them each. */
interface Grid {
  readonly numbers: Float64Array;
  readonly columns: number;
}

function enlarge<Column extends Int32Array | Uint8Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}

function edgeAt(edges: NonNullable<SlotRange['edges']>, at: number): number {
  return edges[at] as number;
}
