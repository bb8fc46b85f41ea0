/** The first rows of a list, and how many rows match in all. */
export interface Excerpt<Row> {
  readonly total: number;
  readonly data: readonly Row[];
}

/** The latest rows, newest first; `rows` is a live array, oldest first, that must not be changed. */
export function excerpt<Row, Shown>(rows: readonly Row[], limit: number, show: (row: Row) => Shown): Excerpt<Shown> {
  return { total: rows.length, data: rows.slice(-limit).reverse().map(show) };
}
