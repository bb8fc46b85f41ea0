import { describe, expect, it } from 'vitest';
import { count, minute, period } from '../../mocks/inspector/page/data/format.js';
import { cumulate, stepPath } from '../../mocks/inspector/page/parts/timeline-chart.js';

describe('times on the page', () => {
  // Intl parts a range by thin spaces in some versions of ICU.
  const plainSpaces = (text: string) => text.replaceAll(/\s/g, ' ');

  it.each([
    ['2026-02-23T00:00:00.000Z', '2026-03-02T00:00:00.000Z', 'Feb 23 – Mar 1, 2026'],
    ['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z', 'Feb 1 – 28, 2026'],
    ['2026-02-23T00:00:00.000Z', '2026-02-24T00:00:00.000Z', 'Feb 23, 2026'],
  ])('name the days of the period from %s to before %s: %s', (start, end, text) => {
    expect(plainSpaces(period(start, end))).toBe(text);
  });

  it('are UTC to the minute, and counts are in words', () => {
    expect(minute('2026-03-02T14:15:09.123Z')).toBe('2026-03-02 14:15');
    expect([1, 0, 1200].map((number) => count(number, 'accrual'))).toEqual([
      '1 accrual',
      '0 accruals',
      '1,200 accruals',
    ]);
  });
});

const days = [
  { date: '2026-01-11', earned_cents: 5000, paid_cents: 0 },
  { date: '2026-01-18', earned_cents: 5000, paid_cents: 0 },
  { date: '2026-01-21', earned_cents: 0, paid_cents: 10000 },
];

describe('the chart of earned against paid', () => {
  it('adds the days up', () => {
    expect(cumulate(days)).toEqual([
      { date: '2026-01-11', earned: 5000, paid: 0 },
      { date: '2026-01-18', earned: 10000, paid: 0 },
      { date: '2026-01-21', earned: 10000, paid: 10000 },
    ]);
  });

  it('holds a value until the day on which it changes, and the last until today', () => {
    const points = cumulate(days);
    const frame = { width: 100, height: 50, last: '2026-01-31' };
    expect(stepPath(points, 'earned', frame)).toBe('M0.0,50.0H0.0V25.0H35.0V0.0H50.0V0.0H100');
    expect(stepPath(points, 'paid', frame)).toBe('M0.0,50.0H0.0V50.0H35.0V50.0H50.0V0.0H100');
    expect(stepPath([], 'paid', frame)).toBe('');
    // A single day is at the right edge, and nothing earned at the bottom.
    const day = { date: '2026-01-31', earned: 0, paid: 0 };
    expect(stepPath([day], 'earned', frame)).toBe('M100.0,50.0H100.0V50.0H100');
  });
});
