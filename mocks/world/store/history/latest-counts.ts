/** The counts of an empty history, which all worlds share until something is observed. */
const NO_COUNTS: CountColumn = new Uint32Array(0);

/** Counts up to this are stored in half the bytes. */
const SMALL_COUNT = 0xffff_ffff;

export type CountColumn = Uint32Array | Float64Array;

/** The newest counts of each entity. Counts are wide only when one of them needs it. */
export class LatestCounts {
  private counts: CountColumn = NO_COUNTS;
  /** No count was ever larger. Undoing does not lower it. */
  largest = 0;

  constructor(private readonly columns: number) {}

  get bytes(): number {
    return this.counts.byteLength;
  }

  grow(entities: number): void {
    const length = entities * this.columns;
    const larger = this.largest > SMALL_COUNT ? new Float64Array(length) : new Uint32Array(length);
    larger.set(this.counts);
    this.counts = larger;
  }

  get(entity: number, column: number): number {
    return this.counts[entity * this.columns + column] as number;
  }

  set(entity: number, counts: ArrayLike<number>): void {
    for (let column = 0; column < this.columns; column += 1) {
      const count = counts[column] ?? 0;
      if (count > this.largest) this.setLargest(count);
      this.counts[entity * this.columns + column] = count;
    }
  }

  /** All counts become 0. */
  clear(entity: number): void {
    this.counts.fill(0, entity * this.columns, (entity + 1) * this.columns);
  }

  /** Writes `counts` minus the latest ones into `changes`; false if nothing changed. */
  changeTo(counts: ArrayLike<number>, entity: number, changes: Float64Array): boolean {
    let changed = false;
    const { columns, counts: latest } = this;
    for (let column = 0; column < columns; column += 1) {
      const change = (counts[column] ?? 0) - (latest[entity * columns + column] ?? 0);
      changes[column] = change;
      if (change !== 0) changed = true;
    }
    return changed;
  }

  copyOf(entity: number): CountColumn {
    return this.counts.slice(entity * this.columns, (entity + 1) * this.columns);
  }

  fork(): LatestCounts {
    const copy = new LatestCounts(this.columns);
    copy.counts = this.counts.slice();
    copy.largest = this.largest;
    return copy;
  }

  private setLargest(count: number): void {
    this.largest = count;
    if (count > SMALL_COUNT && this.counts instanceof Uint32Array) this.counts = Float64Array.from(this.counts);
  }
}
