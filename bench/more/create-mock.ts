import { execFileSync } from 'node:child_process';
import { aimed } from '../harness/aims.js';
import { alternate, computeRatio, timed } from '../harness/alternate.js';
import { type Bench, check, type Figure } from '../harness/bench.js';
import { importMocks, resolvePath } from '../harness/package.js';
import { median } from '../harness/statistics.js';

const EACH = 50;

/** Milliseconds of one call, over many. */
function each(work: () => unknown): () => number {
  return () => timed(() => Array.from({ length: EACH }, work)).ms / EACH;
}

interface Cost {
  readonly clock: number;
  readonly mainThread?: number;
}

/** Milliseconds of the first demo of a process, and of the first JSON.parse of it there. */
function firstDemo(short: boolean): { readonly demo: number; readonly parse: number } {
  const out = execFileSync(process.execPath, [resolvePath('bench/servers/first-demo.mjs')], { encoding: 'utf8' });
  const { first, parse } = JSON.parse(out) as { readonly first: Cost; readonly parse: Cost };
  // Other programs must not make the short form fail.
  const toMs = ({ clock, mainThread }: Cost): number => (short ? (mainThread ?? clock) : clock);
  return { demo: toMs(first), parse: toMs(parse) };
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
        parse: each(() => JSON.parse(before)),
      },
      runs * 3,
    );
    const firsts = Array.from({ length: runs }, () => firstDemo(short));
    const first = firsts.map(({ demo: ms }) => ms);
    const inMs = (what: string, values: readonly number[]): Figure => ({ what, value: median(values), unit: 'ms' });
    const toParse = (name: keyof typeof samples): number => computeRatio(samples[name], samples.parse);
    const firstParse = firsts.map(({ parse }) => parse);
    return [
      inMs('createMock demo, the first of the process', first),
      inMs('createMock demo, later', samples.demo),
      inMs('reset of demo', samples.resetDemo),
      inMs('fork of demo', samples.fork),
      aimed('createMock() ÷ JSON.parse of the demo', toParse('empty')),
      aimed('first createMock of the demo ÷ first JSON.parse of it', computeRatio(first, firstParse)),
      aimed('createMock of the demo ÷ JSON.parse of it', toParse('demo')),
      aimed('createMock of another demo ÷ JSON.parse of it', toParse('otherDemo')),
      aimed('reset ÷ JSON.parse of the demo', toParse('reset')),
      aimed('reset of the demo ÷ JSON.parse of it', toParse('resetDemo')),
      aimed('fork of the demo ÷ JSON.parse of it', toParse('fork')),
    ];
  },
};
