import { type Clock, startTimer, tick } from './clock.js';
import { type LimiterStore, memoryLimiterStore, type RatePlace, type RateWindow } from './limiter-store.js';

/** How long a call waits for a store, in steps: a process that is busy hears late, and must look before it gives up. */
const PATIENCE_MS = 500;
const STEPS = 5;
/** How long a store that failed is left alone. */
const RETRY_MS = 1_000;

/** A store that may be away, made one that never is: it counts in this process then, and goes back by itself. */
export function guardLimiterStore(store: LimiterStore, clock: Clock, onAway: (error: unknown) => void): LimiterStore {
  const local = memoryLimiterStore(() => tick(clock));
  // The places that the store has not heard of, and when they were left.
  const untold = new Map<RatePlace, number>();
  let away = false;
  let askAgainAt = 0;

  const ask = (question: () => unknown, fits: (answer: unknown) => boolean = () => true): Promise<unknown> =>
    new Promise((resolve, reject) => {
      let timer: unknown;
      const waitFor = (steps: number): void => {
        if (!steps) reject(new Error(`no answer within ${PATIENCE_MS} ms`));
        else timer = startTimer(clock, PATIENCE_MS / STEPS, () => waitFor(steps - 1));
      };
      waitFor(STEPS);
      settle(question)
        .then((answer) => {
          if (fits(answer)) resolve(answer);
          else reject(new TypeError(`take answered ${answer} in place of milliseconds to wait`));
        })
        .catch(reject)
        .finally(() => clock.clearTimeout(timer))
        .catch(() => {});
    }).then(
      (answer) => {
        away = false;
        return answer;
      },
      (error) => {
        if (!away) onAway(error);
        away = true;
        askAgainAt = tick(clock) + RETRY_MS;
        return undefined;
      },
    );

  // Told as left now, which counts them longer rather than shorter; what the store does not take is told again.
  const tell = (key: string, window: RateWindow): void => {
    for (const [place, leftAt] of [...untold]) {
      untold.delete(place);
      if (leftAt + window.windowMs <= tick(clock)) continue;
      settle(() => store.leave?.(key, window, place)).catch(() => {
        untold.set(place, leftAt);
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
        if (wait !== undefined) return wait as number;
      }
      const wait = local.take(key, window, place);
      if (!wait) untold.set(place, place.holdMs ? Number.POSITIVE_INFINITY : tick(clock));
      return wait;
    },
    leave(key, window, place) {
      local.leave();
      if (untold.has(place)) untold.set(place, tick(clock));
      if (!away) hear(ask(() => store.leave?.(key, window, place)));
    },
    pause(key, ms) {
      if (!away) hear(ask(() => store.pause?.(key, ms)));
    },
  };
}

/** Calls a store of the caller's: one that throws at once rejects like one that rejects. */
async function settle<T>(question: () => T | Promise<T>): Promise<T> {
  return question();
}

/** What `ask` comes to is known by `away`; nobody has to wait for it. */
function hear(asked: Promise<unknown>): void {
  asked.catch(() => {});
}

/** Anything else would let a request through that nobody has counted, or keep one for ever. */
function isWait(answer: unknown): boolean {
  return typeof answer === 'number' && answer >= 0 && answer < Number.POSITIVE_INFINITY;
}
