import { memoryStoreOptions } from '../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import { type Clock, systemClock } from '../../client/http/clock.js';
import { KEEP_MS, type ToolsetStore } from './toolset-store.js';

/**
 * The maximum number of plans and of other values that `set` made for two days; a further one removes the oldest, because
 * a model can make plans without end. Values that are kept longer (unfinished payments, what moved, the head of the
 * audit log) and those that `add` or `increment` made stay until they expire.
 */
const CAPACITY = 2_000;
/** The least number of writes between two searches for expired entries. */
const SEARCH_AFTER = 256;

interface Entry {
  readonly value: string;
  readonly expiresAt: number;
}

/**
 * Keeps everything in the memory of this process, until it ends.
 *
 * @example
 * ```ts
 * const toolset = await createToolset(goat, { store: memoryToolsetStore() });
 * ```
 */
export function memoryToolsetStore(options: { readonly clock?: Pick<Clock, 'now'> } = {}): ToolsetStore {
  const { clock = systemClock } = takeWithRangeError('memoryToolsetStore', options, memoryStoreOptions);
  const values = new Map<string, Entry>();
  const kept = new Set<string>();
  let writesBeforeSearch = SEARCH_AFTER;
  const read = (key: string): string | null => {
    const entry = values.get(key);
    return entry && entry.expiresAt > clock.now() ? entry.value : null;
  };
  const write = (key: string, value: string, ttlMs: number): void => {
    values.set(key, { value, expiresAt: clock.now() + ttlMs });
    writesBeforeSearch -= 1;
    if (writesBeforeSearch > 0) return;
    forgetExpired(clock.now());
    // As many writes as entries, so that the search costs each write the same however much is stored.
    writesBeforeSearch = Math.max(SEARCH_AFTER, values.size);
  };
  const forgetExpired = (now: number): void => {
    for (const [key, { expiresAt }] of values) if (expiresAt <= now) forget(key);
  };
  const forget = (key: string): void => {
    values.delete(key);
    kept.delete(key);
  };
  return {
    get: async (key) => read(key),
    async set(key, value, ttlMs) {
      const isLasting = ttlMs > KEEP_MS || (read(key) !== null && !kept.has(key));
      write(key, value, ttlMs);
      kept.delete(key);
      if (isLasting) return;
      kept.add(key);
      const [oldest] = kept;
      if (kept.size > CAPACITY && oldest !== undefined) forget(oldest);
    },
    async add(key, value, ttlMs) {
      if (read(key) !== null) return false;
      kept.delete(key);
      write(key, value, ttlMs);
      return true;
    },
    async increment(key, by, { ttlMs, max = Number.POSITIVE_INFINITY }) {
      const sum = Number(read(key) ?? 0) + by;
      if (sum > max) return null;
      write(key, String(sum), ttlMs);
      return sum;
    },
  };
}
