import { alternate, ratioOf, timed } from './harness/alternate.js';
import { type Bench, check, type Figure } from './harness/bench.js';
import { importMocks } from './harness/package.js';
import { median } from './harness/statistics.js';
import { groupByWeek, type PlainVideo } from './worlds/hand-written-accruals.js';
import { addYearOfVideos, type Programme, startProgramme, VIDEOS, WEEKS } from './worlds/programme.js';
import { assign, unassign } from './worlds/api-calls.js';

const HOURS_A_YEAR = 8760;
const SMALL_WORLD = 12;

function inUse(): number {
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function totalCents(programme: Programme): number {
  const accruals = programme.mock.snapshot().world.tables.payout_accruals as unknown as { amount_cents: number }[];
  return accruals.reduce((sum, accrual) => sum + accrual.amount_cents, 0);
}

/** A year of the cron: week by week as it would happen, and all at once; then its memory and its idle hours. */
export const accruals: Bench = {
  about: 'accrual cron, 10,000 creators × 100 videos, weekly cpm, one year: time, idle ticks, memory',
  inShortForm: true,
  nodeFlags: ['--max-old-space-size=12000'],
  run: async ({ runs, short }) => {
    const creators = short ? 1000 : 10_000;
    // A small world fits the processor's cache, where the loop by hand is several times faster than in a large one.
    const atMost = short ? SMALL_WORLD : 4;
    const { createMock } = await importMocks();
    const empty = inUse();
    const programme = startProgramme(createMock({ journalSize: 0 }), creators);
    assign(programme.mock, programme.structureId, programme.creatorIds);
    const weekly = addYearOfVideos(programme);
    const { mock } = programme;
    check(weekly.accruals === creators * WEEKS, `${weekly.accruals} accruals`);
    const memory = inUse() - empty;

    const videos = mock.snapshot().world.tables.videos as unknown as PlainVideo[];
    const byHand = (): number => timed(() => groupByWeek(videos)).ms;
    const expected = groupByWeek(videos);
    check(expected.length === weekly.accruals, `${expected.length} accruals by hand`);
    const cents = expected.reduce((sum, accrual) => sum + accrual.amount_cents, 0);
    check(totalCents(programme) === cents, 'the same sum as by hand');
    const samples = await alternate({ byHand }, runs);
    const hand = median(samples.byHand);
    const idle = idleTicks(programme);
    const atOnce = await allAtOnce({ creators, cents, runs, byHand, createMock, atMost });
    const count = creators * VIDEOS;
    return [
      {
        what: `year of ${weekly.accruals} accruals, week by week ÷ by hand`,
        value: weekly.ms / hand,
        unit: 'x',
        target: { atMost },
        detail: `mock ${weekly.ms.toFixed(0)} ms · by hand ${hand.toFixed(0)} ms`,
      },
      atOnce,
      { what: `${HOURS_A_YEAR} ticks with nothing due`, value: idle, unit: 'ms', target: { atMost: 50 } },
      {
        what: 'memory a video, all told',
        value: memory / count,
        unit: 'B',
        target: { atMost: 1024 },
        detail: `${Math.round(memory / 2 ** 20)} MiB: ${programme.memory(count)}`,
      },
    ];
  },
};

/** Ends all assignments, lets the last period pass, and lives a year. */
function idleTicks({ mock, structureId, creatorIds }: Programme): number {
  unassign(mock, structureId, creatorIds);
  mock.clock.advance({ days: 14 });
  const samples = Array.from({ length: 5 }, () => {
    const { ms, value } = timed(() => mock.clock.advance({ hours: HOURS_A_YEAR }));
    check(value.ticks === HOURS_A_YEAR && value.accruals_created === 0, JSON.stringify(value));
    return ms;
  });
  return median(samples);
}

/** Everybody is assigned a year late: one tick makes all accruals, and no index is there yet. */
async function allAtOnce(of: {
  readonly creators: number;
  readonly cents: number;
  readonly runs: number;
  readonly atMost: number;
  readonly byHand: () => number;
  readonly createMock: Awaited<ReturnType<typeof importMocks>>['createMock'];
}): Promise<Figure> {
  const { creators, cents, runs, byHand, createMock, atMost } = of;
  const base = startProgramme(createMock({ journalSize: 0 }), creators);
  const start = base.mock.clock.now;
  addYearOfVideos(base);
  assign(base.mock, base.structureId, base.creatorIds, start);
  const run = (): number => {
    const mock = base.mock.fork();
    const { ms, value } = timed(() => mock.clock.advance({ hours: 1 }));
    check(value.accruals_created === creators * WEEKS, `${value.accruals_created} accruals at once`);
    check(totalCents({ ...base, mock }) === cents, 'the same sum at once');
    global.gc?.();
    return ms;
  };
  const samples = await alternate({ run, byHand }, runs);
  return {
    what: 'the same at one tick, assigned a year late ÷ by hand',
    value: ratioOf(samples.run, samples.byHand),
    unit: 'x',
    target: { atMost },
    detail: `mock ${median(samples.run).toFixed(0)} ms · by hand ${median(samples.byHand).toFixed(0)} ms`,
  };
}
