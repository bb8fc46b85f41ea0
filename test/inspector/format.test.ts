import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../base/money/format-money.js';
import { readCents } from '../../base/money/usd.js';
import { count, minute, period } from '../../mocks/inspector/page/data/format.js';

describe('money on the page', () => {
  it.each([
    ['62.50', 6250],
    ['62.5', 6250],
    ['$1,234.56', 123456],
    [' 12 ', 1200],
    ['0', 0],
    ['90071992547409.91', 9007199254740991],
  ])('%j is taken as %d cents', (text, cents) => {
    expect(readCents(text)).toBe(cents);
  });

  it.each(['', '-1', '1.234', '1,23', '1e3', '0x10', '١٢', '90071992547409.92', 'ten'])(
    '%j is not an amount',
    (text) => {
      expect(readCents(text)).toBeUndefined();
    },
  );

  it('reads what it writes, at any size', () => {
    fc.assert(fc.property(fc.maxSafeNat(), (cents) => readCents(formatMoney(cents)) === cents));
  });
});

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
