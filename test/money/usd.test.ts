import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../base/money/format-money.js';
import { formatUsd, usd } from '../../src/index.js';

describe('dollars as cents', () => {
  it.each([
    ['31.76', 3176],
    ['0.29', 29],
    ['31.7', 3170],
    ['31', 3100],
    ['$1,234.56', 123_456],
    [' 12.00\n', 1200],
    ['-31.76', -3176],
    ['-$0.05', -5],
    ['0', 0],
    ['-0', 0],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['-90071992547409.91', -Number.MAX_SAFE_INTEGER],
  ])('%j is %d', (text, cents) => {
    expect(usd(text)).toBe(cents);
  });

  it.each([
    '',
    '   ',
    '31.765',
    '31.760',
    '.5',
    '5.',
    '1,23',
    '1.234,56',
    '1e3',
    '0x10',
    '١٢',
    '--1',
    '$-1',
    '(31.76)',
    'USD 31.76',
    '€31.76',
    '90071992547409.92',
    '-90071992547409.92',
  ])('%j is refused, and nothing is rounded', (text) => {
    const refused = expect(() => usd(text));
    refused.toThrow(RangeError);
    refused.toThrow(JSON.stringify(text));
  });

  it.each([31.76, 3176n, undefined, null, ['31.76'], { toString: () => '31.76' }])(
    'another type than text is refused: %o',
    (value) => {
      expect(() => usd(value as never)).toThrow(/^usd: the amount must be a text such as '31\.76'/);
    },
  );

  it('reads what formatUsd writes, at any size', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (cents) => usd(formatUsd(cents)) === cents + 0));
  });
});

describe('cents as dollars', () => {
  it.each([
    [3176, '$31.76'],
    [0, '$0.00'],
    [-0, '$0.00'],
    [-5, '-$0.05'],
    [123_456, '$1,234.56'],
    [Number.MAX_SAFE_INTEGER, '$90,071,992,547,409.91'],
  ])('%d is %s', (cents, text) => {
    expect(formatUsd(cents)).toBe(text);
  });

  it.each([31.76, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '3176', undefined, null])('%o is refused', (cents) => {
    expect(() => formatUsd(cents as never)).toThrow(/^formatUsd: cents must be a whole number/);
  });
});

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
