import { vi } from 'vitest';
import type { Mock } from '../../mocks/index.js';
import { systemClock } from '../../src/client/http/clock.js';
import { createClient, type TrackagoatClient } from '../../src/index.js';
import { randomBy } from '../harness/any-order.js';

/** A workflow waits no longer for another process, in milliseconds. */
const LONGEST_PAUSE = 200;

/** A program of a client with an API key of its own; `diesAfter` so many requests nothing comes back to it any more. */
export interface Writer<Result> {
  readonly work: (goat: TrackagoatClient) => Promise<Result>;
  readonly diesAfter?: number;
}

/**
 * Runs writers at once, one request at a time, whose turn it is by the seed, and `ticks`: a second passes with each, so
 * that no two payments are made at the same one. Answers what the living ones came to.
 */
async function takeTurns<Result>(
  mock: Mock,
  writers: readonly Writer<Result>[],
  seed: number,
  { ticks = false }: { readonly ticks?: boolean } = {},
): Promise<Result[]> {
  const random = randomBy(seed);
  // Nobody has a turn while a writer pauses, so the pause takes no time.
  const timers = vi.spyOn(systemClock, 'setTimeout');
  timers.mockImplementation((run, ms) => setTimeout(run, ms > LONGEST_PAUSE ? ms : 0));
  const waiting: (() => void)[] = [];
  let living = 0;
  let wake = (): void => {};
  const results = writers.map(async ({ work, diesAfter = Number.POSITIVE_INFINITY }) => {
    let sent = 0;
    let isDead = false;
    living += 1;
    const fetch = async (request: Request): Promise<Response> => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        wake();
      });
      sent += 1;
      if (ticks) mock.clock.advance({ seconds: 1 });
      const response = await mock.fetch(request);
      if (sent < diesAfter) return response;
      if (!isDead) living -= 1;
      isDead = true;
      wake();
      return new Promise<Response>(() => {});
    };
    const goat = createClient({ apiKey: mock.createKey(), baseUrl: mock.baseUrl, fetch });
    try {
      return await work(goat);
    } catch (error) {
      // Nobody hears of the time limit that ends a dead writer's request half a minute later.
      if (isDead) return new Promise<Result>(() => {});
      throw error;
    } finally {
      if (!isDead) living -= 1;
      wake();
    }
  });
  while (living > 0) {
    await new Promise((resolve) => setImmediate(resolve));
    // The turn waits for a writer that hashes on another thread, because the time of the hash must not decide whose turn it is.
    if (waiting.length < living) {
      await new Promise<void>((resolve) => (wake = resolve));
      continue;
    }
    waiting.splice(Math.floor(random() * waiting.length), 1)[0]?.();
  }
  timers.mockRestore();
  const ended: Result[] = [];
  for (const result of results) void result.then((end) => ended.push(end));
  await new Promise((resolve) => setImmediate(resolve));
  return ended;
}

/** Such a race from the same moment on, seed after seed. */
export async function* races<Result>(
  mock: Mock,
  seeds: number,
  writers: (seed: number) => readonly Writer<Result>[],
  options?: { readonly ticks?: boolean },
) {
  mock.checkpoint('before the race');
  for (let seed = 1; seed <= seeds; seed += 1) {
    mock.rewind('before the race');
    yield { seed, ends: await takeTurns(mock, writers(seed), seed, options) };
  }
}
