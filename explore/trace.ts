import type { Aside } from './interludes.js';
import type { Schedule, Step } from './schedule.js';
import type { Outcome, PaymentSeen } from './transport.js';
import type { PendingRequest, Surroundings, WorkerProcess } from './worker.js';

/** One request as it went. */
export interface TraceEntry extends Step {
  /** 1: the run. 2: the next run, in which all is calm; more where the workers had to wait for something. */
  readonly round: number;
  readonly worker: number;
  readonly start: number;
  readonly method: string;
  /** Below the base URL, with its query. */
  readonly path: string;
  readonly body: string;
  /** Its Idempotency-Key; null when it had none. */
  readonly key: string | null;
  readonly operation: string | null;
  /** The status that the worker got; null when it got none. */
  readonly status: number | null;
  /** `meta.code` of a refusal that the worker got; null otherwise. */
  readonly code: string | null;
  /** The event just before it. */
  readonly asides: readonly Aside[];
  /** The payment that it made or that its key had made before; null when none is known. */
  readonly payment: PaymentSeen | null;
  /** Whether the service answered with what it had answered to the same key before. */
  readonly replayed: boolean;
  /** Whether it changed something, then or later. */
  readonly tookEffect: boolean;
  /** The world's time, ISO 8601. */
  readonly at: string;
  /** How many approvals had been given by then. */
  readonly approvals: number;
  /** How often the store had been changed by then. */
  readonly storeChanges: number;
}

/** What is known of a request once it is decided on. */
type Known = Step &
  Omit<Outcome, 'settle'> &
  Pick<TraceEntry, 'round' | 'at' | 'asides'> & { readonly around: Surroundings };

/** A request as it went, with what the process and its surroundings were then. */
export function createEntry(
  { worker, start }: Pick<WorkerProcess, 'worker' | 'start'>,
  { request, body }: PendingRequest,
  { around, ...known }: Known,
): TraceEntry {
  return {
    ...known,
    worker,
    start,
    method: request.method,
    body,
    key: request.headers.get('idempotency-key'),
    approvals: around.approvals.length,
    storeChanges: around.storeChanges,
  };
}

/** A run that cannot be judged: a worker hangs, or never stops asking. */
export class EndlessRun extends Error {
  constructor(
    message: string,
    readonly trace: readonly TraceEntry[],
    readonly schedule: Schedule,
  ) {
    super(message);
    this.name = 'EndlessRun';
  }
}
