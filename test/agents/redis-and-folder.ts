import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll } from 'vitest';
import { type RedisServer, startRedis } from '../limiter-redis/redis-server.js';

/** A Redis and an empty folder for the tests of a file; there while they run. */
export interface RedisAndFolder {
  readonly redis: Redis;
  readonly folder: string;
}

/** Starts both before the tests of a file, and takes them away after. */
export function useRedisAndFolder(name: string): RedisAndFolder {
  const used = {} as { redis: Redis; folder: string };
  let server: RedisServer | undefined;
  beforeAll(async () => {
    used.folder = await mkdtemp(join(tmpdir(), `${name}-`));
    server = await startRedis();
    used.redis = new Redis(server.port, '127.0.0.1');
  }, 30_000);
  afterAll(async () => {
    used.redis?.disconnect();
    await server?.stop();
    await rm(used.folder, { recursive: true, force: true });
  });
  return used;
}
