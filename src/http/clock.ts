/** Time as the client sees it; give your own to test waits without waiting. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Milliseconds since any moment, which nobody can set back: all waits are measured by it. Default: `now`. */
  monotonic?(): number;
  /** Runs `run` once after `ms` milliseconds and answers a handle for `clearTimeout`. */
  setTimeout(run: () => void, ms: number): unknown;
  /** Takes back what `setTimeout` was to run. */
  clearTimeout(handle: unknown): void;
  /**
   * A clock that moves by itself has this. It stops at the call, while a request is under way, and goes on when the returned function is called.
   */
  hold?(): () => void;
}

/** The real clock; the timers are looked up at each call, so that fake timers installed later work. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (handle) => clearTimeout(handle as number),
};

/** The time that waits are measured by: the clock on the wall may be set back an hour under them. */
export function tick(clock: Clock): number {
  return clock.monotonic?.() ?? clock.now();
}

/** Starts a timer for `ms`, or none when that is further off than a timer can reach: Node would fire it at once. */
export function startTimer(clock: Clock, ms: number, run: () => void): unknown {
  return ms < 2 ** 31 ? clock.setTimeout(run, Math.ceil(ms)) : undefined;
}
