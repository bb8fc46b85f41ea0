import type { ListOptions, ListPromise } from '../../http/list-promise.js';
import type { Run } from '../../workflows/run.js';

/** One page of a list for a model: the rows, and how to get the next ones. */
export async function listPage<Row, Shown>(
  run: Run,
  start: (options: ListOptions) => ListPromise<Row>,
  how: { readonly cursor?: string | undefined; readonly show: (row: Row) => Shown },
) {
  return showPage(run, await run.page('reading a list', start, how.cursor), how.show);
}

/** A page that was read, as a model gets it. */
export function showPage<Row, Shown>(
  run: Run,
  { data, nextCursor }: { readonly data: readonly Row[]; readonly nextCursor: string | null },
  show: (row: Row) => Shown,
) {
  const rows = data.map(show);
  const rest = `Call again with cursor ${nextCursor}`;
  return { rows, truncated: nextCursor === null ? null : { shown: rows.length, total: null, rest }, ...toUsage(run) };
}

/** What a run took, in the words of an answer. */
export function toUsage({ usage }: Run) {
  return { usage: { requests: usage.requests, waited_ms: usage.waitedMs } };
}
