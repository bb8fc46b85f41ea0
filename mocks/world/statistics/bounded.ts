const MAX_SUM = Number.MAX_SAFE_INTEGER;

/** A figure as JSON shows it: it carries no more than 2^53 − 1 exactly, so figures stop there, below as above 0. */
export function bounded(figure: bigint | number): number {
  if (figure > MAX_SUM) return MAX_SUM;
  return figure < -MAX_SUM ? -MAX_SUM : Number(figure);
}
