import { spawn } from 'node:child_process';
import { Redis } from 'ioredis';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { redisLimiterStore } from '../../src/client/limiter-redis.js';
import { canaryKey, catchError, startPair, startService, succeed, writeRefusal } from '../client/stub-service.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { mostWithin } from './fleet.js';
import { startRedis } from './redis-server.js';

const server = await startRedis();
const redis = new Redis(server.port, '127.0.0.1');
afterAll(async () => {
  redis.disconnect();
  await server.stop();
});
beforeEach(() => redis.flushall());

function runWorker(args: readonly (string | number)[]): Promise<number | null> {
  const program = bundleProgram('test/limiter-redis/fixtures/worker.ts');
  const env = { ...process.env, TRACKAGOAT_API_KEY: canaryKey };
  const worker = spawn(process.execPath, [program, ...args.map(String)], { env, stdio: 'inherit' });
  return new Promise((resolve) => worker.on('close', resolve));
}

it('two processes that share a Redis stay under the limit together, in any stretch of time, and do use it', async () => {
  const [limit, windowMs, calls] = [10, 1_500, 17];
  const { url, received } = await startService((response) => succeed(response, [], { nextCursor: null }));
  const args = [url, server.port, calls, limit, windowMs];
  expect(await Promise.all([runWorker(args), runWorker(args)])).toEqual([0, 0]);

  const times = received.map(({ at }) => at);
  expect(times).toHaveLength(2 * calls);
  expect(mostWithin(times, windowMs)).toBeLessThanOrEqual(limit);
  // They use it: one place at a time would be one request a window.
  expect(mostWithin(times, windowMs)).toBeGreaterThan(limit / 2);
});

describe('the store', () => {
  // Longer than a machine is ever busy: what waits for its end sets the clock of Redis forward.
  const window = { limit: 3, windowMs: 60_000 };

  /** Milliseconds by the clock of Redis, which is the one that counts. */
  const readClock = async (): Promise<number> => {
    const [seconds = 0, micros = 0] = await redis.time();
    return seconds * 1000 + Math.floor(micros / 1000);
  };

  /** Takes a place; the wait must end exactly when that request leaves the window, however busy the machine is. */
  const takeAndCheck = async (
    store: ReturnType<typeof redisLimiterStore>,
    limit: typeof window,
    place: string,
  ): Promise<number> => {
    const [, came] = await redis.zrange('trackagoat:{k}', place, place, 'WITHSCORES');
    const end = Number(came) + limit.windowMs;
    const before = await readClock();
    const wait = await store.take('k', limit);
    expect(wait).toBeLessThanOrEqual(Math.max(0, end - before));
    expect(wait).toBeGreaterThanOrEqual(Math.max(0, end - (await readClock())));
    return wait;
  };

  /** The store, by a clock of Redis that is set forward or back. */
  const storeAt = (seconds: number) => {
    const shifted = `(function() local at = redis.call('TIME'); at[1] = string.format('%d', at[1] + ${seconds}); return at end)()`;
    return redisLimiterStore({
      eval: (script, ...rest) => redis.eval(script.replace("redis.call('TIME')", shifted), ...rest),
    });
  };

  it.each([0, 90_000])(
    'counts on when the clock of Redis goes back by 600 s: requests from then (%i ms) count for one window more',
    async (holdMs) => {
      const before = storeAt(600);
      for (let i = 0; i < 3; i++) expect(await before.take('k', window, { holdMs })).toBe(0);
      expect(await storeAt(0).take('k', window, { holdMs })).toBe(60_000);
      expect(await storeAt(60).take('k', window, { holdMs })).toBe(0);
    },
  );

  it('ends a pause in its time when the clock of Redis goes back', async () => {
    const store = redisLimiterStore(redis);
    await store.pause('k', 300);
    // Redis keeps the moment of its end, by the clock as it was.
    await redis.pexpire('trackagoat:{k}:pause', 600_000);
    expect(await store.take('k', window)).toBeLessThanOrEqual(300);
    expect(await redis.pttl('trackagoat:{k}:pause')).toBeLessThanOrEqual(300);
  });

  it('gives a place back exactly when its request leaves the window', async () => {
    const store = redisLimiterStore(redis);
    expect([await store.take('k', window), await store.take('k', window), await store.take('k', window)]).toEqual([
      0, 0, 0,
    ]);
    const wait = await takeAndCheck(store, window, '0');
    expect(await store.take('another', window)).toBe(0);
    expect(await storeAt(Math.ceil(wait / 1000)).take('k', window)).toBe(0);
  });

  it('takes no place when it gives none, also when many ask at once', async () => {
    const store = redisLimiterStore(redis);
    const waits = await Promise.all(Array.from({ length: 50 }, () => store.take('k', window)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
    expect(await redis.zcard('trackagoat:{k}')).toBe(3);
  });

  it('follows a limit that was lowered meanwhile', async () => {
    const store = redisLimiterStore(redis);
    for (let i = 0; i < 3; i++) await store.take('k', window);
    await new Promise((resolve) => setTimeout(resolve, 150));
    // The last of the three has to leave.
    await takeAndCheck(store, { ...window, limit: 1 }, '2');
  });

  it('keeps everyone waiting during a pause, the longer of two', async () => {
    const store = redisLimiterStore(redis);
    await store.pause?.('k', 5_000);
    await store.pause?.('k', 200);
    expect(await redisLimiterStore(redis).take('k', window)).toBeGreaterThan(4_500);
    expect(await store.take('another', window)).toBe(0);
  });

  it('leaves nothing in Redis once the window has passed', async () => {
    await redisLimiterStore(redis, { prefix: 'mine:' }).take('k', { limit: 5, windowMs: 1_500 });
    expect((await redis.keys('*')).sort()).toEqual(['mine:{k}', 'mine:{k}:since']);
    await vi.waitFor(async () => expect(await redis.keys('*')).toEqual([]), 10_000);
  });
});

describe('clients that share it', () => {
  it('all wait after a 429 that one of them got', async () => {
    const options = { rateLimit: { store: redisLimiterStore(redis) }, maxRetries: 0 };
    const first = await startPair(
      (response) => writeRefusal(response, 429, { code: 'rate_limit_exceeded' }, { 'retry-after': '2' }),
      options,
    );
    const second = await startPair((response) => succeed(response, [], { nextCursor: null }), options);
    const early = AbortSignal.timeout(1_700);
    await catchError(first.goat.projects.list());
    await vi.waitFor(async () => expect(await redis.keys('*:pause')).toHaveLength(1));
    await second.goat.projects.list();
    expect(early.aborted).toBe(true);
  });

  it('go on when Redis is gone, and say so to the logger', async () => {
    const gone = new Redis(server.port, '127.0.0.1', { maxRetriesPerRequest: 0, retryStrategy: () => null });
    await gone.quit();
    const warn = vi.fn();
    const { goat } = await startPair((response) => succeed(response, [], { nextCursor: null }), {
      rateLimit: { store: redisLimiterStore(gone) },
      logger: { warn },
    });
    expect(await goat.projects.list()).toMatchObject({ data: [] });
    expect(warn).toHaveBeenCalledOnce();
  });
});
