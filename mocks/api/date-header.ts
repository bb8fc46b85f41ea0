import { JSON_HEADERS } from './envelope.js';

/** Says to the package's client that its requests are not counted. */
export const NOT_LIMITED = { 'x-mock-rate-limit': 'off' } as const;

/** Says to it that its requests are counted by a clock that does not move, so a wait would not end. */
export const CLOCK_STOPPED = { 'x-mock-rate-limit': 'stopped-clock' } as const;

let second = Number.NaN;
let text = '';
let jsonHeaders: Readonly<Record<string, string>> = JSON_HEADERS;

/** The `Date` header of a response: the world's clock, so a caller knows the service's time. Made once per second. */
export function dateHeader(now: number): string {
  const current = Math.floor(now / 1000);
  if (current !== second) {
    second = current;
    text = new Date(current * 1000).toUTCString();
    jsonHeaders = { ...JSON_HEADERS, ...NOT_LIMITED, date: text };
  }
  return text;
}

/** The headers of nearly every response: JSON at `now`, without limits. One object for all responses of a second. */
export function jsonHeadersAt(now: number): Readonly<Record<string, string>> {
  dateHeader(now);
  return jsonHeaders;
}

/**
 * The same with the id of a call. The names are written out, because then the engine gives all objects the same shape.
 * A copy with one more name would cost a third of a whole GET.
 */
export function namedJsonHeadersAt(now: number, id: string): Readonly<Record<string, string>> {
  return {
    'content-type': JSON_HEADERS['content-type'],
    'x-mock-rate-limit': NOT_LIMITED['x-mock-rate-limit'],
    date: dateHeader(now),
    'x-request-id': id,
  };
}
