import { recordFigures } from './figures-file.js';

/** How a cell of a matrix ended. Its name is `Node 20: in process`, or a word alone. */
export interface CellResult {
  readonly name: string;
  readonly isGood: boolean;
}

/** Runs a cell, prints how it ended, and keeps that. A failed one fails the program. */
export async function runCell(results: CellResult[], name: string, work: () => unknown): Promise<void> {
  const isGood = await Promise.resolve()
    .then(work)
    .then(
      () => true,
      (error: { readonly stdout?: Buffer; readonly stderr?: Buffer }) => {
        // A command that was ended by the time limit prints nothing itself.
        console.log(`FAILED  ${name}\n${`${error.stdout ?? ''}${error.stderr ?? ''}` || String(error)}`);
        process.exitCode = 1;
        return false;
      },
    );
  results.push({ name, isGood });
  if (isGood) console.log(`ok      ${name}`);
}

/** The cells as a table, one row for all that begin alike, and what failed by name. */
export function tableOfCells(results: readonly CellResult[]): string {
  const rows = new Map<string, CellResult[]>();
  for (const result of results) {
    const [group = ''] = result.name.split(': ');
    rows.set(group, [...(rows.get(group) ?? []), result]);
  }
  const lines = [...rows].map(([group, cells]) => {
    const parts = cells.map(({ name, isGood }) =>
      `${name.slice(group.length + 2)}${isGood ? '' : ' (**failed**)'}`.trim(),
    );
    return `| ${group} | ${parts.filter((part) => part !== '').join(', ')} | ${countGood(cells)} |`;
  });
  return ['| what | cells | passed |', '|---|---|---|', ...lines].join('\n');
}

function countGood(results: readonly CellResult[]): string {
  return `${results.filter(({ isGood }) => isGood).length} of ${results.length}`;
}

/** Writes the results of a matrix into the file of figures. */
export function recordCells(
  program: 'matrix' | 'install-matrix',
  command: string,
  results: readonly CellResult[],
): void {
  recordFigures(program, command, () => ({ figures: { passed: countGood(results) }, table: tableOfCells(results) }));
}
