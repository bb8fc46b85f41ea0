import type { ForecastRange } from '../forecast-result.js';
import type { Spread } from '../spread.js';

/** The minimum of a side of a range, as a part of the middle beyond what is certain. A side of nothing could not be widened. */
const LEAST_SIDE = 0.05;
/** A miss counts as this many sides at most, because one surprise says little about the other ranges. */
const MOST_SIDES = 2;
/** The mean square of the misses of ranges that contain nine in ten outcomes of a bell curve: (1 ÷ 1.645)². */
const USUAL_SQUARE = 0.37;
/** How much wider a range must be than its draws before anything is compared, and the number of misses that this weighs. */
const EXPECTED = { factor: 1.3, misses: 8 } as const;

/**
 * How far the outcome was from the middle, in sides of the range: 1 is its end. Null if the range says nothing, because
 * the pay is fixed or nothing was expected and nothing came.
 */
export function measureMiss(spread: Spread, cents: number): number | null {
  const { cents: middle, range } = spread;
  if (range === null || (range.lowCents === range.highCents && cents === middle)) return null;
  const { down, up } = getSides(spread, range);
  return Math.min(MOST_SIDES, cents > middle ? (cents - middle) / up : (middle - cents) / down);
}

/** By what factor the sides of ranges are stretched, so that nine in ten contain the outcome, as misses of the past show. */
export function findWidening(misses: readonly number[], expected: number = EXPECTED.factor): number {
  const square = misses.reduce((sum, miss) => sum + miss * miss, 0) + EXPECTED.misses * expected ** 2 * USUAL_SQUARE;
  return Math.sqrt(square / ((misses.length + EXPECTED.misses) * USUAL_SQUARE));
}

/** How many outcomes are in their ranges, each widened by what the others show. */
export function countHeld(misses: readonly number[], expected?: number): number {
  return misses.filter((miss, at) => miss <= findWidening(misses.toSpliced(at, 1), expected)).length;
}

/** The spread with the sides of its range stretched, in whole cents and never below `least`. */
export function widen(spread: Spread, factor: number, least = 0): Spread {
  const { cents, range } = spread;
  // A sum that is equal in every draw is flat pay, so it stays.
  if (range === null || range.lowCents === range.highCents) return spread;
  const { down, up } = getSides(spread, range);
  const lowCents = Math.min(cents, Math.max(least, Math.round(cents - factor * down)));
  const highCents = Math.min(Number.MAX_SAFE_INTEGER, Math.round(cents + factor * up));
  return { ...spread, range: { lowCents, highCents } };
}

/** The two sides of a range from its middle. */
function getSides({ cents, floorCents }: Spread, { lowCents, highCents }: ForecastRange) {
  const least = Math.max(1, (cents - floorCents) * LEAST_SIDE);
  return { down: Math.max(least, cents - lowCents), up: Math.max(least, highCents - cents) };
}
