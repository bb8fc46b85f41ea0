import type { RateLimitFields } from '../errors/api-errors.js';
import type { CallState } from './call-state.js';
import { type Clock, startTimer } from './clock.js';
import type { LimiterStore, RateWindow } from './limiter-store.js';

/** What `client.rateLimit` shows; times are milliseconds since 1970. */
export interface RateLimitStatus {
  /** Whether the client paces itself; if not it only bounds concurrency and waits out a 429. */
  readonly paced: boolean;
  /** Requests a window, as configured or as the service said last; undefined when neither is known. */
  readonly limit?: number | undefined;
  /** Requests left by the service's last answer. */
  readonly remaining?: number | undefined;
  /** When the full number is there again. */
  readonly resetsAt?: number | undefined;
  /** Until when all calls wait because of a 429 or an exhausted window; in the past when they do not. */
  readonly pausedUntil: number;
  readonly queued: number;
  readonly inFlight: number;
}

/** The pace to keep. */
export interface Pace extends RateWindow {
  readonly store: LimiterStore;
  /** What the store counts under; never the API key itself. */
  readonly key: string;
  /** Whether the caller chose the limit: the service's headers may then lower it only. */
  readonly chosen: boolean;
}

/** How a limiter is set up. */
export interface LimiterOptions {
  readonly clock: Clock;
  readonly maxConcurrency: number;
  /** A longer pause than this many milliseconds is not waited for. */
  readonly maxRetryAfterMs: number;
  readonly pace?: Pace | undefined;
  /** Makes the error of a call that a pause would keep beyond its deadline. */
  readonly refuse: (state: CallState, fields: RateLimitFields) => Error;
  /** Hears of a store that fails; calls go on unpaced then, for a counter that is down must not stop payments. */
  readonly onStoreError: (error: unknown) => void;
}

/** Lets attempts through first come, first served: not too many at once, not too fast, and none during a pause. */
export interface Limiter {
  /** Takes a place if that needs no waiting at all. Every place must be given back by `leave`. */
  tryEnter(): boolean;
  /** Takes a place when it is this call's turn; the signal gives the turn, or the place, back. */
  wait(state: CallState, signal: AbortSignal): Promise<void>;
  leave(): void;
  /** Holds all calls back for `ms`, also those of other workers when the store is shared. */
  pause(ms: number): void;
  /** Takes over what an answer tells about the window. */
  learn(headers: Headers): void;
  status(): RateLimitStatus;
}

interface Waiter {
  readonly state: CallState;
  readonly grant: () => void;
  readonly reject: (error: Error) => void;
}

/** Makes a limiter. */
export function createLimiter(options: LimiterOptions): Limiter {
  const { pace, clock, maxConcurrency, maxRetryAfterMs, refuse, onStoreError } = options;
  let queue: Waiter[] = [];
  let inFlight = 0;
  let pausedUntil = 0;
  let limit = pace?.limit;
  let remaining: number | undefined;
  let resetsAt: number | undefined;
  let pumping = false;
  let timer: unknown;

  const pauseLeft = (): number => pausedUntil - clock.now();

  // Who cannot be served before its deadline hears so now, and not when the deadline has come.
  const refuseLate = (): void => {
    const retryAfterMs = pauseLeft();
    queue = queue.filter(({ state, reject }) => {
      const late = retryAfterMs > 0 && state.deadlineAt < pausedUntil;
      if (late) reject(refuse(state, { retryAfterMs, resetsAt: new Date(pausedUntil), limit: 'window' }));
      return !late;
    });
  };

  const pump = async (): Promise<void> => {
    if (pumping) return;
    pumping = true;
    while (queue.length && inFlight < maxConcurrency) {
      let wait = pauseLeft();
      if (wait <= 0 && pace) {
        const taken = await ask(() => pace.store.take(pace.key, { ...pace, limit: limit as number }));
        // A 429 may have arrived while the store was asked.
        wait = taken || pauseLeft();
      }
      if (wait > 0) {
        clock.clearTimeout(timer);
        timer = startTimer(clock, wait, pump);
        break;
      }
      inFlight += queue.length && 1;
      queue.shift()?.grant();
    }
    pumping = false;
  };

  const ask = async <T>(question: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await question();
    } catch (error) {
      onStoreError(error);
      return undefined;
    }
  };

  const leave = (): void => {
    inFlight--;
    pump();
  };

  const pause = (ms: number): void => {
    if (ms > maxRetryAfterMs) return;
    pausedUntil = Math.max(pausedUntil, clock.now() + ms);
    refuseLate();
    ask(() => pace?.store.pause?.(pace.key, ms));
  };

  return {
    tryEnter() {
      const free = !pace && !queue.length && inFlight < maxConcurrency && pauseLeft() <= 0;
      if (free) inFlight++;
      return free;
    },
    wait(state, signal) {
      return new Promise((resolve, reject) => {
        let leaveTurn = (): void => {
          queue = queue.filter((other) => other !== waiter);
        };
        const grant = (): void => {
          leaveTurn = leave;
          resolve();
        };
        const waiter = { state, grant, reject };
        signal.addEventListener('abort', () => leaveTurn());
        queue.push(waiter);
        refuseLate();
        pump();
      });
    },
    leave,
    pause,
    learn(headers) {
      const read = (name: string): number => Number(headers.get(`x-ratelimit-${name}`));
      const told = read('limit');
      if (!(told > 0)) return;
      limit = pace?.chosen ? Math.min(told, pace.limit) : told;
      remaining = read('remaining');
      resetsAt = read('reset') * 1000;
    },
    status: () => ({ paced: !!pace, limit, remaining, resetsAt, pausedUntil, queued: queue.length, inFlight }),
  };
}
