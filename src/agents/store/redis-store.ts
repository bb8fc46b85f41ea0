import { redisStoreOptions } from '../../../base/options/agent-options.js';
import { checkHas } from '../../../base/options/check-has.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import { startTimer, systemClock } from '../../client/http/clock.js';
import type { RedisClient } from '../../client/limiter-redis.js';
import { ToolRefusal } from '../text/tool-error.js';
import { doOnce } from '../work/timeout.js';
import type { ToolsetStore } from './toolset-store.js';

/** Options of `redisToolsetStore`. */
export interface RedisToolsetStoreOptions {
  /** The beginning of all keys. Toolsets with different prefixes share nothing. Default `trackagoat:tools:`. */
  readonly prefix?: string;
  /** Milliseconds that Redis may take to respond. After that the store rejects. Default 2,000. */
  readonly timeoutMs?: number;
  /**
   * Whether Redis must hold data of an earlier start. Say `true` for every start but the first: then a Redis that has lost
   * everything stops payments also after a restart. Default `false`.
   */
  readonly expectExisting?: boolean;
}

// Each script is one step in Redis on one key, so no other process can come in between, also in a cluster.
const get = `return redis.call('GET', KEYS[1])`;
const set = `redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])`;
const add = `if redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2], 'NX') then return 1 end return 0`;
// A sum is returned as text, because a Lua number beyond 2^31 would be cut. After a lost connection the client may send
// a command again without knowing whether the first one was carried out. An amount that is subtracted twice would make
// the count too small. So each addition has a name and is made once.
const increment = `
if redis.call('EXISTS', KEYS[2]) == 1 then return redis.call('GET', KEYS[1]) end
local sum = tonumber(redis.call('GET', KEYS[1]) or '0') + tonumber(ARGV[1])
if ARGV[3] ~= '' and sum > tonumber(ARGV[3]) then return false end
redis.call('SET', KEYS[1], string.format('%.0f', sum), 'PX', ARGV[2])
redis.call('SET', KEYS[2], 1, 'PX', ARGV[4])
return string.format('%.0f', sum)`;

// The key `since` has no TTL and stays as it is. It is gone, or another one, when Redis has lost its data: by a flush, an
// eviction, or a restart without persistence. Nobody then knows the amounts spent. The answers of INFO are missing where a
// user may not ask for it.
const begin = `
local function read(section, name)
  local info = redis.pcall('INFO', section)
  return type(info) == 'string' and string.match(info, name .. ':([%w%-]+)') or ''
end
local since = redis.call('GET', KEYS[1])
local policy = read('memory', 'maxmemory_policy')
if not since and ARGV[2] == '1' and (policy == '' or policy == 'noeviction') then
  redis.call('SET', KEYS[1], ARGV[1])
  since = ARGV[1]
end
return {since or '', policy, read('stats', 'evicted_keys')}`;

/** How long the name of an addition is remembered: longer than any connection waits before it sends again. */
const KNOWN_MS = 600_000;

/**
 * Keeps plans, used approvals, receipts and what was spent in Redis, so that all processes of a fleet act as one:
 * `createToolset(goat, {store: redisToolsetStore(new Redis()), secret})`. Needs ioredis, or a client with its `eval`.
 *
 * A Redis that fails, or does not respond within `timeoutMs`, stops payments: a payment that cannot be counted is not
 * made. Redis may still carry out a command later if the connection kept it. Then it counts more than was paid, never
 * less. A Redis that evicts keys is refused, and one that has lost its data since this process began stops payments. It
 * cannot be noticed that one node of a cluster has lost its data, or that a failover has lost the last writes.
 *
 * @example
 * ```ts
 * const toolset = await createToolset(goat, { allow: ['read', 'money'], store: redisToolsetStore(redis) });
 * ```
 */
export function redisToolsetStore(redis: RedisClient, options: RedisToolsetStoreOptions = {}): ToolsetStore {
  checkHas('eval', redis, 'redisToolsetStore takes a client of ioredis');
  const { prefix, timeoutMs, expectExisting } = takeWithRangeError('redisToolsetStore', options, redisStoreOptions);
  // The braces keep both keys of a number on one node of a cluster. A brace inside the key would end them early.
  const toKey = (key: string): string => `${prefix}{${key.replace(/[{}]/g, '_')}}`;
  const run = (script: string, keys: readonly string[], ...values: (string | number)[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const fail = (why: string, cause?: unknown): void =>
        reject(new Error(`The toolset store in Redis failed, and nothing is paid without it: ${why}`, { cause }));
      const timer = startTimer(systemClock, timeoutMs, () => fail(`no response within ${timeoutMs} ms.`));
      // A separate async function, so a client that throws becomes a rejection.
      (async () => redis.eval(script, keys.length, ...keys, ...values))()
        .then(resolve, (error: Error) => fail(error.message, error))
        .finally(() => systemClock.clearTimeout(timer));
    });
  const sinceKey = toKey('since');
  // Again after a failure: Redis may be back, or its policy corrected.
  const start = doOnce(async (): Promise<unknown> => {
    const given = [crypto.randomUUID(), expectExisting ? 0 : 1];
    const [since, policy, evicted] = (await run(begin, [sinceKey], ...given)) as [string, string, string];
    if (policy !== '' && policy !== 'noeviction') {
      throw failed(
        `its maxmemory-policy is ${policy}, which removes what was spent when memory is short (${evicted || 'unknown'} keys so far). Set it to noeviction.`,
      );
    }
    if (since !== '') return since;
    throw failed(`expectExisting is true, and it has no key ${sinceKey}. ${LOST}`);
  });
  // The reply counts only if the data is still there after it.
  const ask: typeof run = async (...call) => {
    const since = await start();
    const [reply, now] = await Promise.all([run(...call), run(get, [sinceKey])]);
    if (now === since) return reply;
    throw failed(`its key ${sinceKey} is ${now === null ? 'gone' : 'another one'} since this process began. ${LOST}`);
  };
  return {
    async get(key) {
      const value = await ask(get, [toKey(key)]);
      return value === null ? null : String(value);
    },
    async set(key, value, ttlMs) {
      await ask(set, [toKey(key)], value, Math.ceil(ttlMs));
    },
    async add(key, value, ttlMs) {
      return (await ask(add, [toKey(key)], value, Math.ceil(ttlMs))) === 1;
    },
    async increment(key, by, { ttlMs, max }) {
      const counted = toKey(key);
      const name = `${counted}:${crypto.randomUUID()}`;
      const sum = await ask(increment, [counted, name], by, Math.ceil(ttlMs), max ?? '', KNOWN_MS);
      return sum === null ? null : Number(sum);
    },
  };
}

const LOST =
  'It has lost its data, so nobody knows what was spent and which payments are open. Check the payments of the last days, then start again, once without expectExisting.';

/** The refusal of a store that a person has to look at. */
function failed(why: string): ToolRefusal {
  const message = `The toolset store in Redis failed, and nothing is paid without it: ${why}`;
  return new ToolRefusal('store_failed', message, { namesPerson: true });
}
