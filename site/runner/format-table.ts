import { inspect } from 'node-inspect-extracted';

const MOST_ROWS = 100;

/** Rows as a table of text, as `console.table` prints them: a column for each field, in the order in which fields first occur. */
export function formatTable(rows: unknown): string {
  if (typeof rows !== 'object' || rows === null) return inspect(rows);
  const entries = Object.entries(rows).slice(0, MOST_ROWS);
  const fields = [...new Set(entries.flatMap(([, row]) => (isFields(row) ? Object.keys(row) : [])))];
  const hasValues = entries.some(([, row]) => !isFields(row));
  const head = ['(index)', ...fields, ...(hasValues ? ['Values'] : [])];
  const body = entries.map(([index, row]) => [
    index,
    ...fields.map((field) => (isFields(row) && Object.hasOwn(row, field) ? inspect(row[field]) : '')),
    ...(hasValues ? [isFields(row) ? '' : inspect(row)] : []),
  ]);
  const widths = head.map((_, at) => Math.max(...[head, ...body].map((line) => line[at]?.length ?? 0)));
  const write = (line: readonly string[]): string =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [write(head), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(write)].join('\n');
}

function isFields(row: unknown): row is Readonly<Record<string, unknown>> {
  return typeof row === 'object' && row !== null;
}
