import { type ChangeListener, ChangeListeners } from './change-listeners.js';
import { DeferredWorkSet } from './deferred-work.js';
import { OrderedRows, type Position, rowAt, TableIndex } from './ordered-rows.js';
import { UndoLog, type Written } from './undo-log.js';

const NO_INDEXES: readonly never[] = [];
const NO_ROWS: readonly never[] = [];

/** A row: an immutable object with an id. A change is a new object with the same id. */
export interface TableRow {
  readonly id: string;
}

/** The form of a table's rows. A snapshot with other rows is refused. */
export interface StoredForm {
  /** The name of a schema of the spec, with every field filled in; or a JSON schema. */
  readonly row: string | Readonly<Record<string, unknown>>;
  /**
   * The fields of a row that hold the id of another row, and the table of that row. If another field chooses the table:
   * that field, and the table by its value. A null in such a field is not an id.
   */
  readonly references?: Readonly<Record<string, string | ChosenTable>>;
  /** Default 0. */
  readonly minRows?: number;
  /** Whether a version after the first one added the table. It starts empty where older data lacks it. Default false. */
  readonly isLater?: boolean;
}

/** The table of an id, if a field of the same row chooses it. */
export interface ChosenTable {
  readonly by: string;
  readonly tables: Readonly<Record<string, string>>;
}

/** A table, for code that stores or copies worlds. */
export interface StoredTable<Row extends TableRow> {
  readonly name: string;
  readonly stored: StoredForm;
  /** Calls `listener` after every change of a row, until the function that this returns is called. */
  listen(listener: ChangeListener<Row>): () => void;
  /** All rows in the order in which they were first added. */
  values(): IterableIterator<Row>;
  /** Fills a new table with these rows, in this order. */
  load(rows: Iterable<Row>): void;
  /**
   * A separate table with the same rows and without listeners, for the world of that log. Neither sees the other's
   * later writes.
   */
  fork(undoLog?: UndoLog): StoredTable<Row>;
}

/** The facts that a table needs about its rows: their form, the time that orders its lists, and the keys for searching. */
export interface TableOptions<Row extends TableRow, Index extends string> {
  readonly stored: StoredForm;
  readonly getTime: (row: Row) => string;
  /** The key of a row in each index; null leaves the row out of that index. */
  readonly indexes: Readonly<Record<Index, (row: Row) => string | null>>;
  /** Another time to order an index by, for example `posted_at`. */
  readonly indexTimes?: Partial<Readonly<Record<Index, (row: Row) => string>>>;
}

/** One page of a list, newest first. `next` is the position after which the list continues; null at the end. */
export interface Slice<Row> {
  readonly rows: Row[];
  readonly next: Position | null;
}

/** The rows of a page's list, and where the page starts. */
export interface SliceOptions<Row> {
  readonly limit: number;
  readonly after?: Position | null;
  readonly where?: (row: Row) => boolean;
}

/**
 * Rows by id, with lists in the API's order and indexes that are built when first used.
 * Rows are never changed in place, so a fork or a snapshot may share them.
 */
export class Table<Row extends TableRow, Index extends string = never> implements StoredTable<Row>, Written<Row> {
  /**
   * Work that will change rows and is deferred until the table is read. Every read does it first. Code that writes a
   * new version of a row has read the previous one.
   */
  readonly deferred: DeferredWorkSet;
  private readonly listeners = new ChangeListeners<Row>();
  /** Added rows that are not found by id yet. Many rows are never looked up: year of accruals × 1.2 without it. */
  private unfiled: Row[] | undefined;
  /** The ids of deleted rows that may return to their places. */
  private vacant: Set<string> | undefined;
  private everything: OrderedRows<Row> | undefined;
  /** There are few, so a list is faster than a map. */
  private built: readonly TableIndex<Row>[] = NO_INDEXES;

  constructor(
    readonly name: string,
    private readonly options: TableOptions<Row, Index>,
    /** The log of the world that the table belongs to. */
    private readonly undoLog = new UndoLog(),
    /**
     * In the order in which they were first added. A deleted row that may return keeps its place, as undefined. Made
     * only when needed, because a mock may serve thousands of worlds.
     */
    private rows?: Map<string, Row | undefined>,
  ) {
    this.deferred = new DeferredWorkSet(undoLog);
  }

  get stored(): StoredForm {
    return this.options.stored;
  }

  get size(): number {
    return (this.current()?.size ?? 0) - (this.vacant?.size ?? 0);
  }

  get(id: string): Row | undefined {
    this.deferred.flush();
    return this.written(id);
  }

  /** The row as it was last written, without deferred work. */
  written(id: string): Row | undefined {
    return this.unfiled === undefined ? this.rows?.get(id) : this.filed().get(id);
  }

  /** Calls `listener` after every change of a row, until the function that this returns is called. */
  listen(listener: ChangeListener<Row>): () => void {
    return this.listeners.add(listener);
  }

  values(): IterableIterator<Row> {
    const rows = this.current()?.values() ?? NO_ROWS.values();
    return this.vacant === undefined ? (rows as IterableIterator<Row>) : listPresent(rows);
  }

  /** Adds a row whose id no row of this table has ever had; returns it. */
  add(row: Row): Row {
    this.append(row);
    return this.file(row);
  }

  /** Adds a row, or replaces the row with the same id. Returns it. */
  put(row: Row): Row {
    const before = this.written(row.id);
    if (before) return this.replace(before, row);
    this.keep(row);
    return this.file(row);
  }

  /** Replaces `before`, the latest version, by `row`. Returns it. */
  replace(before: Row, row: Row): Row {
    this.keep(row);
    this.fileAgain(before, row);
    this.listeners.notify(before, row);
    return row;
  }

  /** The same for several rows, step by step: a processor that finds their places one after the other waits once for all. */
  replaceAll(befores: readonly Row[], rows: readonly Row[]): void {
    for (let at = 0; at < rows.length; at += 1) this.keep(rowAt(rows, at));
    for (let at = 0; at < rows.length; at += 1) this.fileAgain(rowAt(befores, at), rowAt(rows, at));
    // Last, because a listener may throw. By then all rows can be taken back.
    for (let at = 0; at < rows.length; at += 1) this.listeners.notify(befores[at], rows[at]);
  }

  delete(id: string): void {
    const before = this.get(id);
    if (!before) return;
    if (this.undoLog.isOpen) {
      this.undoLog.note(this, before, undefined);
      this.rows?.set(id, undefined);
      this.vacant ??= new Set();
      this.vacant.add(id);
    } else this.rows?.delete(id);
    this.everything?.remove(before);
    for (const index of this.built) index.remove(before);
    this.listeners.notify(before, undefined);
  }

  /** Restores a row to its state before a write. A deleted row returns to its position. */
  takeBack(before: Row | undefined, after: Row | undefined): void {
    if (!before) this.delete(after?.id ?? '');
    else if (after) this.replace(after, before);
    else this.put(before);
  }

  /** Drops the positions of deleted rows. */
  settle(): void {
    for (const id of this.vacant ?? []) this.rows?.delete(id);
    this.vacant = undefined;
  }

  /** All rows, oldest first. */
  sorted(): readonly Row[] {
    return this.all().sorted();
  }

  /** The rows with this key in this index, oldest first. */
  by(index: Index, key: string): readonly Row[] {
    return this.listFor(index, key)?.sorted() ?? [];
  }

  /** How many rows have this key in this index. */
  countBy(index: Index, key: string): number {
    return this.listFor(index, key)?.length ?? 0;
  }

  /** The rows of an index from `from` (inclusive) to `to` (exclusive) by the index's time, oldest first. */
  between(index: Index, key: string, range: { readonly from: string; readonly to: string }): readonly Row[] {
    return this.listFor(index, key)?.between(range.from, range.to) ?? [];
  }

  /** The rows of an index with this key, to keep for `within`: always the same list. */
  list(name: Index, key: string): OrderedRows<Row> {
    return this.getIndex(name).list(key);
  }

  /** The rows of such a list from `from` (inclusive) to `to` (exclusive), oldest first. */
  within(list: OrderedRows<Row>, range: { readonly from: string; readonly to: string }): readonly Row[] {
    this.deferred.flush();
    return list.between(range.from, range.to);
  }

  /** One page of the whole table, or of one key of an index, newest first. */
  slice(options: SliceOptions<Row>, within?: { readonly index: Index; readonly key: string }): Slice<Row> {
    const list = within ? this.listFor(within.index, within.key) : this.all();
    if (!list) return { rows: [], next: null };
    const sorted = list.sorted();
    const rows: Row[] = [];
    let at = (options.after ? list.countBefore(options.after) : sorted.length) - 1;
    for (; at >= 0; at -= 1) {
      const row = rowAt(sorted, at);
      if (options.where && !options.where(row)) continue;
      if (rows.length === options.limit) return { rows, next: list.getPosition(rowAt(rows, rows.length - 1)) };
      rows.push(row);
    }
    return { rows, next: null };
  }

  fork(undoLog?: UndoLog): Table<Row, Index> {
    const before = this.current();
    const rows = before && new Map(before);
    for (const id of this.vacant ?? []) rows?.delete(id);
    return new Table<Row, Index>(this.name, this.options, undoLog, rows);
  }

  load(rows: Iterable<Row>): void {
    if (this.size > 0) throw new Error(`${this.name} has rows already`);
    for (const row of rows) this.append(row);
  }

  /** Enters a new row wherever rows are looked up. By number: an iterator costs a call that is not compiled yet an object each time. */
  private file(row: Row): Row {
    const { everything, built } = this;
    everything?.add(row);
    for (let at = 0; at < built.length; at += 1) built[at]?.add(row);
    if (this.undoLog.isOpen) this.undoLog.note(this, undefined, row);
    this.listeners.notify(undefined, row);
    return row;
  }

  /** Enters a new version wherever rows are looked up, except by id. */
  private fileAgain(before: Row, row: Row): void {
    const { everything, built } = this;
    everything?.replace(before, row);
    for (let at = 0; at < built.length; at += 1) built[at]?.replace(before, row);
    if (this.undoLog.isOpen) this.undoLog.note(this, before, row);
  }

  private append(row: Row): void {
    this.unfiled ??= [];
    this.unfiled.push(row);
  }

  private keep(row: Row): void {
    this.filed().set(row.id, row);
    this.vacant?.delete(row.id);
  }

  /** All rows by id, after all deferred work; undefined if there never was one. */
  private current(): Map<string, Row | undefined> | undefined {
    this.deferred.flush();
    return this.unfiled === undefined ? this.rows : this.filed();
  }

  private filed(): Map<string, Row | undefined> {
    this.rows ??= new Map();
    if (this.unfiled !== undefined) {
      for (const row of this.unfiled) this.rows.set(row.id, row);
      this.unfiled = undefined;
    }
    return this.rows;
  }

  private all(): OrderedRows<Row> {
    this.deferred.flush();
    if (!this.everything) {
      this.everything = new OrderedRows(this.options.getTime);
      for (const row of this.values()) this.everything.add(row);
    }
    return this.everything;
  }

  private listFor(name: Index, key: string): OrderedRows<Row> | undefined {
    this.deferred.flush();
    return this.getIndex(name).get(key);
  }

  private getIndex(name: Index): TableIndex<Row> {
    const { built } = this;
    for (const index of built) if (index.name === name) return index;
    const { indexes, indexTimes, getTime } = this.options;
    const index = new TableIndex(name, indexes[name], indexTimes?.[name] ?? getTime);
    for (const row of this.values()) index.add(row);
    this.built = [...this.built, index];
    return index;
  }
}

function* listPresent<Row>(rows: Iterable<Row | undefined>): IterableIterator<Row> {
  for (const row of rows) if (row !== undefined) yield row;
}
