import { JSON_HEADERS } from './envelope.js';

let second = Number.NaN;
let text = '';
let jsonHeaders = JSON_HEADERS;

/** The `Date` header of an answer: the world's clock, so that a caller knows the service's time. Made once a second. */
export function dateHeader(now: number): string {
  const current = Math.floor(now / 1000);
  if (current !== second) {
    second = current;
    text = new Date(current * 1000).toUTCString();
    jsonHeaders = { ...JSON_HEADERS, date: text };
  }
  return text;
}

/** The headers of nearly every answer, JSON at `now`; one object for all answers of a second. */
export function jsonHeadersAt(now: number): Readonly<Record<string, string>> {
  dateHeader(now);
  return jsonHeaders;
}
