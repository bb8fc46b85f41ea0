import { OrderedRows } from './ordered-rows.js';

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
