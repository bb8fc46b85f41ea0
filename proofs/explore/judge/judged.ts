import type { Mock } from '../../../mocks/control/mock.js';
import type { PauseBetween } from '../run/interludes.js';
import type { RailPayout } from '../run/rail.js';
import type { WorldRows } from '../run/read-world.js';
import type { CalmOutcome, FinishedRun, RunSetup } from '../run/run.js';
import type { Schedule } from '../run/schedule.js';
import type { TraceEntry } from '../run/trace.js';
import type { Ending } from '../run/worker.js';
import type { Invariant } from './invariants/invariant.js';

/** The invariants, and the workers. */
export interface Case {
  readonly setup: RunSetup;
  readonly invariants: readonly Invariant[];
  readonly rowsBefore: WorldRows;
  /** The result of the calm run; undefined for the calm run itself. */
  readonly calm: CalmOutcome | undefined;
}

/** The failure of a run. */
export interface Failed {
  readonly invariant: string;
  readonly message: string;
  /** The kind of mistake. It is equal for two failures with the same cause. */
  readonly cause: string;
  readonly diagnosis: string | null;
  /** The choice of this package on which it rests, because the service has not published it; null for most. */
  readonly assumes: string | null;
  /** How many requests had been made when it was found. */
  readonly requests: number;
}

/** A failure that no invariant finds. Its cause is its name, and all requests had been made, unless `more` says otherwise. */
export function fail(invariant: string, message: string, more: Partial<Failed> = {}): Failed {
  const rest = { cause: invariant, diagnosis: null, assumes: null, requests: Number.POSITIVE_INFINITY };
  return { invariant, message, ...rest, ...more };
}

/** A run and the calm one after it, judged. */
export interface Judged {
  readonly trace: readonly TraceEntry[];
  readonly between: readonly PauseBetween[];
  readonly schedule: Schedule;
  /** How the workers ended in the run itself; empty if it did not end. */
  readonly endings: readonly Ending[];
  /** The state after the run itself, as a text that is equal for equal states. */
  readonly state: string;
  readonly failed: Failed | null;
  /** All that failed: in the calm run one of each invariant, in any other run at most one. */
  readonly failures: readonly Failed[];
  /** The names of the invariants that had something to check. */
  readonly applied: readonly string[];
  /** Whether all workers ended as if all was done, though something is owed that the calm run pays. */
  readonly isSilent: boolean;
  /** The next run, if there was one. */
  readonly next: FinishedRun | undefined;
  /** The payouts of the rail at the end. */
  readonly rail: readonly RailPayout[];
  /** The world at the end. */
  readonly mock: Mock;
}

/** Says that a trace cannot lead to anything new. Then nothing is judged. */
export type IsKnown = (trace: readonly TraceEntry[]) => boolean;
