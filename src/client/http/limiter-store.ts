import { elementAt } from '../../../base/values/element-at.js';

/** A number of requests in any time span of a given length. */
export interface RateWindow {
  /** Requests. */
  readonly limit: number;
  readonly windowMs: number;
}

/** The place of one request in its window. `take` and `leave` get the same object. */
export interface RatePlace {
  /**
   * Milliseconds that the request may be under way. It counts until `leave`, and then for one more window. 0: it counts
   * from `take` on, and `leave` is not called.
   */
  readonly holdMs: number;
}

/**
 * The store in which the limiter counts. The default counts in this process; with a store that all workers share (such
 * as `redisLimiterStore` of `trackagoat-sdk/limiter-redis`) they stay under the limit together. The client waits at
 * most 500 ms for it, and counts in this process while it does not respond.
 */
export interface LimiterStore {
  /** Takes a place and returns 0, or takes none and returns the milliseconds until asking again may succeed. */
  take(key: string, window: RateWindow, place: RatePlace): number | Promise<number>;
  /** The request is no longer under way. Also called for a place that the store does not know. Optional. */
  leave?(key: string, window: RateWindow, place: RatePlace): unknown;
  /** Makes all clients of the store wait. Until then `take` returns the rest of the wait. Optional. */
  pause?(key: string, ms: number): unknown;
}

/** A store in this process; `add` counts a request that another store has allowed, or that left so many milliseconds ago. */
export interface MemoryLimiterStore extends LimiterStore {
  take(key: string, window: RateWindow, place: RatePlace): number;
  leave(): void;
  add(place: RatePlace, leftForMs?: number): void;
}

/** Counts for one client, exactly, by remembering when each request was sent. `now` must not go back. */
export function memoryLimiterStore(now: () => number): MemoryLimiterStore {
  const left: number[] = [];
  let underWay = 0;

  const leave = (leftForMs = 0): void => {
    underWay--;
    left.push(now() - leftForMs);
  };
  const add = ({ holdMs }: RatePlace, leftForMs?: number): void => {
    underWay++;
    if (!holdMs) leave(leftForMs);
  };

  return {
    take(_key, { limit, windowMs }, place) {
      while (left.length && elementAt(left, 0) + windowMs <= now()) left.shift();
      const tooMany = left.length + underWay - limit;
      // A request under way stays for at least a window, and the start of that window is not known yet.
      if (tooMany >= 0) return (left[tooMany] ?? now()) + windowMs - now();
      add(place);
      return 0;
    },
    leave: () => leave(),
    add,
  };
}
