import { Redis } from 'ioredis';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { redisToolsetStore } from '../../src/agents/stores.js';
import { startRedis } from './redis-server.js';

const ttlMs = 60_000;
const server = await startRedis();
const redis = new Redis(server.port, '127.0.0.1');
afterAll(async () => {
  redis.disconnect();
  await server.stop();
});
beforeEach(async () => {
  await server.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
  await redis.flushall();
});

describe('a store of money in Redis', () => {
  it.each([
    ['gone', async () => redis.flushall()],
    ['gone', async () => redis.del('trackagoat:tools:{since}')],
    ['another one', async () => redis.set('trackagoat:tools:{since}', 'other')],
  ])('stops every call by name when its key since is %s (%#)', async (word, lose) => {
    const store = redisToolsetStore(redis);
    expect(await store.increment('spent', 500, { ttlMs, max: 1_000 })).toBe(500);
    await lose();
    for (const call of [
      store.increment('spent', 900, { ttlMs, max: 1_000 }),
      store.get('spent'),
      store.add('used', '1', ttlMs),
      store.set('plan', 'x', ttlMs),
    ]) {
      await expect(call).rejects.toThrow(
        new RegExp(`key trackagoat:tools:\\{since\\} is ${word} since this process began`),
      );
    }
  });

  it('goes on with another start, unless the host expects that data is there', async () => {
    await expect(redisToolsetStore(redis, { expectExisting: true }).get('a')).rejects.toThrow(/expectExisting is true/);
    expect(await redis.keys('*')).toEqual([]);
    await redisToolsetStore(redis).set('a', 'kept', ttlMs);
    expect(await redisToolsetStore(redis, { expectExisting: true }).get('a')).toBe('kept');
    await redis.flushall();
    await expect(redisToolsetStore(redis, { expectExisting: true }).get('a')).rejects.toThrow(/once without expect/);
    expect(await redisToolsetStore(redis).get('a')).toBeNull();
  });

  it.each(['allkeys-lru', 'volatile-ttl'])(
    'is refused where Redis evicts by %s, and taken when that is corrected',
    async (policy) => {
      await server.command('CONFIG', 'SET', 'maxmemory-policy', policy);
      const store = redisToolsetStore(redis);
      await expect(store.get('a')).rejects.toThrow(`maxmemory-policy is ${policy}`);
      await server.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
      expect(await store.get('a')).toBeNull();
    },
  );

  it('does not ask what its user may not ask', async () => {
    await server.command('ACL', 'SETUSER', 'few', 'on', 'nopass', '~*', '+@all', '-info');
    const few = new Redis(server.port, '127.0.0.1', { username: 'few', password: 'x' });
    expect(await redisToolsetStore(few).increment('a', 1, { ttlMs })).toBe(1);
    few.disconnect();
  });
});
