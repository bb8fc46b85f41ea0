import { JSON_HEADERS } from './envelope.js';

/** What tells the package's client that nobody counts its requests. */
export const NOT_LIMITED: Readonly<Record<string, string>> = { 'x-mock-rate-limit': 'off' };

let second = Number.NaN;
let text = '';
let jsonHeaders = JSON_HEADERS;

/** The `Date` header of an answer: the world's clock, so that a caller knows the service's time. Made once a second. */
export function dateHeader(now: number): string {
  const current = Math.floor(now / 1000);
  if (current !== second) {
    second = current;
    text = new Date(current * 1000).toUTCString();
    jsonHeaders = { ...JSON_HEADERS, ...NOT_LIMITED, date: text };
  }
  return text;
}

/** The headers of nearly every answer, JSON at `now` and not limited; one object for all answers of a second. */
export function jsonHeadersAt(now: number): Readonly<Record<string, string>> {
  dateHeader(now);
  return jsonHeaders;
}
