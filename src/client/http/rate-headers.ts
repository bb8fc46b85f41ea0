import { readMockLimit } from './beside-a-mock/stopped-clock.js';
import type { Clock } from './clock.js';

/** The content of a response about the window. A value that cannot be read is unknown. */
export interface RateSaid {
  /** Requests per window. */
  readonly limit?: number | undefined;
  /** Requests left, from 0 to the limit. */
  readonly remaining?: number | undefined;
  /** When requests are free again, milliseconds since 1970. */
  readonly resetsAt?: number | undefined;
  /** Milliseconds until then, by the service's own time. */
  readonly resetsInMs?: number | undefined;
  /** Why a wait for this limit would not end. */
  readonly endless?: string | undefined;
}

/** Smaller numbers of seconds are a time from now, as some gateways send it, and not one since 1970. */
const EARLIEST_S = 1e9;
/** The last moment of a Date, in seconds. */
const LATEST_S = 8.64e12;

/** Reads the headers about the window. They may contain anything. */
export function readRateHeaders(headers: Headers, clock: Clock): RateSaid {
  const read = (name: string): number => Number(headers.get(`x-ratelimit-${name}`) ?? Number.NaN);
  const ofMock = readMockLimit(headers, clock);
  const limit = read('limit');
  if (!(limit >= 1)) return ofMock;
  const remaining = read('remaining');
  const now = clock.now();
  const seconds = read('reset');
  const resetsAt = seconds * 1000 + (seconds < EARLIEST_S ? now : 0);
  const isKnown = seconds >= 0 && seconds <= LATEST_S;
  const serviceNow = seconds < EARLIEST_S ? now : Date.parse(`${headers.get('date')}`) || now;
  return {
    ...ofMock,
    limit,
    remaining: remaining >= 0 ? Math.min(remaining, limit) : undefined,
    resetsAt: isKnown ? resetsAt : undefined,
    resetsInMs: isKnown ? resetsAt - serviceNow : undefined,
  };
}
