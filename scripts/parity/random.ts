import { mix32 } from '../../mocks/world/store/ids.js';

/** A source of choices that a seed determines. */
export class Random {
  private drawn = 0;

  constructor(private readonly seed: number) {}

  /** A whole number from `from` to `to`, both inclusive. */
  whole(from: number, to: number): number {
    this.drawn += 1;
    return from + (mix32(mix32(this.seed) + this.drawn) % (to - from + 1));
  }

  /** True once in `times`. */
  oneIn(times: number): boolean {
    return this.whole(1, times) === 1;
  }

  /** One of the items; undefined without items. */
  pick<Item>(items: readonly Item[]): Item {
    return items[this.whole(0, Math.max(0, items.length - 1))] as Item;
  }

  /** A whole number that is mostly small and sometimes as large as a count can be. */
  count(): number {
    if (this.oneIn(40)) return Number.MAX_SAFE_INTEGER - this.whole(0, 3);
    return this.oneIn(4) ? this.whole(0, 5_000_000) : this.whole(0, 9000);
  }
}
