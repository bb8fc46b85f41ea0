/*
 * npm run bench                      all benches: a table of figures, each with what it must reach
 * npm run bench -- http-get msw      these alone
 *   --short      the form that CI runs: small, without the peers, with a tolerance of 25 %; a bench that misses more is
 *                measured again, at most twice, for CI's machine may be busy with something else just then
 *   --page       writes the figures into etc/figures.json, with day and commit, and from there into the pages; for all benches, on a quiet machine
 *   --runs N     runs of each contender (default 5) · --seconds N  of a load (default 2) · --minutes N  of the mixed load
 * Measures dist/, which it builds when it is not there. Exit code 1 when a figure misses its target.
 */
import { execFileSync, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { recordFigures } from '../scripts/figures/figures-file.js';
import { showFigure } from '../scripts/figures/show-figure.js';
import { printHead } from '../scripts/print-head.js';
import { programs } from '../scripts/programs.js';
import { benches } from './benches.js';
import { type Bench, type Figure, reaches, type Settings, SHORT_TOLERANCE } from './harness/bench.js';
import { measureOthers } from './harness/measure-others.js';
import { resolvePath } from './harness/package.js';
import { median } from './harness/statistics.js';
import { formatTable } from './harness/table.js';
import { tableOfFigures } from './harness/table-of-figures.js';

printHead(import.meta.url);

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    runs: { type: 'string' },
    seconds: { type: 'string' },
    minutes: { type: 'string' },
  },
});
const settings: Settings = {
  short: flags.short,
  runs: Number(flags.runs ?? 5),
  seconds: Number(flags.seconds ?? (flags.short ? 0.5 : 2)),
  minutes: Number(flags.minutes ?? (flags.short ? 0.05 : 1)),
};

/** A bench that was measured. */
interface Measured {
  readonly figures: readonly Figure[];
  readonly reached: boolean;
}

function runApart(name: string, bench: Bench): Promise<Figure[]> {
  return new Promise((resolve, reject) => {
    let figures: Figure[] | undefined;
    const child = fork(new URL('run-one.ts', import.meta.url), [name, JSON.stringify(settings)], {
      execArgv: ['--import', 'tsx', '--expose-gc', ...(bench.nodeFlags ?? [])],
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (message) => {
      figures = message as Figure[];
    });
    child.on('exit', (code) => (figures ? resolve(figures) : reject(new Error(`bench ${name} failed (${code})`))));
  });
}

/**
 * Runs a bench until every target was reached in some run, because code that is slow is slow each time. An error is
 * never excused.
 */
async function measure(name: string, bench: Bench): Promise<Measured> {
  const missed = new Set<string>();
  for (let attempt = 1; ; attempt += 1) {
    const figures = await runApart(name, bench);
    console.log(formatTable(figures, tolerance));
    for (const figure of figures) {
      if (reaches(figure, tolerance)) missed.delete(figure.what);
      else if (attempt === 1) missed.add(figure.what);
    }
    const wrong = figures.some((figure) => figure.unit === 'errors' && !reaches(figure, tolerance));
    if (missed.size === 0 || wrong || attempt === attempts) return { figures, reached: missed.size === 0 };
    console.log(`  again, for this missed: ${[...missed].join('; ')}`);
  }
}

if (!existsSync(resolvePath('dist'))) {
  execFileSync('npm', ['run', 'build'], { cwd: resolvePath('.'), stdio: ['ignore', 'ignore', 'inherit'] });
}
const known = Object.keys(benches);
const unknownNames = positionals.filter((name) => !known.includes(name));
if (unknownNames.length > 0) {
  const others = Object.keys(programs.bench).join(', ');
  throw new Error(`no bench ${unknownNames.join(', ')}; there are ${known.join(', ')}, and by themselves ${others}`);
}
const tolerance = settings.short ? SHORT_TOLERANCE : 0;
const attempts = settings.short ? 3 : 1;
const results: Record<string, readonly Figure[]> = {};
const taken: number[] = [];
let failed = false;
for (const name of positionals.length > 0 ? positionals : known) {
  const bench = await (benches[name] as () => Promise<Bench>)();
  if (settings.short && positionals.length === 0 && !bench.inShortForm) continue;
  console.log(`\n${name}: ${bench.about}`);
  try {
    const { figures, reached } = await measure(name, bench);
    results[name] = figures;
    if (!reached) failed = true;
    taken.push(measureOthers());
  } catch (error) {
    failed = true;
    console.error(error instanceof Error ? error.message : error);
  }
}
const others = taken.length === 0 ? null : median(taken);
if (others !== null)
  console.log(`\nOther programs took ${Math.round(others * 100)} % of the processor that a loop asked for.`);
if (flags.page) {
  const command = ['npm run bench --', ...positionals, ...(flags.short ? ['--short'] : []), '--page'].join(' ');
  recordFigures('bench', command, ({ date, commit }) => {
    const figures = Object.values(results).flat();
    const shown = figures.map(({ what, value, unit }) => [what, showFigure(value, unit)]);
    return {
      figures: Object.fromEntries(shown),
      table: tableOfFigures({ figures, tolerance, day: date, commit, others }),
    };
  });
  execFileSync('npm', ['run', '--silent', 'write', 'docs'], { cwd: resolvePath('.'), stdio: 'inherit' });
}
process.exitCode = failed ? 1 : 0;
