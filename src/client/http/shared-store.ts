import { type Clock, startTimer, tick } from './clock.js';
import { type LimiterStore, memoryLimiterStore, type RatePlace, type RateWindow } from './limiter-store.js';

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

  const ask = (question: () => unknown, fits: (value: unknown) => boolean = () => true): Promise<unknown> =>
    askInTime(clock, question, fits).then(
      (value) => {
        away = false;
        return value;
      },
      (error) => {
        if (!away) onAway(error);
        away = true;
        askAgainAt = tick(clock) + RETRY_MS;
        return undefined;
      },
    );

  // They are reported as ended now, which counts them too long rather than too short. If the store does not accept the
  // report, it is repeated.
  const tell = (key: string, window: RateWindow): void => {
    for (const [place, leftAt] of [...unreported]) {
      unreported.delete(place);
      if (leftAt + window.windowMs <= tick(clock)) continue;
      settle(() => store.leave?.(key, window, place)).catch(() => {
        unreported.set(place, leftAt);
      });
    }
  };

  return {
    async take(key, window, place) {
      if (!away || tick(clock) >= askAgainAt) {
        const wait = await ask(() => {
          tell(key, window);
          return store.take(key, window, place);
        }, isWait);
        if (wait === 0) local.add(place);
        if (isWait(wait)) return wait;
      }
      const wait = local.take(key, window, place);
      if (!wait) unreported.set(place, place.holdMs ? Number.POSITIVE_INFINITY : tick(clock));
      return wait;
    },
    leave(key, window, place) {
      local.leave();
      if (unreported.has(place)) unreported.set(place, tick(clock));
      if (!away) hear(ask(() => store.leave?.(key, window, place)));
    },
    pause(key, ms) {
      if (!away) hear(ask(() => store.pause?.(key, ms)));
    },
  };
}

/** The answer of a store, if it does in time and the answer fits. */
function askInTime(clock: Clock, question: () => unknown, fits: (value: unknown) => boolean): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let timer: unknown;
    const waitFor = (steps: number): void => {
      if (!steps) reject(new Error(`no response within ${PATIENCE_MS} ms`));
      else timer = startTimer(clock, PATIENCE_MS / STEPS, () => waitFor(steps - 1));
    };
    waitFor(STEPS);
    settle(question)
      .then((value) => {
        if (fits(value)) resolve(value);
        else reject(new TypeError(`take returned ${value} in place of milliseconds to wait`));
      })
      .catch(reject)
      .finally(() => clock.clearTimeout(timer))
      .catch(() => {});
  });
}

/** Calls a store of the caller. A synchronous throw becomes a rejection. */
async function settle<T>(question: () => T | Promise<T>): Promise<T> {
  return question();
}

/** `away` records the result of `ask`; nobody has to wait for it. */
function hear(asked: Promise<unknown>): void {
  asked.catch(() => {});
}

/** Any other value would let an uncounted request through, or hold one for ever. */
function isWait(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY;
}
