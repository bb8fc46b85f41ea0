import type { OperationId } from '../../src/generated/operations.js';
import { invalidQuery } from '../world/store/api-problem.js';
import type { Position } from '../world/store/ordered-rows.js';
import type { Slice, SliceOptions, TableRow } from '../world/store/table.js';
import type { Result } from './envelope.js';

/** The default number of rows per page. */
const DEFAULT_LIMIT = 50;

/** The query parameters of every list. */
export interface PageQuery {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** A list of the API. Its cursors are valid only for it. */
type List = Extract<OperationId, `list${string}`>;

const WELL_FORMED = /^(list\w+)\|(\d{4}-\d\d-\d\dT[\d:.]+Z)\|([0-9a-f-]{36})$/;

/*
 * A cursor names its list, and the last row of its page by time and id rather than by index. So it stays correct while
 * rows are added and removed. Another list, in which it would silently skip rows, recognizes that the cursor is
 * foreign.
 */
function encodeCursor(list: string, { at, id }: Position): string {
  return btoa(`${list}|${at}|${id}`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The position that a cursor names. Refuses with 400 `invalid_query` a cursor that no page of this list has returned. */
function decodeCursor(list: List, cursor: string): Position {
  let text = '';
  try {
    text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    // Falls through to the refusal below.
  }
  const [, listName = '', at = '', id = ''] = WELL_FORMED.exec(text) ?? [];
  if (listName === '' || encodeCursor(listName, { at, id }) !== cursor) {
    throw invalidQuery('cursor', 'is not a cursor of this API; send meta.nextCursor of the page before, unchanged');
  }
  if (listName !== list)
    throw invalidQuery('cursor', `is of another list (${listName}); start ${list} without a cursor`);
  return { at, id };
}

/** A source of pages: a table, or the rows of one key of an index. */
export type PageSource<Row extends TableRow> = (options: SliceOptions<Row>) => Slice<Row>;

/** One page of `source` as the response of `list`. `present` turns a row into its form in the API. */
export function toPage<Row extends TableRow, Shown = Row>(
  list: List,
  source: PageSource<Row>,
  options: {
    readonly query: PageQuery;
    readonly where?: (row: Row) => boolean;
    readonly present?: (row: Row) => Shown;
    /** Whether `present` returns the same object for an unchanged row. */
    readonly isStored?: boolean;
  },
): Result<readonly (Row | Shown)[]> {
  const { query, present, isStored = present === undefined } = options;
  const slice = source({
    limit: query.limit ?? DEFAULT_LIMIT,
    after: query.cursor === undefined ? null : decodeCursor(list, query.cursor),
    ...(options.where ? { where: options.where } : {}),
  });
  const data: (Row | Shown)[] = present ? [] : slice.rows;
  // Pushed, not mapped, because JSON writes a list without holes faster.
  if (present) for (const row of slice.rows) data.push(present(row));
  return { data, meta: { nextCursor: slice.next ? encodeCursor(list, slice.next) : null }, isStored };
}
