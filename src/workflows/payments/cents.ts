/** Adds cents exactly. Throws a RangeError when the sum is no safe integer: better no sum than a wrong one. */
export function sumCents(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) {
    sum += amount;
    if (!Number.isSafeInteger(amount) || !Number.isSafeInteger(sum)) {
      throw new RangeError(`cents must add up to an integer below 2^53, not ${sum}`);
    }
  }
  return sum;
}
