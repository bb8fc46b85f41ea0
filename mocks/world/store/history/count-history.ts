import { DeferredWorkSet } from '../deferred-work.js';
import { UndoLog, type Written } from '../undo-log.js';
import { RecordReader, RecordWriter } from './record-bytes.js';

/**
 * A range of a history, in slots, which are the steps of its observations. The range is divided into days: one slot
 * each, or by `edges`: day `n` is from edge `n` up to edge `n + 1`.
 */
export interface SlotRange {
  readonly start: number;
  readonly end: number;
  readonly edges?: Int32Array | undefined;
}

/** Each entity's records as base64, in the order of ids. */
export type HistoryDump = ReadonlyArray<readonly [id: string, records: string]>;

/** Counts are wide only when one of them needs it. */
type Numbers = Uint32Array | Float64Array;

/** The content of an empty history, which all worlds share until something is observed. */
const NO_BLOCKS: Map<string, number> = new Map();
const NO_NUMBERS: Numbers = new Uint32Array(0);
const SMALL_COUNT = 0xffff_ffff;
const FIRST_LENGTH = 96;
const GROWTH = 1.5;

/** A block begins with the place of the block before it, or 0, the number of its rows and their most. The rows follow. */
const ROWS = 1;
const ROOM = 2;
const HEAD = 3;
/** The first block of an entity has room for one row, each next one for twice as many, up to this. */
const MOST_ROOM = 16;

/** An entity before a record. Its block is undefined if it was not known, and 0 if it had no observation. */
interface EntityBefore {
  readonly id: string;
  readonly block: number | undefined;
  readonly rows: number;
  readonly last: Numbers;
}

/**
 * Counts of many entities over time, which is divided into slots: UTC days, or shorter ones. For each slot with a
 * change it keeps the last observation. An entity has 0 before its first observation, so that one is a gain, unless it
 * is a baseline.
 *
 * One array has the observations of all entities as rows: the slot, and each count at its end. The rows of an entity
 * are in blocks, from the newest to the oldest, so a value of any time is found without reading what is before it. An
 * observation takes about 28 bytes. Forks share the array until one of them records.
 */
export class CountHistory implements Written<EntityBefore> {
  /** The newest block of each entity; 0 without an observation. */
  private blocks = NO_BLOCKS;
  /** It begins with a row of zeros, the one before each first row. */
  private numbers = NO_NUMBERS;
  private end: number;
  private isShared = true;
  private largest = 0;
  private readonly width: number;

  /** At most five `columns`. `deferred` will record more. With `firstIsBaseline` a first observation is not a gain. */
  constructor(
    readonly columns: number,
    private readonly undoLog = new UndoLog(),
    private readonly deferred = new DeferredWorkSet(undoLog),
    private readonly firstIsBaseline = false,
  ) {
    this.width = columns + 1;
    this.end = this.width;
  }

  /**
   * Whether every sum over the counts or gains of this many entities is exact in a double, including intermediate sums.
   * Otherwise sums need bigints.
   */
  sumsExactly(entities: number): boolean {
    return entities * this.columns * this.largest <= Number.MAX_SAFE_INTEGER;
  }

  /** Bytes of observations, without the ids. */
  get bytes(): number {
    return this.numbers.byteLength;
  }

  /** Whether `id` has ever been observed. */
  has(id: string): boolean {
    this.deferred.flush();
    return this.blocks.has(id);
  }

  /** Called for every entity whose records change. A persistent store listens here. */
  onRecord: ((id: string) => void) | undefined;

  /** Sets the counts of `id` in `slot`, replacing earlier ones of that slot. Slots of one entity never go back. */
  record(id: string, slot: number, counts: ArrayLike<number>): void {
    this.onRecord?.(id);
    const block = this.blocks.get(id);
    const row = this.lastRow(block ?? 0);
    if (this.undoLog.isOpen) {
      const rows = block ? this.at(block + ROWS) : 0;
      const before = { id, block, rows, last: this.numbers.slice(row, row + this.width) };
      this.undoLog.note(this, before, before);
    }
    if (row !== 0 && slot < this.at(row))
      throw new RangeError(`the history of ${id} has reached ${this.at(row)} and cannot go back to ${slot}`);
    if (block !== undefined && this.hasCounts(row, counts)) return;
    // A baseline does not change. Later counts in its slot are a gain.
    const isBaseline = this.firstIsBaseline && this.rowBefore(block ?? 0, row) === 0;
    if (row !== 0 && slot === this.at(row) && !isBaseline) this.write(row, slot, counts);
    else this.append(id, slot, counts);
  }

  /** One count of `id` at the end of `slot`; 0 before the first observation. */
  valueAt(id: string, slot: number, column: number): number {
    this.deferred.flush();
    const row = this.find(id, slot);
    return row === 0 ? 0 : this.at(row + 1 + column);
  }

  /** Adds all counts of `id` at the end of `slot` to `sums`; nothing before the first observation. */
  addValuesAt(id: string, slot: number, sums: Float64Array): void {
    this.deferred.flush();
    const row = this.find(id, slot);
    if (row !== 0) this.addRow(row, 0, sums, 0);
  }

  /**
   * Like addDailyGains, with the baseline on its day: the level at the end of a range is the level before it plus
   * these.
   */
  addDailyChanges(id: string, range: SlotRange, grid: Float64Array): void {
    this.addDailyGains(id, range, grid, false);
  }

  /**
   * Adds the gains of `id` on each day of `range` to `grid`, which has `columns` numbers per day, from the newest day to
   * the oldest. The gains of a range are the sums of its days.
   */
  addDailyGains(id: string, range: SlotRange, grid: Float64Array, skipsFirst = this.firstIsBaseline): void {
    this.deferred.flush();
    const { start, end, edges } = range;
    let day = edges ? edges.length - 2 : 0;
    let block = this.blocks.get(id) ?? 0;
    while (block !== 0 && this.at(block + HEAD) >= end) block = this.at(block);
    for (; block !== 0; block = this.at(block)) {
      for (let row = this.lastRow(block); row > block; row -= this.width) {
        const slot = this.at(row);
        if (slot < start) return;
        if (slot >= end) continue;
        const before = this.rowBefore(block, row);
        if (before === 0 && skipsFirst) return;
        if (!edges) day = slot - start;
        else while (slot < (edges[day] ?? 0)) day -= 1;
        this.addRow(row, before, grid, day * this.columns);
      }
    }
  }

  /** A separate history with the same content. */
  fork(undoLog?: UndoLog, deferred?: DeferredWorkSet): CountHistory {
    this.deferred.flush();
    const copy = new CountHistory(this.columns, undoLog, deferred, this.firstIsBaseline);
    copy.take(this);
    return copy;
  }

  /** The whole history as plain JSON; equal histories give equal dumps, independent of the order of recording. */
  dump(): HistoryDump {
    this.deferred.flush();
    return [...this.blocks.keys()].sort().map((id) => [id, this.dumpSeries(id)]);
  }

  /** The records of one entity as base64; empty for an entity that was never observed. */
  dumpSeries(id: string): string {
    this.deferred.flush();
    const rows: number[] = [];
    for (let block = this.blocks.get(id) ?? 0; block !== 0; block = this.at(block)) {
      for (let row = this.lastRow(block); row > block; row -= this.width) rows.push(row);
    }
    const writer = new RecordWriter(rows.length);
    const changes = new Float64Array(this.columns);
    for (let nth = rows.length - 1; nth >= 0; nth -= 1) {
      const row = rows[nth] ?? 0;
      this.addRow(row, rows[nth + 1] ?? 0, changes.fill(0), 0);
      writer.add(this.at(row), changes);
    }
    return writer.finish();
  }

  /** Replaces everything by a dump. */
  load(dump: HistoryDump): void {
    this.fill(dump, (slot) => slot);
  }

  /** Moves every observation into another slot; `to` must keep their order. */
  move(to: (slot: number) => number): void {
    const before = this.fork();
    const ids = [...this.blocks.keys()];
    this.fill(this.dump(), to);
    for (const id of ids) this.onRecord?.(id);
    const takeBack = (): void => {
      this.take(before);
      for (const id of ids) this.onRecord?.(id);
    };
    if (this.undoLog.isOpen) this.undoLog.note({ takeBack }, before, before);
  }

  /** Restores an entity to its state before a record. */
  takeBack({ id, block, rows, last }: EntityBefore): void {
    this.onRecord?.(id);
    this.own();
    const latest = this.blocks.get(id) ?? 0;
    const isAdded = latest !== (block ?? 0);
    if (isAdded && latest + HEAD + this.at(latest + ROOM) * this.width === this.end) this.end = latest;
    if (block === undefined) this.blocks.delete(id);
    else this.blocks.set(id, block);
    if (!block) return;
    this.numbers[block + ROWS] = rows;
    this.numbers.set(last, this.lastRow(block));
  }

  private fill(dump: HistoryDump, to: (slot: number) => number): void {
    this.take(new CountHistory(this.columns));
    const counts = new Float64Array(this.columns);
    for (const [id, records] of dump) {
      if (this.blocks.has(id)) throw new RangeError(`the history of ${id} is there twice`);
      const reader = new RecordReader(records);
      // Before that the map is the one of all empty histories.
      this.own();
      this.blocks.set(id, 0);
      counts.fill(0);
      while (reader.next()) {
        reader.addChanges(counts);
        // Also if nothing changed: a slot whose counts went up and back again has a record, and keeps it.
        this.append(id, to(reader.slot), counts);
      }
    }
  }

  /** Shares all observations of another history. */
  private take(from: CountHistory): void {
    this.blocks = from.blocks;
    this.numbers = from.numbers;
    this.end = from.end;
    this.largest = from.largest;
    this.isShared = true;
    from.isShared = true;
  }

  /** The row that has the counts of `id` at the end of `slot`, or 0. */
  private find(id: string, slot: number): number {
    let block = this.blocks.get(id) ?? 0;
    while (block !== 0 && this.at(block + HEAD) > slot) block = this.at(block);
    let row = this.lastRow(block);
    while (row !== 0 && this.at(row) > slot) row -= this.width;
    return row;
  }

  private lastRow(block: number): number {
    return block === 0 ? 0 : block + HEAD + (this.at(block + ROWS) - 1) * this.width;
  }

  private rowBefore(block: number, row: number): number {
    return row > block + HEAD ? row - this.width : this.lastRow(block === 0 ? 0 : this.at(block));
  }

  /** Adds the counts of a row, without those of the row before it, to the numbers from `place` on. */
  private addRow(row: number, before: number, to: Float64Array, place: number): void {
    for (let column = 0; column < this.columns; column += 1) {
      to[place + column] = (to[place + column] ?? 0) + this.at(row + 1 + column) - this.at(before + 1 + column);
    }
  }

  private hasCounts(row: number, counts: ArrayLike<number>): boolean {
    for (let column = 0; column < this.columns; column += 1) {
      if ((counts[column] ?? 0) !== this.at(row + 1 + column)) return false;
    }
    return true;
  }

  private append(id: string, slot: number, counts: ArrayLike<number>): void {
    let block = this.blocks.get(id) ?? 0;
    const rows = block === 0 ? 0 : this.at(block + ROWS);
    const room = block === 0 ? 0 : this.at(block + ROOM);
    if (rows === room) block = this.addBlock(id, Math.min(MOST_ROOM, room * 2 || 1));
    else this.own();
    this.numbers[block + ROWS] = this.at(block + ROWS) + 1;
    this.write(this.lastRow(block), slot, counts);
  }

  private addBlock(id: string, room: number): number {
    const block = this.end;
    this.end += HEAD + room * this.width;
    this.own();
    this.numbers.set([this.blocks.get(id) ?? 0, 0, room], block);
    this.blocks.set(id, block);
    return block;
  }

  private write(row: number, slot: number, counts: ArrayLike<number>): void {
    this.own();
    this.numbers[row] = slot;
    for (let column = 0; column < this.columns; column += 1) {
      const count = counts[column] ?? 0;
      if (count > this.largest) this.setLargest(count);
      this.numbers[row + 1 + column] = count;
    }
  }

  private setLargest(count: number): void {
    this.largest = count;
    if (count > SMALL_COUNT && this.numbers instanceof Uint32Array) this.numbers = Float64Array.from(this.numbers);
  }

  /** Before a write: what is shared is copied, and there is room up to the end. */
  private own(): void {
    const { numbers, end } = this;
    if (!this.isShared && end <= numbers.length) return;
    const length = end <= numbers.length ? numbers.length : Math.max(FIRST_LENGTH, Math.ceil(end * GROWTH));
    this.numbers = numbers instanceof Uint32Array ? new Uint32Array(length) : new Float64Array(length);
    this.numbers.set(numbers);
    if (this.isShared) this.blocks = new Map(this.blocks);
    this.isShared = false;
  }

  private at(place: number): number {
    return this.numbers[place] ?? 0;
  }
}
