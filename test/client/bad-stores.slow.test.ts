import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Clock, systemClock } from '../../src/client/http/clock.js';
import type { LimiterStore } from '../../src/index.js';
import { type Handler, someId, startPair, succeed } from './stub-service.js';

const respond: Handler = (response) => succeed(response, { id: someId });
const never = (): Promise<never> => new Promise(() => {});
const reject = (): Promise<never> => Promise.reject(new Error('away'));
const throwNow = (): never => {
  throw new Error('away at once');
};

const unhandled: unknown[] = [];
const keep = (error: unknown): unknown => unhandled.push(error);
beforeAll(() => {
  process.on('unhandledRejection', keep);
});
afterAll(() => {
  process.off('unhandledRejection', keep);
});

const ways = { rejects: reject, 'throws at once': throwNow, hangs: never, 'answers nonsense': () => 'soon' as never };

/** Stores of which one method fails in one way, and of which all do. */
const stores: [string, LimiterStore][] = Object.entries(ways).flatMap(([way, fail]) => [
  [`all of it ${way}`, { take: fail, leave: fail, pause: fail }],
  [`take ${way}`, { take: fail, leave: () => {}, pause: () => {} }],
  [`leave ${way}`, { take: () => 0, leave: fail }],
  [`pause ${way}`, { take: () => 0, pause: fail }],
]);

describe('a limiter store', () => {
  it.each(stores)('of which %s ends no call and no process', async (what, store) => {
    const refusing: Handler = (response, request, nth) => {
      if (nth % 3 !== 1) return respond(response, request, nth);
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '0' });
      return response.end(JSON.stringify({ data: null, error: 'x', meta: {} }));
    };
    // The time stays the same. So a store that is left alone for a second is left alone to the end, also on a slow machine.
    const now = systemClock.now();
    const clock: Clock = { ...systemClock, now: () => now, monotonic: () => now };
    const take = vi.fn(store.take);
    const { goat } = await startPair(refusing, {
      clock,
      rateLimit: { limit: 50, windowMs: 100, store: { ...store, take } },
      maxRetries: 10,
      logger: { warn: () => {} },
    });
    for (let round = 0; round < 3; round++) {
      const all = await Promise.all(Array.from({ length: 5 }, () => goat.creators.get(someId)));
      expect(all).toHaveLength(5);
    }
    // A call waits for take alone. Where it fails the first five calls ask at once, and then nobody does.
    if (what.startsWith('all') || what.startsWith('take')) expect(take.mock.calls.length).toBeLessThanOrEqual(5);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(unhandled).toEqual([]);
  });

  it('that was away hears of the requests that it missed, and of each once more when it did not take it', async () => {
    let isAway = true;
    const left = vi.fn();
    const store: LimiterStore = {
      take: () => (isAway ? reject() : 0),
      leave: () => (isAway ? reject() : left()),
    };
    const { goat } = await startPair(respond, {
      rateLimit: { limit: 50, windowMs: 60_000, store },
      logger: { warn: () => {} },
    });
    for (let call = 0; call < 3; call++) await goat.creators.get(someId);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    // The store is asked again, and still away.
    await goat.creators.get(someId);
    isAway = false;
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await goat.creators.get(someId);
    // Four that it missed, and its own.
    await vi.waitFor(() => expect(left).toHaveBeenCalledTimes(5));
    expect(unhandled).toEqual([]);
  });
});

it('a clock or a random of the caller that throws ends the call with its error, and no process', async () => {
  const random = (): never => {
    throw new Error('no chance');
  };
  const { goat } = await startPair(respond, {
    rateLimit: { limit: 1, windowMs: 50, store: { take: () => 30 } },
    random,
    logger: { warn: () => {} },
  });
  await expect(goat.creators.get(someId)).rejects.toThrow('no chance');
  expect(unhandled).toEqual([]);
});
