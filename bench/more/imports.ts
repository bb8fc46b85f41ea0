import { execFileSync } from 'node:child_process';
import { aimed } from '../harness/aims.js';
import { alternate, computeRatio } from '../harness/alternate.js';
import { type Bench, check } from '../harness/bench.js';
import { resolvePath } from '../harness/package.js';
import { median } from '../harness/statistics.js';

interface Imported {
  readonly exported: readonly string[];
  readonly clock: number;
  readonly mainThread?: number;
}

/** Milliseconds of one import in its own process. `name` is an export that it must have. */
function importOnce(file: string, name: string, short: boolean): number {
  const args = [resolvePath('bench/servers/first-import.mjs'), resolvePath(file)];
  const { exported, clock, mainThread } = JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8' }),
  ) as Imported;
  check(exported.includes(name), `${file} exports ${exported.join(', ')}`);
  // Other programs must not make the short form fail.
  return short ? (mainThread ?? clock) : clock;
}

/** The time that every program and every test file waits before its first line, beside what it would import otherwise. */
export const imports: Bench = {
  about: 'import of an entry in a fresh process, beside openapi-fetch, MSW and zod',
  inShortForm: true,
  run: async ({ runs, short }) => {
    const each = (file: string, name: string) => () => importOnce(file, name, short);
    const samples = await alternate(
      {
        none: each('bench/servers/one-line.mjs', 'name'),
        client: each('dist/index.js', 'createClient'),
        mocks: each('dist/mocks/index.js', 'createMock'),
        'openapi-fetch': each('node_modules/openapi-fetch/dist/index.mjs', 'default'),
        'msw/node': each('node_modules/msw/lib/node/index.mjs', 'setupServer'),
        zod: each('node_modules/zod/index.js', 'z'),
      },
      runs * 3,
    );
    const beyond = (name: keyof typeof samples): number[] =>
      samples[name].map((ms, round) => ms - (samples.none[round] as number));
    const inMs = (ours: readonly number[], theirs: readonly number[]): string =>
      `${median(ours).toFixed(1)} against ${median(theirs).toFixed(1)} ms, more than an empty module`;
    const typed = beyond('zod').map((ms, round) => ms + (beyond('openapi-fetch')[round] as number));
    const [ours, mocks, msw] = [beyond('client'), beyond('mocks'), beyond('msw/node')];
    return [
      aimed('import of trackagoat-sdk ÷ of openapi-fetch and zod', computeRatio(ours, typed), {
        detail: inMs(ours, typed),
      }),
      aimed('import of trackagoat-sdk/mocks ÷ of msw/node', computeRatio(mocks, msw), { detail: inMs(mocks, msw) }),
    ];
  },
};
