/** Rows that the service answers at most in one request. */
const PAGE = 100;

/** The requests that a list of so many rows takes; one that is empty takes one too. */
export function countPages(rows: number): number {
  return Math.max(1, Math.ceil(rows / PAGE));
}
