import { expect, it } from 'vitest';
import { countShortWaits } from './short-waits.js';
import { readSources } from './source-files.js';

const NO_RESPONSE = 'a response that never comes: no machine is too slow to miss it';
const OVER = 'waits until a lifetime or a promise is over; a slow machine only waits longer';
const NOTHING = 'sees that nothing happens; what could happen has only to be let run, on a moved clock or none';
const OUTSIDE = 'programs outside of this process, which have the clock on the wall';

/** Waits that are left, by file: how many, and why none of them is red on a slow machine. */
const PERMITTED: Readonly<Record<string, readonly [number, string]>> = {
  'test/adapters/effects.test.ts': [1, NOTHING],
  'test/adapters/ends.test.ts': [1, NOTHING],
  'test/agents/bad-toolset-stores.test.ts': [2, OVER],
  'test/agents/mcp-both-eras.slow.test.ts': [2, NOTHING],
  'test/agents/stores.slow.test.ts': [2, OVER],
  'test/cli/processes.slow.test.ts': [1, OUTSIDE],
  'test/client/access.test.ts': [1, NO_RESPONSE],
  'test/client/limiter.test.ts': [2, NOTHING],
  'test/client/networks.test.ts': [2, NO_RESPONSE],
  'test/client/responses.test.ts': [1, NO_RESPONSE],
  'test/client/retries.test.ts': [2, NO_RESPONSE],
  'test/client/time.test.ts': [4, NO_RESPONSE],
  'test/client/waiting.slow.test.ts': [4, NOTHING],
  'test/house/command-group.test.ts': [3, OUTSIDE],
  'test/limiter-redis/limiter-redis.slow.test.ts': [1, OUTSIDE],
  'test/limiter-redis/redis-options.slow.test.ts': [1, OUTSIDE],
  'test/limiter-redis/shared-limit.slow.test.ts': [1, OUTSIDE],
  'test/workflows/approved-only.test.ts': [1, 'a call that waits for its turn for ever: slower reads end it likewise'],
};

it('no test hangs on less than a second of the clock on the wall: move a clock, wait for an event, or say here why not', () => {
  const permitted = Object.entries(PERMITTED).map(([path, [count]]) => [path, count]);
  expect(Object.fromEntries(countShortWaits(readSources(['test'])))).toEqual(Object.fromEntries(permitted));
});

it('sees short limits and pauses, and lets those be that are by another clock or only look again', () => {
  const count = (text: string) => countShortWaits(new Map([['test/a.test.ts', text]])).get('test/a.test.ts') ?? 0;
  expect(count('createClient({ timeoutMs: 50 }); goat.get(id, { deadlineMs: 999 });')).toBe(2);
  expect(count('createClient({ clock, timeoutMs: 50 }); goat.get(id, { deadlineMs: 0, timeoutMs: 1_000 });')).toBe(0);
  expect(count('setTimeout(run, 20); await new Promise((resolve) => setTimeout(resolve, 5));')).toBe(2);
  expect(count('time.setTimeout(run, 20); setTimeout(run, ms); setTimeout(run, 0);')).toBe(0);
  expect(count("import { setTimeout as wait } from 'node:timers/promises';\nawait wait(100);")).toBe(1);
  expect(count('while (mock.requests.count() === 0) await new Promise((go) => setTimeout(go, 5));')).toBe(0);
  expect(count('while (true) await new Promise((go) => setTimeout(go, 5));')).toBe(1);
});
