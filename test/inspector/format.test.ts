import { describe, expect, it } from 'vitest';
import { count, minute, period } from '../../mocks/inspector/page/data/format.js';

describe('times on the page', () => {
  it('are UTC to the minute', () => {
    expect(minute('2026-03-02T14:15:09.123Z')).toBe('2026-03-02 14:15');
  });

  // Intl parts a range by thin spaces in some versions of ICU.
  const plainSpaces = (text: string) => text.replaceAll(/\s/g, ' ');

  it.each([
    ['2026-02-23T00:00:00.000Z', '2026-03-02T00:00:00.000Z', 'Feb 23 – Mar 1, 2026'],
    ['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z', 'Feb 1 – 28, 2026'],
    ['2026-02-23T00:00:00.000Z', '2026-02-24T00:00:00.000Z', 'Feb 23, 2026'],
  ])('name the days of the period from %s to before %s: %s', (start, end, text) => {
    expect(plainSpaces(period(start, end))).toBe(text);
  });

  it('count in words', () => {
    expect([count(1, 'accrual'), count(0, 'accrual'), count(1200, 'accrual')]).toEqual([
      '1 accrual',
      '0 accruals',
      '1,200 accruals',
    ]);
  });
});
