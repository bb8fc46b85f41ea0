import type { MockClock } from './world-clock.js';

/**
 * The clock of an organization, for a client: `createClient({ clock: mock.clientClock })`. If nothing is under way and
 * somebody waits, it moves the world to the end of the earliest wait. While a request is under way it does not move,
 * and timeouts run by real time.
 */
export interface ClientClock {
  /** The world's time, milliseconds since 1970. */
  now(): number;
  /** Milliseconds that never go back. A reset of the world counts as no time. */
  monotonic(): number;
  /** Runs `run` after `ms` milliseconds of the world's time. */
  setTimeout(run: () => void, ms: number): unknown;
  /** Cancels a timer of `setTimeout`. */
  clearTimeout(handle: unknown): void;
  /** Stops the world, while a request is under way, until the returned function is called. */
  hold(): () => void;
}

// The real timers, because a test with fake timers must not stop the world.
const { setTimeout: startReal, clearTimeout: stopReal } = globalThis;
const inNextTurn: (run: () => void) => unknown = globalThis.setImmediate ?? ((run) => startReal(run, 0));

interface Timer {
  /** By `monotonic`. */
  readonly due: number;
  readonly run: () => void;
  /** Also ends the wait in real time. Otherwise a call that hangs while the world is held would never time out. */
  readonly real: unknown;
}

/** The client's clock over an organization's clock. */
export class WorldClientClock implements ClientClock {
  readonly #clock: MockClock;
  readonly #timers = new Set<Timer>();
  #held = 0;
  #isMoving = false;
  #latest = Number.NEGATIVE_INFINITY;
  /** How far resets and rewinds have set the world back in total. */
  #setBackMs = 0;

  constructor(clock: MockClock) {
    this.#clock = clock;
  }

  /** The world's time, milliseconds since 1970. */
  now(): number {
    return Date.parse(this.#clock.now);
  }

  /** Milliseconds that never go back. A reset of the world counts as no time. */
  monotonic(): number {
    const now = this.now();
    if (now < this.#latest) this.#setBackMs += this.#latest - now;
    this.#latest = now;
    return now + this.#setBackMs;
  }

  /** Runs `run` after `ms` milliseconds of the world's time. */
  setTimeout(run: () => void, ms: number): unknown {
    const timer: Timer = {
      due: this.monotonic() + Math.ceil(ms),
      run,
      real: startReal(() => this.#fire(timer), ms),
    };
    this.#timers.add(timer);
    this.#move();
    return timer;
  }

  /** Cancels a timer of `setTimeout`. */
  clearTimeout(handle: unknown): void {
    const timer = handle as Timer;
    if (this.#timers.delete(timer)) stopReal(timer.real as number);
  }

  /** Holds the world until the returned function is called. */
  hold(): () => void {
    this.#held++;
    return () => {
      this.#held--;
      this.#move();
    };
  }

  #fire(timer: Timer): void {
    if (!this.#timers.has(timer)) return;
    this.clearTimeout(timer);
    timer.run();
  }

  // In a separate turn, because the first to continue may hold the world again, or wait for less.
  #move(): void {
    if (this.#isMoving || this.#held || !this.#timers.size) return;
    this.#isMoving = true;
    inNextTurn(() => {
      this.#isMoving = false;
      if (this.#held || !this.#timers.size) return;
      const left = Math.min(...[...this.#timers].map(({ due }) => due)) - this.monotonic();
      if (left > 0) this.#clock.advance({ seconds: left / 1000 });
      const now = this.monotonic();
      const due = [...this.#timers].filter((timer) => timer.due <= now);
      for (const timer of due.sort((one, other) => one.due - other.due)) this.#fire(timer);
      this.#move();
    });
  }
}
