import { RateLimitError, type RateLimitFields } from '../errors/errors.js';
import { CallQueue, type PlaceAnswer } from './call-queue.js';
import { type CallState, errorFields } from './call-state.js';
import { type Clock, tick } from './clock.js';
import type { RatePlace } from './limiter-store.js';
import { type LimiterPace, RateCount } from './rate-count.js';
import type { RateSaid } from './rate-headers.js';
import { redactKeys } from './redaction.js';

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

/** How a limiter is set up. */
export interface LimiterOptions {
  readonly clock: Clock;
  readonly maxConcurrency: number;
  /** The longest pause to wait for, milliseconds. */
  readonly maxRetryAfterMs: number;
  readonly pace?: LimiterPace | undefined;
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
  learn(words: RateSaid): void;
  status(): RateLimitStatus;
}

const LONG_WAIT_MS = 1_000;

/** Makes a limiter: a queue that asks the pause first, and then the count. */
export function createLimiter(options: LimiterOptions): Limiter {
  const { pace, clock, maxConcurrency, maxRetryAfterMs, random, warn } = options;
  const pause = new Pause(clock, random);
  const count = new RateCount(pace, clock, (error) =>
    warn('trackagoat: the limiter store is away; this process counts for itself until it is back', {
      error: redactKeys(String(error)),
    }),
  );
  const warnOfLongWait = warnOnce(LONG_WAIT_MS, (wait) => {
    const hint = 'rateLimit: false sends without waiting, as in a test.';
    const fields = { limit: count.limit, queued: queue.queued };
    warn(`trackagoat: calls wait ${Math.ceil(wait / 1_000)} s for the rate limit. ${hint}`, fields);
  });

  /** Takes a place for a call, or returns how long to wait. */
  const ask = async ({ timeoutMs }: CallState): Promise<PlaceAnswer> => {
    const paused = pause.waitFor(queue.queued > 0);
    if (paused > 0 || !count.isPaced) return { wait: paused };
    const { wait, place } = await count.take(timeoutMs);
    if (wait > 0) return { wait: pace?.store ? spread(wait, random) : wait };
    // A 429 may have come during the request to the store.
    const { left } = pause;
    if (left > 0) count.giveBack(place);
    return { wait: left, place };
  };
  const rejectLate = (retryAfterMs = pause.left): void => {
    if (retryAfterMs > 0) rejectLateCalls(options, { queue, count }, retryAfterMs);
  };
  const queue = new CallQueue<CallState>({
    clock,
    maxConcurrency,
    ask,
    onWait: (ms) => {
      if (count.endless) rejectLate(ms);
      else if (!clock.hold) warnOfLongWait(ms);
    },
    onGrant: () => pause.pass(),
    giveBack: (place) => count.leave(place),
  });

  return {
    tryEnter() {
      const isFree = !count.isPaced && queue.isFree && pause.waitFor(queue.queued > 0) <= 0;
      if (isFree) queue.enter();
      return isFree;
    },
    wait: (state, signal) => queue.wait(state, signal, rejectLate),
    leave: (place) => queue.leave(place),
    pause(ms) {
      if (ms > maxRetryAfterMs) return;
      // Waiting cannot end it, but a later call may find that it can.
      if (!count.endless) pause.begin(ms, count.pause(ms));
      rejectLate(count.endless ? ms : undefined);
    },
    learn: (words) => count.learn(words),
    status: () => describeStatus(count, pause, queue),
  };
}

/** A call that cannot be served before its deadline fails now, not at the deadline. */
function rejectLateCalls(
  { clock }: LimiterOptions,
  { queue, count }: { readonly queue: CallQueue<CallState>; readonly count: RateCount },
  retryAfterMs: number,
): void {
  const resetsAt = new Date(clock.now() + retryAfterMs);
  queue.rejectSome((state) => {
    const isLate = count.endless || state.deadlineAt < tick(clock) + retryAfterMs;
    return isLate ? lateError(state, { retryAfterMs, resetsAt, limit: 'window' }, count.endless) : undefined;
  });
}

/** The error for a call that would have to wait beyond its deadline, or for ever. Nothing was sent for it. */
function lateError(state: CallState, fields: RateLimitFields, hint?: string): RateLimitError {
  const until = hint ? 'for the rate limit' : 'until after its deadlineMs';
  return new RateLimitError(`all calls wait ${until}.`, {
    ...errorFields(state, 'rate_limit_exceeded', { hint }),
    status: 429,
    ...fields,
  });
}

function describeStatus(count: RateCount, pause: Pause, queue: CallQueue<CallState>): RateLimitStatus {
  return {
    paced: count.isPaced,
    limit: count.limit,
    remaining: count.remaining,
    resetsAt: count.resetsAt,
    pausedUntil: pause.endsAt,
    queued: queue.queued,
    inFlight: queue.inFlight,
  };
}

/** Tells of the first wait of at least `leastMs`. */
function warnOnce(leastMs: number, notify: (ms: number) => void): (ms: number) => void {
  let hasTold = false;
  return (ms) => {
    if (ms < leastMs || hasTold) return;
    hasTold = true;
    notify(ms);
  };
}

/** How long all calls wait after a 429, and how far apart they go out then. Knows no limit and no call. */
export class Pause {
  #until = 0;
  // Otherwise all that waited would come at once and be refused again.
  #gapMs = 0;
  #nextAt = 0;
  readonly #clock: Clock;
  readonly #random: () => number;

  constructor(clock: Clock, random: () => number) {
    this.#clock = clock;
    this.#random = random;
  }

  /** Milliseconds until the pause is over; 0 or less without a pause. */
  get left(): number {
    return this.#until - tick(this.#clock);
  }

  /** When the pause is over, milliseconds since 1970; undefined without a pause. */
  get endsAt(): number | undefined {
    const { left } = this;
    return left > 0 ? this.#clock.now() + left : undefined;
  }

  /** Milliseconds until the next call may go out; 0 or less if it may now. */
  waitFor(isAnyWaiting: boolean): number {
    const left = this.#nextAt - tick(this.#clock);
    // After a gap without calls nobody is waiting any more.
    if (left < -this.#gapMs && !isAnyWaiting) this.#gapMs = 0;
    return Math.max(this.left, this.#gapMs > 0 ? left : 0);
  }

  /** Makes all calls wait. `gapMs` is the time between those that go out then. */
  begin(ms: number, gapMs: number): void {
    this.#until = Math.max(this.#until, tick(this.#clock) + spread(ms, this.#random));
    if (gapMs <= 0) return;
    this.#gapMs = gapMs;
    this.#nextAt = this.#until;
  }

  /** A call goes out. */
  pass(): void {
    if (this.#gapMs > 0) this.#nextAt = tick(this.#clock) + this.#gapMs * (1 + this.#random() / 10);
  }
}

/** A wait that differs from worker to worker, so that not all go on at the same moment. */
function spread(ms: number, random: () => number): number {
  return ms + random() * Math.min(ms / 10, 1_000);
}
