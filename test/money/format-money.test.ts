import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../base/money/format-money.js';

describe('money as text', () => {
  it.each<[cents: number, format: { currency?: string }, text: string]>([
    [0, {}, '$0.00'],
    [5, {}, '$0.05'],
    [123_456, {}, '$1,234.56'],
    [-5, {}, '-$0.05'],
    [-1250, {}, '-$12.50'],
    [Number.MAX_SAFE_INTEGER, {}, '$90,071,992,547,409.91'],
    [-Number.MAX_SAFE_INTEGER, {}, '-$90,071,992,547,409.91'],
    [25_000, { currency: 'USD' }, '$250.00'],
    [123_456, { currency: 'EUR' }, 'EUR 1,234.56'],
    [1250, { currency: 'CAD' }, 'CAD 12.50'],
    [-5, { currency: 'JPY' }, 'JPY -0.05'],
    [1250, { currency: 'usd' }, 'usd 12.50'],
  ])('%d cents with %j read %s', (cents, format, text) => {
    expect(formatMoney(cents, format)).toBe(text);
  });

  it('has exactly two decimals, which say the cents again', () => {
    for (let cents = -20_000; cents <= 20_000; cents += 7) {
      const text = formatMoney(cents);
      expect(text).toMatch(/^-?\$\d{1,3}(,\d{3})*\.\d\d$/);
      expect(Number(text.replace(/[$.,]/g, ''))).toBe(cents);
    }
  });
});
