import { FEW_IDS } from './id-index.js';
import { IdMap } from './id-map.js';

/**
 * Rows by id, in the order in which they were first added. Appended rows are indexed by id at the next lookup, because
 * many rows are rarely read. Parts that a small world never needs are not made, because a mock may serve thousands of
 * worlds.
 */
export class RowMap<Row extends { readonly id: string }> {
  /** A Map while there are few rows. */
  private rows: Map<string, Row | undefined> | IdMap<Row> | undefined;
  private unfiled: Row[] | undefined;
  /** The ids without a row whose place is kept. */
  private vacant: Set<string> | undefined;

  get size(): number {
    return this.filed().size - (this.vacant?.size ?? 0);
  }

  get(id: string): Row | undefined {
    return this.unfiled === undefined ? this.rows?.get(id) : this.filed().get(id);
  }

  values(): IterableIterator<Row> {
    const rows = this.filed();
    // Without vacant places every place has its row.
    return this.vacant === undefined ? (rows.values() as IterableIterator<Row>) : listPresent(rows);
  }

  /** Adds a row whose id no row here has ever had. */
  append(row: Row): void {
    if (this.rows instanceof IdMap) {
      this.rows.append(row);
      return;
    }
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
    const copy = new RowMap<Row>();
    const rows = this.filed();
    if (rows instanceof IdMap) {
      copy.rows = rows.copy();
      for (const id of this.vacant ?? []) copy.rows.delete(id);
    } else if (rows.size > 0) copy.unfiled = [...this.values()];
    return copy;
  }

  private filed(): Map<string, Row | undefined> | IdMap<Row> {
    if (this.unfiled !== undefined) this.fileAppended(this.unfiled);
    this.rows ??= new Map();
    // Not while a place is vacant, because the list of values does not say whose place it is.
    if (this.rows.size > FEW_IDS && this.rows instanceof Map && this.vacant === undefined) {
      this.rows = new IdMap([...this.rows.values()]);
    }
    return this.rows;
  }

  private fileAppended(rows: Row[]): void {
    this.unfiled = undefined;
    if (this.rows === undefined && rows.length > FEW_IDS) {
      this.rows = new IdMap(rows);
      return;
    }
    this.rows ??= new Map();
    for (const row of rows) this.rows.set(row.id, row);
  }
}

function* listPresent<Row>(rows: { values(): IterableIterator<Row | undefined> }): IterableIterator<Row> {
  for (const row of rows.values()) if (row !== undefined) yield row;
}
