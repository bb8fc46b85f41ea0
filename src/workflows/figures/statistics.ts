import { elementAt } from '../../../base/values/element-at.js';

/** The median, or null without values; with two middle values, their mean. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = elementAt(sorted, middle);
  return sorted.length % 2 === 1 ? upper : (elementAt(sorted, middle - 1) + upper) / 2;
}

/** A share of a whole, rounded to `digits` decimals; null if there is no whole. */
export function ratio(part: number, whole: number, digits = 4): number | null {
  return whole === 0 ? null : round(part / whole, digits);
}

/** Rounds to `digits` decimals, so a result prints the same everywhere. */
export function round(value: number, digits = 2): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}

/** The rise per step of the least-squares line through equally spaced values; null for fewer than two values. */
export function slope(values: readonly number[]): number | null {
  const count = values.length;
  if (count < 2) return null;
  const meanX = (count - 1) / 2;
  const meanY = values.reduce((sum, value) => sum + value, 0) / count;
  let covariance = 0;
  let variance = 0;
  values.forEach((value, x) => {
    covariance += (x - meanX) * (value - meanY);
    variance += (x - meanX) ** 2;
  });
  return covariance / variance;
}
