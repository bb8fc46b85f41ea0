import type { RateLimitFields, RefusalMeta } from '../errors/errors.js';
import { type Clock, systemClock } from './clock.js';

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

const MINUTE_MS = 60_000;

/**
 * Milliseconds that the `Retry-After` header asks for (seconds or an HTTP date), or undefined without a readable one. A
 * date is compared with the server's own `Date`, because this machine's clock may be wrong.
 */
export function retryAfterHeader(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after') ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return fromSeconds(Number(value));
  // Date.parse accepts almost anything as a date, even "1, 2".
  const at = /(GMT|Z)$/.test(value) ? Date.parse(value) : Number.NaN;
  return fromSeconds(Math.max(0, at - (Date.parse(String(headers.get('date'))) || now)) / 1000);
}

// A value that is not a number of seconds, or is too large for a date, is ignored.
function fromSeconds(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value < 1e9 ? value * 1000 : undefined;
}

/**
 * Reads a 429: how long to wait (header, else `meta.retryAfter` seconds, else 60 s) and which limit is exhausted.
 *
 * Both limits respond alike, so the kind is inferred. It is daily if `meta.limitKey` names a daily cap, if
 * `X-RateLimit-Remaining` says that the minute has requests left, or if the wait is longer than the sliding minute can
 * require. Otherwise it is window.
 */
export function readRateLimit(headers: Headers, meta: RefusalMeta | null | undefined, now: number): RateLimitFields {
  const retryAfterMs = retryAfterHeader(headers, now) ?? fromSeconds(meta?.retryAfter) ?? MINUTE_MS;
  const daily =
    /_per_day$/.test(String(meta?.limitKey)) ||
    Number(headers.get('x-ratelimit-remaining')) > 0 ||
    retryAfterMs > MINUTE_MS;
  return { retryAfterMs, resetsAt: new Date(now + retryAfterMs), limit: daily ? 'daily' : 'window' };
}

const HINT =
  "The mock's clock does not move. createClient({ clock: mock.clientClock }) moves it; over HTTP leave --now out.";

/** The advice if a mock counts by a stopped clock while the client waits in real time; otherwise undefined. */
export function stoppedClockHint(headers: Headers, clock: Clock): string | undefined {
  return headers.get('x-mock-rate-limit') === 'stopped-clock' && clock === systemClock ? HINT : undefined;
}

/** The words of a mock about its limit. Without `off` a test would wait for a limit that nobody applies. */
function readMockLimit(headers: Headers, clock: Clock): RateSaid {
  if (headers.get('x-mock-rate-limit') === 'off') return { limit: Number.POSITIVE_INFINITY };
  return { endless: stoppedClockHint(headers, clock) };
}
