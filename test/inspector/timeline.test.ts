import { describe, expect, it } from 'vitest';
import { cumulate, stepPath } from '../../mocks/inspector/page/parts/timeline-chart.js';

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
  });

  it('puts a single day at the right edge, and nothing earned at the bottom', () => {
    const day = { date: '2026-01-11', earned: 0, paid: 0 };
    expect(stepPath([day], 'earned', { width: 100, height: 50, last: day.date })).toBe('M100.0,50.0H100.0V50.0H100');
  });
});
