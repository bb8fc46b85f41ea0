/**
 * Rows by id, in the order in which they were first added. What is appended is filed by id when somebody next asks: for
 * rows made in great numbers and seldom looked at, a large map costs more than all else about them.
 */
export class RowMap<Row extends { readonly id: string }> {
  private readonly unfiled: Row[] = [];

  constructor(private readonly rows = new Map<string, Row>()) {}

  get size(): number {
    return this.filed().size;
  }

  get(id: string): Row | undefined {
    return this.filed().get(id);
  }

  values(): IterableIterator<Row> {
    return this.filed().values();
  }

  /** Adds a row whose id no row here has ever had. */
  append(row: Row): void {
    this.unfiled.push(row);
  }

  set(row: Row): void {
    this.filed().set(row.id, row);
  }

  delete(id: string): void {
    this.filed().delete(id);
  }

  /** How many rows stand before the one with this id. */
  countBefore(id: string): number {
    let count = 0;
    for (const key of this.filed().keys()) {
      if (key === id) break;
      count += 1;
    }
    return count;
  }

  /** Puts a row where `count` rows stand before it. */
  insert(row: Row, count: number): void {
    const rows = [...this.filed().values()];
    rows.splice(count, 0, row);
    this.rows.clear();
    for (const each of rows) this.rows.set(each.id, each);
  }

  copy(): RowMap<Row> {
    return new RowMap(new Map(this.filed()));
  }

  private filed(): Map<string, Row> {
    if (this.unfiled.length > 0) {
      for (const row of this.unfiled) this.rows.set(row.id, row);
      this.unfiled.length = 0;
    }
    return this.rows;
  }
}
