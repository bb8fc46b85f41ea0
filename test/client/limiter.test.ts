import { describe, expect, it, vi } from 'vitest';
import { createClient, type LimiterStore } from '../../src/index.js';
import { ManualClock } from './manual-clock.js';
import { canaryKey, catchError, type Handler, someId, startPair, succeed, writeRefusal } from './stub-service.js';

const respond: Handler = (response) => succeed(response, { id: someId });
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40));

describe('the pace', () => {
  it('is 60 a minute on the live service by default, and off anywhere else', async () => {
    expect(createClient({ apiKey: canaryKey }).rateLimit).toMatchObject({ paced: true, limit: 60 });
    const elsewhere = createClient({ apiKey: canaryKey, baseUrl: 'https://staging.example.com/api/v1' });
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
    const reset = String(clock.now() / 1000 + 30);
    const window = { 'x-ratelimit-limit': '9', 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': reset };
    let responses = 0;
    const { goat } = await startPair(
      (response) => succeed(response, { id: someId }, {}, responses++ === 0 ? window : {}),
      { clock, rateLimit: { limit: 9 } },
    );
    const known = { limit: 9, remaining: 7, resetsAt: clock.now() + 30_000 };
    await goat.creators.get(someId);
    expect(goat.rateLimit).toMatchObject(known);
    await goat.creators.get(someId);
    expect(goat.rateLimit).toMatchObject(known);
  });

  it('follows a lower limit that the service tells', async () => {
    const clock = new ManualClock();
    const reset = String(clock.now() / 1000 + 30);
    const headers = { 'x-ratelimit-limit': '2', 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': reset };
    const { goat, received } = await startPair((response) => succeed(response, { id: someId }, {}, headers), {
      clock,
      rateLimit: { limit: 5 },
      deadlineMs: Infinity,
    });
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
    const { goat, received } = await startPair(
      (response, _, nth) =>
        nth === 1
          ? writeRefusal(response, 429, { code: 'rate_limit_exceeded' }, { 'retry-after': '30' })
          : succeed(response, { id: someId }),
      { clock, maxConcurrency: 1, deadlineMs: Infinity },
    );
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
    const { goat, received } = await startPair(
      (response) => writeRefusal(response, 429, { code: 'rate_limit_exceeded' }, { 'retry-after': '30' }),
      { maxConcurrency: 1 },
    );
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
    const { goat } = await startPair((response, { url }) =>
      url.endsWith('/scrape')
        ? writeRefusal(response, 429, { code: 'rate_limit_exceeded' }, { 'retry-after': '36000' })
        : succeed(response, { id: someId }),
    );
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
    const { goat, received } = await startPair((response, _, nth) => nth > 1 && succeed(response, { id: someId }), {
      maxConcurrency: 1,
    });
    const first = new AbortController();
    const second = new AbortController();
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
    const asked: unknown[] = [];
    const store: LimiterStore = {
      take: async (key, { limit, windowMs }) => {
        asked.push({ key, limit, windowMs });
        return asked.length === 2 ? 30 : 0;
      },
    };
    const { goat, received } = await startPair(respond, { rateLimit: { limit: 7, windowMs: 1_000, store } });
    await goat.creators.get(someId);
    await goat.creators.get(someId);
    expect(asked).toHaveLength(3);
    expect(new Set(asked.map((entry) => JSON.stringify(entry))).size).toBe(1);
    expect(asked[0]).toMatchObject({ limit: 7, windowMs: 1_000 });
    expect(JSON.stringify(asked)).not.toContain(canaryKey.slice(0, 12));
    expect((received[1]?.at ?? 0) - (received[0]?.at ?? 0)).toBeGreaterThanOrEqual(25);
  });

  it('hears of the pause after a 429, so that other workers wait too', async () => {
    const pause = vi.fn();
    const { goat } = await startPair(
      (response) => writeRefusal(response, 429, { code: 'rate_limit_exceeded' }, { 'retry-after': '5' }),
      { rateLimit: { store: { take: () => 0, pause } }, maxRetries: 0 },
    );
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
