import { elementAt } from '../../../base/values/element-at.js';

/** The largest amount that the API can represent exactly: 2^53 − 1 cents. */
export const MAX_CENTS = Number.MAX_SAFE_INTEGER;

/**
 * `amount × numerator ÷ denominator` in whole cents, exact at any size, halves rounded up. All are non-negative
 * integers and `denominator` is positive. Uses a bigint only if the product is beyond 2^53 − 1, because BigInt
 * everywhere costs six times as much.
 */
export function roundHalfUp(amount: number, numerator: bigint | number, denominator: number): bigint | number {
  if (typeof numerator === 'number') {
    const product = amount * numerator;
    if (product <= MAX_CENTS) {
      const remainder = product % denominator;
      const floor = (product - remainder) / denominator;
      return remainder * 2 >= denominator ? floor + 1 : floor;
    }
  }
  const divisor = BigInt(denominator);
  return (2n * BigInt(amount) * BigInt(numerator) + divisor) / (2n * divisor);
}

/** The same, rounded down. */
export function roundDown(amount: number, numerator: bigint | number, denominator: number): bigint | number {
  const share = (BigInt(amount) * BigInt(numerator)) / BigInt(denominator);
  return share <= MAX_CENTS ? Number(share) : share;
}

/** The sum of whole numbers, exact; a bigint only beyond ±(2^53 − 1). */
export function sum(values: readonly number[]): bigint | number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += elementAt(values, at);
  if (Number.isSafeInteger(sum)) return sum;
  return values.reduce((total, value) => total + BigInt(value), 0n);
}
