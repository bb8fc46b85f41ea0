import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { resolvePath } from './package.js';

/** The commit that is checked out. */
export function readCommit(): string {
  return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
}

/** The finished parts of a run, kept in a file of `program`. A new run begins anew; one that resumes needs the same `run`. */
export function openProgress<Finished>(program: string, run: object, isResumed: boolean) {
  const file = resolvePath(`.reports/${program}.json`);
  const key = JSON.stringify(run);
  const kept = isResumed && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const finished: Record<string, Finished> = kept?.key === key ? kept.finished : {};
  if (kept === undefined) rmSync(file, { force: true });
  return {
    find: (name: string): Finished | undefined => finished[name],
    keep: (name: string, result: Finished): void => {
      finished[name] = result;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ key, finished }));
    },
  };
}
