/** The clock of the client. Give another one to test waits without waiting. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Milliseconds since an arbitrary moment; it must never go back. All waits are measured by it. Default: `now`. */
  monotonic?(): number;
  /** Runs `run` once after `ms` milliseconds and returns a handle for `clearTimeout`. */
  setTimeout(run: () => void, ms: number): unknown;
  /** Cancels a timer of `setTimeout`. */
  clearTimeout(handle: unknown): void;
  /**
   * For clocks that move by themselves. The clock stops at this call, while a request is under way, and goes on when
   * the returned function is called.
   */
  hold?(): () => void;
}

/** The real clock; the timers are looked up at each call, so fake timers that are installed later work. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (handle) => clearTimeout(handle as number),
};

/** The time by which waits are measured. The wall clock may be set back meanwhile. */
export function tick(clock: Clock): number {
  return clock.monotonic?.() ?? clock.now();
}

/** Starts a timer for `ms`. If that is longer than a timer can be, it starts none, because Node would fire it at once. */
export function startTimer(clock: Clock, ms: number, run: () => void): unknown {
  return ms < 2 ** 31 ? clock.setTimeout(run, Math.ceil(ms)) : undefined;
}
