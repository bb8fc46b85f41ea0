/** The position of a row in a list: its time, then its id. */
export interface Position {
  readonly at: string;
  readonly id: string;
}

/*
 * Oldest first and, at one time, the larger id first; read from the end this is "newest first, then id". Takes the
 * parts, because making a position at each comparison costs more than the comparison.
 */
function compare(leftAt: string, leftId: string, rightAt: string, rightId: string): number {
  if (leftAt !== rightAt) return leftAt < rightAt ? -1 : 1;
  if (leftId === rightId) return 0;
  return leftId > rightId ? -1 : 1;
}

/** Up to this many rows the engine's search for the object is faster than comparing times: year of accruals × 1.1 without it. */
const FEW = 1024;

/** Rows kept in the order of their positions. Adding is cheap. The order is restored at the next read. */
export class OrderedRows<Row extends { readonly id: string }> {
  private rows: Row[];
  /** Rows that are not in their places yet. Made only when needed, because most lists are short and never have any. */
  private late: Row[] | undefined;
  /**
   * The last requested range ended at the time `lastTo`, before the row at `lastEnd`. Undefined after a change that may
   * have moved that row. Year of accruals × 1.1 without it.
   */
  private lastTo: string | undefined;
  private lastEnd = 0;

  constructor(
    private readonly getTime: (row: Row) => string,
    first?: Row,
  ) {
    this.rows = first ? [first] : [];
  }

  get length(): number {
    return this.rows.length + (this.late?.length ?? 0);
  }

  /** The rows in order, oldest first. Valid until the next change. */
  sorted(): readonly Row[] {
    if (this.late) this.mergeLate(this.late);
    return this.rows;
  }

  add(row: Row): void {
    if (this.lastTo !== undefined && this.getTime(row) < this.lastTo) this.lastTo = undefined;
    const { late } = this;
    const last = this.rows[this.rows.length - 1];
    if (late) late.push(row);
    else if (last === undefined || this.compare(last, row) <= 0) this.rows.push(row);
    else this.late = [row];
  }

  remove(row: Row): void {
    const index = this.indexOf(row);
    if (index < 0) return;
    this.rows.splice(index, 1);
    this.lastTo = undefined;
  }

  replace(before: Row, after: Row): void {
    const index = this.getTime(before) === this.getTime(after) ? this.indexOf(before) : -1;
    if (index >= 0) {
      this.rows[index] = after;
      return;
    }
    this.remove(before);
    this.add(after);
  }

  /** How many rows come before `position` in the sorted order. */
  countBefore(position: Position): number {
    const rows = this.sorted();
    const last = rows[rows.length - 1];
    // Requested rows are usually new.
    if (!last || compare(this.getTime(last), last.id, position.at, position.id) < 0) return rows.length;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const row = rowAt(rows, middle);
      if (compare(this.getTime(row), row.id, position.at, position.id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The rows from the time `from` (inclusive) to the time `to` (exclusive). */
  between(from: string, to: string): readonly Row[] {
    const rows = this.sorted();
    // Periods are usually requested in order. Then no search is needed. '~' sorts after every id, so that position comes
    // before all rows of its instant.
    const start = from === this.lastTo ? this.lastEnd : this.countBefore({ at: from, id: '~' });
    // The rows between are read anyway, so iterating over them is faster than a second search.
    let end = start;
    while (end < rows.length && this.getTime(rowAt(rows, end)) < to) end += 1;
    this.lastEnd = end;
    this.lastTo = from <= to ? to : undefined;
    return rows.slice(start, end);
  }

  getPosition(row: Row): Position {
    return { at: this.getTime(row), id: row.id };
  }

  private indexOf(row: Row): number {
    if (this.rows.length <= FEW) {
      const index = this.rows.indexOf(row);
      if (index >= 0) return index;
    }
    const index = this.countBefore(this.getPosition(row));
    return this.rows[index]?.id === row.id ? index : -1;
  }

  private compare(left: Row, right: Row): number {
    return compare(this.getTime(left), left.id, this.getTime(right), right.id);
  }

  private mergeLate(late: readonly Row[]): void {
    this.late = undefined;
    if (late.length > 16) {
      for (const row of late) this.rows.push(row);
      this.rows.sort((left, right) => this.compare(left, right));
      return;
    }
    for (const row of late) this.rows.splice(this.countBefore(this.getPosition(row)), 0, row);
  }
}

/** A row at a place that is within the list. */
export function rowAt<Row>(rows: readonly Row[], at: number): Row {
  return rows[at] as Row;
}

/** One way to find a table's rows: lists by a key, each in the order of a time. */
export class TableIndex<Row extends { readonly id: string }> {
  private readonly lists = new Map<string, OrderedRows<Row>>();

  constructor(
    readonly name: string,
    /** Null leaves a row out. */
    private readonly getKey: (row: Row) => string | null,
    private readonly getTime: (row: Row) => string,
  ) {}

  /** The rows with this key, if there ever were any. */
  get(key: string): OrderedRows<Row> | undefined {
    return this.lists.get(key);
  }

  /** The rows with this key; always the same list. */
  list(key: string): OrderedRows<Row> {
    let list = this.lists.get(key);
    if (!list) {
      list = new OrderedRows(this.getTime);
      this.lists.set(key, list);
    }
    return list;
  }

  add(row: Row): void {
    const key = this.getKey(row);
    if (key === null) return;
    const list = this.lists.get(key);
    // A list of one is made at that size, because an index by a unique key has as many lists as rows.
    if (list) list.add(row);
    else this.lists.set(key, new OrderedRows(this.getTime, row));
  }

  remove(row: Row): void {
    const key = this.getKey(row);
    if (key !== null) this.lists.get(key)?.remove(row);
  }

  /** Replaces a row by a new version. Most versions keep the position. */
  replace(before: Row, after: Row): void {
    const key = this.getKey(after);
    if (key === this.getKey(before)) {
      if (key !== null) this.lists.get(key)?.replace(before, after);
      return;
    }
    this.remove(before);
    this.add(after);
  }
}
