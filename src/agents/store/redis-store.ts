import { redisStoreOptions } from '../../../options/agent-options.js';
import { takeWithRangeError } from '../../../options/take-with-range-error.js';
import type { RedisClient } from '../../limiter-redis.js';
import type { ToolsetStore } from './toolset-store.js';

/** Options of `redisToolsetStore`. */
export interface RedisToolsetStoreOptions {
  /** What all keys begin with; toolsets with another prefix know nothing of each other. Default `trackagoat:tools:`. */
  readonly prefix?: string;
}

// Each is one step in Redis on one key, so that many processes cannot come in between, also in a cluster.
const get = `return redis.call('GET', KEYS[1])`;
const set = `redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])`;
const add = `if redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2], 'NX') then return 1 end return 0`;
// A sum leaves as text: beyond 2^31 a number of Lua would be cut on its way.
const increment = `
local sum = tonumber(redis.call('GET', KEYS[1]) or '0') + tonumber(ARGV[1])
if ARGV[3] ~= '' and sum > tonumber(ARGV[3]) then return false end
redis.call('SET', KEYS[1], string.format('%.0f', sum), 'PX', ARGV[2])
return string.format('%.0f', sum)`;

/**
 * Keeps plans, used approvals, receipts and what was spent in Redis, so that all processes of a fleet act as one:
 * `createToolset(goat, {store: redisToolsetStore(new Redis()), secret})`. Needs ioredis, or a client with its `eval`.
 *
 * A Redis that does not answer stops payments: nothing is paid that could not be counted.
 */
export function redisToolsetStore(redis: RedisClient, options: RedisToolsetStoreOptions = {}): ToolsetStore {
  const { prefix } = takeWithRangeError('redisToolsetStore', options, redisStoreOptions);
  const run = (script: string, key: string, ...values: (string | number)[]): Promise<unknown> =>
    redis.eval(script, 1, `${prefix}${key}`, ...values);
  return {
    async get(key) {
      const value = await run(get, key);
      return value === null ? null : String(value);
    },
    async set(key, value, ttlMs) {
      await run(set, key, value, Math.ceil(ttlMs));
    },
    async add(key, value, ttlMs) {
      return (await run(add, key, value, Math.ceil(ttlMs))) === 1;
    },
    async increment(key, by, { ttlMs, max }) {
      const sum = await run(increment, key, by, Math.ceil(ttlMs), max ?? '');
      return sum === null ? null : Number(sum);
    },
  };
}
