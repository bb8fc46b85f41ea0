import type { ComponentChildren } from 'preact';
import { Scroll } from './panel.js';

/** A table of records: the first cell of a row is its heading, the last one is right-aligned. */
export interface RecordTableProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ComponentChildren[] }[];
  /** Shown if there are no rows. */
  readonly empty: string;
  /** Shown below the rows. */
  readonly children?: ComponentChildren;
}

/** Shows records; on a narrow screen each row becomes a few lines. */
export function RecordTable({ label, columns, rows, empty, children }: RecordTableProps) {
  return (
    <Scroll label={label}>
      <table class="stack">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [head, ...cells] }) => (
            <tr key={id}>
              <th scope="row" class="wide">
                {head}
              </th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]} class="wide" data-label={columns[place + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="empty">{empty}</p>}
      {children}
    </Scroll>
  );
}
