const MAX_SUM = Number.MAX_SAFE_INTEGER;

/** A sum of counts as statistics and analytics show it: JSON carries no more than 2^53 − 1 exactly, so it stops there. */
export function bounded(sum: number): number {
  return Math.max(-MAX_SUM, Math.min(MAX_SUM, sum));
}
