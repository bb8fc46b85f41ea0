/** The possible share of a video in a sum. */
export interface VideoShare {
  readonly low: number;
  readonly high: number;
  /** Whether it certainly counted. */
  readonly isSure: boolean;
}

/** Up to this many uncertain videos, every selection of them is tried. */
const MOST_TRIED = 12;

/**
 * Whether the certain shares and some of the others add up to `target`. With `count`, exactly that many videos in
 * total.
 */
export function canSum(shares: readonly VideoShare[], target: number, count?: number): boolean {
  const sure = shares.filter(({ isSure }) => isSure);
  const perhaps = shares.filter(({ isSure }) => !isSure);
  const base = addShares(sure);
  if (perhaps.length > MOST_TRIED) {
    const low = perhaps.reduce((sum, share) => sum + Math.min(0, share.low), base.low);
    const high = perhaps.reduce((sum, share) => sum + Math.max(0, share.high), base.high);
    return target >= low && target <= high;
  }
  for (let chosen = 0; chosen < 2 ** perhaps.length; chosen += 1) {
    const some = perhaps.filter((_, at) => (chosen >> at) & 1);
    if (count !== undefined && sure.length + some.length !== count) continue;
    const { low, high } = addShares(some);
    if (target >= base.low + low && target <= base.high + high) return true;
  }
  return false;
}

/** The minimum of the sum, whichever videos counted. */
export function findLeast(shares: readonly VideoShare[]): number {
  return shares.reduce((sum, { low, isSure }) => sum + (isSure ? low : Math.min(0, low)), 0);
}

function addShares(shares: readonly VideoShare[]): { readonly low: number; readonly high: number } {
  return {
    low: shares.reduce((sum, { low }) => sum + low, 0),
    high: shares.reduce((sum, { high }) => sum + high, 0),
  };
}
