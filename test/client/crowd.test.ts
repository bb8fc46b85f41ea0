import { expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import { ManualClock } from './manual-clock.js';
import { canaryKey, someId } from './stub-service.js';

const MINUTE = 60_000;

/** A service that lets 60 requests into any minute, by a clock, and says so or not in its headers. */
function startService(clock: ManualClock, tellsLimit: boolean) {
  const taken: number[] = [];
  let refused = 0;
  const fetch = async (): Promise<Response> => {
    const now = clock.now();
    const recent = taken.filter((at) => at > now - MINUTE);
    const isFree = recent.length < 60;
    if (isFree) taken.push(now);
    else refused += 1;
    const retryAfter = Math.ceil(((recent[0] ?? now) + MINUTE - now) / 1000);
    const headers = {
      'content-type': 'application/json',
      ...(tellsLimit && { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '0' }),
      ...(!isFree && { 'retry-after': String(retryAfter) }),
    };
    const body = isFree
      ? { data: { id: someId }, error: null, meta: null }
      : { data: null, error: 'Too many.', meta: { code: 'rate_limit_exceeded' } };
    return new Response(JSON.stringify(body), { status: isFree ? 200 : 429, headers });
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

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

it.each([
  ['tells its limit', true, 1],
  ['tells its limit', true, 2],
  ['does not tell its limit', false, 3],
])(
  '200 calls at once without a pace all come through at a service of 60 a minute that %s (%#)',
  async (_, tells, seed) => {
    const clock = new ManualClock();
    const service = startService(clock, tells);
    const goat = createClient({
      apiKey: canaryKey,
      baseUrl: 'https://staging.example.com/api/v1',
      rateLimit: false,
      fetch: service.fetch,
      clock,
      random: seeded(seed),
    });
    const begun = clock.now();
    const outcomes = await runOn(
      clock,
      Promise.allSettled(Array.from({ length: 200 }, () => goat.creators.get(someId))),
    );
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
  let refused = false;
  const fetch = async (): Promise<Response> => {
    const isFirst = !refused;
    refused = true;
    const body = isFirst ? { data: null, error: 'x', meta: {} } : { data: { id: someId }, error: null, meta: null };
    const headers = { 'content-type': 'application/json', 'retry-after': '2', 'x-mock-rate-limit': 'off' };
    return new Response(JSON.stringify(body), { status: isFirst ? 429 : 200, headers });
  };
  const baseUrl = 'https://staging.example.com/api/v1';
  const goat = createClient({ apiKey: canaryKey, baseUrl, fetch, clock, random: () => 0 });
  const begun = clock.now();
  await runOn(clock, goat.creators.get(someId));
  expect(clock.now() - begun).toBe(2_000);
  for (let nth = 0; nth < 20; nth++) await runOn(clock, goat.creators.get(someId));
  expect(clock.now() - begun).toBe(2_000);
});
