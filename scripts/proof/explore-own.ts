/**
 * `npm run proof explore-own -- --seeds 10000`: the explorer on every way of this package to pay, with two and three workers.
 * Prints a line per job, with its runs per second, and each failure as a story. Exits with 1 if something fails.
 */
import { parseArgs } from 'node:util';
import { explore } from '../../proofs/explore/index.js';
import { listOwnJobs } from '../../test/explore/own-programs.js';
import { printHead } from '../print-head.js';

printHead(import.meta.url);

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    pairs: { type: 'string', default: '2000' },
    job: { type: 'string', default: '' },
  },
});

for (const workers of [2, 3]) {
  for (const { name, options } of await listOwnJobs(workers)) {
    if (!name.includes(values.job)) continue;
    const started = performance.now();
    const report = await explore({ ...options, seeds: Number(values.seeds), pairs: Number(values.pairs) });
    const seconds = (performance.now() - started) / 1000;
    const runs = Object.values(report.runs).reduce((sum, count) => sum + count, 0);
    const pace = `${runs} runs, ${report.requests} requests, ${(runs / seconds).toFixed(0)} runs a second`;
    console.log(`${report.holds ? 'holds ' : 'FAILED'}  ${name}, ${workers} workers: ${pace}`);
    for (const { invariant, foundBy, message, story } of report.failures) {
      console.log(`  ${invariant} (${foundBy}): ${message}\n${story.map((line) => `    ${line}`).join('\n')}`);
      process.exitCode = 1;
    }
  }
}
