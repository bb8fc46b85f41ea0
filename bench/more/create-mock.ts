import { execFileSync } from 'node:child_process';
import { alternate, timed } from '../harness/alternate.js';
import { type Bench, check, type Figure } from '../harness/bench.js';
import { importMocks, resolvePath } from '../harness/package.js';
import { median } from '../harness/statistics.js';

const EACH = 50;

/** Milliseconds of one call, over many. */
function each(work: () => unknown): () => number {
  return () => timed(() => Array.from({ length: EACH }, work)).ms / EACH;
}

/** Milliseconds of the first demo of a process. */
function firstDemo(short: boolean): number {
  const out = execFileSync(process.execPath, [resolvePath('bench/servers/first-demo.mjs')], { encoding: 'utf8' });
  const { clock, mainThread } = JSON.parse(out) as { readonly clock: number; readonly mainThread?: number };
  // Other programs must not make the short form fail.
  return short ? (mainThread ?? clock) : clock;
}

/** The cost of a separate world for a test. */
export const createMocks: Bench = {
  about: 'createMock, reset and fork in process',
  inShortForm: true,
  run: async ({ runs, short }) => {
    const { createMock } = await importMocks();
    const demo = createMock({ seed: 'demo' });
    const empty = createMock();
    const before = JSON.stringify(demo.snapshot());
    check(demo.snapshot().world.tables.videos !== undefined, 'the demo has videos');
    check((demo.snapshot().world.tables.videos?.length ?? 0) > 100, 'the demo has more than 100 videos');
    check(JSON.stringify(demo.fork().snapshot()) === before, 'a fork is equal');
    demo.reset();
    check(JSON.stringify(demo.snapshot()) === before, 'a reset world is equal');
    const samples = await alternate(
      {
        empty: each(() => createMock()),
        demo: each(() => createMock({ seed: 'demo' })),
        otherDemo: () => timed(() => createMock({ seed: 'demo', randomSeed: Math.floor(Math.random() * 1e9) })).ms,
        reset: each(() => empty.reset()),
        resetDemo: each(() => demo.reset()),
        fork: each(() => demo.fork()),
      },
      runs * 3,
    );
    const first = median(Array.from({ length: runs }, () => firstDemo(short)));
    const figure = (what: string, value: number, atMost: number): Figure => ({
      what,
      value,
      unit: 'ms',
      target: { atMost },
    });
    return [
      figure('createMock() empty', median(samples.empty), 1),
      figure('createMock demo, the first of the process', first, 150),
      figure('createMock demo, later', median(samples.demo), 150),
      figure('createMock demo, another random seed', median(samples.otherDemo), 150),
      figure('reset of empty', median(samples.reset), 2),
      figure('reset of demo', median(samples.resetDemo), 2),
      figure('fork of demo', median(samples.fork), 2),
    ];
  },
};
