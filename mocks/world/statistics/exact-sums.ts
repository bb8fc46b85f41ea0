import { elementAt } from '../../../base/values/element-at.js';
import type { CountHistory } from '../store/history/count-history.js';

const MAX_SUM = Number.MAX_SAFE_INTEGER;

/** A figure in JSON: it is exact only up to 2^53 − 1, so figures are limited to that, also below 0. */
export function bounded(figure: bigint | number): number {
  if (figure > MAX_SUM) return MAX_SUM;
  return figure < -MAX_SUM ? -MAX_SUM : Number(figure);
}

/** An exact sum of whole numbers: with bigints if doubles are not enough. */
export type Exact = bigint | number;

/** Sums, each exact. */
export type ExactSums = ArrayLike<Exact>;

/**
 * Adds `ids` up, `size` numbers each: `add` adds one entity's numbers to an array. Usually one array of doubles is
 * enough. If counts are so large that digits could be lost, each entity gets its own array, and the sums are bigints.
 */
export function addUp(
  history: CountHistory,
  ids: Iterable<{ readonly id: string }> & { readonly length: number },
  { size, add }: { readonly size: number; readonly add: (id: string, into: Float64Array) => void },
): Float64Array | bigint[] {
  if (history.sumsExactly(ids.length)) {
    const sums = new Float64Array(size);
    for (const { id } of ids) add(id, sums);
    return sums;
  }
  const sums = new Array<bigint>(size).fill(0n);
  const own = new Float64Array(size);
  for (const { id } of ids) {
    own.fill(0);
    add(id, own);
    for (let at = 0; at < size; at += 1) if (own[at] !== 0) sums[at] = elementAt(sums, at) + BigInt(numberAt(own, at));
  }
  return sums;
}

/** The sum of two exact numbers, exact. */
export function plus(left: Exact, right: Exact): Exact {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(left) + BigInt(right);
}

/** `left` without `right`, exact. */
export function minus(left: Exact, right: Exact): Exact {
  return plus(left, -right);
}

/** An exact sum within the list. */
export function exactAt(sums: ExactSums, at: number): Exact {
  return sums[at] as Exact;
}

/** A number within the list. */
export function numberAt(numbers: ArrayLike<number>, at: number): number {
  return numbers[at] as number;
}
