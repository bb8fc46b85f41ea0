import { elementAt } from '../../../base/values/element-at.js';
import { type Clock, startTimer, tick } from './clock.js';

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

/**
 * How long a call waits for a store, in steps. A busy process sees a response late, so it must check once more before
 * it gives up.
 */
const PATIENCE_MS = 500;
const STEPS = 5;
/** How long a failed store is not used. */
const RETRY_MS = 1_000;

/**
 * Turns a store that may be unavailable into one that always responds. While the store is unavailable it counts in this
 * process, and it returns to the store by itself.
 */
export function guardLimiterStore(store: LimiterStore, clock: Clock, onAway: (error: unknown) => void): LimiterStore {
  const local = memoryLimiterStore(() => tick(clock));
  // The places whose end the store does not know yet, and when they ended.
  const unreported = new Map<RatePlace, number>();
  let away = false;
  let askAgainAt = 0;

  const ask = async <Result>(question: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      const result = await askInTime(clock, question);
      away = false;
      return result;
    } catch (error) {
      if (!away) onAway(error);
      away = true;
      askAgainAt = tick(clock) + RETRY_MS;
      return undefined;
    }
  };

  // They are reported as ended now, which counts them too long rather than too short. If the store does not accept the
  // report, it is repeated.
  const notify = (key: string, window: RateWindow): void => {
    for (const [place, leftAt] of [...unreported]) {
      unreported.delete(place);
      if (leftAt + window.windowMs <= tick(clock)) continue;
      const report = async (): Promise<unknown> => store.leave?.(key, window, place);
      report().catch(() => unreported.set(place, leftAt));
    }
  };

  return {
    async take(key, window, place) {
      if (!away || tick(clock) >= askAgainAt) {
        const wait = await ask(async () => {
          notify(key, window);
          const result = await store.take(key, window, place);
          if (!isWait(result)) throw new TypeError(`take returned ${result} in place of milliseconds to wait`);
          return result;
        });
        if (wait === 0) local.add(place);
        if (wait !== undefined) return wait;
      }
      const wait = local.take(key, window, place);
      if (!wait) unreported.set(place, place.holdMs ? Number.POSITIVE_INFINITY : tick(clock));
      return wait;
    },
    leave(key, window, place) {
      local.leave();
      if (unreported.has(place)) unreported.set(place, tick(clock));
      if (!away) hear(ask(async () => store.leave?.(key, window, place)));
    },
    pause(key, ms) {
      if (!away) hear(ask(async () => store.pause?.(key, ms)));
    },
  };
}

/** The answer of a store, if it comes in time. */
async function askInTime<Result>(clock: Clock, question: () => Promise<Result>): Promise<Result> {
  let timer: unknown;
  const late = new Promise<never>((_, reject) => {
    const waitFor = (steps: number): void => {
      if (!steps) reject(new Error(`no response within ${PATIENCE_MS} ms`));
      else timer = startTimer(clock, PATIENCE_MS / STEPS, () => waitFor(steps - 1));
    };
    waitFor(STEPS);
  });
  try {
    return await Promise.race([question(), late]);
  } finally {
    clock.clearTimeout(timer);
  }
}

/** `away` records the result of `ask`; nobody has to wait for it. */
function hear(asked: Promise<unknown>): void {
  asked.catch(() => {});
}

/** Any other value would let an uncounted request through, or hold one for ever. */
function isWait(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY;
}
