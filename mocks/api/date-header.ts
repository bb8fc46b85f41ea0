let second = Number.NaN;
let text = '';

/** The `Date` header of an answer: the world's clock, so that a caller knows the service's time. Made once a second. */
export function dateHeader(now: number): string {
  const current = Math.floor(now / 1000);
  if (current !== second) {
    second = current;
    text = new Date(current * 1000).toUTCString();
  }
  return text;
}
