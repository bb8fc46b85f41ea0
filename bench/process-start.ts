import { aimed } from './harness/aims.js';
import { alternate, computeRatio } from './harness/alternate.js';
import { type Bench, check } from './harness/bench.js';
import { resolvePath } from './harness/package.js';
import { startServer } from './harness/server-process.js';
import { median } from './harness/statistics.js';

/**
 * Milliseconds from the start of the process to its first 200: by the clock. The short form counts only those that its
 * main thread ran, because other programs must not make it fail.
 */
async function timeFirstResponse(args: readonly string[], path: string, short: boolean): Promise<number> {
  const start = performance.now();
  const server = await startServer(args);
  const response = await fetch(server.ready.url + path, {
    headers: { authorization: `Bearer ${server.ready.api_key ?? 'none'}` },
  });
  const ms = performance.now() - start;
  const ran = server.mainThread() ?? ms;
  check(response.status === 200, `${args.join(' ')}: ${response.status} ${await response.text()}`);
  await server.stop();
  return short ? ran : ms;
}

/** From nothing to the first response, as a test run or a CI step waits for it. */
export const processStart: Bench = {
  about: 'process start to the first 200, against a bare node:http script',
  inShortForm: true,
  run: async ({ runs, short }) => {
    const cli = resolvePath('dist/cli/main.js');
    const mock =
      (...flags: string[]) =>
      () =>
        timeFirstResponse([cli, 'mock', '--json', '--port', '0', ...flags], '/api/v1/projects', short);
    const samples = await alternate(
      {
        bare: () => timeFirstResponse([resolvePath('bench/servers/bare.mjs')], '/', short),
        empty: mock('--seed', 'empty'),
        // A moment whose world the build keeps.
        demo: mock('--seed', 'demo', '--now', '2026-03-02T00:00:00Z'),
        growing: mock('--seed', 'demo'),
      },
      short ? runs : runs * 3,
    );
    const inMs = (name: keyof typeof samples): string => `${name} ${median(samples[name]).toFixed(0)} ms`;
    return [
      aimed('start ÷ bare, empty', computeRatio(samples.empty, samples.bare), {
        detail: `${inMs('bare')} · ${inMs('empty')}`,
      }),
      aimed('start ÷ bare, demo', computeRatio(samples.demo, samples.bare), { detail: inMs('demo') }),
      aimed('start ÷ bare, demo that ends now and so must grow', computeRatio(samples.growing, samples.bare), {
        detail: inMs('growing'),
      }),
    ];
  },
};
