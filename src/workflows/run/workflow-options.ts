/** A moment: epoch milliseconds, ISO 8601 or a Date. */
export type Moment = number | string | Date;

/** The budget of one workflow. The limit that is reached first stops it. */
export interface Budget {
  /** HTTP requests, retries included. Default: no limit. */
  readonly maxRequests?: number;
  /** Milliseconds from the start of the workflow. Default: no limit. */
  readonly deadlineMs?: number;
}

/** Options that every workflow takes. */
export interface WorkflowOptions {
  /** When the budget is used up, the workflow returns what it has and says so in `stoppedEarly`. */
  readonly budget?: Budget;
  /** Stops the workflow at the next request; rejects with an AbortError. */
  readonly signal?: AbortSignal;
  /** Headers to send with each request of the workflow, such as `traceparent`. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The service's time. Default: the `Date` header of its latest response, otherwise this machine's clock. Give
   * `() => mock.clock.now` in tests.
   */
  readonly now?: () => Moment;
}

/** The usage of a workflow. */
export interface Usage {
  /** HTTP requests sent, retries included. */
  readonly requests: number;
  /** Milliseconds spent waiting for responses, rate limits and retries, summed over the calls. */
  readonly waitedMs: number;
}

/** Which limit of the budget stopped a workflow, and what it did not reach. */
export interface StoppedEarly {
  /** `max_requests` and `deadline` are the limits of the budget; `aborted`: your signal. */
  readonly reason: 'max_requests' | 'deadline' | 'aborted';
  /** The list that was being read when the budget ended. */
  readonly during: string;
}

/** Something that a result does not contain, and why. */
export interface LeftOut {
  /** The part that was left out, such as `videos`. */
  readonly what: string;
  /** How many; null if unknown. */
  readonly count: number | null;
  /** The reason, in words. */
  readonly why: string;
  /** The creators that `why` names by id, if any. */
  readonly creatorIds?: readonly string[];
}

/** The fields of every result. */
export interface WorkflowReport {
  /** The parts that the result does not contain, each with the reason. Empty if nothing is missing. */
  readonly leftOut: readonly LeftOut[];
  /** Null if the workflow was completed. */
  readonly stoppedEarly: StoppedEarly | null;
  readonly usage: Usage;
}

/** Adds up the usage of all runs of one call of a tool, those of workflows within it too. */
export class Meter {
  readonly #runs: { readonly usage: Usage }[] = [];
  /** Applied to the data of every response. */
  readonly received: <T>(data: T) => T;

  constructor(received: <T>(data: T) => T) {
    this.received = received;
  }

  add(run: { readonly usage: Usage }): void {
    this.#runs.push(run);
  }

  get usage(): Usage {
    return addUsage(this.#runs);
  }
}

/** The usage of several runs, or of what they made. */
export function addUsage(parts: readonly { readonly usage: Usage }[]): Usage {
  return {
    requests: parts.reduce((sum, { usage }) => sum + usage.requests, 0),
    waitedMs: parts.reduce((sum, { usage }) => sum + usage.waitedMs, 0),
  };
}
