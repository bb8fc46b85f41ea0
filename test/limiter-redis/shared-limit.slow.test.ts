import { Cluster, Redis } from 'ioredis';
import { it as base, describe, expect, vi } from 'vitest';
import { systemClock } from '../../src/client/http/clock.js';
import { redisLimiterStore } from '../../src/client/limiter-redis.js';
import { type Fleet, type FleetOptions, mostWithin, slowWay, startFleet, WINDOW } from './fleet.js';
import { startRedisCluster } from './redis-cluster.js';
import { type RedisServer, startRedis } from './redis-server.js';

const it = base.extend<{ server: RedisServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads here what a fixture needs.
  server: async ({}, use) => {
    const server = await startRedis();
    await use(server);
    await server.stop();
  },
});

const { limit, windowMs } = WINDOW;
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The count of a service that knows nothing of the workers: never more than the limit in any window. */
function expectKept(fleet: Fleet, calls: number): void {
  expect(fleet.arrivals).toHaveLength(calls);
  expect(fleet.warnings).toEqual([]);
  expect(mostWithin(fleet.arrivals, windowMs)).toBeLessThanOrEqual(limit);
}

/** The clock of a worker that is hours ahead of the one before it. */
const hoursApart = (worker: number) => ({
  clock: {
    ...systemClock,
    now: () => Date.now() + worker * 3_600_000,
    monotonic: () => performance.now() + worker * 777_777,
  },
});

/** A trouble that the fleet meets while it calls 25 times: its options, and what happens to Redis after so many milliseconds. */
type Trouble = readonly [
  name: string,
  options: FleetOptions,
  atMs?: number,
  happens?: (server: RedisServer) => Promise<unknown>,
];

const troubles: readonly Trouble[] = [
  ['when requests travel 0 to 150 ms, each another time', { client: () => ({ fetch: slowWay(150) }) }],
  ['when answers take half a window', { responseMs: windowMs / 2 }],
  ['when the clocks of the workers are hours apart', { client: hoursApart }],
  ['when the scripts are flushed', {}, 300, (server) => server.command('SCRIPT', 'FLUSH')],
  [
    'when all counts are flushed: nobody knows how full the window is, so it is full',
    {},
    windowMs / 2,
    (server) => server.command('FLUSHALL'),
  ],
  [
    'when the counts are evicted and the rest is not',
    {},
    windowMs / 2,
    async (server) => server.command('DEL', ...(await server.command('KEYS', '*')).split(/\s+/).filter(Boolean)),
  ],
];

// Each has its own Redis and waits most of the time: one beside the other.
describe.concurrent('a service that counts arrivals sees the limit kept', () => {
  it('by four workers that send as fast as they may, and they do use it', async ({ server, onTestFinished }) => {
    const fleet = await startFleet(onTestFinished, { port: server.port });
    await fleet.call(25);
    expectKept(fleet, 25);
    // They use it: one place at a time would be one request a window.
    expect(mostWithin(fleet.arrivals, windowMs)).toBeGreaterThan(limit / 2);
  });

  for (const [name, options, atMs = 0, happens] of troubles) {
    it(name, async ({ server, onTestFinished }) => {
      const fleet = await startFleet(onTestFinished, { port: server.port, ...options });
      const calls = fleet.call(25);
      await later(atMs);
      await happens?.(server);
      await calls;
      expectKept(fleet, 25);
    });
  }

  it('when a worker dies with places in its hands, which come free again', async ({ server, onTestFinished }) => {
    const fleet = await startFleet(onTestFinished, { port: server.port, client: () => ({ timeoutMs: 500 }) });
    const dying = new Redis(server.port, '127.0.0.1');
    await fleet.call(1);
    const [key] = (await server.command('KEYS', '*')).match(/(?<=\{)[^}]+/) ?? [];
    const store = redisLimiterStore(dying);
    for (let i = 0; i < limit - 1; i++) expect(await store.take(key as string, WINDOW, { holdMs: 500 })).toBe(0);
    dying.disconnect();
    const window = AbortSignal.timeout(windowMs);
    await fleet.call(12);
    expectKept(fleet, 13);
    expect(window.aborted).toBe(true);
  });
});

// One after the other: they wait for Redis no longer than a client does, and a busy machine is not to look like that.
describe('a Redis that is away', () => {
  it('because it restarted: calls go on, it is used again by itself, and the counts that it lost are a full window', async ({
    server,
    onTestFinished,
  }) => {
    const fleet = await startFleet(onTestFinished, { port: server.port, size: 1, patience: 1 });
    await fleet.call(limit);
    await server.restart();
    await later(1_200);
    await fleet.call(15);
    expect(mostWithin(fleet.arrivals, windowMs)).toBeLessThanOrEqual(limit);
    expect(fleet.arrivals).toHaveLength(limit + 15);
    expect(await server.command('KEYS', '*')).toContain(':since');
  });

  it('because it hangs: calls wait 500 ms once, each worker keeps the limit for itself, and says so once', async ({
    server,
    onTestFinished,
  }) => {
    const fleet = await startFleet(onTestFinished, { port: server.port, size: 2, patience: 1 });
    await fleet.call(2);
    server.signal('SIGSTOP');
    const before = fleet.steps;
    await fleet.call(8);
    // Each worker waits five steps once, and perhaps five while it gives back the place of its first call; not in each call.
    expect(fleet.steps - before).toBeGreaterThanOrEqual(2 * 5);
    expect(fleet.steps - before).toBeLessThanOrEqual(2 * 2 * 5);
    await fleet.call(30);
    // Two workers, each with a limit of its own.
    expect(mostWithin(fleet.arrivals, windowMs)).toBeLessThanOrEqual(2 * limit);
    expect(fleet.warnings).toHaveLength(2);
    server.signal('SIGCONT');
    await later(1_200);
    const back = fleet.arrivals.length;
    await fleet.call(25);
    expect(mostWithin(fleet.arrivals.slice(back), windowMs)).toBeLessThanOrEqual(limit);
    expect(fleet.warnings).toHaveLength(2);
  });

  it('because it is gone for good: every call is still made', async ({ server, onTestFinished }) => {
    const fleet = await startFleet(onTestFinished, { port: server.port, size: 2, patience: 1 });
    await server.stop();
    await fleet.call(10);
    expect(fleet.steps).toBeLessThanOrEqual(2 * 5);
    expect(fleet.arrivals).toHaveLength(10);
    expect(fleet.warnings).toHaveLength(2);
  });
});

describe.concurrent('several nodes', () => {
  it('as a cluster keep the limit too, also while its slot moves from one node to another', async ({
    onTestFinished,
  }) => {
    const cluster = await startRedisCluster(3);
    onTestFinished(() => cluster.stop());
    const seeds = cluster.nodes.map(({ port }) => ({ port, host: '127.0.0.1' }));
    const fleet = await startFleet(onTestFinished, { connect: () => new Cluster(seeds) });
    await fleet.call(2 * limit);
    const { slot, owner } = await cluster.findKeys();
    const calls = fleet.call(25);
    await cluster.moveSlot(slot, (owner + 1) % 3);
    await calls;
    expectKept(fleet, 2 * limit + 25);
    // All keys lie in one slot, which is elsewhere now: the move did not merely wait for the end.
    expect(await cluster.findKeys()).toEqual({ slot, owner: (owner + 1) % 3 });
  });

  it('of which the first fails: its replica knows the counts that reached it, and the limit is kept', async ({
    server,
    onTestFinished,
  }) => {
    const replica = await startRedis('--replicaof', '127.0.0.1', String(server.port));
    onTestFinished(() => replica.stop());
    const isUp = async () => expect(await replica.command('INFO', 'replication')).toContain('link_status:up');
    await vi.waitFor(isUp, 20_000);
    let main = true;
    const connect = () => {
      const both = [server, replica].map(({ port }) => new Redis(port, '127.0.0.1', { retryStrategy: () => null }));
      for (const one of both) one.on('error', () => {});
      return {
        eval: (...given: Parameters<Redis['eval']>) => (both[main ? 0 : 1] as Redis).eval(...given),
        disconnect: () => {
          for (const one of both) one.disconnect();
        },
      };
    };
    const fleet = await startFleet(onTestFinished, { connect: connect as never });
    await fleet.call(limit);
    await server.command('WAIT', '1', '1000');
    main = false;
    await replica.command('REPLICAOF', 'NO', 'ONE');
    await fleet.call(25);
    expectKept(fleet, limit + 25);
  });
});
