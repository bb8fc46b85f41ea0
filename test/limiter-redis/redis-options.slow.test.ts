import { type RedisOptions as AllOptions, Redis } from 'ioredis';
import { afterAll, it as base, beforeAll, describe, expect, vi } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { redisToolsetStore } from '../../src/agents/stores.js';
import { redisLimiterStore } from '../../src/client/limiter-redis.js';
import { createClient } from '../../src/index.js';
import { canaryKey, someId } from '../client/stub-service.js';
import { oneWeekEarned } from '../workflows/stage.js';
import { type Forwarder, startForwarder } from './forwarder.js';
import { type RedisServer, startRedis } from './redis-server.js';

type RedisOptions = Omit<AllOptions, 'replyMapping'>;

/** The rows of the table in docs/client.md: ioredis as people set it up, and whether it comes back by itself. */
const setups: Readonly<Record<string, { readonly options: RedisOptions; readonly comesBack: boolean }>> = {
  'its defaults': { options: {}, comesBack: true },
  'enableOfflineQueue: false': { options: { enableOfflineQueue: false }, comesBack: true },
  'maxRetriesPerRequest: 1': { options: { maxRetriesPerRequest: 1 }, comesBack: true },
  'commandTimeout: 300': { options: { commandTimeout: 300 }, comesBack: true },
  'autoResendUnfulfilledCommands: false': { options: { autoResendUnfulfilledCommands: false }, comesBack: true },
  'retryStrategy: () => null': { options: { retryStrategy: () => null }, comesBack: false },
};

/** How long a store waits that is meant to give up, and one that is meant to get through on a busy machine. */
const PATIENCE_MS = 400;
const ENOUGH_MS = 15_000;
const ttlMs = 60_000;
const unhandled: unknown[] = [];
const keep = (error: unknown): unknown => unhandled.push(error);

/** The things that each test has for itself. */
interface Scene {
  readonly server: RedisServer;
  /** The server that takes over, where one does. */
  replica?: RedisServer;
  /** The way of the workers: to `server`, until it is turned. */
  readonly way: Forwarder;
  /** The connections of the workers. They end with the test. */
  readonly opened: Redis[];
}

const it = base.extend<{ scene: Scene }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads here what a fixture needs.
  scene: async ({}, use) => {
    const server = await startRedis();
    const way = await startForwarder(server.port);
    const all: Scene = { server, way, opened: [] };
    await use(all);
    for (const redis of all.opened) redis.disconnect();
    way.close();
    await Promise.all([server.stop(), all.replica?.stop()]);
  },
});

beforeAll(() => {
  process.on('unhandledRejection', keep);
});
afterAll(() => {
  process.off('unhandledRejection', keep);
});

/** A worker with a connection of its own, as the page sets it up. */
function openWorker({ way, opened }: Scene, options: RedisOptions) {
  const redis = new Redis(way.port, '127.0.0.1', options);
  opened.push(redis);
  redis.on('error', () => {});
  const goat = createClient({
    apiKey: canaryKey,
    baseUrl: 'https://staging.example.com/api/v1',
    rateLimit: { limit: 1_000, windowMs: 1_000, store: redisLimiterStore(redis) },
    logger: { warn: () => {} },
    fetch: async () => Response.json({ data: { id: someId }, error: null, meta: null }),
  });
  return {
    redis,
    goat,
    store: redisToolsetStore(redis, { timeoutMs: PATIENCE_MS }),
    patient: redisToolsetStore(redis, { timeoutMs: ENOUGH_MS }),
  };
}

type Worker = ReturnType<typeof openWorker>;

/** The same again until it holds: a busy machine may let a single answer come too late. */
function inTheEnd(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, { timeout: ENOUGH_MS, interval: 100 });
}

/** Waits until the store knows that its data is there. */
async function expectBegun({ redis, store }: Worker): Promise<void> {
  await inTheEnd(() => expect(redis.status).toBe('ready'));
  await inTheEnd(async () => expect(await store.get('nothing')).toBeNull());
}

/** Every call of the client comes through; no payment could be counted, and the store says so. All while the trouble lasts. */
async function expectStopped({ goat, store }: Worker, { reads }: { readonly reads: boolean }): Promise<void> {
  await Promise.all(Array.from({ length: 5 }, () => goat.creators.get(someId)));
  const stopped = 'The toolset store in Redis failed, and nothing is paid without it';
  await Promise.all([
    expect(store.increment('spent', 5, { ttlMs })).rejects.toThrow(stopped),
    expect(store.add('used', '1', ttlMs)).rejects.toThrow(stopped),
    expect(store.set('plan', 'x', ttlMs)).rejects.toThrow(stopped),
  ]);
  if (reads) await inTheEnd(() => store.get('plan'));
  else await expect(store.get('plan')).rejects.toThrow(stopped);
}

async function expectBack(worker: Worker, comesBack: boolean): Promise<void> {
  if (!comesBack) {
    await expect(worker.store.increment('back', 1, { ttlMs })).rejects.toThrow('Redis failed');
    return;
  }
  await expectBegun(worker);
  await inTheEnd(async () => expect(await worker.store.increment('back', 1, { ttlMs })).toBeGreaterThanOrEqual(1));
}

/** The life of Redis: how it begins, whether reads are still answered, whether connections are lost, how it ends. */
interface Trouble {
  readonly begin: (scene: Scene) => Promise<unknown> | unknown;
  readonly reads: boolean;
  readonly cuts: boolean;
  readonly end: (scene: Scene) => Promise<unknown> | unknown;
}

const troubles: Readonly<Record<string, Trouble>> = {
  'is down, and started again': {
    begin: ({ way }) => way.turnTo(1),
    reads: false,
    cuts: true,
    end: ({ server, way }) => way.turnTo(server.port),
  },
  'hangs, and goes on': {
    begin: ({ server }) => server.signal('SIGSTOP'),
    reads: false,
    cuts: false,
    end: ({ server }) => server.signal('SIGCONT'),
  },
  'is read-only, and then no longer': {
    // A replica whose main server is out of reach keeps what it has, and takes no writes.
    begin: ({ server }) => server.command('REPLICAOF', '127.0.0.1', '1'),
    reads: true,
    cuts: false,
    end: ({ server }) => server.command('REPLICAOF', 'NO', 'ONE'),
  },
  'has no memory left, and then has': {
    begin: async ({ server }) => {
      await server.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
      await server.command('CONFIG', 'SET', 'maxmemory', '1');
    },
    reads: true,
    cuts: false,
    end: ({ server }) => server.command('CONFIG', 'SET', 'maxmemory', '0'),
  },
  'fails over to another server': {
    begin: async (scene) => {
      const { server, way } = scene;
      const replica = await startRedis('--replicaof', '127.0.0.1', String(server.port));
      scene.replica = replica;
      await inTheEnd(async () => expect(await replica.command('INFO', 'replication')).toContain('link_status:up'));
      await server.stop();
      way.turnTo(1);
    },
    reads: false,
    cuts: true,
    end: async ({ replica, way }) => {
      await replica?.command('REPLICAOF', 'NO', 'ONE');
      way.turnTo(replica?.port ?? 0);
    },
  },
};

// Each has its own servers and waits most of the time: one beside the other.
describe.concurrent.each(Object.entries(troubles))('while Redis %s', (_, trouble) => {
  it('calls go on, what pays stops in time with a clear error, no process ends, and all comes back but without reconnecting', async ({
    scene,
  }) => {
    const workers = Object.values(setups).map(({ options }) => openWorker(scene, options));
    for (const worker of workers) {
      await expectBegun(worker);
      await worker.goat.creators.get(someId);
    }
    await workers[0]?.patient.increment('warm', 1, { ttlMs });
    await trouble.begin(scene);
    await Promise.all(workers.map((worker) => expectStopped(worker, trouble)));
    // A pause in which places are given back, and what waits for an answer is given up.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await Promise.all(workers.map((worker) => expectStopped(worker, trouble)));
    await trouble.end(scene);
    const comesBack = Object.values(setups).map((setup) => setup.comesBack || !trouble.cuts);
    await Promise.all(workers.map((worker, nth) => expectBack(worker, comesBack[nth] as boolean)));
    expect(await workers[0]?.patient.get('warm')).toBe('1');
    expect(unhandled).toEqual([]);
  });
});

it('while Redis is restarted, and empty then, calls go on, and the store stops by name', async ({ scene }) => {
  const workers = Object.values(setups)
    .filter(({ comesBack }) => comesBack)
    .map(({ options }) => openWorker(scene, options));
  for (const worker of workers) await expectBegun(worker);
  await scene.server.restart();
  await Promise.all(workers.map(({ goat }) => goat.creators.get(someId)));
  for (const { store } of workers) {
    // The counts are gone, so nobody knows what was spent.
    await inTheEnd(() => expect(store.get('warm')).rejects.toThrow('It has lost its data'));
    await inTheEnd(() => expect(store.increment('back', 1, { ttlMs })).rejects.toThrow('It has lost its data'));
  }
  expect(unhandled).toEqual([]);
});

it('an addition that a lost connection sends again is made once', async ({ scene }) => {
  const { store, patient } = openWorker(scene, {});
  await patient.increment('spent', 20, { ttlMs });
  await inTheEnd(() => store.get('spent'));
  scene.server.signal('SIGSTOP');
  // It lies in the system's buffer, and is carried out when Redis goes on; ioredis sends it once more.
  await expect(store.increment('spent', -5, { ttlMs })).rejects.toThrow('no response within 400 ms');
  scene.way.turnTo(scene.server.port);
  scene.server.signal('SIGCONT');
  await inTheEnd(async () => expect(await patient.get('spent')).toBe('15'));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await patient.get('spent')).toBe('15');
});

it('a payment stops with store_failed while Redis hangs, and nothing was sent', async ({ scene }) => {
  const { goat } = await oneWeekEarned();
  const { redis } = openWorker(scene, {});
  const options = { allow: ['read', 'money'], store: redisToolsetStore(redis), approve: async () => true } as const;
  const toolset = await createToolset(goat, options);
  const plan = await toolset.call('plan_settlement', { everyone: true, method: 'Venmo' });
  expect(plan.ok).toBe(true);
  scene.server.signal('SIGSTOP');
  // It ends while Redis hangs.
  const paid = await toolset.call('commit_plan', { plan_id: plan.ok ? plan.data.plan_id : '' });
  expect(paid).toMatchObject({ ok: false, error: { code: 'store_failed', retry: 'later' } });
  scene.server.signal('SIGCONT');
  expect(await goat.payoutPayments.list()).toMatchObject({ data: [] });
});
