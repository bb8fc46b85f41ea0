import type { Clock } from '../src/http/clock.js';

interface Timer {
  readonly owner: object;
  readonly due: number;
  readonly run: () => void;
}

/** The time of a run: it stands still until the explorer moves it, so that a back-off of a minute costs nothing. */
export class VirtualClock {
  private readonly timers = new Set<Timer>();

  constructor(private readonly readNow: () => number) {}

  /** A clock for one process of a worker; its timers go with it. */
  createClock(owner: object): Clock {
    return {
      now: this.readNow,
      setTimeout: (run, ms) => {
        const timer: Timer = { owner, due: this.readNow() + ms, run };
        this.timers.add(timer);
        return timer;
      },
      clearTimeout: (handle) => {
        this.timers.delete(handle as Timer);
      },
    };
  }

  /** Whether a process waits for time to pass. */
  isAwaited(owner: object): boolean {
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
      if (this.timers.delete(timer)) timer.run();
    }
  }

  /** Takes back all timers of a process that ended. */
  drop(owner: object): void {
    for (const timer of this.timers) if (timer.owner === owner) this.timers.delete(timer);
  }
}
