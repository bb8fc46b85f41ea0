import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMock, type Mock } from '../../mocks/index.js';
import { type ClientOptions, createClient, RateLimitError, type TrackagoatClient } from '../../src/index.js';
import { catchError } from '../client/stub-service.js';
import { serveForTest } from '../harness/served-mock.js';
import { ways } from './ways.js';

const START = '2026-01-05T00:00:00.000Z';
const CALLS = 150;
const limited = { seed: 'empty', now: START, limits: { rateLimits: true } } as const;

/** A mock that limits requests, and a client that goes by its clock. */
function start(more: ClientOptions = {}) {
  const mock = createMock(limited);
  return { mock, goat: createClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clientClock, ...more }) };
}

/** 150 calls, a few at a time, as a job makes them. */
async function runJob(goat: TrackagoatClient): Promise<void> {
  for (let sent = 0; sent < CALLS; sent += 5) {
    await Promise.all([1, 2, 3, 4, 5].map(() => goat.projects.list({ limit: 1 })));
  }
}

/** 60 calls at once, 60 a minute later, 30 two minutes later: the world has moved two minutes, and nothing was refused. */
function expectPaced(mock: Mock): void {
  expect(mock.requests.count({ operation: 'listProjects' })).toBe(CALLS);
  expect(mock.requests.count({ status: 429 })).toBe(0);
  expect(mock.clock.now).toBe('2026-01-05T00:02:00.000Z');
}

describe('a job of 150 requests under the limit of 60 a minute, with the clock of the mock', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(['as they are', 'faked by the test'])('takes no time in process, with timers %s', async (timers) => {
    if (timers !== 'as they are') vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate', 'Date'] });
    const { mock, goat } = start();
    await runJob(goat);
    expectPaced(mock);
    expect(goat.rateLimit).toMatchObject({ paced: true, limit: 60, pausedUntil: undefined });
  });

  it('goes on when all calls are made at once, before the limit is known', async () => {
    const { mock, goat } = start({ random: () => 0 });
    await Promise.all(Array.from({ length: CALLS }, () => goat.projects.list({ limit: 1 })));
    expect(mock.requests.count({ operation: 'listProjects', status: 200 })).toBe(CALLS);
  });

  it('takes no time through install()', async () => {
    const mock = createMock(limited);
    using _ = mock.install();
    await runJob(createClient({ apiKey: mock.apiKey, clock: mock.clientClock }));
    expectPaced(mock);
  });

  it.each(Object.entries(ways))('takes no time through %s', async (_, connect) => {
    const { mock, fetch } = await connect(limited);
    const { apiKey, baseUrl, clientClock: clock } = mock;
    await runJob(createClient({ apiKey, baseUrl, fetch, clock }));
    expectPaced(mock);
  });

  it('waits over HTTP for a clock that runs by itself', async () => {
    // Each look at it is a millisecond later, and a wait is over when its turn comes: a busy machine changes nothing.
    let at = Date.parse(START);
    const running = (): number => (at += 1);
    const { mock, baseUrl } = await serveForTest({ ...limited, hooks: { realTime: running } });
    const clock = {
      now: running,
      setTimeout(run: () => void, ms: number) {
        const due = at + ms;
        return setImmediate(() => {
          at = Math.max(at, due);
          run();
        });
      },
      clearTimeout: (handle: unknown) => clearImmediate(handle as NodeJS.Immediate),
    };
    await runJob(
      createClient({ apiKey: mock.apiKey, baseUrl, clock, timeoutMs: Infinity, deadlineMs: Infinity, logger: {} }),
    );
    expect(mock.requests.count({ status: 429 })).toBe(0);
    expect(at - Date.parse(START)).toBeGreaterThan(120_000);
  });

  it('lets what hangs time out by real time, and leaves the world where it is', async () => {
    const { mock, goat } = start({ timeoutMs: 30, maxRetries: 0 });
    mock.faults.add({ kind: 'stall_body', operation: 'listProjects', times: 1 });
    const error = await catchError(goat.projects.list());
    expect(error).toMatchObject({ name: 'TimeoutError', phase: 'body' });
    expect(mock.clock.now).toBe(START);
  });

  it('goes on after a reset has set the world back', async () => {
    const { mock, goat } = start();
    for (let call = 0; call < 61; call++) await goat.projects.list({ limit: 1 });
    mock.reset();
    for (let call = 0; call < 60; call++) await goat.projects.list({ limit: 1 });
    // The client does not know that the mock forgot its calls: it waits for 59 of them again.
    expect(mock.clock.now).toBe('2026-01-05T00:01:00.000Z');
  });
});

describe('a job of more requests than the limit, on a stopped clock', () => {
  it.each(['left out', 'false'] as const)('is refused at once with the way out: rateLimit %s', async (rateLimit) => {
    const mock = createMock(limited);
    const given = { apiKey: mock.apiKey, fetch: mock.fetch };
    const goat = createClient(rateLimit === 'false' ? { ...given, rateLimit: false } : given);
    const error = await catchError(runJob(goat));
    expect(error).toBeInstanceOf(RateLimitError);
    expect((error as Error).message).toContain('createClient({ clock: mock.clientClock })');
    expect(error).toMatchObject({ limit: 'window', retryAfterMs: 60_000 });
    expect(mock.requests.count({ status: 200 })).toBe(60);
    // A test that moves the world itself goes on.
    mock.clock.advance({ minutes: 1 });
    expect((await goat.projects.list({ limit: 1 })).data).toHaveLength(1);
  });

  it('is refused over HTTP too', async () => {
    const { mock, baseUrl } = await serveForTest(limited);
    const error = await catchError(runJob(createClient({ apiKey: mock.apiKey, baseUrl })));
    expect((error as Error).message).toMatch(/clock does not move.*over HTTP leave --now out/);
  });
});

it('keeps to a limit that was chosen, and does not wait for it', async () => {
  const mock = createMock(limited);
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, rateLimit: { limit: 2 } });
  await goat.projects.list();
  await goat.projects.list();
  const error = await catchError(goat.projects.list());
  expect((error as Error).message).toContain('clock: mock.clientClock');
  expect(mock.requests.count()).toBe(2);
});

describe('pacing by what the first answer tells', () => {
  it('counts what others have sent with the same key', async () => {
    const mock = createMock(limited);
    const options = { apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clientClock };
    for (let call = 0; call < 40; call++) await createClient(options).projects.list({ limit: 1 });
    const goat = createClient(options);
    for (let call = 0; call < 21; call++) await goat.projects.list({ limit: 1 });
    expect(mock.requests.count({ status: 429 })).toBe(0);
    expect(mock.clock.now).toBe('2026-01-05T00:01:00.000Z');
  });

  it('is not done where rateLimit is false: the service refuses the 61st call', async () => {
    const { goat } = start({ maxRetries: 0, rateLimit: false });
    expect(await catchError(runJob(goat))).toMatchObject({ status: 429 });
  });
});
