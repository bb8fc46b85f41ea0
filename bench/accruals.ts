import type { Mock } from '../mocks/index.js';
import { aimed } from './harness/aims.js';
import { alternate, computeRatio, timed } from './harness/alternate.js';
import { type Bench, check, type Figure } from './harness/bench.js';
import { importMocks } from './harness/package.js';
import { median } from './harness/statistics.js';
import { assign, unassign } from './worlds/api-calls.js';
import { groupByWeek, makeWholeAccruals, type PlainVideo } from './worlds/hand-written-accruals.js';
import { addYearOfVideos, type Programme, startProgramme, VIDEOS, WEEKS } from './worlds/programme.js';

const HOURS_A_YEAR = 8760;

function inUse(): number {
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function totalCents(programme: Programme): number {
  const accruals = programme.mock.snapshot().world.tables.payout_accruals as unknown as { amount_cents: number }[];
  return accruals.reduce((sum, accrual) => sum + accrual.amount_cents, 0);
}

/** A year of the cron: week by week as in reality, and all at once; then its memory and its idle hours. */
export const accruals: Bench = {
  about: 'accrual cron, 10,000 creators × 100 videos, weekly cpm, one year: time, idle ticks, memory',
  inShortForm: true,
  nodeFlags: ['--max-old-space-size=12000'],
  run: async ({ runs, short }) => {
    const { createMock } = await importMocks();
    const size: Size = {
      creators: short ? 1000 : 10_000,
      runs,
      start: () => createMock({ kept: { journalSize: 0 } }),
    };
    // One world after the other, because the garbage collector would also traverse the first one during the second.
    return [...(await weekByWeek(size)), await allAtOnce(size)];
  },
};

interface Size {
  readonly creators: number;
  readonly runs: number;
  readonly start: () => Mock;
}

/** The milliseconds of the loop by hand, and of the same with all that an accrual is, for comparison. */
interface ByHand {
  readonly run: () => number;
  readonly runWhole: () => number;
  readonly cents: number;
}

/** The loop by hand over the programme's videos, checked to give the sum that the mock gave. */
function loopByHand(programme: Programme, accruals: number): ByHand {
  const videos = programme.mock.snapshot().world.tables.videos as unknown as PlainVideo[];
  const expected = groupByWeek(videos);
  check(expected.length === accruals, `${expected.length} accruals by hand`);
  const cents = expected.reduce((sum, accrual) => sum + accrual.amount_cents, 0);
  check(makeWholeAccruals(videos) === accruals, 'as many whole accruals by hand');
  const run = (work: (videos: readonly PlainVideo[]) => unknown) => (): number => timed(() => work(videos)).ms;
  return { run: run(groupByWeek), runWhole: run(makeWholeAccruals), cents };
}

/**
 * Code that has not run yet is slow, and a small world is finished before it is warm. So the loop by hand also gets a
 * warm-up round.
 */
function warmUp(start: Size['start']): void {
  const programme = startProgramme(start(), 200);
  assign(programme.mock, programme.structureId, programme.creatorIds);
  addYearOfVideos(programme);
}

async function weekByWeek({ creators, runs, start }: Size): Promise<Figure[]> {
  warmUp(start);
  const empty = inUse();
  const programme = startProgramme(start(), creators);
  assign(programme.mock, programme.structureId, programme.creatorIds);
  const weekly = addYearOfVideos(programme);
  check(weekly.accruals === creators * WEEKS, `${weekly.accruals} accruals`);
  const memory = inUse() - empty;
  const byHand = loopByHand(programme, weekly.accruals);
  check(totalCents(programme) === byHand.cents, 'the same sum as by hand');
  const { hand, whole } = await alternate({ hand: byHand.run, whole: byHand.runWhole }, runs);
  const idle = await idleTicks(programme, runs);
  const videos = creators * VIDEOS;
  return [
    aimed('year of accruals ÷ by hand', weekly.ms / median(hand), {
      which: 'week by week',
      detail: `${weekly.accruals} accruals: mock ${weekly.ms.toFixed(0)} ms · by hand ${median(hand).toFixed(0)} ms, with all that an accrual is ${median(whole).toFixed(0)} ms`,
    }),
    aimed('idle ticks ÷ dates written as text', idle),
    aimed('memory a video, all told', memory / videos, {
      detail: `${Math.round(memory / 2 ** 20)} MiB: ${programme.memory(videos)}`,
    }),
  ];
}

/** Ends all assignments, lets the last period pass, and lives years: against writing the date of every hour as text. */
async function idleTicks({ mock, structureId, creatorIds }: Programme, runs: number): Promise<number> {
  unassign(mock, structureId, creatorIds);
  mock.clock.advance({ days: 14 });
  const tick = (): number => {
    const { ms, value } = timed(() => mock.clock.advance({ hours: HOURS_A_YEAR }));
    check(value.ticks === HOURS_A_YEAR && value.accruals_created === 0, JSON.stringify(value));
    return ms;
  };
  const write = (): number => {
    const hours = Array.from({ length: HOURS_A_YEAR }, (_, hour) => hour * 3_600_000);
    return timed(() => hours.map((at) => new Date(at).toISOString())).ms;
  };
  const samples = await alternate({ tick, write }, runs);
  return computeRatio(samples.tick, samples.write);
}

/** Everybody is assigned a year late, so one tick makes all accruals, and there is no index yet. */
async function allAtOnce({ creators, runs, start }: Size): Promise<Figure> {
  const base = startProgramme(start(), creators);
  const beginning = base.mock.clock.now;
  addYearOfVideos(base);
  assign(base.mock, base.structureId, base.creatorIds, beginning);
  const byHand = loopByHand(base, creators * WEEKS);
  const run = (): number => {
    const mock = base.mock.fork();
    // The world of the run before is garbage by now, and the arrays of a fork this large make the engine mark the whole
    // heap, in threads whose time counts here too. Neither is part of the tick.
    global.gc?.();
    const { ms, value } = timed(() => mock.clock.advance({ hours: 1 }));
    check(value.accruals_created === creators * WEEKS, `${value.accruals_created} accruals at once`);
    check(totalCents({ ...base, mock }) === byHand.cents, 'the same sum at once');
    return ms;
  };
  const samples = await alternate({ run, hand: byHand.run }, runs);
  return aimed('year of accruals ÷ by hand', computeRatio(samples.run, samples.hand), {
    which: 'at one tick, assigned a year late',
    detail: `mock ${median(samples.run).toFixed(0)} ms · by hand ${median(samples.hand).toFixed(0)} ms`,
  });
}
