import type { RateLimitFields } from '../errors/api-errors.js';
import type { ErrorMeta } from '../errors/trackagoat-error.js';

const MINUTE_MS = 60_000;

/**
 * Milliseconds that the `Retry-After` header asks for (seconds or an HTTP date), or undefined without a readable one.
 * A date is taken against the server's own `Date`, for this machine's clock may be off.
 */
export function retryAfterHeader(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after') ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return fromSeconds(Number(value));
  // Date.parse reads a date into almost anything, "1, 2" too.
  const at = /(GMT|Z)$/.test(value) ? Date.parse(value) : Number.NaN;
  return fromSeconds(Math.max(0, at - (Date.parse(String(headers.get('date'))) || now)) / 1000);
}

// What is no number of seconds, or one that no date can hold, says nothing.
function fromSeconds(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value < 1e9 ? value * 1000 : undefined;
}

/**
 * What a 429 says: how long to wait (header, else `meta.retryAfter` seconds, else 60 s) and which limit is exhausted.
 *
 * Both limits answer alike, so the kind is inferred: daily when `meta.limitKey` names a daily cap, when
 * the minute still has requests left by `X-RateLimit-Remaining`, or when the wait is longer than the sliding minute
 * can ask for; else window.
 */
export function readRateLimit(headers: Headers, meta: ErrorMeta | null | undefined, now: number): RateLimitFields {
  const retryAfterMs = retryAfterHeader(headers, now) ?? fromSeconds(meta?.retryAfter) ?? MINUTE_MS;
  const daily =
    /_per_day$/.test(String(meta?.limitKey)) ||
    Number(headers.get('x-ratelimit-remaining')) > 0 ||
    retryAfterMs > MINUTE_MS;
  return { retryAfterMs, resetsAt: new Date(now + retryAfterMs), limit: daily ? 'daily' : 'window' };
}
