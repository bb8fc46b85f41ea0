import type { Mock } from '../../../mocks/control/mock.js';
import type { Border } from './border.js';
import type { Interlude, PauseBetween } from './interludes.js';
import type { RailPayout } from './rail.js';
import type { WorldRows } from './read-world.js';
import type { Schedule } from './schedule.js';
import type { TraceEntry } from './trace.js';
import type { Approval, Ending, Program } from './worker.js';

/** The result of the calm run. The other runs are compared with it. */
export interface CalmOutcome {
  /** The state before its next run; the text is equal for equal states. */
  readonly state: string;
  /** Accruals that it left earned, after its next run too. */
  readonly left: ReadonlySet<string>;
  /** Creator and structure of accruals that came due after it and that its next run, a month later, left earned. */
  readonly leftKinds: ReadonlySet<string>;
  /** Creator and structure of the accruals that its workers rejected. */
  readonly rejectedKinds: ReadonlySet<string>;
  /** Cents paid without accruals, by creator; '' for nobody in particular. */
  readonly besides: ReadonlyMap<string, number>;
  /** The cents that were ever owed to each creator in it. */
  readonly owed: ReadonlyMap<string, number>;
  /** `besides` a month later. */
  readonly besidesMonth: ReadonlyMap<string, number>;
  /** Whether its last run still paid something without accruals. */
  readonly isUnfinished: boolean;
  /** Accruals that were earned after its first run. */
  readonly leftAfterRun: ReadonlySet<string>;
  /** Whether a worker called the rail. */
  readonly usesRail: boolean;
  /** Whether each of its payments was approved at some time. */
  readonly approvesAll: boolean;
  /** Cents below which the job pays nobody; 0 if it left no creator's whole debt below its smallest payment. */
  readonly minimum: number;
}

/** A run that ended, with its world as the workers left it. */
export interface FinishedRun {
  readonly mock: Mock;
  /** The world at the start, for comparison. */
  readonly before: Mock;
  /** The rows of `mock`, each list read once. */
  readonly rows: WorldRows;
  /** The rows of `before`. */
  readonly rowsBefore: WorldRows;
  /** The rows as the first run left them; the same as `rows` if the first run is judged. */
  readonly rowsAfterRun: WorldRows;
  /** 1: the run itself is judged. 2 and more: a calm run after it. */
  readonly round: number;
  /** Whether the runs without faults have come to their end. */
  readonly isSettled: boolean;
  readonly trace: readonly TraceEntry[];
  /** The events between the run and the next one. */
  readonly between: readonly PauseBetween[];
  /** The decisions that were actually made. */
  readonly schedule: Schedule;
  /** How each worker ended, in the round that is judged. */
  readonly endings: readonly Ending[];
  /** The same of the rounds before it. */
  readonly earlier: readonly { readonly round: number; readonly endings: readonly Ending[] }[];
  readonly approvals: readonly Approval[];
  /** The values in `context.store`. */
  readonly store: ReadonlyMap<string, unknown>;
  /** The payouts that the workers sent by `context.rail`, oldest first. */
  readonly rail: readonly RailPayout[];
  /** Ids of payments and accruals from before that the job may void or reject, by the option `mayVoid`. */
  readonly mayVoid: readonly string[];
  /** The result of the calm run; undefined while the calm run itself is checked. */
  readonly calm: CalmOutcome | undefined;
}

/** Everything that people did in addition to the workers, by the id of the row. */
export function listTouched({ trace, between }: Pick<FinishedRun, 'trace' | 'between'>): Set<string> {
  const asides = [...trace.flatMap((entry) => entry.asides), ...between];
  return new Set(asides.flatMap(({ id }) => (id === null ? [] : [id])));
}

/** The parts of a run. */
export interface RunSetup {
  /** The world. Every run begins with a fork of it. Its clock must not run. */
  readonly world: Mock;
  /** Another copy of the world, for comparison. */
  readonly before: Mock;
  readonly workers: readonly Program[];
  /** The number of the only worker that runs; undefined for all of them. */
  readonly only: number | undefined;
  readonly interludes: readonly Interlude[];
  /** Number of requests after which a run counts as endless. */
  readonly maxRequests: number;
  /** Milliseconds of real time to wait for a worker that neither sends a request nor ends. */
  readonly patienceMs: number;
  readonly border: Border;
  /** Ids of payments and accruals from before that a worker may void or reject. */
  readonly mayVoid: readonly string[];
  /** Whether workers must reject when they leave something owed. */
  readonly mustReject: boolean;
  /** The events that were tried, and whether they changed something in any run. */
  readonly events: Map<Interlude, boolean>;
}

/** Notes that an event was tried, and whether it changed something. */
export function noteEvent(events: RunSetup['events'], interlude: Interlude, hasChanged: boolean): void {
  if (interlude !== 'none') events.set(interlude, hasChanged || (events.get(interlude) ?? false));
}
