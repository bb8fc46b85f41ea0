import { parseArgs } from 'node:util';

/** The cells of a matrix that the command line chooses. */
export interface ChosenCells {
  /** Whether the results are written into the file of figures. */
  readonly record: boolean;
  /** Whether a cell is asked for: all are, unless words of their names are given. */
  readonly has: (name: string) => boolean;
}

/** Reads the arguments of a matrix: words of names of cells, or `--record`. */
export function chooseCells(): ChosenCells {
  const { values, positionals } = parseArgs({
    options: { record: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (values.record && positionals.length > 0) throw new Error('--record writes the results of all cells: name none.');
  return { record: values.record, has: matchWords(positionals) };
}

/** Whether a name has one of these words; every name has one of none. */
export function matchWords(words: readonly string[]): (name: string) => boolean {
  return (name) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word.toLowerCase()));
}
