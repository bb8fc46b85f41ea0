import { Cluster, Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { redisToolsetStore } from '../../src/agents/stores.js';
import { redisLimiterStore } from '../../src/client/limiter-redis.js';
import { type RedisCluster, startRedisCluster } from './redis-cluster.js';
import { startRedisSentinel } from './redis-sentinel.js';

const HOUR = 3_600_000;
const NAMES = Array.from({ length: 30 }, (_, at) => `plan:${at}`);

describe('a cluster of three', () => {
  let cluster: RedisCluster;
  beforeAll(async () => {
    cluster = await startRedisCluster(3);
  });
  afterAll(() => cluster.stop());

  function connect(): Cluster {
    const client = new Cluster(cluster.nodes.map(({ port }) => ({ port, host: '127.0.0.1' })));
    onTestFinished(() => client.disconnect());
    return client;
  }

  const listKeys = async (prefix: string): Promise<string[][]> =>
    Promise.all(
      cluster.nodes.map(async (node) => (await node.command('KEYS', `${prefix}*`)).trim().split(/\s+/).filter(Boolean)),
    );

  const countSlots = async (keys: readonly string[]): Promise<number> => {
    const slots = keys.map(async (key) => cluster.nodes[0]?.command('CLUSTER', 'KEYSLOT', key));
    return new Set(await Promise.all(slots)).size;
  };

  it("spreads the toolset store's keys over all its nodes, and keeps the two keys of a number in one slot", async () => {
    const store = redisToolsetStore(connect(), { prefix: 'spread:' });
    for (const [at, name] of NAMES.entries()) {
      await store.set(name, `value ${at}`, HOUR);
      expect(await store.increment(`sum:${name}`, at, { ttlMs: HOUR })).toBe(at);
      expect(await store.increment(`sum:${name}`, 5, { ttlMs: HOUR })).toBe(at + 5);
    }
    for (const [at, name] of NAMES.entries()) expect(await store.get(name)).toBe(`value ${at}`);
    const keys = await listKeys('spread:');
    expect(keys.every((ofNode) => ofNode.length > 0)).toBe(true);
    // A value a name, a sum a name, the name of each of its two additions, and `since`.
    expect(keys.flat()).toHaveLength(4 * NAMES.length + 1);
    const sums = keys.flat().filter((name) => name.includes('sum:plan:1'));
    const tags = new Set(sums.map((key) => /\{.*\}/.exec(key)?.[0] ?? ''));
    expect(tags.size).toBe(11);
    for (const tag of tags) expect(await countSlots(sums.filter((key) => key.includes(tag)))).toBe(1);
  });

  it('lets processes side by side spend a limit once, and use an approval once', async () => {
    const stores = [connect(), connect(), connect()].map((client) => redisToolsetStore(client, { prefix: 'once:' }));
    for (const name of NAMES.slice(0, 6)) {
      const spend = { ttlMs: HOUR, max: 50 };
      const sums = await Promise.all(
        stores.flatMap((store) => Array.from({ length: 10 }, () => store.increment(`spent:${name}`, 7, spend))),
      );
      // Seven times 7 are 49; an eighth would pass 50.
      expect(sums.filter((sum) => sum !== null)).toHaveLength(7);
      const used = await Promise.all(stores.map((store) => store.add(`approval:${name}`, 'used', HOUR)));
      expect(used.filter(Boolean)).toHaveLength(1);
    }
  });

  it("keeps the limiter's keys of one account in one slot, and accounts apart", async () => {
    const store = redisLimiterStore(connect(), { prefix: 'pace:' });
    const window = { limit: 3, windowMs: 60_000 };
    for (const account of NAMES) {
      expect(await store.take(account, window)).toBe(0);
      await store.pause(account, 5_000);
      expect(await store.take(account, window)).toBeGreaterThan(4_000);
    }
    const keys = (await listKeys('pace:')).flat();
    expect(keys).toHaveLength(3 * NAMES.length);
    expect(await countSlots(keys.filter((name) => name.includes('{plan:7}')))).toBe(1);
    expect((await listKeys('pace:')).every((ofNode) => ofNode.length > 0)).toBe(true);
  });
});

it('a master that a sentinel replaces leaves behind what was spent and used, and how full the window is', async () => {
  const sentinel = await startRedisSentinel();
  onTestFinished(() => sentinel.stop());
  const client = new Redis({ sentinels: [{ host: '127.0.0.1', port: sentinel.port }], name: sentinel.name });
  client.on('error', () => {});
  onTestFinished(() => client.disconnect());
  const store = redisToolsetStore(client);
  const limiter = redisLimiterStore(client);
  const window = { limit: 2, windowMs: 600_000 };
  expect(await store.increment('spent', 4_000, { ttlMs: HOUR, max: 5_000 })).toBe(4_000);
  expect(await store.add('approval', 'used', HOUR)).toBe(true);
  expect(await limiter.take('account', window)).toBe(0);
  expect(await limiter.take('account', window)).toBe(0);

  await sentinel.failOver();
  await vi.waitFor(async () => expect(await store.get('approval')).toBe('used'), { timeout: 20_000, interval: 200 });
  expect(await store.increment('spent', 1_001, { ttlMs: HOUR, max: 5_000 })).toBeNull();
  expect(await store.increment('spent', 1_000, { ttlMs: HOUR, max: 5_000 })).toBe(5_000);
  expect(await store.add('approval', 'used', HOUR)).toBe(false);
  expect(await limiter.take('account', window)).toBeGreaterThan(500_000);
});
