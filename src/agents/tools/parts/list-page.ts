import type { ListOptions, ListPromise } from '../../../client/http/list-promise.js';
import type { Run } from '../../../workflows/run/run.js';
import type { Closing } from './shared-schemas.js';

/** The rows of a page, and the end of the result. */
type ShownPage<Shown> = { readonly rows: Shown[] } & Pick<Closing, 'truncated' | 'usage'>;

/** One page of a list for a model: the rows, and how to get the next ones. */
export async function listPage<Row, Shown>(
  run: Run,
  start: (options: ListOptions) => ListPromise<Row>,
  options: { readonly cursor?: string | undefined; readonly show: (row: Row) => Shown },
): Promise<ShownPage<Shown>> {
  return showPage(run, await run.listPage('reading a list', start, options.cursor), options.show);
}

/** Turns a page into its form for a model. */
export function showPage<Row, Shown>(
  run: Run,
  { data, nextCursor }: { readonly data: readonly Row[]; readonly nextCursor: string | null },
  show: (row: Row) => Shown,
): ShownPage<Shown> {
  const rows = data.map(show);
  const truncated = nextCursor === null ? null : { shown: rows.length, total: null, rest: REST + nextCursor };
  return { rows, truncated, ...toUsage(run) };
}

const REST = 'Call again with cursor ';

/** The cursor of the next page, from the result that a model reads; undefined after the last page. */
export function readNextCursor(truncated: { readonly rest: string } | null | undefined): string | undefined {
  if (!truncated) return undefined;
  if (!truncated.rest.startsWith(REST)) throw new Error(`a page ends without a cursor: ${truncated.rest}`);
  return truncated.rest.slice(REST.length);
}

/** The cost of a run, as a result words it. */
export function toUsage({ usage }: Run): Pick<Closing, 'usage'> {
  return { usage: { requests: usage.requests, waited_ms: usage.waitedMs } };
}
