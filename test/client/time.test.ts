import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/client/http/clock.js';
import { AbortError, createClient, TimeoutError } from '../../src/index.js';
import { drop, hang, inTurn, refuse, respond, respondWith, stall } from './handlers.js';
import { ManualClock } from './manual-clock.js';
import { canaryKey, catchError, type Handler, someId, startPair, writeRefusal } from './stub-service.js';

const limited = refuse(429, { code: 'rate_limit_exceeded' }, { 'retry-after': '50' });

describe('timeoutMs', () => {
  it('ends an attempt whose answer does not come, and closes its connection', async () => {
    const closed = vi.fn();
    const { goat } = await startPair((response) => response.on('close', closed), { timeoutMs: 50, maxRetries: 0 });
    const error = await catchError<TimeoutError>(goat.creators.get(someId));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ phase: 'request', deadline: false, operationId: 'getCreator', attempts: 1 });
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  it('covers the body: an answer that stalls after its headers ends too', async () => {
    const { goat } = await startPair(stall, { timeoutMs: 1_000, maxRetries: 0 });
    expect(await catchError(goat.creators.get(someId))).toMatchObject({ name: 'TimeoutError', phase: 'body' });
  });

  it('holds also for a fetch that ignores its signal', async () => {
    const fetch = () => new Promise<never>(() => {});
    const goat = createClient({ apiKey: canaryKey, rateLimit: false, fetch, timeoutMs: 40, maxRetries: 0 });
    expect(await catchError(goat.creators.get(someId))).toMatchObject({ name: 'TimeoutError', phase: 'request' });
  });
});

describe('deadlineMs', () => {
  it('ends the call whatever attempt is under way, and is not retried', async () => {
    const clock = new ManualClock();
    const { goat, received } = await startPair(hang, { clock, deadlineMs: 60 });
    const call = catchError(goat.creators.get(someId));
    await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 20_000 });
    clock.advance(60);
    expect(await call).toMatchObject({ name: 'TimeoutError', deadline: true, phase: 'request' });
    expect(received).toHaveLength(1);
  });

  it('covers the time in the queue', async () => {
    const clock = new ManualClock();
    const { goat, received } = await startPair(hang, { clock, maxConcurrency: 1 });
    const stop = new AbortController();
    const first = catchError(goat.creators.get(someId, { signal: stop.signal }));
    await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 20_000 });
    const second = catchError(goat.creators.get(someId, { deadlineMs: 50 }));
    await vi.waitFor(() => expect(goat.rateLimit.queued).toBe(1), { timeout: 20_000 });
    clock.advance(50);
    expect(await second).toMatchObject({ name: 'TimeoutError', deadline: true, phase: 'queue', attempts: 0 });
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
});

describe("the caller's signal", () => {
  it('that is aborted already sends nothing and gives its reason as the cause; so does a deadline that has passed', async () => {
    const { goat, received } = await startPair(respondWith({}), { clock: new ManualClock() });
    const reason = new Error('the user went away');
    const error = await catchError(goat.creators.get(someId, { signal: AbortSignal.abort(reason) }));
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ name: 'AbortError', code: 'aborted', cause: reason });
    expect(await catchError(goat.creators.get(someId, { deadlineMs: 0 }))).toMatchObject({ name: 'TimeoutError' });
    expect(received).toHaveLength(0);
  });

  it('ends an attempt under way and is never retried', async () => {
    const { goat, received } = await startPair(hang);
    const stop = new AbortController();
    const call = catchError(goat.creators.get(someId, { signal: stop.signal }));
    await vi.waitFor(() => expect(received).toHaveLength(1));
    stop.abort();
    expect(await call).toMatchObject({ name: 'AbortError', phase: 'request', attempts: 1 });
    expect(received).toHaveLength(1);
  });

  it('ends the reading of a body', async () => {
    const { goat } = await startPair(stall);
    const stop = new AbortController();
    goat.on('request', () => setTimeout(() => stop.abort(), 1_000));
    expect(await catchError(goat.creators.get(someId, { signal: stop.signal }))).toMatchObject({ phase: 'body' });
  });

  it('ends a wait for the next attempt at once', async () => {
    // On this clock the wait has no end of its own.
    const { goat, received } = await startPair(limited, { clock: new ManualClock() });
    const stop = new AbortController();
    goat.on('retry', () => setImmediate(() => stop.abort()));
    const error = await catchError(goat.creators.get(someId, { signal: stop.signal }));
    expect(error).toMatchObject({ name: 'AbortError', phase: 'backoff', attempts: 1 });
    expect(received).toHaveLength(1);
  });

  it('leaves no listener behind on a signal that outlives its calls', async () => {
    const { goat } = await startPair(inTurn(respond, drop, respond, drop), { maxRetries: 0 });
    const { signal } = new AbortController();
    await Promise.allSettled(Array.from({ length: 6 }, () => goat.creators.get(someId, { signal })));
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('of AbortSignal.timeout() is a TimeoutError, and is not retried', async () => {
    const { goat, received } = await startPair(hang);
    const error = await catchError(goat.creators.get(someId, { signal: AbortSignal.timeout(40) }));
    expect(error).toMatchObject({ name: 'TimeoutError', code: 'timeout', deadline: true, phase: 'request' });
    expect(error.cause).toMatchObject({ name: 'TimeoutError' });
    expect(received).toHaveLength(1);
  });

  it('stops twenty calls at once, and until then has one listener: Node warns of a leak at the eleventh', async () => {
    const { goat } = await startPair(hang);
    const stop = new AbortController();
    const { signal } = stop;
    const failures = Promise.all(Array.from({ length: 20 }, () => catchError(goat.creators.get(someId, { signal }))));
    await vi.waitFor(() => expect(getEventListeners(signal, 'abort').length).toBeGreaterThan(0));
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    stop.abort();
    for (const failure of await failures) expect(failure).toMatchObject({ name: 'AbortError' });
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
