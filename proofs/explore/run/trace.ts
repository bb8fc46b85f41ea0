import { type Crossing, describeCrossing } from './border.js';
import type { Aside } from './interludes.js';
import type { Schedule, ScheduleStep } from './schedule.js';
import type { PendingRequest } from './sent-request.js';
import type { Outcome, PaymentSeen } from './transport.js';
import type { Surroundings, WorkerProcess } from './worker.js';

/** One request with its result. */
export interface TraceEntry extends ScheduleStep {
  /** 1: the run. 2: the next run, without faults. More if the workers had to wait for something. */
  readonly round: number;
  readonly worker: number;
  readonly start: number;
  readonly method: string;
  /** The path below the base URL, with its query. */
  readonly path: string;
  readonly body: string;
  /** Its Idempotency-Key; null if it had none. */
  readonly key: string | null;
  readonly operation: string | null;
  /** The status that the worker got; null if it got none. */
  readonly status: number | null;
  /** `meta.code` of a refusal that the worker got; null otherwise. */
  readonly code: string | null;
  /** The event just before it. */
  readonly asides: readonly Aside[];
  /** The payment that it made or that its key made before; null if unknown. */
  readonly payment: PaymentSeen | null;
  /** Whether the service repeated an earlier response to the same key. */
  readonly replayed: boolean;
  /** Whether it changed something, then or later. */
  readonly tookEffect: boolean;
  /** Whether it got a page of a list that has a next one. */
  readonly hasMore: boolean;
  /** The world's time, ISO 8601. */
  readonly at: string;
  /** The number of approvals so far. */
  readonly approvals: number;
  /** The number of changes of the store so far. */
  readonly storeChanges: number;
}

/** The facts about a request after the decision. */
interface Known extends Pick<TraceEntry, 'round' | 'at' | 'asides'> {
  readonly step: ScheduleStep;
  readonly outcome: Outcome;
  readonly around: Surroundings;
}

/** A request with its result, and the state of its process and of the run. */
export function createEntry(
  { worker, start }: Pick<WorkerProcess, 'worker' | 'start'>,
  { request, body }: PendingRequest,
  { step, outcome, round, at, asides, around }: Known,
): TraceEntry {
  // Field by field, because an object of so many fields is slow if spreads make it.
  return {
    turn: step.turn,
    fate: step.fate,
    interlude: step.interlude,
    path: outcome.path,
    operation: outcome.operation,
    status: outcome.status,
    code: outcome.code,
    payment: outcome.payment,
    replayed: outcome.replayed,
    tookEffect: outcome.tookEffect,
    hasMore: outcome.hasMore,
    at,
    asides,
    round,
    worker,
    start,
    method: request.method,
    body,
    key: request.headers.get('idempotency-key'),
    approvals: around.approvals.length,
    storeChanges: around.storeChanges,
  };
}

/** A run that cannot be judged: a worker hangs, or never stops sending requests. */
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

/** A run that something wanted to leave. */
export class LeftWorld extends Error {
  constructor(
    readonly crossing: Crossing,
    readonly trace: readonly TraceEntry[],
    readonly schedule: Schedule,
  ) {
    super(describeCrossing(crossing));
    this.name = 'LeftWorld';
  }
}
