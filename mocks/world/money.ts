/** The largest amount the API can carry exactly: 2^53 − 1 cents. */
export const MAX_CENTS = Number.MAX_SAFE_INTEGER;

/**
 * `amount × numerator ÷ denominator` in whole cents, exact, halves rounded up. All three are non-negative integers and
 * `denominator` is positive. Throws a RangeError when the result is beyond 2^53 − 1, where JSON would round it in silence.
 * Source: contract §6, Amounts.
 */
export function proportion(amount: number, numerator: number, denominator: number): number {
  const product = amount * numerator;
  if (product <= MAX_CENTS - denominator) {
    const remainder = product % denominator;
    const floor = (product - remainder) / denominator;
    return remainder * 2 >= denominator ? floor + 1 : floor;
  }
  const divisor = BigInt(denominator);
  const exact = (2n * BigInt(amount) * BigInt(numerator) + divisor) / (2n * divisor);
  if (exact > BigInt(MAX_CENTS)) throw new RangeError(`${exact} cents is more than the API can carry exactly`);
  return Number(exact);
}

/** The sum of whole numbers, exact; throws a RangeError beyond 2^53 − 1. */
export function exactSum(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) {
    sum += value;
    if (sum > MAX_CENTS) throw new RangeError('the sum is more than the API can carry exactly');
  }
  return sum;
}
