import { execFileSync } from 'node:child_process';
import { alternate } from '../harness/alternate.js';
import { type Bench, check, type Figure } from '../harness/bench.js';
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

/** The time that every program and every test file waits before its first line. */
export const imports: Bench = {
  about: 'import of an entry in a fresh process, against a module of one line',
  inShortForm: true,
  run: async ({ runs, short }) => {
    const samples = await alternate(
      {
        none: () => importOnce('bench/servers/one-line.mjs', 'name', short),
        client: () => importOnce('dist/index.js', 'createClient', short),
        mocks: () => importOnce('dist/mocks/index.js', 'createMock', short),
      },
      runs * 3,
    );
    const figure = (what: string, name: 'client' | 'mocks', atMost: number): Figure => ({
      what,
      value: median(samples[name].map((ms, round) => ms - (samples.none[round] as number))),
      unit: 'ms',
      target: { atMost },
      detail: `${median(samples[name]).toFixed(1)} ms, an empty module ${median(samples.none).toFixed(1)} ms`,
    });
    return [
      figure('import of trackagoat-sdk, more than of an empty module', 'client', 10),
      figure('import of trackagoat-sdk/mocks, more than of an empty module', 'mocks', 25),
    ];
  },
};
