import { RateLimitError } from '../errors/errors.js';
import { type CallState, errorFields } from './call-state.js';
import { type Clock, startTimer, tick } from './clock.js';
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
