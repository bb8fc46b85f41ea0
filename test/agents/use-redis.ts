import { Redis } from 'ioredis';
import { beforeAll } from 'vitest';
import { startRedis } from '../limiter-redis/redis-server.js';

/** A Redis for the tests of a file: there while they run. */
export function useRedis(): { readonly redis: Redis } {
  const used = {} as { redis: Redis };
  beforeAll(async () => {
    const server = await startRedis();
    used.redis = new Redis(server.port, '127.0.0.1');
    return async () => {
      used.redis.disconnect();
      await server.stop();
    };
  }, 30_000);
  return used;
}
