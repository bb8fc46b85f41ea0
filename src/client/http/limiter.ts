import { RateLimitError } from '../errors/errors.js';
import { type CallState, errorFields } from './call-state.js';
import { type Clock, startTimer, tick } from './clock.js';
import { guardLimiterStore, type LimiterStore, memoryLimiterStore, type RatePlace } from './limiter-store.js';
import type { RateSaid } from './rate-headers.js';
import { redactKeys } from './redaction.js';
import { type LimiterPace, type Settings, USUAL_LIMIT } from './settings.js';

/** The state that `client.rateLimit` shows; times are milliseconds since 1970. */
export interface RateLimitStatus {
  /** Whether the client paces itself; if it does not (yet), it only limits concurrency and waits after a 429. */
  readonly paced: boolean;
  /** Requests per window, as configured or as the service last said; undefined if neither is known. */
  readonly limit?: number | undefined;
  /** Requests left, by the service's last response. */
  readonly remaining?: number | undefined;
  /** When the next request is free again. */
  readonly resetsAt?: number | undefined;
  /** Until when all calls wait because of a 429; undefined if they do not wait. */
  readonly pausedUntil?: number | undefined;
  /** Requests that wait to be sent. */
  readonly queued: number;
  /** Requests that were sent and have no response yet. */
  readonly inFlight: number;
}

/** How a limiter is set up. With random numbers, workers that were paused together do not all go on at the same moment. */
export interface LimiterOptions extends Pick<Settings, 'clock' | 'maxConcurrency' | 'maxRetryAfterMs' | 'random'> {
  readonly pace?: LimiterPace | undefined;
  /** Receives warnings: a long wait, an unavailable store. */
  readonly warn: (message: string, fields: object) => void;
}

/** A call that waits for its turn. */
interface Waiter {
  readonly state: CallState;
  readonly grant: (place: RatePlace | undefined) => void;
  readonly reject: (error: unknown) => void;
}

const LONG_WAIT_MS = 1_000;

/**
 * Lets attempts through first come, first served: not too many at once, not too fast, and not during a pause. Every place
 * must be released by `leave`.
 */
export class Limiter {
  #inFlight = 0;
  #queue: Waiter[] = [];
  #isPumping = false;
  #timer: unknown;
  #hasWarned = false;
  readonly #options: LimiterOptions;
  readonly #pause: Pause;
  readonly #count: RateCount;

  constructor(options: LimiterOptions) {
    const { pace, clock, random, warn } = options;
    this.#options = options;
    this.#pause = new Pause(clock, random);
    this.#count = new RateCount(pace, clock, (error) =>
      warn('trackagoat: the limiter store is away; this process counts for itself until it is back', {
        error: redactKeys(String(error)),
      }),
    );
  }

  get status(): RateLimitStatus {
    const { isPaced: paced, limit, remaining, resetsAt } = this.#count;
    const queued = this.#queue.length;
    return { paced, limit, remaining, resetsAt, pausedUntil: this.#pause.endsAt, queued, inFlight: this.#inFlight };
  }

  /** Takes a place if that needs no waiting. */
  tryEnter(): boolean {
    const isFirst = this.#queue.length === 0 && this.#inFlight < this.#options.maxConcurrency;
    const isFree = isFirst && !this.#count.isPaced && this.#pause.waitFor(false) <= 0;
    if (isFree) this.#enter();
    return isFree;
  }

  /** Takes a place when it is this call's turn. The signal releases the turn or the place. */
  wait(state: CallState, signal: AbortSignal): Promise<RatePlace | undefined> {
    return new Promise((resolve, reject) => {
      let leaveTurn = (): void => {
        this.#queue = this.#queue.filter((other) => other !== waiter);
        // It would keep the process alive for nothing.
        if (!this.#queue.length) this.#options.clock.clearTimeout(this.#timer);
      };
      const grant = (place: RatePlace | undefined): void => {
        leaveTurn = () => this.leave(place);
        resolve(place);
      };
      const waiter = { state, grant, reject };
      signal.addEventListener('abort', () => leaveTurn());
      this.#queue.push(waiter);
      this.#rejectLate(this.#pause.left);
      this.#pump();
    });
  }

  /** Releases a place: the request is no longer under way. */
  leave(place: RatePlace | undefined): void {
    this.#inFlight--;
    this.#count.leave(place);
    this.#pump();
  }

  /** Pauses all calls for `ms`, also those of other workers that share the store. */
  pause(ms: number): void {
    if (ms > this.#options.maxRetryAfterMs) return;
    // Waiting cannot end it, but a later call may find that it can.
    if (!this.#count.endless) this.#pause.begin(ms, this.#count.pause(ms));
    this.#rejectLate(this.#count.endless ? ms : this.#pause.left);
  }

  /** Applies what a response says about the window. */
  learn(words: RateSaid): void {
    this.#count.learn(words);
  }

  #enter(): void {
    this.#inFlight++;
    this.#pause.pass();
  }

  #pump(): void {
    // Nobody waits, as nearly always.
    if (this.#isPumping || (this.#queue.length === 0 && this.#timer === undefined)) return;
    this.#isPumping = true;
    this.#serve().catch((error) => {
      // The caller's clock or random function may throw. That must not make calls wait for ever.
      for (const { reject } of this.#queue.splice(0)) reject(error);
    });
  }

  async #serve(): Promise<void> {
    const { clock, maxConcurrency } = this.#options;
    try {
      clock.clearTimeout(this.#timer);
      this.#timer = undefined;
      for (let next = this.#queue[0]; next && this.#inFlight < maxConcurrency; next = this.#queue[0]) {
        const { wait, place } = await this.#take(next.state);
        if (wait > 0) {
          if (this.#count.endless) this.#rejectLate(wait);
          else this.#warnOfWait(wait);
          // If nobody waits any more, a timer would only keep the process alive.
          if (this.#queue.length) this.#timer = startTimer(clock, wait, () => this.#pump());
          break;
        }
        const waiter = this.#queue.shift();
        this.#enter();
        if (waiter) waiter.grant(place);
        else this.leave(place);
      }
    } finally {
      this.#isPumping = false;
    }
  }

  /** Takes a place for the first of the queue, or returns how long to wait: it asks the pause, and then the count. */
  async #take({ timeoutMs }: CallState): Promise<{ readonly wait: number; readonly place?: RatePlace }> {
    const { pace, random } = this.#options;
    const paused = this.#pause.waitFor(true);
    if (paused > 0 || !this.#count.isPaced) return { wait: paused };
    const { wait, place } = await this.#count.take(timeoutMs);
    if (wait > 0) return { wait: pace?.store ? spread(wait, random) : wait };
    // A 429 may have come during the request to the store.
    const { left } = this.#pause;
    if (left > 0) this.#count.giveBack(place);
    return { wait: left, place };
  }

  /** A call that cannot be served before its deadline fails now, not at the deadline. Nothing was sent for it. */
  #rejectLate(retryAfterMs: number): void {
    if (retryAfterMs <= 0) return;
    const { clock } = this.#options;
    const { endless: hint } = this.#count;
    const resetsAt = new Date(clock.now() + retryAfterMs);
    this.#queue = this.#queue.filter(({ state, reject }) => {
      if (!hint && state.deadlineAt >= tick(clock) + retryAfterMs) return true;
      const fields = errorFields(state, 'rate_limit_exceeded', { hint });
      const until = hint ? 'for the rate limit' : 'until after its deadlineMs';
      const limited = { ...fields, status: 429, retryAfterMs, resetsAt, limit: 'window' };
      reject(new RateLimitError(`all calls wait ${until}.`, limited));
      return false;
    });
  }

  /** Tells of the first long wait. */
  #warnOfWait(ms: number): void {
    const { clock, warn } = this.#options;
    if (clock.hold || ms < LONG_WAIT_MS || this.#hasWarned) return;
    this.#hasWarned = true;
    const hint = 'rateLimit: false sends without waiting, as in a test.';
    const fields = { limit: this.#count.limit, queued: this.#queue.length };
    warn(`trackagoat: calls wait ${Math.ceil(ms / 1_000)} s for the rate limit. ${hint}`, fields);
  }
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

const MINUTE_MS = 60_000;
// Even the place of a call without a timeout must become free after its worker was killed.
const LONGEST_HOLD_MS = 600_000;
/** The highest limit to keep, in requests per window, unless the caller chose it. More than that is as good as none. */
const MOST_PACED = 6_000;

/** Counts requests against the limit that the caller chose or the service says. */
export class RateCount {
  limit: number | undefined;
  remaining: number | undefined;
  resetsAt: number | undefined;
  /** Why a wait for this limit would not end. */
  endless: string | undefined;
  // Not after a 429, which may have come because a window did not end when the service said.
  #trustsReset = true;
  readonly #pace: LimiterPace | undefined;
  readonly #clock: Clock;
  // The count of this process. A shared store has its own count.
  readonly #counted;
  readonly #store: LimiterStore;

  constructor(pace: LimiterPace | undefined, clock: Clock, onAway: (error: unknown) => void) {
    this.#pace = pace;
    this.#clock = clock;
    this.limit = pace?.limit;
    this.#counted = memoryLimiterStore(() => tick(clock));
    this.#store = pace?.store ? guardLimiterStore(pace.store, clock, onAway) : this.#counted;
  }

  /** Whether requests are counted. Where a wait would not end, only a limit that the caller chose is kept. */
  get isPaced(): boolean {
    const { limit } = this;
    if (!this.#pace || limit === undefined) return false;
    return this.#pace.chosen ? limit !== Number.POSITIVE_INFINITY : limit <= MOST_PACED && !this.endless;
  }

  /** Applies what a response says. */
  learn(words: RateSaid): void {
    const { limit = this.limit, remaining, resetsAt, resetsInMs = Number.POSITIVE_INFINITY } = words;
    const wasPaced = this.isPaced;
    this.endless = words.endless;
    this.limit = this.#pace?.chosen ? Math.min(limit as number, this.#pace.limit as number) : limit;
    if (words.limit === undefined || words.limit === Number.POSITIVE_INFINITY) return;
    this.remaining = remaining;
    this.resetsAt = resetsAt;
    // The call that learns of it is counted when it leaves, and so are those under way. Those before it are in the
    // service's window, unless that is over.
    if (wasPaced || !this.isPaced || remaining === undefined || resetsInMs <= 0) return;
    const leftForMs = this.#trustsReset ? (this.#pace?.windowMs ?? 0) - resetsInMs : 0;
    this.#countSent(Math.floor(words.limit - remaining) - 1, Math.max(0, leftForMs));
  }

  /** Takes a place for a request, or returns how many milliseconds to wait. */
  async take(timeoutMs: number): Promise<{ readonly wait: number; readonly place: RatePlace }> {
    const { key, holdUntilResponse } = this.#pace as LimiterPace;
    const place = { holdMs: holdUntilResponse ? Math.min(timeoutMs, LONGEST_HOLD_MS) : 0 };
    const release = this.#clock.hold?.();
    const taken = Promise.resolve(this.#store.take(key, this.#window(), place));
    return { wait: await taken.finally(release), place };
  }

  /** A request has left. One without a place was sent before the limit was known; it is in the service's window too. */
  leave(place: RatePlace | undefined): void {
    if (place) this.giveBack(place);
    else if (this.isPaced) this.#countSent(1);
  }

  /** A place is no longer needed. */
  giveBack(place: RatePlace): void {
    if (this.#pace && place.holdMs) this.#store.leave?.(this.#pace.key, this.#window(), place);
  }

  /** Tells the other workers of a pause. Returns the time between calls that keeps the pace after it; 0 if it is counted. */
  pause(ms: number): number {
    this.#trustsReset = false;
    if (this.limit === undefined) return ms / USUAL_LIMIT;
    if (!this.#pace) return MINUTE_MS / this.limit;
    this.#store.pause?.(this.#pace.key, ms);
    return 0;
  }

  #window() {
    const { windowMs } = this.#pace as LimiterPace;
    return { limit: this.limit as number, windowMs };
  }

  // At most MOST_PACED, because more are not paced.
  #countSent(requests: number, leftForMs = 0): void {
    for (let i = 0; i < requests; i++) this.#counted.add({ holdMs: 0 }, leftForMs);
  }
}
