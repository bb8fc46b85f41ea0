import type { CLOSED_WORLD } from './border.js';
import type { Aside } from './interludes.js';
import type { ScheduleStep } from './schedule.js';
import type { Outcome } from './transport.js';

/** One request with its result. */
export interface TraceEntry extends ScheduleStep, Omit<Outcome, 'reply'> {
  /** 1: the run. 2: the next run, without faults. More if the workers had to wait for something. */
  readonly round: number;
  readonly worker: number;
  readonly start: number;
  readonly method: string;
  readonly body: string;
  /** Its Idempotency-Key; null if it had none. */
  readonly key: string | null;
  /** The event just before it. */
  readonly asides: readonly Aside[];
  /** The world's time, ISO 8601. */
  readonly at: string;
  /** The number of approvals so far. */
  readonly approvals: number;
  /** The number of changes of the store so far. */
  readonly storeChanges: number;
}

/** A run that came to no end of its own: a worker hangs or never stops, or something wanted to leave the world. */
export class StoppedRun extends Error {
  override readonly name = 'StoppedRun';

  constructor(
    readonly invariant: 'ends' | typeof CLOSED_WORLD,
    message: string,
    readonly diagnosis: string | null = null,
  ) {
    super(message);
  }
}
