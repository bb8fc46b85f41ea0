import type { LimiterStore } from './http/limiter-store.js';

/** The part of an ioredis client that is used. */
export interface RedisClient {
  /** Runs a Lua script; ioredis has this method. */
  eval(script: string, keyCount: number, ...keysAndArguments: (string | number)[]): Promise<unknown>;
}

/** Options of `redisLimiterStore`. */
export interface RedisLimiterOptions {
  /** What all keys begin with. Default `trackagoat:`. */
  readonly prefix?: string;
}

// One step in Redis, so that two workers cannot take the same place; by the clock of Redis, so that those of the workers
// need not agree. It keeps when each request of the window left, hence the limit holds for any stretch of time: a counter
// that starts anew each minute lets twice as many through around the turn of the minute. The name of a place need not
// mean anything, only differ: time and count do.
const take = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local pause = redis.call('PTTL', KEYS[2])
if pause > 0 then return pause end
local limit, window = tonumber(ARGV[1]), tonumber(ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
local count = redis.call('ZCARD', KEYS[1])
if count >= limit then
  local blocking = redis.call('ZRANGE', KEYS[1], count - limit, count - limit, 'WITHSCORES')
  return math.max(1, blocking[2] + window - now)
end
redis.call('ZADD', KEYS[1], now, time[1] .. '.' .. time[2] .. '.' .. count)
redis.call('PEXPIRE', KEYS[1], window)
return 0`;

// A longer pause that another worker has set stays.
const pause = `
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], 1, 'PX', ARGV[1]) end`;

/**
 * Counts in Redis, so that a fleet of workers stays under the limit together, and waits together after a 429:
 * `createClient({rateLimit: {store: redisLimiterStore(new Redis())}})`. At most `limit` requests in any `windowMs`.
 *
 * The client never sees a failing Redis as an error of its call: it logs a warning and sends without counting.
 */
export function redisLimiterStore(
  redis: RedisClient,
  { prefix = 'trackagoat:' }: RedisLimiterOptions = {},
): LimiterStore {
  // The braces keep both keys on one node of a cluster.
  const toKeys = (key: string): [places: string, pause: string] => [`${prefix}{${key}}`, `${prefix}{${key}}:pause`];
  return {
    async take(key, { limit, windowMs }) {
      return Number(await redis.eval(take, 2, ...toKeys(key), limit, windowMs));
    },
    async pause(key, ms) {
      await redis.eval(pause, 1, toKeys(key)[1], Math.max(1, Math.ceil(ms)));
    },
  };
}
