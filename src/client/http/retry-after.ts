import type { RateLimitFields } from '../errors/api-errors.js';
import type { RefusalMeta } from '../errors/trackagoat-error.js';

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
