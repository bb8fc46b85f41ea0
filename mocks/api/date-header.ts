import { JSON_HEADERS } from './envelope.js';

/** What tells the package's client that nobody counts its requests. */
export const NOT_LIMITED = { 'x-mock-rate-limit': 'off' } as const;

/** What tells it that its requests are counted by a clock that nobody moves: a wait for it would not end. */
export const CLOCK_STANDS = { 'x-mock-rate-limit': 'standing-clock' } as const;

let second = Number.NaN;
let text = '';
let jsonHeaders: Readonly<Record<string, string>> = JSON_HEADERS;

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

/**
 * The same with the id of a call. Written out name by name, for then all of them are of one kind to the engine: a copy with
 * one name more costs a third of a whole GET.
 */
export function namedJsonHeadersAt(now: number, id: string): Readonly<Record<string, string>> {
  return {
    'content-type': JSON_HEADERS['content-type'],
    'x-mock-rate-limit': NOT_LIMITED['x-mock-rate-limit'],
    date: dateHeader(now),
    'x-request-id': id,
  };
}
