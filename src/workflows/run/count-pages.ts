/** Maximum number of rows in one response. */
const PAGE = 100;

/** The number of requests that a list of this many rows takes. An empty list takes one. */
export function countPages(rows: number): number {
  return Math.max(1, Math.ceil(rows / PAGE));
}
