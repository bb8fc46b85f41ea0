import { type Clock, startTimer } from './clock.js';
import type { RatePlace } from './limiter-store.js';

/** A call that waits for its turn. */
interface Waiter<Call> {
  readonly call: Call;
  readonly grant: (place: RatePlace | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** The place of a call, or how many milliseconds to wait for one. */
export interface PlaceAnswer {
  readonly wait: number;
  readonly place?: RatePlace;
}

/** Decides when the next call may go. */
export interface QueueRules<Call> {
  readonly clock: Clock;
  readonly maxConcurrency: number;
  /** Takes a place for the first of the queue. */
  readonly ask: (call: Call) => Promise<PlaceAnswer>;
  /** The first of the queue has to wait. May reject calls. */
  readonly onWait: (ms: number) => void;
  /** A call goes out. */
  readonly onGrant: () => void;
  /** A place that nobody needs any more. */
  readonly giveBack: (place: RatePlace | undefined) => void;
}

/** Lets calls go first come, first served, and not too many at once. Knows no pace and no pause. */
export class CallQueue<Call> {
  inFlight = 0;
  #queue: Waiter<Call>[] = [];
  #isPumping = false;
  #timer: unknown;
  readonly #rules: QueueRules<Call>;

  constructor(rules: QueueRules<Call>) {
    this.#rules = rules;
  }

  get queued(): number {
    return this.#queue.length;
  }

  /** Whether nobody is before a new call. */
  get isFree(): boolean {
    return this.#queue.length === 0 && this.inFlight < this.#rules.maxConcurrency;
  }

  /** Lets a call go at once. */
  enter(): void {
    this.inFlight++;
    this.#rules.onGrant();
  }

  /** Resolves with the call's place when it is its turn. The signal releases the turn or the place. */
  wait(call: Call, signal: AbortSignal, onQueued: () => void): Promise<RatePlace | undefined> {
    return new Promise((resolve, reject) => {
      let leaveTurn = (): void => {
        this.#queue = this.#queue.filter((other) => other !== waiter);
        // It would keep the process alive for nothing.
        if (!this.#queue.length) this.#rules.clock.clearTimeout(this.#timer);
      };
      const grant = (place: RatePlace | undefined): void => {
        leaveTurn = () => this.leave(place);
        resolve(place);
      };
      const waiter = { call, grant, reject };
      signal.addEventListener('abort', () => leaveTurn());
      this.#queue.push(waiter);
      onQueued();
      this.#pump();
    });
  }

  /** A call is no longer under way. */
  leave(place: RatePlace | undefined): void {
    this.inFlight--;
    this.#rules.giveBack(place);
    this.#pump();
  }

  /** Rejects the waiting calls for which `makeError` returns an error. */
  rejectSome(makeError: (call: Call) => Error | undefined): void {
    this.#queue = this.#queue.filter(({ call, reject }) => {
      const error = makeError(call);
      if (error) reject(error);
      return !error;
    });
  }

  #pump(): void {
    // Nobody waits, as nearly always.
    if (this.#isPumping || (this.#queue.length === 0 && this.#timer === undefined)) return;
    this.#isPumping = true;
    this.#serve().catch((error) => {
      // The caller's clock or random function may throw. That must not make calls wait for ever.
      for (const { reject } of this.#queue.splice(0)) reject(error as Error);
    });
  }

  async #serve(): Promise<void> {
    const { clock, maxConcurrency, ask, onWait } = this.#rules;
    try {
      clock.clearTimeout(this.#timer);
      this.#timer = undefined;
      for (let next = this.#queue[0]; next && this.inFlight < maxConcurrency; next = this.#queue[0]) {
        const { wait, place } = await ask(next.call);
        if (wait > 0) {
          onWait(wait);
          // If nobody waits any more, a timer would only keep the process alive.
          if (this.#queue.length) this.#timer = startTimer(clock, wait, () => this.#pump());
          break;
        }
        const waiter = this.#queue.shift();
        this.enter();
        if (waiter) waiter.grant(place);
        else this.leave(place);
      }
    } finally {
      this.#isPumping = false;
    }
  }
}
