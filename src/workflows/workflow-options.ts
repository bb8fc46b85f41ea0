/** A moment: epoch milliseconds, ISO 8601 or a Date. */
export type Moment = number | string | Date;

/** The budget of one workflow. The limit that is reached first stops it. */
export interface Budget {
  /** HTTP requests, retries included. Default: no bound. */
  readonly maxRequests?: number;
  /** Milliseconds from the start of the workflow. Default: no bound. */
  readonly deadlineMs?: number;
}

/** Options that every workflow takes. */
export interface WorkflowOptions {
  /** When it is used up the workflow returns what it has and says so in `stoppedEarly`. */
  readonly budget?: Budget;
  /** Stops the workflow at the next request; rejects with an AbortError. */
  readonly signal?: AbortSignal;
  /** Sent with each request of the workflow, such as `traceparent`. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The service's time. Default: the `Date` header of its latest answer, else this machine's clock. Give `() =>
   * mock.clock.now` in tests.
   */
  readonly now?: () => Moment;
}

/** The usage of a workflow. */
export interface Usage {
  /** HTTP requests sent, retries included. */
  readonly requests: number;
  /** Milliseconds spent waiting for answers, rate limits and retries, summed over the calls. */
  readonly waitedMs: number;
}

/** Which bound of the budget stopped a workflow, and what it did not get to. */
export interface StoppedEarly {
  readonly reason: 'max_requests' | 'deadline' | 'aborted';
  /** The list that was being read when the budget ended. */
  readonly during: string;
}

/** Something that a result does not contain, and why. */
export interface LeftOut {
  /** The part that was left out, such as `videos`. */
  readonly what: string;
  /** How many; null when that is not known. */
  readonly count: number | null;
  /** The reason, in words. */
  readonly why: string;
  /** The creators that `why` names by id, where it does. */
  readonly creatorIds?: readonly string[];
}

/** The fields of every result. */
export interface WorkflowReport {
  readonly leftOut: readonly LeftOut[];
  /** Null when the workflow came to its end. */
  readonly stoppedEarly: StoppedEarly | null;
  readonly usage: Usage;
}
