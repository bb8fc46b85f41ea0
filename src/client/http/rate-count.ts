import { type Clock, tick } from './clock.js';
import {
  guardLimiterStore,
  type LimiterStore,
  memoryLimiterStore,
  type RatePlace,
  type RateWindow,
} from './limiter-store.js';
import type { RateSaid } from './rate-headers.js';

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

const MINUTE_MS = 60_000;
/** Requests per window, if the service has not said. */
const USUAL_LIMIT = 60;
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

  #window(): RateWindow {
    const { windowMs } = this.#pace as LimiterPace;
    return { limit: this.limit as number, windowMs };
  }

  // At most MOST_PACED, because more are not paced.
  #countSent(requests: number, leftForMs = 0): void {
    for (let i = 0; i < requests; i++) this.#counted.add({ holdMs: 0 }, leftForMs);
  }
}
