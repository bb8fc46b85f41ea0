import type { ForecastRange } from '../forecast-result.js';
import type { Spread } from '../spread.js';

/**
 * By how much a range missed the outcome, as a part of its own width: below its lower end and above its upper one.
 * Negative if the outcome is inside.
 */
export interface Miss {
  readonly below: number;
  readonly above: number;
}

/** By how much of their widths ranges are widened: down and up. */
export interface Widening {
  readonly down: number;
  readonly up: number;
}

/** The minimum width of a side of a range, as a part of the middle. A range without width could not be widened. */
const LEAST_WIDTH = 0.05;
/** The share of outcomes beyond each side of a range that should contain nine in ten. */
const LEVEL = 0.95;
/** With fewer, chance would narrow a range. */
const ENOUGH_TO_NARROW = 30;
const NARROWEST = -0.35;
/** The addition to the worst miss of a few. */
const SLACK_OF_FEW = 0.2;

/** How far `cents` was outside a range; null if the range says nothing because nothing was expected. */
export function measureMiss(spread: Spread, cents: number): Miss | null {
  const { range } = spread;
  if (range === null || (range.highCents === 0 && cents === 0)) return null;
  // Pay that is fixed shows nothing about ranges.
  if (range.lowCents === range.highCents && cents === spread.cents) return null;
  const { down, up } = getWidths(spread, range);
  return { below: (range.lowCents - cents) / down, above: (cents - range.highCents) / up };
}

/**
 * By how much to widen ranges, so that nine of ten would have contained the outcome: the quantile of the misses
 * (conformal).
 */
export function findWidening(misses: readonly Miss[]): Widening {
  return { down: findQuantile(misses.map(({ below }) => below)), up: findQuantile(misses.map(({ above }) => above)) };
}

/**
 * The same for totals, which all miss on the same side when a habit changes. It is at least the miss of the whole
 * itself.
 */
export function findTotalWidening(creators: readonly Miss[], totals: readonly Miss[]): Widening {
  const { down, up } = findWidening(creators);
  return {
    down: Math.max(down, ...totals.map(({ below }) => below)),
    up: Math.max(up, ...totals.map(({ above }) => above)),
  };
}

function findQuantile(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = values.toSorted((left, right) => left - right);
  const place = Math.ceil((sorted.length + 1) * LEVEL) - 1;
  // With so few values, even the worst one is not bad enough to promise nine in ten.
  if (place >= sorted.length) return Math.max(0, sorted.at(-1) as number) + SLACK_OF_FEW;
  const found = sorted[place] as number;
  return sorted.length < ENOUGH_TO_NARROW ? Math.max(0, found) : Math.max(NARROWEST, found);
}

/** The spread with its range widened, in whole cents and never below `least`. */
export function widen(spread: Spread, { down, up }: Widening, least = 0): Spread {
  const { cents, range } = spread;
  // A sum that is equal in every draw is flat pay, so it stays.
  if (range === null || range.lowCents === range.highCents) return spread;
  const widths = getWidths(spread, range);
  const lowCents = Math.min(cents, Math.max(least, Math.round(range.lowCents - down * widths.down)));
  const highCents = Math.max(cents, Math.min(Number.MAX_SAFE_INTEGER, Math.round(range.highCents + up * widths.up)));
  return { cents, range: { lowCents, highCents } };
}

function getWidths({ cents }: Spread, { lowCents, highCents }: ForecastRange): Widening {
  const least = Math.max(1, cents * LEAST_WIDTH);
  return { down: Math.max(least, cents - lowCents), up: Math.max(least, highCents - cents) };
}
