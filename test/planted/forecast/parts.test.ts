import { describe, expect, it } from 'vitest';
import { countHeld, findWidening, measureMiss, widen } from '../../../proofs/forecast/backtest/widening.js';
import { oneCurrency } from '../../../proofs/forecast/one-currency.js';
import { parseMoment } from '../../../proofs/forecast/parse-moment.js';
import type { RunPeriod } from '../../../proofs/forecast/run-on.js';
import { sumExactly } from '../../../proofs/forecast/spread.js';
import { type TallyInput, tally } from '../../../proofs/forecast/tally.js';
import {
  CurveFits,
  computeReach,
  type FittedCreator,
  type GrowthCurve,
} from '../../../proofs/forecast/trend/growth-curve.js';
import { computeStrength, createStrengths } from '../../../proofs/forecast/trend/strengths.js';

describe('a range', () => {
  const spread = (lowCents: number, highCents: number, floorCents = 0, cents = 1000) => ({
    cents,
    floorCents,
    range: { lowCents, highCents },
  });

  it('misses by sides, two at most, and a side is a twentieth of what is not certain', () => {
    const misses = [1000, 1050, 900, 1100, 1300, 700].map((came) => measureMiss(spread(800, 1100), came));
    expect(misses).toEqual([0, 0.5, 0.5, 1, 2, 1.5]);
    expect([1025, 950].map((came) => measureMiss(spread(1000, 1000), came))).toEqual([0.5, 1]);
    expect([measureMiss(spread(1000, 1000, 900), 1005), measureMiss(spread(1000, 1000, 1000), 1001)]).toEqual([1, 1]);
    // It says nothing of fixed pay that came.
    expect([measureMiss(spread(1000, 1000), 1000), measureMiss({ ...spread(0, 0), range: null }, 5)]).toEqual([
      null,
      null,
    ]);
    expect(measureMiss(spread(1000, 1001), 1000)).toBe(0);
  });

  it('is widened by the misses of the past, beside eight that are expected', () => {
    // 0.37 is the mean square of a miss: √((1 + 8 × 0.37) ÷ (9 × 0.37)).
    expect([findWidening([]), findWidening([], 2)]).toEqual([expect.closeTo(1.3), expect.closeTo(2)]);
    expect([findWidening([1], 1), findWidening([2], 1)]).toEqual([
      expect.closeTo(1.0905, 4),
      expect.closeTo(1.4457, 4),
    ]);
    expect([findWidening([0, 0], 1), findWidening([-1], 1)]).toEqual([
      expect.closeTo(0.8944, 4),
      expect.closeTo(1.0905, 4),
    ]);
    // Each is compared with what the others show.
    expect([countHeld([1, 1], 1), countHeld([2, 0]), countHeld([0.95, 0, 0], 1), countHeld([])]).toEqual([2, 1, 2, 0]);
  });

  it('stretches from its middle, down to what is certain, and never past the middle', () => {
    const stretch = (factor: number, least?: number) => widen(spread(800, 1100), factor, least).range;
    expect([stretch(2), stretch(2, 700), stretch(2, 1200), stretch(0.1)]).toEqual([
      { lowCents: 600, highCents: 1200 },
      { lowCents: 700, highCents: 1200 },
      { lowCents: 1000, highCents: 1200 },
      { lowCents: 980, highCents: 1010 },
    ]);
    expect(widen(spread(1000, 1000), 2).range).toEqual({ lowCents: 1000, highCents: 1000 });
    expect(widen({ ...spread(0, 0), range: null }, 2).range).toBeNull();
    expect(widen(spread(0, Number.MAX_SAFE_INTEGER), 2).range).toEqual({
      lowCents: 0,
      highCents: Number.MAX_SAFE_INTEGER,
    });
    expect(() => sumExactly([Number.MAX_SAFE_INTEGER, 1])).toThrow(
      'The sum of 9007199254740992 cents is more than a number carries exactly',
    );
  });
});

describe('the sums of a forecast', () => {
  const period = (creatorId: string, structureId: string, end: string, more: Partial<RunPeriod> = {}): RunPeriod => ({
    ...{
      creatorId,
      structureId,
      versionId: structureId,
      start: '2026-01-05T00:00:00Z',
      end,
      isUnderWay: false,
      dueAt: null,
      cents: 0,
    },
    ...more,
  });
  const due = (cents: number) =>
    period('ana', 'flat', '2026-01-12T00:00:00Z', { isUnderWay: true, dueAt: '2026-01-12T00:15:00Z', cents });
  const ended = period('ana', 'goals', '2026-01-20T00:00:00Z', { dueAt: '2026-01-22T00:15:00Z', cents: 40 });
  const running = period('ben', 'flat', '2026-01-26T00:00:00Z', { dueAt: '2026-01-26T00:15:00Z', cents: 7 });
  const names: TallyInput['names'] = {
    creator: (id) => `@${id}`,
    project: () => null,
    structure: (id) => id,
    criteria: () => 'recurring',
  };
  const owed = [
    { creator_id: 'ben', structure_id: 'flat', cents: 50 },
    { creator_id: 'ana', structure_id: 'flat', cents: 100 },
  ];
  const add = (runs: readonly (readonly RunPeriod[])[], more: Partial<TallyInput> = {}) =>
    tally({
      owed,
      runs,
      names,
      toDate: (iso) => iso.slice(0, 10),
      until: '2026-01-20T00:00:00Z',
      widening: { one: 1, many: 2 },
      isFlat: () => false,
      ...more,
    });
  const fields = [
    'owedNowCents',
    'dueCents',
    'owedCents',
    'endedCents',
    'earnedCents',
    'runningCents',
    'accruingCents',
  ] as const;
  const sums = (row: ReturnType<typeof tally>['creators'][number] | ReturnType<typeof tally>) =>
    fields.map((name) => row[name]);

  it('are by stage, creator, structure, day and period', () => {
    const all = add([[running, ended, due(300)]]);
    expect(sums(all)).toEqual([150, 300, 450, 40, 490, 7, 300]);
    expect(all.creators.map((one) => [one.handle, ...sums(one)])).toEqual([
      ['@ana', 100, 300, 400, 40, 440, 0, 300],
      ['@ben', 50, 0, 50, 0, 50, 7, 0],
    ]);
    expect(all.structures.map((one) => [one.name, ...sums(one as never)])).toEqual([
      ['flat', 150, 300, 450, 0, 450, 7, 300],
      ['goals', 0, 0, 0, 40, 40, 0, 0],
    ]);
    expect([all.ranges, all.days]).toEqual([
      null,
      [{ date: '2026-01-12', dueCents: 300, owedCents: 450, range: null }],
    ]);
    expect(
      all.periods.map(({ handle, stage, amountCents, dueAt, range }) => [handle, stage, amountCents, dueAt, range]),
    ).toEqual([
      ['@ana', 'due', 300, '2026-01-12T00:15:00Z', null],
      ['@ana', 'ended', 40, '2026-01-22T00:15:00Z', null],
      ['@ben', 'running', 7, '2026-01-26T00:15:00Z', null],
    ]);
    expect(add([[due(300)]], { until: '2026-01-12T00:15:00Z' }).dueCents).toBe(300);
    expect(add([[due(300)]], { until: '2026-01-12T00:14:59Z' }).endedCents).toBe(300);
  });

  it('have the middle of their runs and a range, which holds what is certain', () => {
    const runs = [[due(100)], [due(300), ended], [due(200)]];
    const all = add(runs);
    expect([all.dueCents, all.owedCents, all.ranges?.due, all.ranges?.owed]).toEqual([
      200,
      350,
      { lowCents: 0, highCents: 400 },
      { lowCents: 150, highCents: 550 },
    ]);
    expect(all.days).toEqual([
      { date: '2026-01-12', dueCents: 200, owedCents: 350, range: { lowCents: 150, highCents: 550 } },
    ]);
    expect(all.creators[0]?.ranges?.due).toEqual({ lowCents: 100, highCents: 300 });
    expect(all.periods.map(({ amountCents, range, dueAt }) => [amountCents, range, dueAt])).toEqual([
      [200, { lowCents: 100, highCents: 300 }, '2026-01-12T00:15:00Z'],
      [0, { lowCents: 0, highCents: 40 }, '2026-01-22T00:15:00Z'],
    ]);
    expect(add(runs, { isFlat: ({ structureId }) => structureId === 'flat' }).ranges?.due).toEqual({
      lowCents: 100,
      highCents: 400,
    });
  });

  it('are in one currency', () => {
    const one = (...rows: readonly { readonly currency?: string }[]) => oneCurrency(rows, 'Ask for less.');
    expect([one(), one({}, { currency: 'USD' }), one({ currency: 'EUR' })]).toEqual(['USD', 'USD', 'EUR']);
    expect(() => one({}, { currency: 'EUR' })).toThrow(
      'the amounts are in EUR and USD, which do not add up. Ask for less.',
    );
  });

  it('end with a day of the organization, or begin with one', () => {
    const parse = (value: string, isLast: boolean, timezone = 'UTC') =>
      new Date(parseMoment(value, { option: 'until', timezone, isLast })).toISOString();
    expect([parse('2026-01-31', true), parse('2026-01-31', false)]).toEqual([
      '2026-02-01T00:00:00.000Z',
      '2026-01-31T00:00:00.000Z',
    ]);
    expect(parse('2026-01-31', true, 'Asia/Tokyo')).toBe('2026-01-31T15:00:00.000Z');
    expect(parse('2026-01-31T10:00:00+01:00', true)).toBe('2026-01-31T09:00:00.000Z');
    expect(() => parse('2026-02-30', true)).toThrow('until: there is no day 2026-02-30.');
    expect(() => parse('soon', true)).toThrow('until must be a date');
  });
});

describe('how videos grow', () => {
  const curve = (burst: number, early: number, late: number, isSteep = false): GrowthCurve => ({
    burst,
    early,
    late,
    isSteep,
  });

  it('is a share of all views after some days', () => {
    expect([
      computeReach(curve(1, 1, 4), 1),
      computeReach(curve(1, 1, 4, true), 2),
      computeReach(curve(0.5, 4, 4), 4),
    ]).toEqual([0.5, 0.8, 0.5]);
    expect([computeReach(curve(0.5, 1, 9), 1), computeReach(curve(1, 1, 4), 0)]).toEqual([expect.closeTo(0.3), 0]);
  });

  /** A creator whose videos gained on each of ten days as a curve says, last day first. */
  const grown = (by: GrowthCurve, scale = 1): FittedCreator => {
    const videos = [8.5, 3, 20].map((age, at) => ({ age, views: scale * 1000 * (at + 1) }));
    const gains = Array.from({ length: 10 }, (_, at) =>
      videos.reduce(
        (sum, { age, views }) =>
          sum + (views * (computeReach(by, age - 0.5 - at) - computeReach(by, age - 1.5 - at))) / computeReach(by, age),
        0,
      ),
    );
    // A video to come and one that nobody saw say nothing.
    return { videos: [...videos, { age: -1, views: 5 }, { age: 3, views: 0 }], gains, today: 0.5 };
  };
  const [steep, flat] = [curve(0.5, 1, 14, true), curve(0.85, 0.2, 60)];

  it('is the curve that explains the gains of a drawn creator, those with most gains first', () => {
    const fits = new CurveFits([{ videos: [], gains: [0, 0], today: 0.5 }, grown(flat), grown(steep, 9)]);
    expect([fits.draw(() => 0), fits.draw(() => 0.999)]).toEqual([steep, flat]);
    expect(new CurveFits([grown(curve(1, 2, 4))]).draw(() => 0)).toEqual(curve(1, 2, 4));
    const many = [...Array.from({ length: 30 }, () => grown(steep, 9)), grown(flat)];
    expect(new CurveFits(many).draw(() => 0.999)).toEqual(steep);
    for (const none of [[], [{ videos: [], gains: [0], today: 0.5 }]])
      expect(new CurveFits(none).draw(() => 0)).toEqual(curve(0.7, 0.6, 14));
  });

  it('shows what a video will come to, and how far posts are from the mean of their creator', () => {
    const half = curve(1, 1, 4);
    expect([computeStrength(half, { age: 1, views: 100 }), computeStrength(half, { age: 0.01, views: 100 })]).toEqual([
      200,
      expect.closeTo(900),
    ]);
    const creator = (id: string, ...views: readonly number[]) => ({
      id,
      days: [{ posts: views.map((one) => ({ age: 1, views: one })) }, { posts: [] }],
    });
    const strengths = (next: number) =>
      createStrengths([creator('a', 100, 300), creator('b'), creator('c', 0)] as never, half, () => next);
    expect(strengths(0)).toEqual({
      means: new Map([
        ['a', 400],
        ['c', 0],
      ]),
      ratios: [0.5, 0.5],
    });
    expect(strengths(0.99).ratios).toEqual([1.5, 1.5]);
  });
});
