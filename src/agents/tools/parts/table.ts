import { isUuid } from '../../../../base/options/is-uuid.js';
import { capRows, type Truncation } from './list-page.js';

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

/** How many rows, and from which one on. */
interface Page {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
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
): { readonly table: ToolTable; readonly truncated: Truncation | null } {
  const asked = toTable(all.slice(offset, offset + (limit ?? ROWS)), columns);
  const shown = limit === undefined ? countFitting(asked) : asked.length;
  const { truncated } = capRows(all, { limit: Math.max(0, shown - 1), offset });
  return { table: asked.slice(0, shown), truncated };
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
