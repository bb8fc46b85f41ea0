import type { RateLimitFields } from '../errors/api-errors.js';
import type { CallState } from './call-state.js';
import { type Clock, startTimer, tick } from './clock.js';
import { type LimiterStore, memoryLimiterStore, type RatePlace, type RateWindow } from './limiter-store.js';
import { guardLimiterStore } from './shared-store.js';
import { standingHint } from './standing-clock.js';

/** The state that `client.rateLimit` shows; times are milliseconds since 1970. */
export interface RateLimitStatus {
  /** Whether the client paces itself; if not (yet) it only bounds concurrency and waits out a 429. */
  readonly paced: boolean;
  /** Requests a window, as configured or as the service said last; undefined when neither is known. */
  readonly limit?: number | undefined;
  /** Requests left by the service's last answer. */
  readonly remaining?: number | undefined;
  /** When the full number is there again. */
  readonly resetsAt?: number | undefined;
  /** Until when all calls wait because of a 429; undefined when nothing waits. */
  readonly pausedUntil?: number | undefined;
  readonly queued: number;
  readonly inFlight: number;
}

/** The pace to keep. */
export interface LimiterPace extends Omit<RateWindow, 'limit'> {
  /** Undefined until an answer tells it: where the service sends no limit, nothing is paced. */
  readonly limit: number | undefined;
  /** Where all workers count together; without it this process counts for itself. */
  readonly store?: LimiterStore | undefined;
  /** What the store counts under; never the API key itself. */
  readonly key: string;
  /** Whether the caller chose the limit: the service's headers may then lower it only. */
  readonly chosen: boolean;
  /** Whether a request counts until its answer has come, and a window from then on. */
  readonly holdUntilAnswer: boolean;
}

/** How a limiter is set up. */
export interface LimiterOptions {
  readonly clock: Clock;
  readonly maxConcurrency: number;
  /** A longer pause than this many milliseconds is not waited for. */
  readonly maxRetryAfterMs: number;
  readonly pace?: LimiterPace | undefined;
  /** Makes the error of a call that a pause would keep beyond its deadline. */
  readonly lateError: (state: CallState, fields: RateLimitFields, hint?: string) => Error;
  /** Numbers in [0, 1): workers that were paused together do not all go on in the same moment. */
  readonly random: () => number;
  /** Hears what somebody should know: a long wait, a store that is away. */
  readonly warn: (message: string, fields: object) => void;
}

/** Lets attempts through first come, first served: not too many at once, not too fast, and none during a pause. */
export interface Limiter {
  /** Takes a place if that needs no waiting at all. Every place must be given back by `leave`. */
  tryEnter(): boolean;
  /** Takes a place when it is this call's turn; the signal gives the turn, or the place, back. */
  wait(state: CallState, signal: AbortSignal): Promise<RatePlace | undefined>;
  /** Gives a place back: the request is no longer under way. */
  leave(place: RatePlace | undefined): void;
  /** Holds all calls back for `ms`, also those of other workers when the store is shared. */
  pause(ms: number): void;
  /** Takes over what an answer tells about the window. */
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
/** Requests a window, where the service has not said. */
const USUAL_LIMIT = 60;
// A place of a call without a timeout must come free too when its worker is killed.
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
  // Without a pace: how far apart calls go after a 429, or all that waited would come again at once and be refused again.
  let gapMs = 0;
  let nextAt = 0;
  let isLongWaitTold = false;
  // Why nothing is waited for: a mock counts by a clock that nobody moves.
  let standing: string | undefined;
  let timer: unknown;

  // What this process counts; a store that is shared counts for itself.
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
    // A gap in which nobody came: there is no crowd any more.
    if (left < -gapMs && !queue.length) gapMs = 0;
    return gapMs > 0 ? left : 0;
  };
  const keepGap = (): void => {
    if (gapMs > 0) nextAt = tick(clock) + gapMs * (1 + random() / 10);
  };
  const toDate = (ms: number): number => clock.now() + ms - tick(clock);
  const spread = (ms: number): number => ms + random() * Math.min(ms / 10, 1_000);

  // Who cannot be served before its deadline hears so now, and not when the deadline has come.
  const rejectLate = (retryAfterMs = pauseLeft()): void => {
    const resetsAt = new Date(clock.now() + retryAfterMs);
    queue = queue.filter(({ state, reject }) => {
      const late = retryAfterMs > 0 && (standing || state.deadlineAt < tick(clock) + retryAfterMs);
      if (late) reject(lateError(state, { retryAfterMs, resetsAt, limit: 'window' }, standing));
      return !late;
    });
  };

  // A mock whose clock stands counts no time: a test that moves it by hand waits for nothing here.
  const isPacing = (): boolean =>
    !!pace && limit !== undefined && limit !== Number.POSITIVE_INFINITY && (pace.chosen || !standing);
  const getWindow = (known: LimiterPace): RateWindow => ({ limit: limit as number, windowMs: known.windowMs });

  const giveBack = (place: RatePlace | undefined): void => {
    if (pace && place?.holdMs) store.leave?.(pace.key, getWindow(pace), place);
  };

  // What was sent before the limit was known counts too: it is in the service's window.
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
    if (wait < LONG_WAIT_MS || isLongWaitTold || clock.hold) return;
    isLongWaitTold = true;
    const hint = 'rateLimit: false sends without waiting, as in a test.';
    warn(`trackagoat: calls wait ${Math.ceil(wait / 1_000)} s for the rate limit. ${hint}`, {
      limit,
      queued: queue.length,
    });
  };

  const pause = (ms: number): void => {
    if (ms > maxRetryAfterMs) return;
    // Nobody can wait it out, and a later call may find the clock moved.
    if (standing) {
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
      // A clock or a random of the caller's that throws: nobody may wait for ever because of it.
      for (const { reject } of queue.splice(0)) reject(error as Error);
    });
  };

  const serve = async (): Promise<void> => {
    try {
      clock.clearTimeout(timer);
      for (let next = queue[0]; next && inFlight < maxConcurrency; next = queue[0]) {
        const { wait, place } = await askForPlace(next);
        if (wait > 0) {
          if (standing) rejectLate(wait);
          else tellLongWait(wait);
          // Nobody may be left who waits, and a timer would keep the process alive.
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

  /** The place of a call, or how long to wait for one. */
  const askForPlace = async ({ state }: Waiter): Promise<{ wait: number; place?: RatePlace }> => {
    const paused = Math.max(pauseLeft(), gapLeft());
    if (paused > 0 || !pace || !isPacing()) return { wait: paused };
    const place = { holdMs: pace.holdUntilAnswer ? Math.min(state.timeoutMs, LONGEST_HOLD_MS) : 0 };
    const release = clock.hold?.();
    const told = await Promise.resolve(store.take(pace.key, getWindow(pace), place)).finally(release);
    if (told > 0) return { wait: pace.store ? spread(told) : told };
    // A 429 may have arrived while the store was asked.
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
          // It would keep the process alive for nobody.
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
      // The mock says so, or a test would wait for a limit that nobody holds it to.
      if (headers.get('x-mock-rate-limit') === 'off' && !pace?.chosen) limit = Number.POSITIVE_INFINITY;
      standing = standingHint(headers, clock);
      const read = (name: string): number => Number(headers.get(`x-ratelimit-${name}`));
      const told = read('limit');
      if (!(told > 0)) return;
      remaining = read('remaining');
      // The call that hears of it is counted when it leaves, and so are those under way.
      if (pace && !isPacing()) countSent(told - remaining - 1);
      limit = pace?.chosen ? Math.min(told, pace.limit as number) : told;
      resetsAt = read('reset') * 1000;
    },
    status: () => {
      const queued = queue.length;
      const until = pauseLeft() > 0 ? toDate(pausedUntil) : undefined;
      return { paced: isPacing(), limit, remaining, resetsAt, pausedUntil: until, queued, inFlight };
    },
  };
}
