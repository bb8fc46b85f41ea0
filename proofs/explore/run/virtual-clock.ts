import type { Clock } from '../../../src/client/http/clock.js';

/** The owner of timers, and what happens when one of them throws. */
export interface TimerOwner {
  /** Runs a callback as code of the owner. If it throws, the owner ends. */
  runTimer(run: () => void): void;
}

/** A timer that waits. */
export interface Timer {
  readonly owner: TimerOwner;
  readonly run: () => void;
  /** Milliseconds between two runs; undefined for one run. */
  readonly every: number | undefined;
  due: number;
}

/** The time of a run. It does not move until the explorer moves it, so a back-off of a minute costs nothing. */
export class VirtualClock {
  private readonly timers = new Set<Timer>();

  constructor(readonly readNow: () => number) {}

  /** A clock for one process of a worker. Its timers end with the process. */
  createClock(owner: TimerOwner): Clock {
    return {
      now: this.readNow,
      setTimeout: (run, ms) => this.start(owner, run, { ms }),
      clearTimeout: (handle) => this.clear(handle as Timer),
    };
  }

  /** Starts a timer of a process. A repeating one takes at least a millisecond, as in Node. */
  start(owner: TimerOwner, run: () => void, { ms, repeats = false }: { ms: number; repeats?: boolean }): Timer {
    // As in Node: a delay that is not a number, or beyond 2^31, is one millisecond.
    const wait = ms >= 1 && ms < 2 ** 31 ? ms : 1;
    const timer: Timer = { owner, run, every: repeats ? wait : undefined, due: this.readNow() + wait };
    this.timers.add(timer);
    return timer;
  }

  /** Cancels a timer. */
  clear(timer: Timer): void {
    this.timers.delete(timer);
  }

  /** Whether a process waits for time to pass. */
  isAwaited(owner: TimerOwner): boolean {
    for (const timer of this.timers) if (timer.owner === owner) return true;
    return false;
  }

  /** When the earliest timer is due; undefined without timers. */
  nextDue(): number | undefined {
    return this.timers.size === 0 ? undefined : Math.min(...[...this.timers].map(({ due }) => due));
  }

  /** Runs the timers that are due, in order of their time. */
  runDue(): void {
    const due = [...this.timers].filter((timer) => timer.due <= this.readNow());
    for (const timer of due.sort((left, right) => left.due - right.due)) {
      // An earlier timer may have cancelled it.
      if (!this.timers.has(timer)) continue;
      if (timer.every === undefined) this.timers.delete(timer);
      else timer.due = this.readNow() + timer.every;
      timer.owner.runTimer(timer.run);
    }
  }

  /** Cancels all timers of a process that ended. */
  drop(owner: TimerOwner): void {
    for (const timer of this.timers) if (timer.owner === owner) this.timers.delete(timer);
  }
}
