import { Redis } from 'ioredis';
import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { redisLimiterStore } from 'trackagoat-sdk/limiter-redis';

/** A client of a fleet: all workers with one key keep to 60 requests a minute together. */
export async function fleetClient(redisUrl: string): Promise<TrackagoatClient> {
  const redis = new Redis(redisUrl);
  await redis.ping(); // connected before the first call, or that one is counted by this worker alone
  return createClient({ rateLimit: { store: redisLimiterStore(redis) } });
}
