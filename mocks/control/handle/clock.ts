/** A stretch of time; its parts are added up. Fractions are fine. */
export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** The events while the clock moved. */
export interface ClockReport {
  /** The clock now, ISO 8601. */
  readonly now: string;
  /** How often the accrual cron ran. */
  readonly ticks: number;
  /** How many accruals those runs made. */
  readonly accruals_created: number;
}

/** The clock of an organization. It moves only when you move it, unless the mock runs in real time. */
export interface Clock {
  /** The world's time, ISO 8601 UTC. */
  readonly now: string;

  /** Moves the clock forward and lives through every hour between: scrapers at :00, the accrual cron at :15. */
  advance(duration: Duration): ClockReport;

  /** Moves the clock forward to an instant; refuses to go back. */
  to(instant: string | Date): ClockReport;
}

/**
 * The clock of an organization, as a client takes it: `createClient({ clock: mock.clientClock })`. If nothing is under way and somebody waits, it moves the world to the end of the earliest wait. While a request is under way it does not move, and timeouts run by real time.
 */
export interface ClientClock {
  /** The world's time, milliseconds since 1970. */
  now(): number;
  /** Milliseconds that never go back: a reset of the world counts as no time at all. */
  monotonic(): number;
  /** Runs `run` when the world is `ms` milliseconds further. */
  setTimeout(run: () => void, ms: number): unknown;
  /** Takes back what `setTimeout` was to run. */
  clearTimeout(handle: unknown): void;
  /** Something is under way: the world does not move until the returned function is called. */
  hold(): () => void;
}
