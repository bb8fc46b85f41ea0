/**
 * `npm run bench:against -- CHECKOUT`: compares the cost of calls in process with another checkout of the repository,
 * for example a git worktree of an older commit. Each call runs in its own processes, those of both sides in turn,
 * measured by processor time. It is for changes that should cost nothing. Even a busy machine shows differences of more
 * than a few percent.
 * Where the runs of one side differ by more than 10 %, it says so in place of a ratio.
 *   --runs N  processes of each side (default and least: 21) · --only TEXT  calls whose name holds it
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { printHead } from '../../scripts/print-head.js';
import { alternate } from '../harness/alternate.js';
import { calls } from './calls.js';
import { describeRatio } from './describe-ratio.js';

printHead(import.meta.url);

/** Fewer processes say nothing: two runs of 7 differed by a quarter. */
const LEAST_RUNS = 21;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: String(LEAST_RUNS) }, only: { type: 'string', default: '' } },
});
const [checkout] = positionals;
if (!checkout) throw new Error('Name the other checkout: npm run bench:against -- ../older');
const runs = Number(values.runs);
if (!(runs >= LEAST_RUNS)) throw new RangeError(`--runs takes a number of at least ${LEAST_RUNS}: ${values.runs}`);

const folder = mkdtempSync(join(tmpdir(), 'against-'));
try {
  const program = bundle('bench/against/run-call.ts', 'run-call');
  const here = bundle('mocks/index.ts', 'here');
  const there = bundle(resolve(checkout, 'mocks/index.ts'), 'there');
  const run = (mock: string, name: string) => () =>
    Number(execFileSync(process.execPath, ['--expose-gc', program, mock, name], { encoding: 'utf8' }));
  for (const name of Object.keys(calls).filter((known) => known.includes(values.only))) {
    const nanoseconds = await alternate({ here: run(here, name), there: run(there, name) }, runs);
    console.log(describeRatio(name, nanoseconds.here, nanoseconds.there));
  }
} finally {
  rmSync(folder, { recursive: true });
}

function bundle(source: string, name: string): string {
  const outfile = join(folder, `${name}.mjs`);
  buildSync({ entryPoints: [source], outfile, bundle: true, format: 'esm', platform: 'node' });
  return outfile;
}
