import { comparePositions, type Position } from '../ordered-rows.js';
import type { PayoutAccrualRow } from '../rows.js';
import type { AccrualColumns } from './accrual-columns.js';
import type { PairField } from './accrual-pairs.js';
import { NumberColumn } from './number-column.js';

/** The accruals in columns, or those of a creator or a structure: their places, oldest first, then the larger id first. */
export class PlaceList {
  private places = new NumberColumn();
  /** How many places of the columns were looked at. */
  private upTo = 0;

  constructor(
    private readonly columns: AccrualColumns,
    private readonly within?: { readonly field: PairField; readonly id: string },
  ) {}

  get length(): number {
    return this.places.length;
  }

  get(at: number): number {
    return this.places.get(at);
  }

  /** Enters the accruals that were added since the last call. */
  update(): this {
    const { columns, places, within } = this;
    if (this.upTo === columns.length) return this;
    const added = columns.inOrder(this.upTo, within);
    this.upTo = columns.length;
    const [first] = added;
    if (first === undefined) return this;
    if (places.length > 0 && columns.createdAt(first) === columns.createdAt(places.get(places.length - 1))) {
      // Accruals of one time are in the order of their ids.
      this.places = new NumberColumn();
      for (const place of columns.inOrder(0, within)) this.places.push(place);
    } else for (const place of added) places.push(place);
    return this;
  }

  /** How many of them come before `position`. */
  countBefore({ at, id }: Position): number {
    const { columns, places } = this;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const place = places.get(middle);
      if (comparePositions(columns.createdAt(place), columns.id(place), at, id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The position of the last of these rows. */
export function lastPosition(rows: readonly PayoutAccrualRow[]): Position {
  const { created_at: at, id } = rows[rows.length - 1] as PayoutAccrualRow;
  return { at, id };
}
