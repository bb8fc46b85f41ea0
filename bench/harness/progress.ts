import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Figure } from './bench.js';
import { resolvePath } from './package.js';

/** A bench that was measured. */
interface Finished {
  readonly figures: readonly Figure[];
  readonly reached: boolean;
}

const FILE = resolvePath('.reports/bench.json');

/** The commit that is checked out. */
export function readCommit(): string {
  return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
}

/** The finished benches of a run, kept in a file. A new run begins anew; one that resumes needs the same `run`. */
export function openProgress(run: object, isResumed: boolean) {
  const key = JSON.stringify(run);
  const kept = isResumed && existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : undefined;
  const finished: Record<string, Finished> = kept?.key === key ? kept.finished : {};
  if (kept === undefined) rmSync(FILE, { force: true });
  return {
    find: (name: string): Finished | undefined => finished[name],
    keep: (name: string, result: Finished): void => {
      finished[name] = result;
      mkdirSync(dirname(FILE), { recursive: true });
      writeFileSync(FILE, JSON.stringify({ key, finished }));
    },
  };
}
