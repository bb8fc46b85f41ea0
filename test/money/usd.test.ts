import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, toDecimal } from '../../base/money/format-money.js';
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
    [5, '$0.05'],
    [-5, '-$0.05'],
    [-1250, '-$12.50'],
    [123_456, '$1,234.56'],
    [Number.MAX_SAFE_INTEGER, '$90,071,992,547,409.91'],
    [-Number.MAX_SAFE_INTEGER, '-$90,071,992,547,409.91'],
  ])('%d is %s', (cents, text) => {
    expect([formatUsd(cents), formatMoney(cents), formatMoney(cents, { currency: 'USD' })]).toEqual([text, text, text]);
  });

  it.each([31.76, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '3176', undefined, null])('%o is refused', (cents) => {
    expect(() => formatUsd(cents as never)).toThrow(/^formatUsd: cents must be a whole number/);
  });

  it('of a file of payouts have no sign of a currency, and a digit before the point', () => {
    expect([5, -5, 123_456].map(toDecimal)).toEqual(['0.05', '-0.05', '1234.56']);
  });

  it.each([
    [123_456, 'EUR', 'EUR 1,234.56'],
    [1250, 'CAD', 'CAD 12.50'],
    [-5, 'JPY', 'JPY -0.05'],
    [1250, 'usd', 'usd 12.50'],
  ])('%d of another currency, %s, have its code: %s', (cents, currency, text) => {
    expect(formatMoney(cents, { currency })).toBe(text);
  });
});
