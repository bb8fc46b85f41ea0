import { redisLimiterOptions } from '../../base/options/agent-options.js';
import { checkHas } from '../../base/options/check-has.js';
import { takeWithRangeError } from '../../base/options/take-with-range-error.js';
import type { LimiterStore, RatePlace, RateWindow } from './http/limiter-store.js';

/** The part of an ioredis client or cluster that is used. */
export interface RedisClient {
  /** Runs a Lua script; ioredis has this method. */
  eval(script: string, keyCount: number, ...keysAndArguments: (string | number)[]): Promise<unknown>;
}

/** Options of `redisLimiterStore`. */
interface RedisLimiterOptions {
  /** The prefix of all keys. Default `trackagoat:`. */
  readonly prefix?: string;
}

/** A store whose `take` and `leave` can also be called without a place: such a request counts from `take` on. */
export interface RedisLimiterStore extends LimiterStore {
  take(key: string, window: RateWindow, place?: RatePlace): Promise<number>;
  leave(key: string, window: RateWindow, place: RatePlace): Promise<void>;
  pause(key: string, ms: number): Promise<void>;
}

// By the clock of Redis, so the clocks of the workers need not agree.
const clock = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function keepFor(key, ms)
  if redis.call('PTTL', key) < ms then redis.call('PEXPIRE', key, ms) end
end
local function pauseFor(key, ms)
  if redis.call('PTTL', key) < ms then redis.call('SET', key, ms, 'PX', ms) end
end`;

// One step in Redis, so two workers cannot take the same place. It keeps the time of each request of the window, so the
// limit applies to any time span. A counter that starts again each minute would let twice as many through around the
// turn of the minute. A request under way is recorded at a future time, at which its worker would have given it up. So
// a worker that dies does not keep its places. A later time than that is from before the clock was set back, and
// counts as sent now; a pause from then lasts as long as it was given. The names of places only have to differ; a time and a count do.
//
// `since` says how far back the counts reach. If a worker was here recently and finds another `since`, the counts were
// lost by a restart, a flush or an eviction. Then it is unknown how full the window is, so it counts as full.
const take = `${clock}
local places, pause, sinceKey = KEYS[1], KEYS[2], KEYS[3]
local limit, window, hold = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local knownSince, seenAt = ARGV[4], tonumber(ARGV[5])
local since = redis.call('GET', sinceKey) or string.format('%.0f', now)
redis.call('SET', sinceKey, since, 'KEEPTTL')
keepFor(sinceKey, 2 * (window + hold))
if knownSince ~= '' and knownSince ~= since and now - seenAt < window + hold then
  local left = since + window - now
  if left > 0 then pauseFor(pause, math.ceil(left)) end
end
local wait = redis.call('PTTL', pause)
if wait > 0 then
  local given = tonumber(redis.call('GET', pause))
  if wait > given then redis.call('PEXPIRE', pause, given) end
  return {math.min(wait, given), since, now, ''}
end
for _, ahead in ipairs(redis.call('ZRANGEBYSCORE', places, '(' .. (now + hold), '+inf')) do
  redis.call('ZADD', places, now, ahead)
end
redis.call('ZREMRANGEBYSCORE', places, '-inf', now - window)
local count = redis.call('ZCARD', places)
if count >= limit then
  local blocking = tonumber(redis.call('ZRANGE', places, count - limit, count - limit, 'WITHSCORES')[2])
  return {math.max(1, math.min(blocking, now) + window - now), since, now, ''}
end
local name = time[1] .. '.' .. time[2] .. '.' .. count
redis.call('ZADD', places, now + hold, name)
keepFor(places, window + hold)
return {0, since, now, name}`;

// Also for a place that Redis does not know, because it was unavailable or lost its data.
const leave = `${clock}
local name = ARGV[2]
if name == '' then name = time[1] .. '.' .. time[2] .. '.left.' .. redis.call('ZCARD', KEYS[1]) end
redis.call('ZADD', KEYS[1], now, name)
keepFor(KEYS[1], tonumber(ARGV[1]))`;

// A longer pause that another worker has set stays.
const pause = `${clock}
pauseFor(KEYS[1], tonumber(ARGV[1]))`;

const COUNTED_AT_ONCE: RatePlace = { holdMs: 0 };

/**
 * Counts in Redis, so that a fleet of workers stays under the limit together, and waits together after a 429:
 * `createClient({rateLimit: {store: redisLimiterStore(new Redis())}})`. It allows at most `limit` requests in any
 * `windowMs`, by the clock of Redis. It needs Redis 6 or newer, also as a cluster: all keys of one limit are in one
 * slot.
 *
 * A failing Redis never becomes an error of a client's call: the client waits 500 ms for it, logs a warning, and
 * applies the limit alone until Redis is back. If Redis has lost the counts, all workers wait for one window.
 *
 * @example
 * ```ts
 * const goat = createClient({ rateLimit: { store: redisLimiterStore(redis) } });
 * ```
 */
export function redisLimiterStore(redis: RedisClient, options: RedisLimiterOptions = {}): RedisLimiterStore {
  checkHas('eval', redis, 'redisLimiterStore takes a client of ioredis');
  const { prefix } = takeWithRangeError('redisLimiterStore', options, redisLimiterOptions);
  const names = new WeakMap<RatePlace, string>();
  const seen = new Map<string, readonly [since: string, at: number]>();
  // The braces keep all keys of a limit on one node of a cluster. A brace inside the name would end them early.
  const toKeys = (key: string) => {
    const places = `${prefix}{${key.replace(/[{}]/g, '_')}}`;
    return { places, pause: `${places}:pause`, since: `${places}:since` };
  };
  return {
    async take(key, { limit, windowMs }, place = COUNTED_AT_ONCE) {
      const keys = toKeys(key);
      const given = [keys.places, keys.pause, keys.since, limit, windowMs, place.holdMs, ...(seen.get(key) ?? ['', 0])];
      const [wait, since, at, name] = (await redis.eval(take, 3, ...given)) as [number, string, number, string];
      seen.set(key, [since, at]);
      if (place.holdMs) names.set(place, name);
      return wait;
    },
    async leave(key, { windowMs }, place) {
      await redis.eval(leave, 1, toKeys(key).places, windowMs, names.get(place) ?? '');
    },
    async pause(key, ms) {
      await redis.eval(pause, 1, toKeys(key).pause, Math.max(1, Math.ceil(ms)));
    },
  };
}
