import { DeferredWorkSet } from '../deferred-work.js';
import { IdList } from '../id-list.js';
import { UndoLog, type Written } from '../undo-log.js';
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

const FIRST_ENTITIES = 64;

/** The columns of an empty history, which all worlds share until something is observed. */
const NO_INTEGERS = new Int32Array(0);
const NO_BYTES = new Uint8Array(0);
const NO_COUNTS: Counts = new Uint32Array(0);

/** Counts up to this are stored in half the bytes. */
const SMALL_COUNT = 0xffff_ffff;

type Counts = Uint32Array | Float64Array;

/** Each entity's records as base64, in the order of ids. */
export type HistoryDump = ReadonlyArray<readonly [id: string, records: string]>;

/** The parts of an entity that a record changes: its fields besides its last block, and that block. */
interface EntityState {
  readonly head: number;
  readonly tail: number;
  readonly block: Uint8Array;
  readonly start: number;
  readonly slot: number;
  readonly latest: Counts;
}

/** An entity before a record; null if it had none. */
interface EntityBefore {
  readonly id: string;
  readonly state: EntityState | null;
}

/**
 * Counts of many entities over time, which is divided into slots: UTC days, or shorter ones. For each slot with a
 * change it keeps the last observation. An entity has 0 before its first observation, so that one is a gain, unless it
 * is a baseline. It takes about 8 bytes per observation. This is one long file, because all of it works on one set of
 * columns that nothing else may change.
 */
export class CountHistory implements Written<EntityBefore> {
  /** By entity: the number of an entity is the place of its id. */
  private ids = new IdList();
  private pool = new BlockPool();
  private heads = NO_INTEGERS;
  private tails = NO_INTEGERS;
  /** The start of the newest record in its block. It is rewritten during its slot. */
  private recordStarts = NO_BYTES;
  private lastSlots = NO_INTEGERS;
  private latest: Counts = NO_COUNTS;
  /** No count was ever larger. Undoing does not lower it. */
  private largest = 0;
  private readonly scratch: RecordBytes = { bytes: new Uint8Array(MAX_RECORD_BYTES), length: 0 };
  private readonly cursor: RecordCursor = { at: 0 };
  private readonly changes: Float64Array;

  /** At most five `columns`. `deferred` will record more. With `firstIsBaseline` a first observation is not a gain. */
  constructor(
    readonly columns: number,
    private readonly undoLog = new UndoLog(),
    private readonly deferred = new DeferredWorkSet(undoLog),
    private readonly firstIsBaseline = false,
  ) {
    this.changes = new Float64Array(columns);
  }

  /**
   * Whether every sum over the counts or gains of this many entities is exact in a double, including intermediate sums.
   * Otherwise sums need bigints.
   */
  sumsExactly(entities: number): boolean {
    return entities * this.columns * this.largest <= Number.MAX_SAFE_INTEGER;
  }

  /** How many entities have been observed. */
  get size(): number {
    return this.ids.length;
  }

  /** Bytes in arrays, without the ids. */
  get bytes(): number {
    const columns = [this.heads, this.tails, this.recordStarts, this.lastSlots, this.latest];
    return columns.reduce((sum, { byteLength }) => sum + byteLength, this.pool.bytes);
  }

  /** Whether `id` has ever been observed. */
  has(id: string): boolean {
    this.deferred.flush();
    return this.ids.indexOf(id) >= 0;
  }

  /** Called for every entity whose records change. A persistent store listens here. */
  onRecord: ((id: string) => void) | undefined;

  /** Sets the counts of `id` in `slot`, replacing earlier ones of that slot. Slots of one entity never go back. */
  record(id: string, slot: number, counts: ArrayLike<number>): void {
    this.onRecord?.(id);
    const known = this.ids.indexOf(id);
    if (this.undoLog.isOpen) {
      const before = { id, state: known < 0 ? null : this.getState(known) };
      this.undoLog.note(this, before, before);
    }
    if (known < 0) {
      const added = this.addEntity(id);
      this.changeFrom(added, counts);
      this.append(added, slot, counts);
      return;
    }
    const last = this.lastSlots[known] as number;
    if (slot < last) throw new RangeError(`the history of ${id} has reached ${last} and cannot go back to ${slot}`);
    if (slot > last) {
      if (this.changeFrom(known, counts)) this.append(known, slot, counts);
      return;
    }
    if (!this.changeFrom(known, counts)) return;
    const isFirst = this.heads[known] === this.tails[known] && this.recordStarts[known] === PAYLOAD_START;
    // A baseline does not change. Later counts in its slot are a gain.
    if (this.firstIsBaseline && isFirst) this.append(known, slot, counts);
    else this.rewrite(known, counts);
  }

  /** One count of `id` at the end of `slot`; 0 before the first observation. */
  valueAt(id: string, slot: number, column: number): number {
    this.deferred.flush();
    const entity = this.ids.indexOf(id);
    if (entity < 0) return 0;
    if (slot >= (this.lastSlots[entity] as number)) return this.latest[entity * this.columns + column] as number;
    const sums = this.changes.fill(0);
    this.addValuesAt(id, slot, sums);
    return sums[column] as number;
  }

  /**
   * Adds the gains of `id` on each day of `range` to `grid`, which has `columns` numbers per day. The gains of a range
   * are the sums of its days.
   */
  addDailyGains(id: string, range: SlotRange, grid: Float64Array): void {
    this.addDays(id, { range, skipsFirst: this.firstIsBaseline }, grid);
  }

  /** Like addDailyGains, without the slot of the first observation. */
  addLaterGains(id: string, range: SlotRange, grid: Float64Array): void {
    this.addDays(id, { range, skipsFirst: true }, grid);
  }

  /**
   * Like addDailyGains, with the baseline on its day: the level at the end of a range is the level before it plus
   * these.
   */
  addDailyChanges(id: string, range: SlotRange, grid: Float64Array): void {
    this.addDays(id, { range, skipsFirst: false }, grid);
  }

  private addDays(
    id: string,
    which: { readonly range: SlotRange; readonly skipsFirst: boolean },
    grid: Float64Array,
  ): void {
    this.deferred.flush();
    const { range } = which;
    const entity = this.ids.indexOf(id);
    if (entity < 0 || (this.lastSlots[entity] as number) < range.start) return;
    const { pool, cursor, columns } = this;
    const { edges } = range;
    let [slot, day, { skipsFirst }] = [0, 0, which];
    for (let block = this.heads[entity] as number; block !== 0; block = pool.next(block)) {
      const bytes = pool.getChunk(block);
      const start = pool.getOffset(block);
      const end = start + pool.used(block);
      cursor.at = start + PAYLOAD_START;
      while (cursor.at < end) {
        slot += readGap(bytes, cursor);
        if (slot >= range.end) return;
        if (edges) while (slot >= (edges[day + 1] as number)) day += 1;
        else day = slot - range.start;
        if (skipsFirst || slot < range.start) skipChanges(bytes, cursor);
        else addChanges(bytes, cursor, grid, day * columns);
        skipsFirst = false;
      }
    }
  }

  /** Adds all counts of `id` at the end of `slot` to `sums`; nothing before the first observation. */
  addValuesAt(id: string, slot: number, sums: Float64Array): void {
    this.deferred.flush();
    const entity = this.ids.indexOf(id);
    if (entity < 0) return;
    const { columns } = this;
    if (slot >= (this.lastSlots[entity] as number)) {
      const base = entity * columns;
      for (let column = 0; column < columns; column += 1) {
        sums[column] = (sums[column] as number) + (this.latest[base + column] as number);
      }
      return;
    }
    const { pool, cursor } = this;
    let at = 0;
    for (let block = this.heads[entity] as number; block !== 0; block = pool.next(block)) {
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

  /** A separate history with the same content. */
  fork(undoLog?: UndoLog, deferred?: DeferredWorkSet): CountHistory {
    this.deferred.flush();
    const copy = new CountHistory(this.columns, undoLog, deferred, this.firstIsBaseline);
    copy.ids = this.ids.copy();
    copy.pool = this.pool.fork();
    copy.heads = this.heads.slice();
    copy.tails = this.tails.slice();
    copy.recordStarts = this.recordStarts.slice();
    copy.lastSlots = this.lastSlots.slice();
    copy.latest = this.latest.slice();
    copy.largest = this.largest;
    return copy;
  }

  /** The whole history as plain JSON; equal histories give equal dumps, independent of the order of recording. */
  dump(): HistoryDump {
    this.deferred.flush();
    return this.ids.sorted().map((id) => [id, this.dumpSeries(id)]);
  }

  /** The records of one entity as base64; empty for an entity that was never observed. */
  dumpSeries(id: string): string {
    this.deferred.flush();
    const entity = this.ids.indexOf(id);
    return entity < 0 ? '' : btoa(this.packSeries(entity));
  }

  /** Replaces everything by a dump. */
  load(dump: HistoryDump): void {
    this.fill(dump, (slot) => slot);
  }

  /** Moves every observation into another slot; `to` must keep their order. */
  move(to: (slot: number) => number): void {
    const dump = this.dump();
    this.fill(dump, to);
    for (const [id] of dump) this.onRecord?.(id);
    const takeBack = (): void => {
      this.load(dump);
      for (const [id] of dump) this.onRecord?.(id);
    };
    if (this.undoLog.isOpen) this.undoLog.note({ takeBack }, dump, dump);
  }

  /** Removes every observation after `slot`. */
  cut(slot: number): void {
    const dump = this.dump();
    this.fill(dump, (kept) => kept, slot);
    for (const [id] of dump) this.onRecord?.(id);
  }

  private fill(dump: HistoryDump, to: (slot: number) => number, last = Number.POSITIVE_INFINITY): void {
    this.ids = new IdList();
    this.pool = new BlockPool();
    const counts = new Float64Array(this.columns);
    const reader: RecordCursor = { at: 0 };
    for (const [id, records] of dump) {
      if (this.ids.indexOf(id) >= 0) throw new RangeError(`the history of ${id} is there twice`);
      const bytes = toBytes(records);
      reader.at = 0;
      let slot = readFirst(bytes, reader);
      if (slot > last) continue;
      const entity = this.addEntity(id);
      counts.fill(0);
      reader.at = 0;
      slot = 0;
      while (reader.at < bytes.length) {
        slot += readGap(bytes, reader);
        if (slot > last) break;
        addChanges(bytes, reader, counts, 0);
        // Also if nothing changed: a slot whose counts went up and back again has a record, and keeps it.
        this.changeFrom(entity, counts);
        this.append(entity, to(slot), counts);
      }
    }
  }

  private getState(entity: number): EntityState {
    const { pool, columns } = this;
    const tail = this.tails[entity] as number;
    return {
      head: this.heads[entity] as number,
      tail,
      block: pool.copyBlock(tail),
      start: this.recordStarts[entity] as number,
      slot: this.lastSlots[entity] as number,
      latest: this.latest.slice(entity * columns, (entity + 1) * columns),
    };
  }

  /** Restores an entity to its state before a record. */
  takeBack({ id, state }: EntityBefore): void {
    this.onRecord?.(id);
    if (!state) {
      // The last one added, because all later ones have been undone.
      this.ids.pop();
      return;
    }
    const entity = this.ids.indexOf(id);
    const { head, tail, block, start, slot, latest } = state;
    this.pool.restoreBlock(tail, block);
    this.heads[entity] = head;
    this.tails[entity] = tail;
    this.recordStarts[entity] = start;
    this.lastSlots[entity] = slot;
    this.latest.set(latest, entity * this.columns);
  }

  private packSeries(entity: number): string {
    const { pool } = this;
    let text = '';
    for (let block = this.heads[entity] as number; block !== 0; block = pool.next(block)) {
      const start = pool.getOffset(block);
      const bytes = pool.getChunk(block).subarray(start + PAYLOAD_START, start + pool.used(block));
      text += String.fromCharCode(...bytes);
    }
    return text;
  }

  private addEntity(id: string): number {
    const entity = this.ids.length;
    if (entity === this.heads.length) this.grow(Math.max(FIRST_ENTITIES, entity * 2));
    this.ids.push(id);
    const block = this.pool.allocate(false);
    this.heads[entity] = block;
    this.tails[entity] = block;
    this.recordStarts[entity] = PAYLOAD_START;
    this.lastSlots[entity] = 0;
    this.latest.fill(0, entity * this.columns, (entity + 1) * this.columns);
    return entity;
  }

  private grow(entities: number): void {
    const larger = <Column extends Int32Array | Uint8Array | Counts>(column: Column, grown: Column): Column => {
      grown.set(column);
      return grown;
    };
    this.heads = larger(this.heads, new Int32Array(entities));
    this.tails = larger(this.tails, new Int32Array(entities));
    this.recordStarts = larger(this.recordStarts, new Uint8Array(entities));
    this.lastSlots = larger(this.lastSlots, new Int32Array(entities));
    const counts = entities * this.columns;
    this.latest = larger(this.latest, this.largest > SMALL_COUNT ? new Float64Array(counts) : new Uint32Array(counts));
  }

  /** Writes `counts` minus the latest counts into `changes`; false if nothing changed. */
  private changeFrom(entity: number, counts: ArrayLike<number>): boolean {
    const base = entity * this.columns;
    let changed = false;
    for (let column = 0; column < this.columns; column += 1) {
      const change = (counts[column] as number) - (this.latest[base + column] as number);
      this.changes[column] = change;
      if (change === 0) continue;
      changed = true;
      if ((counts[column] as number) > this.largest) this.setLargest(counts[column] as number);
    }
    return changed;
  }

  private setLargest(count: number): void {
    this.largest = count;
    if (count > SMALL_COUNT && this.latest instanceof Uint32Array) this.latest = Float64Array.from(this.latest);
  }

  private append(entity: number, slot: number, counts: ArrayLike<number>): void {
    encodeRecord(this.scratch, slot - (this.lastSlots[entity] as number), this.changes);
    this.lastSlots[entity] = slot;
    this.write(entity, this.pool.used(this.tails[entity] as number), counts);
  }

  private rewrite(entity: number, counts: ArrayLike<number>): void {
    const { pool, cursor, changes } = this;
    const tail = this.tails[entity] as number;
    const start = this.recordStarts[entity] as number;
    cursor.at = pool.getOffset(tail) + start;
    const bytes = pool.getChunk(tail);
    const gap = readGap(bytes, cursor);
    addChanges(bytes, cursor, changes, 0);
    encodeRecord(this.scratch, gap, changes);
    this.write(entity, start, counts);
  }

  /** Writes the scratch record at `start` of the entity's last block, or into a large new block if it does not fit. */
  private write(entity: number, start: number, counts: ArrayLike<number>): void {
    const { pool, scratch } = this;
    let tail = this.tails[entity] as number;
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
    const bytes = pool.getChunk(tail);
    const offset = pool.getOffset(tail) + at;
    for (let index = 0; index < scratch.length; index += 1) bytes[offset + index] = scratch.bytes[index] as number;
    pool.setUsed(tail, at + scratch.length);
    this.recordStarts[entity] = at;
    const base = entity * this.columns;
    for (let column = 0; column < this.columns; column += 1) this.latest[base + column] = counts[column] as number;
  }
}

/** By hand, because iterating over the characters of a text costs more than everything else about a short history. */
function toBytes(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** The first slot of a series; 0 for one without records. */
function readFirst(bytes: Uint8Array, reader: RecordCursor): number {
  return bytes.length === 0 ? 0 : readGap(bytes, reader);
}
