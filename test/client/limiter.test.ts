import { describe, expect, it, vi } from 'vitest';
import type { CallState } from '../../src/client/http/call-state.js';
import { Limiter, Pause, RateCount } from '../../src/client/http/limiter.js';
import { readRateHeaders } from '../../src/client/http/rate-headers.js';
import { createClient, type LimiterStore } from '../../src/index.js';
import { randomBy } from '../harness/any-order.js';
import { cpuTime } from '../harness/cpu-time.js';
import { hang, inTurn, refuse, respond, respondWith } from './handlers.js';
import { ManualClock } from './manual-clock.js';
import { canaryKey, catchError, someId, startPair, succeed } from './stub-service.js';

const limited = (retryAfter: string) => refuse(429, { code: 'rate_limit_exceeded' }, { 'retry-after': retryAfter });
const baseUrl = 'https://staging.example.com/api/v1';
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40));

describe('the pace', () => {
  /** A response that tells the window, which ends in half a minute. */
  const tellWindow = (clock: ManualClock, limit: number, remaining: number) =>
    respondWith(
      { id: someId },
      {},
      {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(remaining),
        'x-ratelimit-reset': String(clock.now() / 1000 + 30),
      },
    );

  it('is 60 a minute on the live service by default, and off anywhere else', async () => {
    expect(createClient({ apiKey: canaryKey }).rateLimit).toMatchObject({ paced: true, limit: 60 });
    const elsewhere = createClient({ apiKey: canaryKey, baseUrl });
    expect(elsewhere.rateLimit).toMatchObject({ paced: false });
    expect(createClient({ apiKey: canaryKey, rateLimit: false }).rateLimit).toMatchObject({ paced: false });
  });

  it('lets the first calls of a window through at once, and the next when the first ones leave it', async () => {
    const clock = new ManualClock();
    const { goat, received } = await startPair(respond, { clock, rateLimit: { limit: 3 }, deadlineMs: Infinity });
    // Moving the clock under an answer on its way would time that attempt out, so each batch is awaited to its end.
    const waitForCalls = (count: number) =>
      vi.waitFor(() => {
        expect(received).toHaveLength(count);
        expect(goat.rateLimit.inFlight).toBe(0);
      });
    const calls = Array.from({ length: 7 }, () => goat.creators.get(someId));
    await waitForCalls(3);
    await settle();
    expect(received).toHaveLength(3);
    expect(goat.rateLimit).toMatchObject({ paced: true, limit: 3, queued: 4, inFlight: 0 });
    clock.advance(59_999);
    await settle();
    expect(received).toHaveLength(3);
    clock.advance(1);
    await waitForCalls(6);
    clock.advance(60_000);
    await Promise.all(calls);
    expect(received).toHaveLength(7);
  });

  it('keeps what it knows of the window when a response says nothing of it', async () => {
    const clock = new ManualClock();
    const { goat } = await startPair(inTurn(tellWindow(clock, 9, 7), respond), { clock, rateLimit: { limit: 9 } });
    const known = { limit: 9, remaining: 7, resetsAt: clock.now() + 30_000 };
    for (let call = 0; call < 2; call++) {
      await goat.creators.get(someId);
      expect(goat.rateLimit).toMatchObject(known);
    }
  });

  it('follows a lower limit that the service tells', async () => {
    const clock = new ManualClock();
    const options = { clock, rateLimit: { limit: 5 }, deadlineMs: Infinity };
    const { goat, received } = await startPair(tellWindow(clock, 2, 1), options);
    await goat.creators.get(someId);
    expect(goat.rateLimit).toMatchObject({ limit: 2, remaining: 1, resetsAt: clock.now() + 30_000 });
    void goat.creators.get(someId);
    const third = goat.creators.get(someId);
    await vi.waitFor(() => expect([received.length, goat.rateLimit.inFlight]).toEqual([2, 0]), { timeout: 20_000 });
    expect(goat.rateLimit.queued).toBe(1);
    clock.advance(60_000);
    await third;
  });
});

describe('a 429', () => {
  it('pauses all calls, not only the one that it answered', async () => {
    const clock = new ManualClock();
    const options = { clock, maxConcurrency: 1, deadlineMs: Infinity };
    const { goat, received } = await startPair(inTurn(limited('30'), respond), options);
    const calls = Array.from({ length: 4 }, () => goat.creators.get(someId));
    await vi.waitFor(() => expect(goat.rateLimit.pausedUntil).toBe(clock.now() + 30_000));
    await settle();
    expect(received).toHaveLength(1);
    clock.advance(30_000);
    await vi.waitFor(() => expect(received.length).toBe(2));
    // And then come not all at once: of a pause of 30 s each waits a 60th, 500 ms.
    for (let more = 3; more <= 5; more++) {
      await settle();
      expect(received).toHaveLength(more - 1);
      clock.advance(500);
      await vi.waitFor(() => expect(received).toHaveLength(more));
    }
    await Promise.all(calls);
  });

  it('refuses at once the waiting calls whose deadline comes before the pause ends', async () => {
    const { goat, received } = await startPair(limited('30'), { maxConcurrency: 1 });
    const first = goat.creators.get(someId, { maxRetries: 0 });
    const waiting = goat.creators.get(someId, { deadlineMs: 10_000 });
    await catchError(first);
    const error = await catchError(waiting);
    expect(error).toMatchObject({ name: 'RateLimitError', status: 429, attempts: 0, limit: 'window' });
    const late = await catchError(goat.creators.get(someId, { deadlineMs: 10_000 }));
    expect(late).toMatchObject({ name: 'RateLimitError', attempts: 0 });
    expect(received).toHaveLength(1);
  });

  it('of the daily quota stops only its own call, because it may be the quota of one kind of call', async () => {
    const { goat } = await startPair(inTurn(limited('36000'), respond));
    expect(await catchError(goat.creators.scrape(someId))).toMatchObject({ name: 'RateLimitError', limit: 'daily' });
    expect((await goat.creators.get(someId)).id).toBe(someId);
  });
});

describe('concurrency', () => {
  it('stays at its maximum, and the calls go out in the order in which they were made', async () => {
    let open = 0;
    let most = 0;
    const { goat } = await startPair(
      (response) => {
        most = Math.max(most, ++open);
        setTimeout(() => {
          open--;
          succeed(response, { id: someId });
        }, 10);
      },
      { maxConcurrency: 3 },
    );
    const ids = Array.from({ length: 12 }, (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`);
    const sent: string[] = [];
    goat.on('request', ({ path }) => sent.push(path.slice(-36)));
    await Promise.all(ids.map((id) => goat.creators.get(id)));
    expect(most).toBe(3);
    expect(sent).toEqual(ids);
  });

  it('gives the place of a call that was stopped to the next one', async () => {
    const { goat, received } = await startPair(inTurn(hang, respond), { maxConcurrency: 1 });
    const [first, second] = [new AbortController(), new AbortController()];
    const calls = [first, second].map(({ signal }) => catchError(goat.creators.get(someId, { signal })));
    const third = goat.creators.get(someId);
    await vi.waitFor(() => expect(received).toHaveLength(1));
    second.abort();
    first.abort();
    expect((await third).id).toBe(someId);
    expect(await Promise.all(calls)).toMatchObject([{ phase: 'request' }, { phase: 'queue' }]);
    expect(goat.rateLimit).toMatchObject({ queued: 0, inFlight: 0 });
  });
});

describe('a store of the caller', () => {
  it('is asked before each request, under a name that does not give the key away', async () => {
    const take = vi
      .fn<LimiterStore['take']>(() => 0)
      .mockReturnValueOnce(0)
      .mockReturnValueOnce(30);
    const { goat, received } = await startPair(respond, { rateLimit: { limit: 7, windowMs: 1_000, store: { take } } });
    await goat.creators.get(someId);
    await goat.creators.get(someId);
    const [[key] = []] = take.mock.calls;
    const asked = [key, expect.objectContaining({ limit: 7, windowMs: 1_000 })];
    expect(take.mock.calls.map(([name, pace]) => [name, pace])).toEqual([asked, asked, asked]);
    expect(key).not.toContain(canaryKey.slice(0, 12));
    expect((received[1]?.at ?? 0) - (received[0]?.at ?? 0)).toBeGreaterThanOrEqual(25);
  });

  it('hears of the pause after a 429, so that other workers wait too', async () => {
    const pause = vi.fn();
    const { goat } = await startPair(limited('5'), { rateLimit: { store: { take: () => 0, pause } }, maxRetries: 0 });
    await catchError(goat.creators.get(someId));
    expect(pause).toHaveBeenCalledWith(expect.any(String), 5_000);
  });

  it('that fails is logged and does not stop the calls', async () => {
    const warn = vi.fn();
    const store = { take: () => Promise.reject(new Error('the counter is down')) };
    const { goat } = await startPair(respond, { rateLimit: { store }, logger: { warn } });
    expect((await goat.creators.get(someId)).id).toBe(someId);
    expect(warn).toHaveBeenCalledWith(expect.any(String), { error: 'Error: the counter is down' });
  });
});

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

const pace = { limit: undefined, windowMs: 60_000, key: 'a', chosen: false, holdUntilResponse: true };

describe('the count', () => {
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

const state = { deadlineAt: Number.POSITIVE_INFINITY, timeoutMs: 1_000 } as CallState;
const { signal } = new AbortController();
function makeLimiter(clock: ManualClock, pace?: ConstructorParameters<typeof Limiter>[0]['pace']): Limiter {
  const options = { clock, maxConcurrency: 1, maxRetryAfterMs: 65_000, random: () => 0, warn: () => {} };
  return new Limiter(pace ? { ...options, pace } : options);
}

describe('queue', () => {
  const clock = new ManualClock(NOW);
  const make = (take: () => number) => makeLimiter(clock, { ...pace, limit: 60, chosen: true, store: { take } });

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
});

it('a wait that would not end is refused with its reason, and a later one that ends is waited for', async () => {
  const clock = new ManualClock(NOW);
  const limiter = makeLimiter(clock);
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

/** A service that lets 60 requests into any minute, by a clock, and says so or not in its headers. */
function countArrivals(clock: ManualClock, tellsLimit: boolean) {
  const taken: number[] = [];
  let refused = 0;
  const fetch = async (): Promise<Response> => {
    const now = clock.now();
    const recent = taken.filter((at) => at > now - 60_000);
    const stated = tellsLimit ? { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '0' } : {};
    if (recent.length < 60) {
      taken.push(now);
      return Response.json({ data: { id: someId }, error: null, meta: null }, { headers: stated });
    }
    refused += 1;
    const headers = { ...stated, 'retry-after': String(Math.ceil(((recent[0] ?? now) + 60_000 - now) / 1000)) };
    const body = { data: null, error: 'Too many.', meta: { code: 'rate_limit_exceeded' } };
    return Response.json(body, { status: 429, headers });
  };
  return { fetch, taken, refused: () => refused };
}

/** Moves the clock from timer to timer until a promise settles. */
async function runOn<T>(clock: ManualClock, work: Promise<T>): Promise<T> {
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  over.catch(() => {});
  for (let turn = 0; turn < 20_000 && !isOver; turn++) {
    for (let tick = 0; tick < 20; tick++) await new Promise((resolve) => setImmediate(resolve));
    const [next] = clock.waits.filter((ms) => ms > 0);
    if (!isOver && next !== undefined) clock.advance(next);
  }
  return over;
}

it.each([
  ['tells its limit', true, 1],
  ['tells its limit', true, 2],
  ['does not tell its limit', false, 3],
])(
  '200 calls at once without a pace all come through at a service of 60 a minute that %s (%#)',
  async (_, tells, seed) => {
    const clock = new ManualClock();
    const service = countArrivals(clock, tells);
    const options = { rateLimit: false, fetch: service.fetch, clock, random: randomBy(seed) };
    const goat = createClient({ apiKey: canaryKey, baseUrl, ...options });
    const begun = clock.now();
    const calls = Array.from({ length: 200 }, () => goat.creators.get(someId));
    const outcomes = await runOn(clock, Promise.allSettled(calls));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(service.taken).toHaveLength(200);
    // 140 were refused at first; of those that came again hardly any.
    expect(service.refused()).toBeLessThan(160);
    // Three windows and the jitter of their calls.
    expect(clock.now() - begun).toBeLessThan(240_000);
  },
);

it('a single call after a 429 waits for the pause alone, and those that follow it are not held back for long', async () => {
  const clock = new ManualClock();
  const headers = { 'retry-after': '2', 'x-mock-rate-limit': 'off' };
  const fetch = vi.fn(async () => Response.json({ data: { id: someId }, error: null, meta: null }, { headers }));
  fetch.mockResolvedValueOnce(Response.json({ data: null, error: 'x', meta: {} }, { status: 429, headers }));
  const goat = createClient({ apiKey: canaryKey, baseUrl, fetch, clock, random: () => 0 });
  const begun = clock.now();
  await runOn(clock, goat.creators.get(someId));
  expect(clock.now() - begun).toBe(2_000);
  for (let nth = 0; nth < 20; nth++) await runOn(clock, goat.creators.get(someId));
  expect(clock.now() - begun).toBe(2_000);
});
