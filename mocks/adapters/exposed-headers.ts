/** The headers of the mock that a page of another origin may read, besides those that it may always read. */
export const EXPOSED_HEADERS =
  'allow, date, retry-after, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset, x-mock-rate-limit, x-request-id, idempotency-replayed';
