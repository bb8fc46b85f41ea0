import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScale, cumulate, dateTicks, stepPath, ticks } from '../../mocks/control/views/timeline.js';

const days = [
  { date: '2026-01-11', earned_cents: 5000, paid_cents: 0 },
  { date: '2026-01-18', earned_cents: 5000, paid_cents: 0 },
  { date: '2026-01-21', earned_cents: 0, paid_cents: 10000 },
];
const frame = { left: 0, right: 100, top: 0, bottom: 50 };

describe('the chart of earned against paid', () => {
  it('adds the days up', () => {
    expect(cumulate(days)).toEqual([
      { date: '2026-01-11', earned: 5000, paid: 0 },
      { date: '2026-01-18', earned: 10000, paid: 0 },
      { date: '2026-01-21', earned: 10000, paid: 10000 },
    ]);
  });

  it('holds a value until the day on which it changes, and the last until today', () => {
    const scale = createScale({ first: '2026-01-11', last: '2026-01-31', max: 10000 }, frame);
    const last = '2026-01-31';
    expect(stepPath(cumulate(days), 'earned', { ...scale, last })).toBe('M0.0,50.0H0.0V25.0H35.0V0.0H50.0V0.0H100.0');
    expect(stepPath(cumulate(days), 'paid', { ...scale, last })).toBe('M0.0,50.0H0.0V50.0H35.0V50.0H50.0V0.0H100.0');
    expect(stepPath([], 'paid', { ...scale, last })).toBe('');
  });

  it('puts a single day at the right edge', () => {
    const scale = createScale({ first: '2026-01-11', last: '2026-01-11', max: 0 }, frame);
    expect([scale.x('2026-01-11'), scale.y(0)]).toEqual([100, 50]);
  });

  it.each([
    [0, [0]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [100, [0, 50, 100]],
    [10000, [0, 5000, 10000]],
    [2715729, [0, 1000000, 2000000, 3000000]],
  ])('marks %d with round steps', (max, levels) => {
    expect(ticks(max)).toEqual(levels);
  });

  it('marks any amount with a few levels from 0 to at least the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (max) => {
        const levels = ticks(max);
        expect(levels[0]).toBe(0);
        expect(levels.at(-1)).toBeGreaterThanOrEqual(max);
        expect(levels.length).toBeLessThanOrEqual(6);
        expect(levels).toEqual([...new Set(levels)]);
      }),
    );
  });

  it('names dates evenly apart, never more than there are days', () => {
    expect(dateTicks('2026-01-05', '2026-03-02', 5)).toEqual([
      '2026-01-05',
      '2026-01-19',
      '2026-02-02',
      '2026-02-16',
      '2026-03-02',
    ]);
    expect(dateTicks('2026-01-05', '2026-01-07', 5)).toEqual(['2026-01-05', '2026-01-06', '2026-01-07']);
    expect(dateTicks('2026-01-05', '2026-01-05', 5)).toEqual(['2026-01-05']);
  });
});
