import { IdIndex } from './id-index.js';

/** Fewer empty places than this are never worth a new list. */
const FEW_EMPTY = 64;

/** The place of a row that may return. */
class Vacancy {
  constructor(readonly id: string) {}
}

/** Many rows by id. It does what a Map does: it keeps the order of first addition, and a key may have no row. */
export class IdMap<Row extends { readonly id: string }> extends IdIndex {
  private empty = 0;

  /** `rows` belongs to the map from now on. Undefined is an empty place. */
  constructor(private rows: (Row | Vacancy | undefined)[]) {
    super();
  }

  get size(): number {
    return this.rows.length - this.empty;
  }

  get(id: string): Row | undefined {
    const place = this.find(id);
    return place < 0 ? undefined : toRow(this.rows[place]);
  }

  set(id: string, row: Row | undefined): void {
    const place = this.find(id);
    const entry = row ?? new Vacancy(id);
    if (place < 0) this.append(entry);
    else this.rows[place] = entry;
  }

  /** Adds a row whose id is not there. */
  append(entry: Row | Vacancy): void {
    if (this.empty > FEW_EMPTY && this.empty * 2 > this.rows.length) {
      // A new list, because somebody may be reading the old one.
      this.rows = this.rows.filter((kept) => kept !== undefined);
      this.empty = 0;
      this.forgetAll();
    }
    this.rows.push(entry);
  }

  delete(id: string): void {
    const place = this.find(id);
    if (place < 0) return;
    this.rows[place] = undefined;
    this.empty += 1;
  }

  /** Also rows that are added or replaced meanwhile. */
  *values(): IterableIterator<Row | undefined> {
    const { rows } = this;
    for (let place = 0; place < rows.length; place += 1) {
      const entry = rows[place];
      if (entry !== undefined) yield toRow(entry);
    }
  }

  copy(): IdMap<Row> {
    const copy = new IdMap<Row>(this.rows.slice());
    copy.empty = this.empty;
    copy.copyIndex(this);
    return copy;
  }

  protected countPlaces(): number {
    return this.rows.length;
  }

  protected getId(place: number): string | undefined {
    return this.rows[place]?.id;
  }
}

function toRow<Row>(entry: Row | Vacancy | undefined): Row | undefined {
  return entry instanceof Vacancy ? undefined : entry;
}
