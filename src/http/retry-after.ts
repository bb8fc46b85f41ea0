import type { RateLimitFields } from '../errors/api-errors.js';
import type { ErrorMeta } from '../errors/trackagoat-error.js';

const MINUTE_MS = 60_000;

/**
 * Milliseconds that the `Retry-After` header asks for (seconds or an HTTP date), or undefined without a readable one.
 * A date is taken against the server's own `Date`, for this machine's clock may be off.
 */
export function retryAfterHeader(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after') || Number.NaN;
  const ms = Number.isNaN(+value)
    ? Date.parse(String(value)) - (Date.parse(String(headers.get('date'))) || now)
    : +value * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/**
 * What a 429 says: how long to wait (header, else `meta.retryAfter` seconds, else 60 s) and which limit is exhausted.
 *
 * Both limits answer alike (contract §4), so the kind is inferred: daily when `meta.limitKey` names a daily cap, when
 * the minute still has requests left by `X-RateLimit-Remaining`, or when the wait is longer than the sliding minute
 * can ask for; else window.
 */
export function readRateLimit(headers: Headers, meta: ErrorMeta | null | undefined, now: number): RateLimitFields {
  const told = Number(meta?.retryAfter ?? Number.NaN) * 1000;
  const retryAfterMs = retryAfterHeader(headers, now) ?? (told >= 0 ? told : MINUTE_MS);
  const daily =
    /_per_day$/.test(String(meta?.limitKey)) ||
    Number(headers.get('x-ratelimit-remaining')) > 0 ||
    retryAfterMs > MINUTE_MS;
  return { retryAfterMs, resetsAt: new Date(now + retryAfterMs), limit: daily ? 'daily' : 'window' };
}
