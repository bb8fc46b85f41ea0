import type { RateLimitFields } from '../errors/api-errors.js';
import type { CallState } from './call-state.js';
import { type Clock, startTimer, tick } from './clock.js';
import { type LimiterStore, memoryLimiterStore, type RatePlace, type RateWindow } from './limiter-store.js';
import { guardLimiterStore } from './shared-store.js';
import { stoppedClockHint } from './stopped-clock.js';

/** The state that `client.rateLimit` shows; times are milliseconds since 1970. */
export interface RateLimitStatus {
  /** Whether the client paces itself; if it does not (yet), it only limits concurrency and waits after a 429. */
  readonly paced: boolean;
  /** Requests per window, as configured or as the service last said; undefined if neither is known. */
  readonly limit?: number | undefined;
  /** Requests left, by the service's last response. */
  readonly remaining?: number | undefined;
  /** When the full number is available again. */
  readonly resetsAt?: number | undefined;
  /** Until when all calls wait because of a 429; undefined if they do not wait. */
  readonly pausedUntil?: number | undefined;
  /** Requests that wait to be sent. */
  readonly queued: number;
  /** Requests that were sent and have no response yet. */
  readonly inFlight: number;
}

/** The pace to keep. */
export interface LimiterPace extends Omit<RateWindow, 'limit'> {
  /** Undefined until a response has it. Without a limit from the service, nothing is paced. */
  readonly limit: number | undefined;
  /** The store in which all workers count together. Without it, this process counts alone. */
  readonly store?: LimiterStore | undefined;
  /** The name under which the store counts; never the API key itself. */
  readonly key: string;
  /** Whether the caller chose the limit: the service's headers can then only lower it. */
  readonly chosen: boolean;
  /** Whether a request counts until its response has come, and for one window after that. */
  readonly holdUntilResponse: boolean;
}

/** How a limiter is set up. */
export interface LimiterOptions {
  readonly clock: Clock;
  readonly maxConcurrency: number;
  /** The longest pause to wait for, milliseconds. */
  readonly maxRetryAfterMs: number;
  readonly pace?: LimiterPace | undefined;
  /** Makes the error of a call that a pause would keep beyond its deadline. */
  readonly lateError: (state: CallState, fields: RateLimitFields, hint?: string) => Error;
  /** Random numbers in [0, 1). With them, workers that were paused together do not all go on at the same moment. */
  readonly random: () => number;
  /** Receives warnings: a long wait, an unavailable store. */
  readonly warn: (message: string, fields: object) => void;
}

/** Lets attempts through first come, first served: not too many at once, not too fast, and not during a pause. */
export interface Limiter {
  /** Takes a place if that needs no waiting. Every place must be released by `leave`. */
  tryEnter(): boolean;
  /** Takes a place when it is this call's turn. The signal releases the turn or the place. */
  wait(state: CallState, signal: AbortSignal): Promise<RatePlace | undefined>;
  /** Releases a place: the request is no longer under way. */
  leave(place: RatePlace | undefined): void;
  /** Pauses all calls for `ms`, also those of other workers that share the store. */
  pause(ms: number): void;
  /** Applies what a response says about the window. */
  learn(headers: Headers): void;
  status(): RateLimitStatus;
}

interface Waiter {
  readonly state: CallState;
  readonly grant: (place: RatePlace | undefined) => void;
  readonly reject: (error: Error) => void;
}

const LONG_WAIT_MS = 1_000;
const MINUTE_MS = 60_000;
/** Requests per window, if the service has not said. */
const USUAL_LIMIT = 60;
// Even the place of a call without a timeout must become free after its worker was killed.
const LONGEST_HOLD_MS = 600_000;

/** Makes a limiter. */
export function createLimiter(options: LimiterOptions): Limiter {
  const { pace, clock, maxConcurrency, maxRetryAfterMs, lateError, random, warn } = options;
  let queue: Waiter[] = [];
  let inFlight = 0;
  let pausedUntil = 0;
  let limit = pace?.limit;
  let remaining: number | undefined;
  let resetsAt: number | undefined;
  let pumping = false;
  // Without a pace: the time between calls after a 429. Otherwise all that waited would come at once and be refused
  // again.
  let gapMs = 0;
  let nextAt = 0;
  let hasWarnedOfLongWait = false;
  // Why nothing waits: the mock counts by a clock that does not move.
  let stoppedHint: string | undefined;
  let timer: unknown;

  // The count of this process. A shared store has its own count.
  const counted = memoryLimiterStore(() => tick(clock));
  const store = pace?.store
    ? guardLimiterStore(pace.store, clock, (error) =>
        warn('trackagoat: the limiter store is away; this process counts for itself until it is back', {
          error: String(error),
        }),
      )
    : counted;

  const pauseLeft = (): number => pausedUntil - tick(clock);
  const gapLeft = (): number => {
    const left = nextAt - tick(clock);
    // After a gap without calls nobody is waiting any more.
    if (left < -gapMs && !queue.length) gapMs = 0;
    return gapMs > 0 ? left : 0;
  };
  const keepGap = (): void => {
    if (gapMs > 0) nextAt = tick(clock) + gapMs * (1 + random() / 10);
  };
  const toDate = (ms: number): number => clock.now() + ms - tick(clock);
  const spread = (ms: number): number => ms + random() * Math.min(ms / 10, 1_000);

  // A call that cannot be served before its deadline fails now, not at the deadline.
  const rejectLate = (retryAfterMs = pauseLeft()): void => {
    const resetsAt = new Date(clock.now() + retryAfterMs);
    queue = queue.filter(({ state, reject }) => {
      const late = retryAfterMs > 0 && (stoppedHint || state.deadlineAt < tick(clock) + retryAfterMs);
      if (late) reject(lateError(state, { retryAfterMs, resetsAt, limit: 'window' }, stoppedHint));
      return !late;
    });
  };

  // A mock whose clock does not move counts no time. A test that moves it by hand must not wait here.
  const isPacing = (): boolean =>
    !!pace && limit !== undefined && limit !== Number.POSITIVE_INFINITY && (pace.chosen || !stoppedHint);
  const getWindow = (known: LimiterPace): RateWindow => ({ limit: limit as number, windowMs: known.windowMs });

  const giveBack = (place: RatePlace | undefined): void => {
    if (pace && place?.holdMs) store.leave?.(pace.key, getWindow(pace), place);
  };

  // Requests that were sent before the limit was known count too: they are in the service's window.
  const countSent = (requests: number): void => {
    for (let i = 0; i < requests; i++) counted.add({ holdMs: 0 });
  };

  const leave = (place: RatePlace | undefined): void => {
    inFlight--;
    if (place) giveBack(place);
    else if (isPacing()) countSent(1);
    pump();
  };

  const tellLongWait = (wait: number): void => {
    if (wait < LONG_WAIT_MS || hasWarnedOfLongWait || clock.hold) return;
    hasWarnedOfLongWait = true;
    const hint = 'rateLimit: false sends without waiting, as in a test.';
    warn(`trackagoat: calls wait ${Math.ceil(wait / 1_000)} s for the rate limit. ${hint}`, {
      limit,
      queued: queue.length,
    });
  };

  const pause = (ms: number): void => {
    if (ms > maxRetryAfterMs) return;
    // Waiting cannot end it, but a later call may find that the clock has moved.
    if (stoppedHint) {
      rejectLate(ms);
      return;
    }
    pausedUntil = Math.max(pausedUntil, tick(clock) + spread(ms));
    rejectLate();
    if (pace && limit !== undefined) {
      store.pause?.(pace.key, ms);
      return;
    }
    gapMs = limit === undefined ? ms / USUAL_LIMIT : MINUTE_MS / limit;
    nextAt = pausedUntil;
  };

  const pump = (): void => {
    if (pumping) return;
    pumping = true;
    serve().catch((error) => {
      // The caller's clock or random function may throw. That must not make calls wait for ever.
      for (const { reject } of queue.splice(0)) reject(error as Error);
    });
  };

  const serve = async (): Promise<void> => {
    try {
      clock.clearTimeout(timer);
      for (let next = queue[0]; next && inFlight < maxConcurrency; next = queue[0]) {
        const { wait, place } = await askForPlace(next);
        if (wait > 0) {
          if (stoppedHint) rejectLate(wait);
          else tellLongWait(wait);
          // If nobody waits any more, a timer would only keep the process alive.
          if (queue.length) timer = startTimer(clock, wait, pump);
          break;
        }
        const waiter = queue.shift();
        inFlight++;
        keepGap();
        if (waiter) waiter.grant(place);
        else leave(place);
      }
    } finally {
      pumping = false;
    }
  };

  /** Takes a place for a call, or returns how long to wait. */
  const askForPlace = async ({ state }: Waiter): Promise<{ wait: number; place?: RatePlace }> => {
    const paused = Math.max(pauseLeft(), gapLeft());
    if (paused > 0 || !pace || !isPacing()) return { wait: paused };
    const place = { holdMs: pace.holdUntilResponse ? Math.min(state.timeoutMs, LONGEST_HOLD_MS) : 0 };
    const release = clock.hold?.();
    const waitMs = await Promise.resolve(store.take(pace.key, getWindow(pace), place)).finally(release);
    if (waitMs > 0) return { wait: pace.store ? spread(waitMs) : waitMs };
    // A 429 may have come during the request to the store.
    const wait = pauseLeft();
    if (wait > 0) giveBack(place);
    return { wait, place };
  };
  return {
    tryEnter() {
      const free = !isPacing() && !queue.length && inFlight < maxConcurrency && pauseLeft() <= 0 && gapLeft() <= 0;
      if (free) inFlight++;
      if (free) keepGap();
      return free;
    },
    wait(state, signal) {
      return new Promise((resolve, reject) => {
        let leaveTurn = (): void => {
          queue = queue.filter((other) => other !== waiter);
          // It would keep the process alive for nothing.
          if (!queue.length) clock.clearTimeout(timer);
        };
        const grant = (place: RatePlace | undefined): void => {
          leaveTurn = () => leave(place);
          resolve(place);
        };
        const waiter = { state, grant, reject };
        signal.addEventListener('abort', () => leaveTurn());
        queue.push(waiter);
        rejectLate();
        pump();
      });
    },
    leave,
    pause,
    learn(headers) {
      // The mock says so. Otherwise a test would wait for a limit that nobody applies.
      if (headers.get('x-mock-rate-limit') === 'off' && !pace?.chosen) limit = Number.POSITIVE_INFINITY;
      stoppedHint = stoppedClockHint(headers, clock);
      const read = (name: string): number => Number(headers.get(`x-ratelimit-${name}`));
      const headerLimit = read('limit');
      if (!(headerLimit > 0)) return;
      remaining = read('remaining');
      // The call that learns of it is counted when it leaves, and so are those under way.
      if (pace && !isPacing()) countSent(headerLimit - remaining - 1);
      limit = pace?.chosen ? Math.min(headerLimit, pace.limit as number) : headerLimit;
      resetsAt = read('reset') * 1000;
    },
    status: () => {
      const queued = queue.length;
      const until = pauseLeft() > 0 ? toDate(pausedUntil) : undefined;
      return { paced: isPacing(), limit, remaining, resetsAt, pausedUntil: until, queued, inFlight };
    },
  };
}
