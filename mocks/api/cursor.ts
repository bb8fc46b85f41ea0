import type { Position } from '../world/ordered-rows.js';
import { invalidQuery } from '../world/refusal.js';
import type { Slice, SliceOptions, TableRow } from '../world/table.js';
import type { Result } from './envelope.js';

/** Rows of a page unless the caller says otherwise (contract §4). */
export const DEFAULT_LIMIT = 50;

/** What every list takes. */
export interface PageQuery {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

const WELL_FORMED = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)\|([0-9a-f-]{36})$/;

/*
 * A cursor names the last row of its page by time and id, not by its place: it stays right while rows come and go.
 */
function encodeCursor(position: Position): string {
  return btoa(`${position.at}|${position.id}`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The position that a cursor names; refuses with 400 `invalid_query` what no page has handed out. */
function decodeCursor(cursor: string): Position {
  let text = '';
  try {
    text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    // Falls through to the refusal below.
  }
  const parts = WELL_FORMED.exec(text);
  if (!parts || encodeCursor({ at: parts[1] as string, id: parts[2] as string }) !== cursor) {
    throw invalidQuery('cursor', 'is not a cursor of this API; send meta.nextCursor of the page before, unchanged');
  }
  return { at: parts[1] as string, id: parts[2] as string };
}

/** A source of pages: a table, or the rows of one key of an index. */
export type PageSource<Row extends TableRow> = (options: SliceOptions<Row>) => Slice<Row>;

/** One page of `source` as the answer to a list call; `present` turns a row into what the API shows. */
export function pageOf<Row extends TableRow, Shown = Row>(
  source: PageSource<Row>,
  query: PageQuery,
  options: { readonly where?: (row: Row) => boolean; readonly present?: (row: Row) => Shown } = {},
): Result<readonly (Row | Shown)[]> {
  const slice = source({
    limit: query.limit ?? DEFAULT_LIMIT,
    after: query.cursor === undefined ? null : decodeCursor(query.cursor),
    ...(options.where ? { where: options.where } : {}),
  });
  const data = options.present ? slice.rows.map(options.present) : slice.rows;
  return { data, meta: { nextCursor: slice.next ? encodeCursor(slice.next) : null } };
}
