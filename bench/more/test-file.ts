import { execFileSync } from 'node:child_process';
import { aimed } from '../harness/aims.js';
import { alternate, computeRatio } from '../harness/alternate.js';
import { type Bench, check } from '../harness/bench.js';
import { resolvePath } from '../harness/package.js';
import { median } from '../harness/statistics.js';

interface Report {
  readonly numPassedTests: number;
}

/** Milliseconds of one run of vitest over a file, from the start of its process to its end. */
function runFile(file: string): number {
  const args = ['run', file, '--root', 'bench/test-file', '--reporter', 'json', '--maxWorkers', '1'];
  const start = performance.now();
  const out = execFileSync(resolvePath('node_modules/.bin/vitest'), args, {
    cwd: resolvePath('.'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ms = performance.now() - start;
  check((JSON.parse(out) as Report).numPassedTests === 20, `${file} passes 20 tests: ${out.slice(0, 500)}`);
  return ms;
}

/** The cost to a suite of a mock that keeps books, against fixed responses. */
export const testFile: Bench = {
  about: 'a vitest file of 20 tests, each with a mock of its own, against the same calls with MSW and fixed responses',
  inShortForm: true,
  run: async ({ runs }) => {
    const samples = await alternate({ mock: () => runFile('mock.test.ts'), msw: () => runFile('msw.test.ts') }, runs);
    return [
      aimed('vitest file of 20 tests, createMock ÷ MSW with fixed responses', computeRatio(samples.mock, samples.msw), {
        detail: `createMock ${median(samples.mock).toFixed(0)} ms · MSW ${median(samples.msw).toFixed(0)} ms`,
      }),
    ];
  },
};
