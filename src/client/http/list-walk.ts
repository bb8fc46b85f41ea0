import { PagingError } from '../errors/local-errors.js';
import type { ErrorFields } from '../errors/trackagoat-error.js';

/** How many pages without a row may follow one another. */
const MOST_EMPTY = 100;

/** The way through the pages of a list. It ends where the service leads in a circle, or on and on without a row. */
export class ListWalk {
  /** Milliseconds of waiting for pages since the last row. */
  spentMs = 0;
  #empty = 0;
  readonly #seen = new Set<unknown>();

  /** The page at a cursor came, after `ms` milliseconds. */
  note(cursor: unknown, rows: number, ms = 0): void {
    this.#seen.add(cursor);
    this.#empty = rows > 0 ? 0 : this.#empty + 1;
    this.spentMs = rows > 0 ? 0 : this.spentMs + ms;
  }

  /** Throws a PagingError, which begins with `what`, if the page at a cursor leads nowhere. */
  check(cursor: string, what: string, fields?: Partial<ErrorFields>): void {
    const isRepeated = this.#seen.has(cursor);
    if (!isRepeated && this.#empty < MOST_EMPTY) return;
    const [code, why] = isRepeated
      ? (['repeated_cursor', 'gave the same cursor twice'] as const)
      : (['empty_pages', `gave ${MOST_EMPTY} pages without a row, each with a cursor to another`] as const);
    throw new PagingError(`${what}: the service ${why}.`, { ...fields, code, nextCursor: cursor });
  }
}
