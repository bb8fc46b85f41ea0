const MAX_SUM = Number.MAX_SAFE_INTEGER;

/** A figure in JSON: it is exact only up to 2^53 − 1, so figures are limited to that, also below 0. */
export function bounded(figure: bigint | number): number {
  if (figure > MAX_SUM) return MAX_SUM;
  return figure < -MAX_SUM ? -MAX_SUM : Number(figure);
}
