import type { Clock } from '../src/http/clock.js';

/** Whose timers these are, and what becomes of it when one of them throws. */
export interface TimerOwner {
  /** Runs a callback as code of the owner; what it throws ends the owner. */
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

/** The time of a run: it stands still until the explorer moves it, so that a back-off of a minute costs nothing. */
export class VirtualClock {
  private readonly timers = new Set<Timer>();

  constructor(readonly readNow: () => number) {}

  /** A clock for one process of a worker; its timers go with it. */
  createClock(owner: TimerOwner): Clock {
    return {
      now: this.readNow,
      setTimeout: (run, ms) => this.start(owner, run, { ms }),
      clearTimeout: (handle) => this.clear(handle as Timer),
    };
  }

  /** Starts a timer of a process; one that repeats takes at least a millisecond, as Node's do. */
  start(owner: TimerOwner, run: () => void, { ms, repeats = false }: { ms: number; repeats?: boolean }): Timer {
    // As Node does it: what is no number, or beyond 2^31, is one millisecond.
    const wait = ms >= 1 && ms < 2 ** 31 ? ms : 1;
    const timer: Timer = { owner, run, every: repeats ? wait : undefined, due: this.readNow() + wait };
    this.timers.add(timer);
    return timer;
  }

  /** Takes a timer back. */
  clear(timer: Timer): void {
    this.timers.delete(timer);
  }

  /** Whether a process waits for time to pass. */
  isAwaited(owner: TimerOwner): boolean {
    for (const timer of this.timers) if (timer.owner === owner) return true;
    return false;
  }

  /** When the earliest timer is due; undefined when nobody waits. */
  nextDue(): number | undefined {
    let earliest: number | undefined;
    for (const { due } of this.timers) if (earliest === undefined || due < earliest) earliest = due;
    return earliest;
  }

  /** Runs what is due by now, in the order in which it is due. */
  runDue(): void {
    const due = [...this.timers].filter((timer) => timer.due <= this.readNow());
    for (const timer of due.sort((left, right) => left.due - right.due)) {
      // One that ran before may have taken it back.
      if (!this.timers.has(timer)) continue;
      if (timer.every === undefined) this.timers.delete(timer);
      else timer.due = this.readNow() + timer.every;
      timer.owner.runTimer(timer.run);
    }
  }

  /** Takes back all timers of a process that ended. */
  drop(owner: TimerOwner): void {
    for (const timer of this.timers) if (timer.owner === owner) this.timers.delete(timer);
  }
}
