import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** What one program measured, and when and on what. */
export interface Measured {
  /** The command that measures and writes it. */
  readonly command: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** The commit that was measured, with `+` behind it when the tree held more than that. */
  readonly commit: string;
  readonly node: string;
  /** The figures by name, as pages show them. */
  readonly figures: Readonly<Record<string, string>>;
  /** A table of them, where a page shows all. */
  readonly table?: string;
}

/** By the name of the program: `size`, `bench`. */
export type FiguresFile = Readonly<Record<string, Measured>>;

/** The one file of figures. Programs write it; pages show what it holds. */
const FIGURES = 'etc/figures.json';

export function readFigures(): FiguresFile {
  return JSON.parse(readFileSync(FIGURES, 'utf8')) as FiguresFile;
}

/** Writes what a program measured into the file; figures of it that were not measured now are gone. */
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
