import { OrderedRows, type Position } from './ordered-rows.js';
import { TableIndex } from './table-index.js';

/** A row: an immutable object with an id. A change is a new object under the same id. */
export interface TableRow {
  readonly id: string;
}

/** A version of a row that is still to be made; see `Table.owe`. */
export interface Deferred<Row extends TableRow> {
  readonly id: string;
  make(): Row;
}

/** The rows with one key of an index, for who asks for them often; see `Table.list`. */
export interface RowList<Row extends TableRow> {
  /** How often all rows of the table had been replaced when it was made. */
  readonly generation: number;
  readonly rows: OrderedRows<Row>;
}

/** A table to whoever stores worlds or copies them. */
export interface StoredTable<Row extends TableRow> {
  readonly name: string;
  onWrite: WriteListener | undefined;
  /** All rows in the order in which they were first added. */
  values(): IterableIterator<Row>;
  /** Takes these rows in place of all it had, in this order. */
  load(rows: Iterable<Row>): void;
  /** A table of its own with the same rows; neither sees the other's later writes. */
  fork(): StoredTable<Row>;
}

/** What a table needs to know of its rows: the time that orders its lists, and the keys that it can be searched by. */
export interface TableOptions<Row extends TableRow, Index extends string> {
  readonly timeOf: (row: Row) => string;
  /** Key of a row in each index; null keeps the row out of that index. */
  readonly indexes: Readonly<Record<Index, (row: Row) => string | null>>;
  /** Another time to order an index by, for instance `posted_at`. */
  readonly indexTimes?: Partial<Readonly<Record<Index, (row: Row) => string>>>;
}

/** One page of a list, newest first. `next` is the position after which the list goes on, null at the end. */
export interface Slice<Row> {
  readonly rows: Row[];
  readonly next: Position | null;
}

/** Which rows a page is taken from and where it starts. */
export interface SliceOptions<Row> {
  readonly limit: number;
  readonly after?: Position | null;
  readonly where?: (row: Row) => boolean;
}

/** Told of every write, with the row before and after; a persistent store listens here. */
export type WriteListener = (table: string, id: string, after: TableRow | undefined) => void;

/**
 * Rows by id, with lists in the API's order and indexes that are built when first used.
 * Rows are never changed in place, so a fork or a snapshot may share them.
 */
export class Table<Row extends TableRow, Index extends string = never> implements StoredTable<Row> {
  private rows = new Map<string, Row>();
  /** Rows that were added and not yet filed by id; whoever looks at `rows` files them first. */
  private readonly unfiled: Row[] = [];
  /** Versions that somebody has still to make; whoever looks at the table has them made first. */
  private readonly owed = new Map<string, Deferred<Row>>();
  private everything: OrderedRows<Row> | undefined;
  private readonly built = new Map<Index, TableIndex<Row>>();
  private generation = 0;
  /** Called before anybody looks: brings rows up to date that grow by themselves. May write; must not look. */
  beforeLook: (() => void) | undefined;
  onWrite: WriteListener | undefined;
  /** How many rows have ever been added here; who keeps a structure of his own over the rows sees by it that it is old. */
  additions = 0;
  private readonly watchers: ((row: Row | undefined) => void)[] = [];

  constructor(
    readonly name: string,
    private readonly options: TableOptions<Row, Index>,
  ) {}

  get size(): number {
    return this.current().size;
  }

  get(id: string): Row | undefined {
    return this.current().get(id);
  }

  /** The row as it was last written, whatever is owed or has grown since. */
  written(id: string): Row | undefined {
    return this.filed().get(id);
  }

  /**
   * Calls `watcher` after every write with the row written or deleted, and with undefined when all rows were replaced.
   * For structures derived from the rows; a fork starts without watchers.
   */
  watch(watcher: (row: Row | undefined) => void): void {
    this.watchers.push(watcher);
  }

  values(): IterableIterator<Row> {
    return this.current().values();
  }

  /**
   * Adds a row whose id no row of this table has ever had; returns it. For rows that are made in great numbers and seldom
   * looked at: they are filed by id when somebody next looks, for a large map costs more than all else about a row.
   */
  add(row: Row): Row {
    this.unfiled.push(row);
    this.additions += 1;
    this.everything?.add(row);
    for (const index of this.built.values()) index.add(row);
    this.onWrite?.(this.name, row.id, row);
    this.notify(row);
    return row;
  }

  /**
   * Says that `owed` has a newer version of its row, which is made when somebody next looks at the table: for rows that
   * change many times in between. Whoever writes the row itself has that version made first.
   */
  defer(owed: Deferred<Row>): void {
    // A store keeps what was written, so there can be no debts.
    if (this.onWrite) this.put(owed.make());
    else this.owed.set(owed.id, owed);
  }

  /** Adds a row, or puts a new version in place of the one with the same id. Returns it. */
  put(row: Row): Row {
    if (this.owed.has(row.id)) this.flush();
    const { everything, built } = this;
    const rows = this.filed();
    const { size } = rows;
    // Only who keeps lists needs to know what was there before.
    const before = everything || built.size > 0 ? rows.get(row.id) : undefined;
    rows.set(row.id, row);
    if (rows.size > size) this.additions += 1;
    if (before) {
      everything?.replace(before, row);
      for (const index of built.values()) index.replace(before, row);
    } else {
      everything?.add(row);
      for (const index of built.values()) index.add(row);
    }
    this.onWrite?.(this.name, row.id, row);
    this.notify(row);
    return row;
  }

  delete(id: string): void {
    const before = this.current().get(id);
    if (!before) return;
    this.rows.delete(id);
    this.everything?.remove(before);
    for (const index of this.built.values()) index.remove(before);
    this.onWrite?.(this.name, id, undefined);
    this.notify(before);
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
    const list = this.listFor(index, key);
    if (!list) return [];
    return list.between(range.from, range.to);
  }

  /** The rows of an index with this key, to be kept for `within`. */
  list(name: Index, key: string): RowList<Row> {
    return { generation: this.generation, rows: this.indexOf(name).listOf(key) };
  }

  /** Whether a list is still that of its key: not when all rows were replaced since. */
  isCurrent(list: RowList<Row>): boolean {
    return list.generation === this.generation;
  }

  /** The rows of a current list from `from` (inclusive) to `to` (exclusive), oldest first. */
  within({ rows }: RowList<Row>, range: { readonly from: string; readonly to: string }): readonly Row[] {
    this.bringUpToDate();
    return rows.between(range.from, range.to);
  }

  /** One page of the whole table, or of one key of an index, newest first. */
  slice(options: SliceOptions<Row>, within?: { readonly index: Index; readonly key: string }): Slice<Row> {
    const list = within ? this.listFor(within.index, within.key) : this.all();
    if (!list) return { rows: [], next: null };
    const sorted = list.sorted();
    const rows: Row[] = [];
    let at = (options.after ? list.countBefore(options.after) : sorted.length) - 1;
    for (; at >= 0; at -= 1) {
      const row = sorted[at] as Row;
      if (options.where && !options.where(row)) continue;
      if (rows.length === options.limit) return { rows, next: list.positionOf(rows[rows.length - 1] as Row) };
      rows.push(row);
    }
    return { rows, next: null };
  }

  fork(): Table<Row, Index> {
    const copy = new Table<Row, Index>(this.name, this.options);
    copy.rows = new Map(this.current());
    return copy;
  }

  load(rows: Iterable<Row>): void {
    this.rows = new Map();
    this.unfiled.length = 0;
    this.owed.clear();
    for (const row of rows) this.rows.set(row.id, row);
    this.additions += this.rows.size;
    this.everything = undefined;
    this.built.clear();
    this.generation += 1;
    this.notify(undefined);
  }

  /** All rows by id, with nothing left to file or to make. */
  private current(): Map<string, Row> {
    this.bringUpToDate();
    return this.filed();
  }

  private bringUpToDate(): void {
    this.beforeLook?.();
    if (this.owed.size > 0) this.flush();
  }

  private flush(): void {
    const debts = [...this.owed.values()];
    this.owed.clear();
    for (const owed of debts) this.put(owed.make());
  }

  private filed(): Map<string, Row> {
    if (this.unfiled.length > 0) {
      for (const row of this.unfiled) this.rows.set(row.id, row);
      this.unfiled.length = 0;
    }
    return this.rows;
  }

  private notify(row: Row | undefined): void {
    for (const watcher of this.watchers) watcher(row);
  }

  private all(): OrderedRows<Row> {
    this.bringUpToDate();
    if (!this.everything) {
      this.everything = new OrderedRows(this.options.timeOf);
      for (const row of this.values()) this.everything.add(row);
    }
    return this.everything;
  }

  private listFor(name: Index, key: string): OrderedRows<Row> | undefined {
    this.bringUpToDate();
    return this.indexOf(name).get(key);
  }

  private indexOf(name: Index): TableIndex<Row> {
    let index = this.built.get(name);
    if (!index) {
      const { indexes, indexTimes, timeOf } = this.options;
      index = new TableIndex(indexes[name], indexTimes?.[name] ?? timeOf);
      for (const row of this.values()) index.add(row);
      this.built.set(name, index);
    }
    return index;
  }
}
