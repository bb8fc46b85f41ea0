import type { ListOptions, ListPromise } from '../../../client/http/list-promise.js';
import type { Run } from '../../../workflows/run/run.js';
import { label } from '../../text/untrusted-text.js';
import type { Closing } from './shared-schemas.js';

/** The rows of a page, and the end of the result. */
type ShownPage<Row> = { readonly rows: readonly Row[] } & Pick<Closing, 'truncated'>;

/** One page of a list for a model: the rows, and how to get the next ones. */
export async function listPage<Row>(
  run: Run,
  start: (options: ListOptions) => ListPromise<Row>,
  { cursor }: { readonly cursor?: string | undefined },
): Promise<ShownPage<Row>> {
  return showPage(await run.listPage('reading a list', start, cursor));
}

/** Turns a page into its form for a model. */
export function showPage<Row>({
  data: rows,
  nextCursor,
}: {
  readonly data: readonly Row[];
  readonly nextCursor: string | null;
}): ShownPage<Row> {
  if (nextCursor === null) return { rows, truncated: null };
  const cursor = /^[!-~]{1,500}$/.test(nextCursor) ? nextCursor : label(nextCursor);
  return { rows, truncated: { shown: rows.length, total: null, rest: REST + cursor } };
}

/** A page of rows that were all read, with cursors that count them. */
export function cutPage<Row>(
  all: readonly Row[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): ShownPage<Row> {
  const start = Number(cursor ?? 0) || 0;
  const { rows, truncated } = capRows(all, { limit, offset: start });
  return { rows, truncated: truncated && { ...truncated, rest: `${REST}${start + rows.length}` } };
}

const REST = 'Call again with cursor ';

/** How the rows of a result were capped. */
export interface Truncation {
  readonly shown: number;
  readonly total: number;
  /** The call that gets the rest. */
  readonly rest: string;
}

/** The rows that fit into a result, and how to get the rest. `offset` skips rows that were shown before. */
export function capRows<Row>(
  rows: readonly Row[],
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number | undefined },
): { readonly rows: Row[]; readonly truncated: Truncation | null } {
  const shown = rows.slice(offset, offset + limit);
  const next = offset + shown.length;
  const truncated =
    next < rows.length ? { shown: shown.length, total: rows.length, rest: `Call again with offset ${next}.` } : null;
  return { rows: shown, truncated };
}
