import { DeferredWorkSet } from '../deferred-work.js';
import { IdList } from '../id-list.js';
import { UndoLog, type Written } from '../undo-log.js';
import { type CountColumn, LatestCounts } from './latest-counts.js';
import { type ChainState, RecordChains } from './record-chains.js';
import { RecordReader } from './record-reader.js';
import type { SlotRange } from './slot-range.js';

const FIRST_ENTITIES = 64;

/** Each entity's records as base64, in the order of ids. */
export type HistoryDump = ReadonlyArray<readonly [id: string, records: string]>;

/** The fields of an entity that a record changes. */
interface EntityState {
  readonly chain: ChainState;
  readonly latest: CountColumn;
}

/** An entity before a record; null if it had none. */
interface EntityBefore {
  readonly id: string;
  readonly state: EntityState | null;
}

/**
 * Counts of many entities over time, which is divided into slots: UTC days, or shorter ones. For each slot with a
 * change it keeps the last observation. An entity has 0 before its first observation, so that one is a gain, unless it
 * is a baseline. It takes about 8 bytes per observation.
 */
export class CountHistory implements Written<EntityBefore> {
  /** By entity: the number of an entity is the place of its id. */
  private ids = new IdList();
  private chains = new RecordChains();
  private latest: LatestCounts;
  private readonly changes: Float64Array;

  /** At most five `columns`. `deferred` will record more. With `firstIsBaseline` a first observation is not a gain. */
  constructor(
    readonly columns: number,
    private readonly undoLog = new UndoLog(),
    private readonly deferred = new DeferredWorkSet(undoLog),
    private readonly firstIsBaseline = false,
  ) {
    this.latest = new LatestCounts(columns);
    this.changes = new Float64Array(columns);
  }

  /**
   * Whether every sum over the counts or gains of this many entities is exact in a double, including intermediate sums.
   * Otherwise sums need bigints.
   */
  sumsExactly(entities: number): boolean {
    return entities * this.columns * this.latest.largest <= Number.MAX_SAFE_INTEGER;
  }

  /** How many entities have been observed. */
  get size(): number {
    return this.ids.length;
  }

  /** Bytes in arrays, without the ids. */
  get bytes(): number {
    return this.chains.bytes + this.latest.bytes;
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
    const last = this.chains.lastSlot(known);
    if (slot < last) throw new RangeError(`the history of ${id} has reached ${last} and cannot go back to ${slot}`);
    if (slot > last) {
      if (this.changeFrom(known, counts)) this.append(known, slot, counts);
      return;
    }
    if (!this.changeFrom(known, counts)) return;
    // A baseline does not change. Later counts in its slot are a gain.
    if (this.firstIsBaseline && this.chains.hasOneRecord(known)) this.append(known, slot, counts);
    else this.rewrite(known, counts);
  }

  /** One count of `id` at the end of `slot`; 0 before the first observation. */
  valueAt(id: string, slot: number, column: number): number {
    this.deferred.flush();
    const entity = this.ids.indexOf(id);
    if (entity < 0) return 0;
    if (slot >= this.chains.lastSlot(entity)) return this.latest.get(entity, column);
    const sums = this.changes.fill(0);
    this.addValuesAt(id, slot, sums);
    return countAt(sums, column);
  }

  /**
   * Adds the gains of `id` on each day of `range` to `grid`, which has `columns` numbers per day. The gains of a range
   * are the sums of its days.
   */
  addDailyGains(id: string, range: SlotRange, grid: Float64Array): void {
    this.addDays(id, { range, skipsFirst: this.firstIsBaseline }, grid);
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
    const entity = this.ids.indexOf(id);
    if (entity < 0 || this.chains.lastSlot(entity) < which.range.start) return;
    this.chains.addDays(entity, which, { numbers: grid, columns: this.columns });
  }

  /** Adds all counts of `id` at the end of `slot` to `sums`; nothing before the first observation. */
  addValuesAt(id: string, slot: number, sums: Float64Array): void {
    this.deferred.flush();
    const entity = this.ids.indexOf(id);
    if (entity < 0) return;
    if (slot < this.chains.lastSlot(entity)) {
      this.chains.addUpTo(entity, slot, sums);
      return;
    }
    for (let column = 0; column < this.columns; column += 1) {
      sums[column] = countAt(sums, column) + this.latest.get(entity, column);
    }
  }

  /** A separate history with the same content. */
  fork(undoLog?: UndoLog, deferred?: DeferredWorkSet): CountHistory {
    this.deferred.flush();
    const copy = new CountHistory(this.columns, undoLog, deferred, this.firstIsBaseline);
    copy.ids = this.ids.copy();
    copy.chains = this.chains.fork();
    copy.latest = this.latest.fork();
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
    return entity < 0 ? '' : btoa(this.chains.pack(entity));
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
    this.chains.clear();
    const counts = new Float64Array(this.columns);
    for (const [id, records] of dump) {
      if (this.ids.indexOf(id) >= 0) throw new RangeError(`the history of ${id} is there twice`);
      const reader = new RecordReader(records);
      if (!reader.next() || reader.slot > last) {
        if (records === '') this.addEntity(id);
        continue;
      }
      const entity = this.addEntity(id);
      counts.fill(0);
      do {
        reader.addChanges(counts);
        // Also if nothing changed: a slot whose counts went up and back again has a record, and keeps it.
        this.changeFrom(entity, counts);
        this.append(entity, to(reader.slot), counts);
      } while (reader.next() && reader.slot <= last);
    }
  }

  private getState(entity: number): EntityState {
    return { chain: this.chains.getState(entity), latest: this.latest.copyOf(entity) };
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
    this.chains.takeBack(entity, state.chain);
    this.latest.set(entity, state.latest);
  }

  private addEntity(id: string): number {
    const entity = this.ids.length;
    if (entity === this.chains.room) {
      const room = Math.max(FIRST_ENTITIES, entity * 2);
      this.chains.grow(room);
      this.latest.grow(room);
    }
    this.ids.push(id);
    this.chains.add(entity);
    this.latest.clear(entity);
    return entity;
  }

  /** Writes `counts` minus the latest counts into `changes`; false if nothing changed. */
  private changeFrom(entity: number, counts: ArrayLike<number>): boolean {
    return this.latest.changeTo(counts, entity, this.changes);
  }

  private append(entity: number, slot: number, counts: ArrayLike<number>): void {
    this.chains.append(entity, slot, this.changes);
    this.latest.set(entity, counts);
  }

  private rewrite(entity: number, counts: ArrayLike<number>): void {
    this.chains.rewrite(entity, this.changes);
    this.latest.set(entity, counts);
  }
}

function countAt(sums: Float64Array, at: number): number {
  return sums[at] as number;
}
