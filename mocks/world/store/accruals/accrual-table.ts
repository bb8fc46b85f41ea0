import { type ChangeListener, ChangeListeners } from '../change-listeners.js';
import { OrderedRows } from '../ordered-rows.js';
import type { Writable } from '../row-copies.js';
import type { PayoutAccrualRow } from '../rows.js';
import { type Slice, type SliceOptions, sliceRows } from '../slice-rows.js';
import { type RowMaker, type StoredForm, type StoredTable, Table, type TableOptions } from '../table.js';
import { UndoLog, type Written } from '../undo-log.js';
import { AccrualColumns, isFoundAlike, type NewAccrual } from './accrual-columns.js';
import type { AccrualPair, PairField } from './accrual-pairs.js';
import { AccrualView } from './accrual-view.js';
import { lastPosition, PlaceList } from './place-list.js';

type Row = PayoutAccrualRow;
type UnmadeListener = (maker: RowMaker<Row>, place: number) => void;

/** The object of a row of the columns, in its latest version. */
type MadeRow = { readonly place: number; row: Row };

/** The rows of a creator, and how many places of the columns were looked at for them. */
interface CreatorRows {
  readonly list: OrderedRows<Row>;
  upTo: number;
}

/**
 * The accruals. Those that the cron makes lie in columns until somebody asks for one; then it is an object for good.
 * All other rows are in a table of their own, and come before those of the columns in every order. A change
 * that would break this order first makes objects of all.
 */
export class AccrualTable implements StoredTable<Row>, Written<Row> {
  readonly stored: StoredForm;
  private readonly listeners = new ChangeListeners<Row>();
  private unmadeListeners: readonly UnmadeListener[] = [];
  private columns = new AccrualColumns();
  /** The rows of the columns that are objects, as they are now, by place. */
  private made = new Map<number, MadeRow>();
  /** The same by id. */
  private readonly madeById = new Map<string, MadeRow>();
  /** The rows of creators, made when asked for. */
  private readonly creators = new Map<string, CreatorRows>();
  /** The places of structures, and of all under ''. */
  private readonly places = new Map<string, PlaceList>();
  /** The listeners that take the places of rows in columns. */
  private readonly followers = new ChangeListeners<Row>();
  /** No other row was created later. Undefined if that is not known. */
  private othersEnd: string | undefined;
  /** Whether rows move to the others. Nothing changes by that. */
  private isMoving = false;

  constructor(
    readonly name: string,
    private readonly options: TableOptions<Row, PairField>,
    private readonly undoLog = new UndoLog(),
    private readonly others = new Table<Row, PairField>(name, options, undoLog),
  ) {
    this.stored = options.stored;
    others.listen((before, after) => this.onOther(before, after));
  }

  get size(): number {
    return this.others.size + this.columns.length;
  }

  listen(listener: ChangeListener<Row>, onUnmade?: UnmadeListener): () => void {
    if (!onUnmade) return this.listeners.add(listener);
    const stop = this.followers.add(listener);
    this.unmadeListeners = [...this.unmadeListeners, onUnmade];
    return () => {
      stop();
      this.unmadeListeners = this.unmadeListeners.filter((other) => other !== onUnmade);
    };
  }

  /** The number of a pair, for its new accruals. It stays the same. */
  numberOf(pair: AccrualPair): number {
    return this.columns.pairList.numberOf(pair);
  }

  /** Adds an accrual of the cron. */
  make(accrual: NewAccrual): void {
    const { columns } = this;
    if (this.undoLog.isOpen || !columns.takes(accrual) || !this.followsOthers(accrual.now)) {
      this.add(columns.rowFor(accrual));
      return;
    }
    columns.push(accrual);
    const place = columns.length - 1;
    if (!this.listeners.isEmpty) this.listeners.tell(undefined, columns.rowAt(place));
    const { unmadeListeners } = this;
    for (let at = 0; at < unmadeListeners.length; at += 1) unmadeListeners[at]?.(columns, place);
  }

  /** Adds a row whose id no row of this table has ever had; returns it. */
  add(row: Row): Row {
    this.makeAll();
    return this.others.add(row);
  }

  get(id: string): Row | undefined {
    const made = this.find(id);
    return made ? made.row : this.others.get(id);
  }

  /** All rows in the order in which they were first added. Those in columns are made, and not kept. */
  *values(): IterableIterator<Row> {
    yield* this.others.values();
    for (let place = 0; place < this.columns.length; place += 1) yield this.present(place);
  }

  /** The same for a sum over all: a row may be a view, which is valid until the next one is asked for. */
  *views(): IterableIterator<Row> {
    yield* this.others.values();
    const view = new AccrualView(this.columns);
    for (let place = 0; place < this.columns.length; place += 1) yield this.made.get(place)?.row ?? view.at(place);
  }

  /** The rows that are objects here alone, and those that only one of the two has. */
  *rowsBeside(other: AccrualTable | undefined): IterableIterator<Row> {
    yield* this.others.rowsBeside(other?.others);
    for (let place = 0; place < this.columns.length; place += 1) {
      const row = this.made.get(place)?.row;
      if (row ? row !== other?.made.get(place)?.row : !other?.columns.has(this.columns, place))
        yield this.present(place);
    }
  }

  /** A copy of a row, to be changed and put as its next version. */
  copy(row: Row): Writable<Row> {
    return this.others.copy(row);
  }

  /** Adds a row, or replaces the row with the same id. Returns it. */
  put(row: Row): Row {
    const before = this.get(row.id);
    if (before) return this.replace(before, row);
    this.makeAll();
    return this.others.put(row);
  }

  /** Replaces `before`, the latest version, by `row`. Returns it. */
  replace(before: Row, row: Row): Row {
    if (!isFoundAlike(before, row)) this.makeAll();
    const made = this.find(row.id);
    if (!made) return this.others.replace(before, row);
    made.row = row;
    const known = this.creators.get(row.creator_id);
    if (known && made.place < known.upTo) known.list.replace(before, row);
    if (this.undoLog.isOpen) this.undoLog.note(this, before, row);
    this.tell(before, row);
    return row;
  }

  delete(id: string): void {
    this.makeAll();
    this.others.delete(id);
  }

  /** Restores a row of the columns to its state before a write. */
  takeBack(before: Row | undefined, after: Row | undefined): void {
    if (before && after) this.replace(after, before);
  }

  /** The rows of a creator, oldest first. */
  by(field: 'creator_id', creatorId: string): readonly Row[] {
    if (this.columns.length === 0) return this.others.by(field, creatorId);
    return this.rowsOf(creatorId)?.sorted() ?? [];
  }

  /** One page of all, or of a creator or a structure, newest first. `where` may be asked with a view; see `views`. */
  slice(options: SliceOptions<Row>, within?: { readonly index: PairField; readonly key: string }): Slice<Row> {
    if (this.columns.length === 0) return this.others.slice(options, within);
    if (within?.index === 'creator_id') {
      const list = this.rowsOf(within.key);
      return list ? sliceRows(list, options) : { rows: [], next: null };
    }
    const page = this.slicePlaces(options, within?.key);
    if (page.next) return page;
    const missing = options.limit - page.rows.length;
    const older = this.others.slice({ ...options, limit: Math.max(missing, 1) }, within);
    if (missing > 0) return { rows: [...page.rows, ...older.rows], next: older.next };
    return { rows: page.rows, next: older.rows.length > 0 ? lastPosition(page.rows) : null };
  }

  load(rows: Iterable<Row>): void {
    if (this.size > 0) throw new Error(`${this.name} has rows already`);
    this.others.load(rows);
  }

  fork(undoLog = new UndoLog()): AccrualTable {
    const copy = new AccrualTable(this.name, this.options, undoLog, this.others.fork(undoLog));
    copy.columns = this.columns.copy();
    for (const { place, row } of this.made.values()) copy.enter(place, row);
    return copy;
  }

  private tell(before: Row | undefined, after: Row | undefined): void {
    this.listeners.tell(before, after);
    this.followers.tell(before, after);
  }

  private onOther(before: Row | undefined, after: Row | undefined): void {
    if (!before || before.created_at !== after?.created_at) this.othersEnd = undefined;
    if (this.isMoving) return;
    if (before && after) this.creators.get(after.creator_id)?.list.replace(before, after);
    this.tell(before, after);
  }

  /** Whether all other rows are older. If there are columns, they are. */
  private followsOthers(now: string): boolean {
    if (this.columns.length > 0) return true;
    if (this.othersEnd === undefined) {
      this.othersEnd = '';
      for (const { created_at } of this.others.values()) if (created_at > this.othersEnd) this.othersEnd = created_at;
    }
    return this.othersEnd < now;
  }

  /** The row at a place of the columns as it is now. */
  private present(place: number): Row {
    return this.made.get(place)?.row ?? this.columns.rowAt(place);
  }

  /** The same, which stays an object. */
  private keep(place: number): Row {
    return (this.made.get(place) ?? this.enter(place, this.columns.rowAt(place))).row;
  }

  private enter(place: number, row: Row): MadeRow {
    const made = { place, row };
    this.made.set(place, made);
    this.madeById.set(row.id, made);
    return made;
  }

  /** The row with this id if it is of the columns; it stays an object. */
  private find(id: string): MadeRow | undefined {
    const made = this.madeById.get(id);
    if (made) return made;
    const place = this.columns.find(id) ?? -1;
    return place >= 0 && this.columns.id(place) === id ? this.enter(place, this.columns.rowAt(place)) : undefined;
  }

  private rowsOf(creatorId: string): OrderedRows<Row> | undefined {
    const { columns, others } = this;
    let known = this.creators.get(creatorId);
    if (!known) {
      const older = others.by('creator_id', creatorId);
      if (older.length === 0 && columns.pairList.of('creator_id', creatorId).length === 0) return undefined;
      known = { list: new OrderedRows(this.options.getTime), upTo: 0 };
      for (const row of older) known.list.add(row);
      this.creators.set(creatorId, known);
    }
    if (known.upTo < columns.length) {
      const added = columns.inOrder(known.upTo, { field: 'creator_id', id: creatorId });
      for (const place of added) known.list.add(this.keep(place));
      known.upTo = columns.length;
    }
    return known.list;
  }

  private placesOf(structureId: string | undefined): PlaceList {
    const { columns } = this;
    const within = structureId === undefined ? undefined : ({ field: 'structure_id', id: structureId } as const);
    const list = this.places.get(structureId ?? '') ?? new PlaceList(columns, within);
    list.update();
    if (list.length > 0) this.places.set(structureId ?? '', list);
    return list;
  }

  private slicePlaces({ limit, after, where }: SliceOptions<Row>, structureId: string | undefined): Slice<Row> {
    const list = this.placesOf(structureId);
    const view = new AccrualView(this.columns);
    const rows: Row[] = [];
    for (let at = (after ? list.countBefore(after) : list.length) - 1; at >= 0; at -= 1) {
      const place = list.get(at);
      if (where && !where(this.made.get(place)?.row ?? view.at(place))) continue;
      if (rows.length === limit) return { rows, next: lastPosition(rows) };
      rows.push(this.keep(place));
    }
    return { rows, next: null };
  }

  /** Makes an object of each row in columns. */
  private makeAll(): void {
    const { columns, made } = this;
    if (columns.length === 0) return;
    this.columns = new AccrualColumns(columns.pairList);
    this.made = new Map();
    this.madeById.clear();
    this.creators.clear();
    this.places.clear();
    this.isMoving = true;
    this.undoLog.leaveOut(() => {
      for (let place = 0; place < columns.length; place += 1) {
        this.others.add(made.get(place)?.row ?? columns.rowAt(place));
      }
    });
    this.isMoving = false;
  }
}
