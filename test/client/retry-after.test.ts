import { describe, expect, it, vi } from 'vitest';
import type { ClientEvents, RateLimitError } from '../../src/index.js';
import { ManualClock } from './manual-clock.js';
import { catchError, someId, startPair, succeed, writeRefusal } from './stub-service.js';

const limited = { code: 'rate_limit_exceeded' };

describe('after a 429 the client waits', () => {
  it.each([
    ['the header in seconds', { 'retry-after': '7' }, { retryAfter: 30 }, 7_000],
    [
      'the header as a date, by the clock of the server',
      { 'retry-after': 'Mon, 02 Mar 2026 10:00:09 GMT', date: 'Mon, 02 Mar 2026 10:00:00 GMT' },
      {},
      9_000,
    ],
    ['meta.retryAfter without a header', {}, { retryAfter: 11 }, 11_000],
    ['meta.retryAfter when the header cannot be read', { 'retry-after': 'soon' }, { retryAfter: 12 }, 12_000],
    ['60 seconds when nothing is said', {}, {}, 60_000],
  ])('by %s', async (_, headers, meta, expected) => {
    const clock = new ManualClock();
    const { goat, received } = await startPair(
      (response, _request, nth) =>
        nth === 1 ? writeRefusal(response, 429, { ...limited, ...meta }, headers) : succeed(response, { id: someId }),
      { clock, deadlineMs: Infinity },
    );
    const call = goat.creators.get(someId);
    await vi.waitFor(() => expect(clock.waits).toEqual([expected]));
    clock.advance(expected - 1);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(received).toHaveLength(1);
    clock.advance(1);
    expect((await call).id).toBe(someId);
  });

  it('also after a 503 with Retry-After, when the back-off alone would be shorter', async () => {
    const clock = new ManualClock();
    const { goat } = await startPair(
      (response, _, nth) =>
        nth === 1 ? writeRefusal(response, 503, limited, { 'retry-after': '20' }) : succeed(response, { id: someId }),
      { clock, deadlineMs: Infinity },
    );
    const call = goat.creators.get(someId);
    await vi.waitFor(() => expect(clock.waits).toEqual([20_000]));
    clock.advance(20_000);
    expect((await call).id).toBe(someId);
  });
});

describe('the client does not wait but tells at once', () => {
  it('when Retry-After is longer than maxRetryAfterMs, as 600 s are by default', async () => {
    // On this clock whoever waits waits for ever.
    const clock = new ManualClock();
    const { goat, received } = await startPair(
      (response) => writeRefusal(response, 429, limited, { 'retry-after': '600' }),
      { clock },
    );
    const error = await catchError<RateLimitError>(goat.creators.get(someId));
    expect(error).toMatchObject({ name: 'RateLimitError', status: 429, retryAfterMs: 600_000, attempts: 1 });
    expect(error.resetsAt.getTime()).toBe(clock.now() + 600_000);
    expect(received).toHaveLength(1);
  });

  it('when the wait would end after the deadline', async () => {
    const { goat, received } = await startPair(
      (response) => writeRefusal(response, 429, limited, { 'retry-after': '30' }),
      { clock: new ManualClock() },
    );
    const error = await catchError<RateLimitError>(goat.creators.get(someId, { deadlineMs: 5_000 }));
    expect(error).toMatchObject({ name: 'RateLimitError', retryAfterMs: 30_000, limit: 'window' });
    expect(received).toHaveLength(1);
  });

  it('when the retries are used up', async () => {
    const { goat } = await startPair((response) => writeRefusal(response, 429, limited, { 'retry-after': '0' }));
    expect(await catchError(goat.creators.get(someId))).toMatchObject({ name: 'RateLimitError', attempts: 3 });
  });
});

it.each([
  ['window', 'a wait within the minute', {}, { 'retry-after': '42' }],
  ['daily', 'a wait that is longer than the minute', {}, { 'retry-after': '36000' }],
  ['daily', 'requests left in the minute', {}, { 'retry-after': '42', 'x-ratelimit-remaining': '12' }],
  ['daily', 'a daily cap by name', { limitKey: 'max_api_requests_per_day' }, { 'retry-after': '42' }],
])('which limit is exhausted is the %s by %s', async (limit, _, meta, headers) => {
  const { goat } = await startPair((response) => writeRefusal(response, 429, { ...limited, ...meta }, headers), {
    maxRetryAfterMs: 10_000,
  });
  const heard: ClientEvents['rateLimited'][] = [];
  goat.on('rateLimited', (event) => heard.push(event));
  expect(await catchError(goat.creators.get(someId))).toMatchObject({ name: 'RateLimitError', limit });
  expect(heard).toMatchObject([{ limit, operationId: 'getCreator', attempt: 1 }]);
});
