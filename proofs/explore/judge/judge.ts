import type { Mock } from '../../../mocks/control/mock.js';
import type { Pause } from '../run/interludes.js';
import { WorldRows } from '../run/read-world.js';
import type { CalmOutcome, FinishedRun } from '../run/run.js';
import type { RunSetup } from '../run/run-setup.js';
import { type Decide, type Interlude, isCalm, type Schedule } from '../run/schedule.js';
import { Stage } from '../run/stage.js';
import { EndlessRun, type TraceEntry } from '../run/trace.js';
import type { Ending } from '../run/worker.js';
import { LEFT_FOR_LATER, NEW_LEFT } from './invariants/eventually-settled.js';
import type { Invariant, Violation } from './invariants/invariant.js';

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
}

/** A run and the calm one after it, judged. */
export interface Judged {
  readonly trace: readonly TraceEntry[];
  readonly between: readonly Pause[];
  readonly schedule: Schedule;
  /** How the workers ended in the run itself; empty if it did not end. */
  readonly endings: readonly Ending[];
  /** The state after the run itself, as a text that is equal for equal states. */
  readonly state: string;
  readonly failed: Failed | null;
  /** The names of the invariants that had something to check. */
  readonly applied: readonly string[];
  /** The next run, if there was one. */
  readonly next: FinishedRun | undefined;
  /** The world at the end. */
  readonly mock: Mock;
}

/** Parts of a run that may be skipped. */
export interface Shortcuts {
  /** Says that a trace cannot lead to anything new. Then nothing is judged. */
  readonly isKnown?: (trace: readonly TraceEntry[]) => boolean;
}

/** The acts of a person that change the debt. */
const CHANGES_OF_DEBT: readonly Interlude[] = ['void_payment', 'reject_accrual', 'remove_creator', 'edit_structure'];

/** Lets the workers run and judges the run. Then it lets them run once more without faults, and judges that too. */
export async function judge(about: Case, decide: Decide, { isKnown }: Shortcuts = {}): Promise<Judged> {
  const stage = new Stage(about.setup, about.setup.world.fork());
  const judging = new Judging(about, stage);
  try {
    judging.endings = await stage.play(decide);
    if (isKnown?.(stage.trace)) return judging.conclude(null);
    const failed = await judging.judgeRound(judging.endings);
    if (failed) return judging.conclude(failed);
    const pause = decide({ waiting: 0, interludes: about.setup.interludes });
    // From the same state the workers act as they did after the calm run.
    if (isCalm(pause) && judging.isLikeCalm()) return judging.conclude(null);
    stage.pause(pause);
    let last = await judging.judgeRound(await stage.playNext());
    // A lease may block it for a while. Newly due pay may be blocked by a key that is known for a day, or by a job that
    // pays monthly.
    for (const wait of ['hour', 'past_key', 'month'] as const) {
      const isNew = last?.cause.endsWith(NEW_LEFT) ?? false;
      const isForGood = last?.cause.endsWith(LEFT_FOR_LATER) ?? false;
      if (last?.invariant !== 'eventuallySettled' || !about.calm || isForGood || (wait !== 'hour' && !isNew)) break;
      // Pay that comes due meanwhile must not compensate for what was lost, unless a person reduced the debt below what
      // is worth paying.
      const isTouched = stage.schedule.some(({ interlude }) => CHANGES_OF_DEBT.includes(interlude));
      stage.passTime(wait, !isNew && !isTouched);
      last = await judging.judgeRound(await stage.playNext());
    }
    return judging.conclude(last);
  } catch (error) {
    if (!(error instanceof EndlessRun)) throw error;
    return judging.conclude({ invariant: 'ends', message: error.message, cause: 'ends', diagnosis: null });
  } finally {
    stage.close();
  }
}

/** One run while it is judged. */
class Judging {
  endings: readonly Ending[] = [];
  private next: FinishedRun | undefined;
  private rowsAfterRun: WorldRows | undefined;
  private state = '';
  private readonly applied = new Set<string>();

  constructor(
    private readonly about: Case,
    private readonly stage: Stage,
  ) {}

  async judgeRound(endings: readonly Ending[]): Promise<Failed | null> {
    const { stage, about } = this;
    // With faults a read may be left running when another one failed, and a retry when a deadline passed.
    const notAwaited = stage.around.notAwaited.find(({ isWriteUnderWay }) => !about.calm || isWriteUnderWay);
    if (notAwaited) {
      const diagnosis = 'Write await in front of the call: what is under way when the program resolves never happens.';
      return { invariant: 'awaited', message: notAwaited.message, cause: 'awaited', diagnosis };
    }
    const rows = new WorldRows(stage.mock);
    this.rowsAfterRun ??= rows;
    const run: FinishedRun = {
      mock: stage.mock,
      before: about.setup.before,
      rows,
      rowsBefore: about.rowsBefore,
      rowsAfterRun: this.rowsAfterRun,
      round: stage.round,
      trace: [...stage.trace],
      between: [...stage.between],
      schedule: [...stage.schedule],
      endings,
      approvals: stage.around.approvals,
      calm: about.calm,
    };
    if (stage.round > 1) this.next = run;
    // The state that an invariant of the next run compares with has to be read before that run.
    if (stage.round === 1) void [rows.accruals, rows.payments];
    if (stage.round === 1 && (!about.calm || this.isByItself())) this.state = fingerprint(rows, stage);
    for (const invariant of about.invariants) {
      if (!invariant.applies || invariant.applies(run)) this.applied.add(invariant.name);
      const found = await invariant.check(run);
      if (found === undefined) continue;
      throwIfNotWords(invariant.name, found);
      return describe(invariant.name, found);
    }
    return null;
  }

  /** Whether the run left the same state as the calm one, by itself and finally. */
  isLikeCalm(): boolean {
    return this.isByItself() && this.state !== '' && this.about.calm?.state === this.state;
  }

  /** Whether nothing happened beside the workers, and nothing is under way. */
  private isByItself(): boolean {
    return !this.stage.hasLate && this.stage.trace.every(({ asides }) => asides.length === 0);
  }

  conclude(failed: Failed | null): Judged {
    const { trace, between, schedule, mock } = this.stage;
    const { endings, state, next, applied } = this;
    return {
      trace,
      between,
      schedule,
      endings,
      state,
      failed,
      applied: [...applied],
      next,
      mock,
    };
  }
}

/** Debts, payments and the workers' stored values, without ids and times that differ from run to run. */
function fingerprint({ accruals, payments }: WorldRows, { around, trace }: Stage): string {
  // The service's repeated response to a key.
  const keys = trace.flatMap(({ key, tookEffect }) => (key !== null && tookEffect ? [key] : [])).sort();
  const debts = accruals.map(({ id, status }) => [id, status]);
  const paid = payments.map((one) => {
    const { creator_id: payee, total_amount_cents: cents, status, metadata, method_id: method } = one;
    return JSON.stringify([
      payee,
      cents,
      status,
      metadata,
      method,
      one.payout_payment_lines.map((line) => line.accrual_id),
    ]);
  });
  const kept = [...around.store].sort(([left], [right]) => (left < right ? -1 : 1));
  try {
    return JSON.stringify([debts, paid.sort(), kept, keys, around.approvals.length]);
  } catch {
    // The workers keep a value that is not JSON. It is equal to nothing.
    return '';
  }
}

/** Programs without types may return anything, for instance false for a check that did not pass. */
function throwIfNotWords(invariant: string, found: unknown): void {
  const message = typeof found === 'object' && found !== null ? (found as Partial<Violation>).message : found;
  if (typeof message === 'string' && message !== '') return;
  throw new TypeError(
    `explore: the check of invariant ${invariant} returned ${JSON.stringify(found)}; return undefined if it holds, or what is wrong in words.`,
  );
}

function describe(invariant: string, found: string | Violation): Failed {
  if (typeof found === 'string') return { invariant, message: found, cause: invariant, diagnosis: null };
  const { message, cause = '', diagnosis = null } = found;
  return { invariant, message, cause: `${invariant}: ${cause}`, diagnosis };
}

/** Everything that a run did, and the world that it left. It is equal for equal runs, byte for byte. */
export function collectEvidence({ trace, between, mock }: Judged): string {
  return JSON.stringify({ trace, between, world: mock.snapshot() });
}
