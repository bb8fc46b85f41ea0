import type { ListOptions, ListPromise } from '../../http/list-promise.js';
import type { Run } from '../../workflows/run.js';

/** One page of a list for a model: the rows, and how to get the next ones. */
export async function listPage<Row, Shown>(
  run: Run,
  start: (options: ListOptions) => ListPromise<Row>,
  how: { readonly cursor?: string | undefined; readonly show: (row: Row) => Shown },
) {
  const page = await run.page('reading a list', start, how.cursor);
  const rows = page.data.map(how.show);
  const { nextCursor } = page;
  const rest = `Call again with cursor ${nextCursor}`;
  return { rows, truncated: nextCursor === null ? null : { shown: rows.length, total: null, rest }, ...toUsage(run) };
}

/** What a run took, in the words of an answer. */
export function toUsage({ usage }: Run) {
  return { usage: { requests: usage.requests, waited_ms: usage.waitedMs } };
}
