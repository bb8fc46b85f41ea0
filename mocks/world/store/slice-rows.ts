import type { OrderedRows, Position } from './ordered-rows.js';

/** One page of a list, newest first. `next` is the position after which the list continues; null at the end. */
export interface Slice<Row> {
  readonly rows: Row[];
  readonly next: Position | null;
}

/** The rows of a page's list, and where the page starts. */
export interface SliceOptions<Row> {
  readonly limit: number;
  readonly after?: Position | null;
  readonly where?: (row: Row) => boolean;
}

/** One page of a list, newest first. */
export function sliceRows<Row extends { readonly id: string }>(
  list: OrderedRows<Row>,
  options: SliceOptions<Row>,
): Slice<Row> {
  const sorted = list.sorted();
  const rows: Row[] = [];
  let at = (options.after ? list.countBefore(options.after) : sorted.length) - 1;
  for (; at >= 0; at -= 1) {
    const row = sorted[at] as Row;
    if (options.where && !options.where(row)) continue;
    if (rows.length === options.limit) return { rows, next: list.getPosition(rows[rows.length - 1] as Row) };
    rows.push(row);
  }
  return { rows, next: null };
}
