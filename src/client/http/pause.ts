import { type Clock, tick } from './clock.js';

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
export function spread(ms: number, random: () => number): number {
  return ms + random() * Math.min(ms / 10, 1_000);
}
