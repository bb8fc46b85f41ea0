/** Adds cents exactly. Throws a RangeError if the sum is not a safe integer: no sum is better than a wrong one. */
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

/**
 * Splits rows into those whose amounts add up exactly and those that are too large for that. In doubt the smaller
 * amounts are kept.
 */
export function splitByExactSum<Item>(
  items: readonly Item[],
  toCents: (item: Item) => number,
): { readonly exact: readonly Item[]; readonly tooLarge: readonly Item[] } {
  let sum = 0;
  const tooLarge = new Set<Item>();
  for (const item of [...items].sort((a, b) => toCents(a) - toCents(b))) {
    const cents = toCents(item);
    if (Number.isSafeInteger(cents) && Number.isSafeInteger(sum + cents)) sum += cents;
    else tooLarge.add(item);
  }
  return { exact: items.filter((item) => !tooLarge.has(item)), tooLarge: [...tooLarge] };
}
