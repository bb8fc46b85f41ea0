import { describe, expect, it, vi } from 'vitest';
import type { CallState } from '../../src/client/http/call-state.js';
import { Limiter, Pause } from '../../src/client/http/limiter.js';
import { RateCount } from '../../src/client/http/rate-count.js';
import { readRateHeaders } from '../../src/client/http/rate-headers.js';
import { cpuTime } from '../harness/cpu-time.js';
import { ManualClock } from './manual-clock.js';

const NOW = Date.UTC(2026, 2, 2);
const NOW_S = NOW / 1000;

function read(limit: string, remaining?: string, reset?: string, more: Record<string, string> = {}) {
  const headers = new Headers({ 'x-ratelimit-limit': limit, ...more });
  if (remaining !== undefined) headers.set('x-ratelimit-remaining', remaining);
  if (reset !== undefined) headers.set('x-ratelimit-reset', reset);
  return readRateHeaders(headers, new ManualClock(NOW));
}

describe('the headers about a limit', () => {
  it.each([
    ['without a number that is left', read('60'), { limit: 60, remaining: undefined, resetsInMs: undefined }],
    ['with more left than there are', read('60', '1e9'), { limit: 60, remaining: 60 }],
    ['with fewer than none left', read('60', '-5'), { limit: 60, remaining: undefined }],
    ['with a time that has passed', read('60', '0', `${NOW_S - 1}`), { resetsAt: NOW - 1_000, resetsInMs: -1_000 }],
    ['with a time ahead', read('60', '0', `${NOW_S + 30}`), { resetsAt: NOW + 30_000, resetsInMs: 30_000 }],
    ['with seconds from now', read('60', '0', '30'), { resetsAt: NOW + 30_000, resetsInMs: 30_000 }],
    ['with no seconds from now', read('60', '0', '0'), { resetsAt: NOW, resetsInMs: 0 }],
    ['with a time that no date has', read('60', '0', '1e300'), { resetsAt: undefined, resetsInMs: undefined }],
    [
      "with a time that has passed here and not by the service's own clock",
      read('60', '0', `${NOW_S - 1}`, { date: new Date(NOW - 5_000).toUTCString() }),
      { resetsInMs: 4_000 },
    ],
  ])('%s say only what they say', (_, output, expected) => expect(output).toMatchObject(expected));

  it.each(['0', '-1', '0.0001', 'many', '', 'NaN', '10, 10;w=60'])('say nothing with the limit %j', (limit) =>
    expect(read(limit, '5').limit).toBeUndefined(),
  );
});

describe('the count', () => {
  const pace = { limit: undefined, windowMs: 60_000, key: 'a', chosen: false, holdUntilResponse: true };
  const make = (more: Partial<typeof pace> | { limit: number } = {}) =>
    new RateCount({ ...pace, ...more }, new ManualClock(NOW), () => {});

  it.each(['6001', '5e7', '1e9', '1e308', '1e999'])('of a service that allows %s paces nothing, at once', (limit) => {
    const count = make();
    const before = cpuTime();
    for (let nth = 0; nth < 100; nth++) count.learn(read(limit, '0'));
    expect(cpuTime() - before).toBeLessThan(500);
    expect(count).toMatchObject({ isPaced: false, limit: Number(limit) });
  });

  it('counts what was sent before the limit was known, and nothing where that is not known or its window is over', async () => {
    let isRefused = false;
    const waits = async (...output: Parameters<typeof read>): Promise<number> => {
      const count = make();
      if (isRefused) count.pause(1_000);
      count.learn(read(...output));
      expect(count.isPaced).toBe(true);
      count.leave(undefined);
      return (await count.take(1_000)).wait;
    };
    expect(await waits('60', '0')).toBe(60_000);
    expect(await waits('60')).toBe(0);
    expect(await waits('60', '0', `${NOW_S - 1}`)).toBe(0);
    expect(await waits('60', '0', `${NOW_S + 5}`)).toBe(5_000);
    expect(await waits('60', '0', '5')).toBe(5_000);
    expect(await waits('60', '0', `${NOW_S + 500}`)).toBe(60_000);
    // After a 429 its word for the end of the window is not taken again.
    isRefused = true;
    expect(await waits('60', '0', `${NOW_S + 5}`)).toBe(60_000);
  });

  it('is not filled again by each response while nothing is paced', async () => {
    const count = make();
    const headers = { ...read('60', '1'), endless: 'the clock stands' };
    for (let nth = 0; nth < 1_000; nth++) count.learn(headers);
    expect(count.isPaced).toBe(false);
    count.learn(read('60', '50'));
    // Nine before this one, as the last response says: 51 places are left.
    for (let nth = 0; nth < 51; nth++) expect((await count.take(1_000)).wait).toBe(0);
    expect((await count.take(1_000)).wait).toBeGreaterThan(0);
  });

  it('keeps a limit that the caller chose, however high, and takes a lower one of the service', () => {
    const count = make({ limit: 50_000, chosen: true } as never);
    expect(count).toMatchObject({ isPaced: true, limit: 50_000 });
    count.learn(read('1e9', '0'));
    expect(count).toMatchObject({ isPaced: true, limit: 50_000 });
    count.learn(read('20', '0'));
    expect(count).toMatchObject({ isPaced: true, limit: 20 });
  });
});

it('the pause ends, and then lets calls out one by one until none has come for a while', () => {
  const clock = new ManualClock(NOW);
  const pause = new Pause(clock, () => 0);
  pause.begin(1_000, 100);
  expect(pause).toMatchObject({ left: 1_000, endsAt: NOW + 1_000 });
  clock.advance(1_000);
  expect(pause.endsAt).toBeUndefined();
  expect(pause.waitFor(true)).toBe(0);
  pause.pass();
  expect(pause.waitFor(true)).toBe(100);
  clock.advance(201);
  expect(pause.waitFor(false)).toBeLessThanOrEqual(0);
  pause.pass();
  expect(pause.waitFor(true)).toBeLessThanOrEqual(0);
});

describe('queue', () => {
  const clock = new ManualClock(NOW);
  const make = (take: () => number, random = () => 0) => {
    const pace = { limit: 60, windowMs: 60_000, key: 'a', chosen: true, holdUntilResponse: true, store: { take } };
    return new Limiter({ clock, maxConcurrency: 1, maxRetryAfterMs: 65_000, random, warn: () => {}, pace });
  };
  const state = { deadlineAt: Number.POSITIVE_INFINITY, timeoutMs: 1_000 } as CallState;
  const { signal } = new AbortController();

  it('are granted in order, one at a time', async () => {
    const queue = make(() => 0);
    const order: string[] = [];
    const take = (name: string) => queue.wait(state, signal).then(() => order.push(name));
    const all = [take('a'), take('b')];
    await all[0];
    expect(queue.status).toMatchObject({ queued: 1, inFlight: 1 });
    queue.leave(undefined);
    await all[1];
    expect(order).toEqual(['a', 'b']);
    queue.leave(undefined);
    expect(queue.status).toMatchObject({ queued: 0, inFlight: 0 });
  });

  it('wait as long as the answer says, without a timer for nobody', async () => {
    let wait = 50;
    const take = vi.fn(() => wait);
    const queue = make(take);
    const gone = new AbortController();
    const left = queue.wait(state, gone.signal);
    await vi.waitFor(() => expect(clock.waits).toEqual([50]));
    gone.abort();
    expect(clock.waits).toEqual([]);
    const stays = queue.wait(state, signal);
    await vi.waitFor(() => expect(clock.waits).toEqual([50]));
    wait = 0;
    clock.advance(50);
    await stays;
    expect(take).toHaveBeenCalledTimes(3);
    await expect(Promise.race([left, Promise.resolve('never granted')])).resolves.toBe('never granted');
  });

  it('reject all that wait when what they ask throws', async () => {
    const queue = make(
      () => 50,
      () => {
        throw new Error('the random function of the caller broke');
      },
    );
    await expect(queue.wait(state, signal)).rejects.toThrow('of the caller');
    expect(queue.status.queued).toBe(0);
  });
});

it('a wait that would not end is refused with its reason, and a later one that ends is waited for', async () => {
  const clock = new ManualClock(NOW);
  const limiter = new Limiter({
    clock,
    maxConcurrency: 1,
    maxRetryAfterMs: 65_000,
    random: () => 0,
    warn: () => {},
  });
  const state = { deadlineAt: Number.POSITIVE_INFINITY, timeoutMs: 1_000 } as CallState;
  const { signal } = new AbortController();
  expect(limiter.tryEnter()).toBe(true);
  const waiting = limiter.wait(state, signal);
  limiter.learn({ endless: 'the clock stands' });
  limiter.pause(5_000);
  await expect(waiting).rejects.toMatchObject({ retryAfterMs: 5_000, hint: 'the clock stands' });
  expect(limiter.status.pausedUntil).toBeUndefined();
  limiter.learn({});
  limiter.pause(5_000);
  expect(limiter.status.pausedUntil).toBe(NOW + 5_000);
});
