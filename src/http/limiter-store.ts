/** A number of requests in any stretch of time. */
export interface RateWindow {
  /** Requests. */
  readonly limit: number;
  readonly windowMs: number;
}

/**
 * Where the limiter counts. The default counts in this process; give one that all workers share (such as
 * `redisLimiterStore` of `trackagoat-sdk/limiter-redis`) and they stay under the limit together.
 */
export interface LimiterStore {
  /** Takes one place and answers 0, or takes none and answers the milliseconds until it is worth asking again. */
  take(key: string, window: RateWindow): number | Promise<number>;
  /** Tells everyone who shares the store to wait; `take` answers the rest of it until then. Optional. */
  pause?(key: string, ms: number): unknown;
}

/** Counts for one client: at most `limit` requests in any `windowMs`, exactly, by remembering when each one left. */
export function memoryLimiterStore(now: () => number): LimiterStore {
  const sent: number[] = [];
  return {
    take(_key, { limit, windowMs }) {
      while (sent.length && (sent[0] as number) + windowMs <= now()) sent.shift();
      const blocking = sent.at(-limit);
      if (blocking !== undefined) return blocking + windowMs - now();
      sent.push(now());
      return 0;
    },
  };
}
