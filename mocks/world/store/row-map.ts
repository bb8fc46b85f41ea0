/**
 * Rows by id, in the order in which they were first added. Appended rows are indexed by id at the next lookup, because
 * for many rows that are rarely read a large map costs more than everything else about them. Parts that a small world
 * never needs are not made, because a mock may serve thousands of worlds.
 */
export class RowMap<Row extends { readonly id: string }> {
  private unfiled: Row[] | undefined;
  /** The ids without a row whose place is kept. */
  private vacant: Set<string> | undefined;

  constructor(private rows?: Map<string, Row | undefined>) {}

  get size(): number {
    return this.filed().size - (this.vacant?.size ?? 0);
  }

  get(id: string): Row | undefined {
    return this.unfiled === undefined ? this.rows?.get(id) : this.filed().get(id);
  }

  values(): IterableIterator<Row> {
    const rows = this.filed();
    // Without vacant places every place has its row.
    return this.vacant === undefined ? (rows as Map<string, Row>).values() : listPresent(rows);
  }

  /** Adds a row whose id no row here has ever had. */
  append(row: Row): void {
    this.unfiled ??= [];
    this.unfiled.push(row);
  }

  /** Adds a row, replaces a row by a new version, or restores a row to its vacant place. */
  set(row: Row): void {
    this.filed().set(row.id, row);
    this.vacant?.delete(row.id);
  }

  delete(id: string): void {
    this.filed().delete(id);
  }

  /** Removes the row with this id and keeps its place, so it can be restored there. */
  vacate(id: string): void {
    this.filed().set(id, undefined);
    this.vacant ??= new Set();
    this.vacant.add(id);
  }

  /** Drops the vacant places. */
  dropVacant(): void {
    for (const id of this.vacant ?? []) this.filed().delete(id);
    this.vacant = undefined;
  }

  copy(): RowMap<Row> {
    const rows = new Map(this.filed());
    for (const id of this.vacant ?? []) rows.delete(id);
    return new RowMap<Row>(rows);
  }

  private filed(): Map<string, Row | undefined> {
    this.rows ??= new Map();
    if (this.unfiled !== undefined) {
      for (const row of this.unfiled) this.rows.set(row.id, row);
      this.unfiled = undefined;
    }
    return this.rows;
  }
}

function* listPresent<Row>(rows: ReadonlyMap<string, Row | undefined>): IterableIterator<Row> {
  for (const row of rows.values()) if (row !== undefined) yield row;
}
