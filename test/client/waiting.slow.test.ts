import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Clock, systemClock } from '../../src/client/http/clock.js';
import { createClient, type LimiterStore } from '../../src/index.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { inTurn, refuse, respond, respondWith } from './handlers.js';
import { ManualClock } from './manual-clock.js';
import {
  canaryKey,
  catchError,
  type Handler,
  someId,
  startPair,
  startService,
  watchRejections,
} from './stub-service.js';

const moved: Handler = (response) => {
  response.writeHead(302, { location: '/elsewhere' });
  response.write('moved');
};
const limited: Handler = refuse(429, { code: 'x' }, { 'retry-after': '50' });

describe('a process whose waiting calls were aborted', () => {
  it.each([
    ['in the paced queue', 'queue', respond],
    ['in the pause after a 429', 'pause', limited],
    ['after a redirect whose body has no end', 'redirect', moved],
  ])('has no timer left, and ends: %s', async (_, scene, handler) => {
    const { url } = await startService(handler);
    const program = bundleProgram('test/client/fixtures/aborted.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [program, url, scene]);
    expect(stdout).toBe('[]\n');
  });

  it('a redirect is left at once, however long its body goes on', async () => {
    const closed = vi.fn();
    const { goat } = await startPair((response, ...rest) => {
      response.on('close', closed);
      moved(response, ...rest);
    });
    expect(await catchError(goat.creators.get(someId))).toMatchObject({ name: 'RedirectError' });
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });
});

describe('the clock on the wall', () => {
  afterEach(() => vi.restoreAllMocks());
  const setBack = (): void => {
    const { now } = Date;
    vi.spyOn(Date, 'now').mockImplementation(() => now() - 3_600_000);
  };

  it('that goes back an hour stalls no paced client', async () => {
    const { goat, received } = await startPair(respond, { rateLimit: { limit: 1, windowMs: 300 } });
    await goat.creators.get(someId);
    setBack();
    // It would wait for an hour.
    await goat.creators.get(someId);
    expect(received).toHaveLength(2);
  });

  it('that goes back an hour during the pause after a 429 refuses nothing and prolongs nothing', async () => {
    const { goat } = await startPair(inTurn(refuse(429, { code: 'x' }, { 'retry-after': '1' }), respond));
    const first = goat.creators.get(someId);
    await vi.waitFor(() => expect(goat.rateLimit.pausedUntil).toBeGreaterThan(Date.now()));
    setBack();
    const second = goat.creators.get(someId, { deadlineMs: 30_000 });
    expect((await Promise.all([first, second])).map(({ id }) => id)).toEqual([someId, someId]);
    expect(goat.rateLimit.pausedUntil).toBeUndefined();
  });
});

it('after a 429 workers that were paused together do not all go on in the same moment, and none of them too early', async () => {
  const pausedUntil = await Promise.all(
    [0, 0.5, 1].map(async (random) => {
      const clock = new ManualClock();
      const { goat } = await startPair(limited, { clock, random: () => random, maxRetries: 0 });
      await catchError(goat.creators.get(someId));
      return (goat.rateLimit.pausedUntil as number) - clock.now();
    }),
  );
  // A tenth of the pause, at most a second.
  expect(pausedUntil).toEqual([50_000, 50_500, 51_000]);
});

describe('a place', () => {
  /** Three calls under a limit of two in a second; `open` answers those that the service got. */
  async function callThrice(more: { readonly holdUntilResponse?: boolean } = {}) {
    const clock = new ManualClock();
    const open: (() => void)[] = [];
    const rateLimit = { limit: 2, windowMs: 1_000, ...more };
    const options = { clock, rateLimit, timeoutMs: Infinity, deadlineMs: Infinity };
    const hold: Handler = (...given) => open.push(() => void respond(...given));
    const { goat, received } = await startPair(hold, options);
    const calls = [1, 2, 3].map(() => goat.creators.get(someId));
    await vi.waitFor(() => expect(received).toHaveLength(2));
    return { clock, open, calls, received };
  }

  it('counts until its answer and a window from then on, for the service counts arrivals', async () => {
    const { clock, open, calls, received } = await callThrice();
    clock.advance(5_000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(received).toHaveLength(2);
    open[0]?.();
    await calls[0];
    clock.advance(999);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(received).toHaveLength(2);
    clock.advance(1);
    await vi.waitFor(() => expect(received).toHaveLength(3));
    open[1]?.();
    open[2]?.();
    await Promise.all(calls);
  });

  it('counts from its sending alone with holdUntilResponse: false', async () => {
    const { clock, open, calls, received } = await callThrice({ holdUntilResponse: false });
    clock.advance(1_000);
    await vi.waitFor(() => expect(received).toHaveLength(3));
    for (const finish of open) finish();
    await Promise.all(calls);
  });

  it('of a call that was aborted while it waited is free for the others', async () => {
    const { goat, received } = await startPair(respond, { rateLimit: { limit: 1, windowMs: 400 }, logger: {} });
    await goat.creators.get(someId);
    const aborted = catchError(goat.creators.get(someId, { signal: AbortSignal.timeout(50) }));
    const next = goat.creators.get(someId);
    expect(await aborted).toMatchObject({ phase: 'queue' });
    expect((await next).id).toBe(someId);
    expect(received).toHaveLength(2);
  });
});

describe('a call that waits more than a second for the limit', () => {
  it('says so once, to the logger', async () => {
    const clock = new ManualClock();
    const warn = vi.fn();
    const options = { clock, rateLimit: { limit: 1 }, logger: { warn }, deadlineMs: Infinity };
    const { goat, received } = await startPair(respond, options);
    const calls = [1, 2, 3].map(() => goat.creators.get(someId));
    await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
    expect(warn.mock.calls[0]?.[0]).toMatch(/calls wait 60 s for the rate limit.*rateLimit: false/);
    for (let sent = 1; sent <= 3; sent++) {
      // The clock moves only while nothing is under way: it would time out what is.
      if (sent > 1) clock.advance(60_000);
      await vi.waitFor(() => expect(received).toHaveLength(sent));
      await vi.waitFor(() => expect(goat.rateLimit.inFlight).toBe(0));
    }
    await Promise.all(calls);
    expect(warn).toHaveBeenCalledOnce();
  });

  it('says so to the console when there is no logger, for it seems to hang', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { goat } = await startPair(respond, { rateLimit: { limit: 1 } });
    await goat.creators.get(someId);
    await catchError(goat.creators.get(someId, { signal: AbortSignal.timeout(30) }));
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  it('does not wait at all where the mock says that nothing is limited, unless a limit was chosen', async () => {
    const clock = new ManualClock();
    const { url, received } = await startService(respondWith({ id: someId }, {}, { 'x-mock-rate-limit': 'off' }));
    const make = (rateLimit: boolean | { limit: number }) =>
      createClient({ apiKey: canaryKey, baseUrl: url, rateLimit, clock, logger: {}, deadlineMs: Infinity });
    const goat = make(true);
    await Promise.all(Array.from({ length: 200 }, () => goat.creators.get(someId)));
    expect(received).toHaveLength(200);
    const chosen = make({ limit: 3 });
    for (let i = 0; i < 4; i++) void chosen.creators.get(someId).catch(() => {});
    await vi.waitFor(() => expect(received).toHaveLength(203));
    expect(chosen.rateLimit).toMatchObject({ limit: 3, queued: 1 });
  });
});

it('a store that hangs is waited for 500 ms, once; then this process keeps the limit, and it says so once', async () => {
  const warn = vi.fn();
  const take = vi.fn(() => new Promise(() => {}));
  // Its time is still, so that the store is not asked again; its timers are real.
  const timers = vi.fn((run: () => void, ms: number): unknown => setTimeout(run, ms));
  const clock = { ...systemClock, monotonic: () => 0, setTimeout: timers };
  const rateLimit = { limit: 3, windowMs: 60_000, store: { take: take as never } };
  const { goat, received } = await startPair(respond, { rateLimit, logger: { warn }, clock });
  for (let i = 0; i < 3; i++) await goat.creators.get(someId);
  // Five steps of a tenth of a second.
  expect(timers.mock.calls.filter(([, ms]) => ms === 100)).toHaveLength(5);
  expect(take).toHaveBeenCalledOnce();
  expect(warn.mock.calls).toEqual([[expect.stringContaining('away'), { error: 'Error: no response within 500 ms' }]]);
  const late = catchError(goat.creators.get(someId, { signal: AbortSignal.timeout(50) }));
  expect(await late).toMatchObject({ phase: 'queue' });
  expect(received).toHaveLength(3);
});

const never = (): Promise<never> => new Promise(() => {});
const reject = (): Promise<never> => Promise.reject(new Error('away'));
const throwNow = (): never => {
  throw new Error('away at once');
};

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
    const unhandled = watchRejections();
    const refusing: Handler = (response, request, nth) =>
      (nth % 3 === 1 ? refuse(429, {}, { 'retry-after': '0' }) : respond)(response, request, nth);
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
    const unhandled = watchRejections();
    let isAway = true;
    const heard: string[] = [];
    const hear = (what: string) => {
      if (isAway) throw new Error('away');
      return heard.push(what) * 0;
    };
    const store: LimiterStore = { take: async () => hear('take'), leave: async () => void hear('leave') };
    const warn = vi.fn();
    const { goat } = await startPair(respond, { rateLimit: { limit: 4, windowMs: 60_000, store }, logger: { warn } });
    for (let call = 0; call < 3; call++) await goat.creators.get(someId);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    // The store is asked again, and still away.
    await goat.creators.get(someId);
    isAway = false;
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await goat.creators.get(someId);
    // Four that it missed, and its own.
    await vi.waitFor(() => expect(heard).toEqual([...Array(4).fill('leave'), 'take', 'leave']));
    isAway = true;
    await goat.creators.get(someId, { deadlineMs: 500 }).catch(() => {});
    expect(warn).toHaveBeenCalledTimes(3);
    expect(String(warn.mock.calls[2])).toContain('calls wait');
    expect(unhandled).toEqual([]);
  });
});

it('a clock or a random of the caller that throws ends the call with its error, and no process', async () => {
  const unhandled = watchRejections();
  const random = (): never => {
    throw new Error('no chance');
  };
  const rateLimit = { limit: 1, windowMs: 50, store: { take: () => 30 } };
  const { goat } = await startPair(respond, { rateLimit, random, logger: {} });
  await expect(goat.creators.get(someId)).rejects.toThrow('no chance');
  expect(goat.rateLimit.queued).toBe(0);
  expect(unhandled).toEqual([]);
});
