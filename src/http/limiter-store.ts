/** A number of requests in any stretch of time. */
export interface RateWindow {
  /** Requests. */
  readonly limit: number;
  readonly windowMs: number;
}

/** The place of one request among those of its window: the same object for `take` and `leave`. */
export interface RatePlace {
  /**
   * Milliseconds that the request may be under way. Until `leave` it counts as under way, and then for one window more.
   * 0: it counts from `take` on, and `leave` is not called.
   */
  readonly holdMs: number;
}

/**
 * Where the limiter counts. The default counts in this process; give one that all workers share (such as
 * `redisLimiterStore` of `trackagoat-sdk/limiter-redis`) and they stay under the limit together. The client waits at most 500 ms for it, and counts in this process while it does not respond.
 */
export interface LimiterStore {
  /** Takes one place and answers 0, or takes none and answers the milliseconds until it is worth asking again. */
  take(key: string, window: RateWindow, place: RatePlace): number | Promise<number>;
  /** The request is no longer under way. Also called for a place that the store has not heard of. Optional. */
  leave?(key: string, window: RateWindow, place: RatePlace): unknown;
  /** Tells everyone who shares the store to wait; `take` answers the rest of it until then. Optional. */
  pause?(key: string, ms: number): unknown;
}

/** A store in this process; `add` counts what another store has granted. */
export interface MemoryLimiterStore extends LimiterStore {
  take(key: string, window: RateWindow, place: RatePlace): number;
  leave(): void;
  add(place: RatePlace): void;
}

/** Counts for one client, exactly, by remembering when each request left; `now` must not be set back. */
export function memoryLimiterStore(now: () => number): MemoryLimiterStore {
  const left: number[] = [];
  let underWay = 0;

  const leave = (): void => {
    underWay--;
    left.push(now());
  };
  const add = ({ holdMs }: RatePlace): void => {
    underWay++;
    if (!holdMs) leave();
  };

  return {
    take(_key, { limit, windowMs }, place) {
      while (left.length && (left[0] as number) + windowMs <= now()) left.shift();
      const tooMany = left.length + underWay - limit;
      // What is under way stays for a window at least, and nobody knows yet from when on.
      if (tooMany >= 0) return (left[tooMany] ?? now()) + windowMs - now();
      add(place);
      return 0;
    },
    leave,
    add,
  };
}
