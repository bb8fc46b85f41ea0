import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** The measurements of one program, with their time and machine. */
export interface Measured {
  /** The command that measures and writes it. */
  readonly command: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** The commit that was measured, followed by `+` if the tree had further changes. */
  readonly commit: string;
  readonly node: string;
  /** The figures by name, in the form that pages show. */
  readonly figures: Readonly<Record<string, string>>;
  /** A table of them, if a page shows all. */
  readonly table?: string;
}

/** By the name of the program: `size`, `bench`. */
export type FiguresFile = Readonly<Record<string, Measured>>;

/** The file of all figures. Programs write it; pages show its content. */
const FIGURES = 'etc/figures.json';

export function readFigures(): FiguresFile {
  return JSON.parse(readFileSync(FIGURES, 'utf8')) as FiguresFile;
}

/** Writes a program's measurements into the file. Its figures that were not measured now are removed. */
export function recordFigures(
  program: string,
  command: string,
  measure: (at: Pick<Measured, 'date' | 'commit'>) => Pick<Measured, 'figures' | 'table'>,
): void {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const isDirty = git('status', '--porcelain', '--untracked-files=no') !== '';
  const date = new Date().toISOString().slice(0, 10);
  const commit = `${git('rev-parse', '--short=7', 'HEAD')}${isDirty ? '+' : ''}`;
  const measured: Measured = { command, date, commit, node: process.version, ...measure({ date, commit }) };
  writeFileSync(FIGURES, `${JSON.stringify({ ...readFigures(), [program]: measured }, null, 2)}\n`);
}
