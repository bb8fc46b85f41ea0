import { ToolRefusal } from '../tool-error.js';
import type { ToolsetStore } from './toolset-store.js';

/** A store whose failures are refusals: what cannot be counted or kept is not paid. */
export function guardStore(store: ToolsetStore): ToolsetStore {
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch {
      throw new ToolRefusal('store_failed', 'The store of this toolset does not answer; nothing was paid or changed.', {
        retry: 'later',
      });
    }
  };
  return {
    get: (key) => guard(() => store.get(key)),
    set: (key, value, ttlMs) => guard(() => store.set(key, value, ttlMs)),
    add: (key, value, ttlMs) => guard(() => store.add(key, value, ttlMs)),
    increment: (key, by, options) => guard(() => store.increment(key, by, options)),
  };
}
