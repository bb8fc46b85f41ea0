/** The order of two texts by their UTF-16 code units, as ids and times of ISO 8601 are sorted. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
