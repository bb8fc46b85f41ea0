import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/client/http/clock.js';
import { AbortError, createClient, TimeoutError } from '../../src/index.js';
import { ManualClock } from './manual-clock.js';
import { canaryKey, catchError, type Handler, someId, startPair, succeed, writeRefusal } from './stub-service.js';

describe('timeoutMs', () => {
  it('ends an attempt whose answer does not come', async () => {
    const { goat } = await startPair(() => undefined, { timeoutMs: 50, maxRetries: 0 });
    const error = await catchError<TimeoutError>(goat.creators.get(someId));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ phase: 'request', deadline: false, operationId: 'getCreator', attempts: 1 });
  });

  it('covers the body: an answer that stalls after its headers ends too', async () => {
    const { goat } = await startPair(
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"data": {');
      },
      { timeoutMs: 1_000, maxRetries: 0 },
    );
    expect(await catchError(goat.creators.get(someId))).toMatchObject({ name: 'TimeoutError', phase: 'body' });
  });

  it('holds also for a fetch that ignores its signal', async () => {
    const goat = createClient({
      apiKey: canaryKey,
      baseUrl: 'https://example.com/api/v1',
      fetch: () => new Promise(() => {}),
      timeoutMs: 40,
      maxRetries: 0,
    });
    expect(await catchError(goat.creators.get(someId))).toMatchObject({ name: 'TimeoutError', phase: 'request' });
  });

  it('closes the connection of the attempt that it ends', async () => {
    const closed = vi.fn();
    const { goat } = await startPair((response) => response.on('close', closed), { timeoutMs: 40, maxRetries: 0 });
    await catchError(goat.creators.get(someId));
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });
});

describe('deadlineMs', () => {
  it('ends the call whatever attempt is under way, and is not retried', async () => {
    const clock = new ManualClock();
    const { goat, received } = await startPair(() => undefined, { clock, deadlineMs: 60 });
    const call = catchError(goat.creators.get(someId));
    await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 20_000 });
    clock.advance(60);
    const error = await call;
    expect(error).toMatchObject({ name: 'TimeoutError', deadline: true, phase: 'request' });
    expect(received).toHaveLength(1);
  });

  it('covers the time in the queue', async () => {
    const clock = new ManualClock();
    const { goat, received } = await startPair(() => undefined, { clock, maxConcurrency: 1 });
    const stop = new AbortController();
    const first = catchError(goat.creators.get(someId, { signal: stop.signal }));
    await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 20_000 });
    const second = catchError(goat.creators.get(someId, { deadlineMs: 50 }));
    await vi.waitFor(() => expect(goat.rateLimit.queued).toBe(1), { timeout: 20_000 });
    clock.advance(50);
    const error = await second;
    expect(error).toMatchObject({ name: 'TimeoutError', deadline: true, phase: 'queue', attempts: 0 });
    stop.abort();
    await first;
    expect(received).toHaveLength(1);
  });

  it('gives the failure at once when the next attempt could only begin after it', async () => {
    const timers = vi.fn((run: () => void, ms: number): unknown => setTimeout(run, ms));
    let begun = 0;
    const refuse: Handler = (response) => {
      begun = timers.mock.calls.length;
      writeRefusal(response, 500, { code: 'internal_error' });
    };
    // The pause would be 999 of 1,000 parts of half a second.
    const { goat, received } = await startPair(refuse, {
      random: () => 0.999,
      deadlineMs: 499,
      clock: { ...systemClock, monotonic: () => 0, setTimeout: timers },
    });
    expect(await catchError(goat.creators.get(someId))).toMatchObject({ name: 'ServerError', attempts: 1 });
    // It began no wait after the refusal.
    expect(timers).toHaveBeenCalledTimes(begun);
    expect(received).toHaveLength(1);
  });

  it('that has passed already sends nothing', async () => {
    const { goat, received } = await startPair((response) => succeed(response, {}));
    expect(await catchError(goat.creators.get(someId, { deadlineMs: 0 }))).toMatchObject({ name: 'TimeoutError' });
    expect(received).toHaveLength(0);
  });
});

describe("the caller's signal", () => {
  it('that is aborted already sends nothing and gives its reason as the cause', async () => {
    const { goat, received } = await startPair((response) => succeed(response, {}));
    const reason = new Error('the user went away');
    const error = await catchError(goat.creators.get(someId, { signal: AbortSignal.abort(reason) }));
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ name: 'AbortError', code: 'aborted', cause: reason });
    expect(received).toHaveLength(0);
  });

  it('ends an attempt under way and is never retried', async () => {
    const { goat, received } = await startPair(() => undefined);
    const stop = new AbortController();
    const call = catchError(goat.creators.get(someId, { signal: stop.signal }));
    await vi.waitFor(() => expect(received).toHaveLength(1));
    stop.abort();
    expect(await call).toMatchObject({ name: 'AbortError', phase: 'request', attempts: 1 });
    expect(received).toHaveLength(1);
  });

  it('ends the reading of a body', async () => {
    const { goat } = await startPair((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"data"');
    });
    const stop = new AbortController();
    goat.on('request', () => setTimeout(() => stop.abort(), 1_000));
    expect(await catchError(goat.creators.get(someId, { signal: stop.signal }))).toMatchObject({ phase: 'body' });
  });

  it('ends a wait for the next attempt at once', async () => {
    // On this clock the wait has no end of its own.
    const { goat, received } = await startPair(
      (response) => writeRefusal(response, 429, { code: 'rate_limit_exceeded' }, { 'retry-after': '50' }),
      { clock: new ManualClock() },
    );
    const stop = new AbortController();
    goat.on('retry', () => setImmediate(() => stop.abort()));
    const error = await catchError(goat.creators.get(someId, { signal: stop.signal }));
    expect(error).toMatchObject({ name: 'AbortError', phase: 'backoff', attempts: 1 });
    expect(received).toHaveLength(1);
  });

  it('leaves no listener behind on a signal that outlives its calls', async () => {
    const { goat } = await startPair(
      (response, _, nth) => (nth % 2 === 0 ? response.destroy() : succeed(response, { id: someId })),
      { maxRetries: 0 },
    );
    const { signal } = new AbortController();
    await Promise.allSettled(Array.from({ length: 6 }, () => goat.creators.get(someId, { signal })));
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
