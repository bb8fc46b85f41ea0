/**
 * `npm run bench:against -- CHECKOUT`: compares the cost of calls in process with another checkout of the repository,
 * for example a git worktree of an older commit. Each call runs in its own processes, those of both sides in turn,
 * measured by processor time. It is for changes that should cost nothing. Even a busy machine shows differences of more
 * than a few percent.
 *   --runs N  processes of each side (default 7) · --only TEXT  calls whose name holds it
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { printHead } from '../../scripts/print-head.js';
import { alternate, computeRatio } from '../harness/alternate.js';
import { median, spread } from '../harness/statistics.js';
import { calls } from './calls.js';

printHead(import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '7' }, only: { type: 'string', default: '' } },
});
const [checkout] = positionals;
if (!checkout) throw new Error('Name the other checkout: npm run bench:against -- ../older');

const folder = mkdtempSync(join(tmpdir(), 'against-'));
try {
  const program = bundle('bench/against/run-call.ts', 'run-call');
  const here = bundle('mocks/index.ts', 'here');
  const there = bundle(resolve(checkout, 'mocks/index.ts'), 'there');
  const run = (mock: string, name: string) => () =>
    Number(execFileSync(process.execPath, ['--expose-gc', program, mock, name], { encoding: 'utf8' }));
  for (const name of Object.keys(calls).filter((known) => known.includes(values.only))) {
    const nanoseconds = await alternate({ here: run(here, name), there: run(there, name) }, Number(values.runs));
    const ratio = computeRatio(nanoseconds.here, nanoseconds.there);
    const [ours, theirs] = [median(nanoseconds.here), median(nanoseconds.there)].map(inMicroseconds);
    console.log(
      `${name}: ${ratio.toFixed(2)} × there (here ${ours} µs, there ${theirs}; ± ${(spread(nanoseconds.here) * 100).toFixed(0)} %)`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

function bundle(source: string, name: string): string {
  const outfile = join(folder, `${name}.mjs`);
  buildSync({ entryPoints: [source], outfile, bundle: true, format: 'esm', platform: 'node' });
  return outfile;
}

function inMicroseconds(nanoseconds: number): string {
  return (nanoseconds / 1000).toFixed(1);
}
