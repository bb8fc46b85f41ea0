import { isUuid } from '../../../../base/options/is-uuid.js';
import { label } from '../../text/untrusted-text.js';
import type { Closing } from './tool.js';

/** The rows of a page, and the end of the result. */
type ShownPage<Row> = { readonly rows: readonly Row[] } & Pick<Closing, 'truncated'>;

/** A page of a list for a model: the rows, and how to get the next ones. */
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

/** How many rows, and from which one on. */
interface Page {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  readonly detail?: 'concise' | 'full' | undefined;
}

/** How many rows are shown by default. */
const DEFAULT_ROWS = { concise: 20, full: 50 } as const;

/** How many rows to show. */
export function rowLimit({ limit, detail = 'concise' }: Page): number {
  return limit ?? DEFAULT_ROWS[detail];
}

/** The rows that fit into a result, and how to get the rest. `offset` skips rows that were shown before. */
export function capRows<Row>(
  rows: readonly Row[],
  page: Page = {},
): { readonly rows: Row[]; readonly truncated: Truncation | null } {
  const { offset = 0 } = page;
  const shown = rows.slice(offset, offset + rowLimit(page));
  const next = offset + shown.length;
  const truncated =
    next < rows.length ? { shown: shown.length, total: rows.length, rest: `Call again with offset ${next}.` } : null;
  return { rows: shown, truncated };
}

/** A value in a table. */
export type Cell = string | number | boolean | null;

/** Rows in their shortest form: first the names of the columns, then an array for each row. Empty if there is no row. */
export type ToolTable = Cell[][];

/** The columns of a table in their order, and the value of each for a row. */
type Columns<Row> = Readonly<Record<string, (row: Row) => Cell | undefined>>;

/** A table of rows, without the columns in which no row has a value. */
export function toTable<Row>(rows: readonly Row[], columns: Columns<Row>): ToolTable {
  const cells = rows.map((row) => Object.values(columns).map((read) => read(row) ?? null));
  const isUsed = Object.keys(columns).map((_, at) => cells.some((row) => row[at] !== null));
  const head = rows.length === 0 ? [] : [Object.keys(columns)];
  return [...head, ...cells].map((row) => row.filter((_, at) => isUsed[at]));
}

/** The rows of a table as objects; a column that no row has is missing. */
export function readTable([head = [], ...rows]: readonly (readonly Cell[])[]): Record<string, Cell>[] {
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [String(head[at]), cell])));
}

/** Maximum number of rows, if a call does not say how many. */
const ROWS = 50;
/** The room for rows, if a call does not say how many: about 1,000 tokens. */
const ROOM = 3_600;

/**
 * A table of the rows that fit, and how to get the rest. If the call says how many rows it wants, it gets them, however
 * long they are.
 */
export function showTable<Row>(
  all: readonly Row[],
  columns: Columns<Row>,
  { limit, offset = 0 }: Page,
): { readonly table: ToolTable; readonly rows: readonly Row[]; readonly truncated: Truncation | null } {
  const table = toTable(all.slice(offset, offset + (limit ?? ROWS)), columns);
  const shown = limit === undefined ? countFitting(table) : table.length;
  return { table: table.slice(0, shown), ...capRows(all, { limit: Math.max(0, shown - 1), offset }) };
}

/** How many rows fit, the header among them; at least one row. */
function countFitting(table: ToolTable): number {
  let room = ROOM;
  const end = table.findIndex((row, at) => {
    room -= row.reduce<number>((sum, cell) => sum + cost(cell), 1);
    return room < 0 && at > 1;
  });
  return end === -1 ? table.length : end;
}

/** About four for each token. An id is many tokens. */
function cost(cell: Cell): number {
  const text = String(cell);
  return isUuid(text) ? 90 : text.length + 3;
}
