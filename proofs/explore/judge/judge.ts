import { readField } from '../../../base/values/read-field.js';
import { adviseOn } from '../run/border.js';
import { WorldRows } from '../run/read-world.js';
import type { FinishedRun } from '../run/run.js';
import { CHANGES_DEBT, type Decide, isCalm } from '../run/schedule.js';
import { Stage } from '../run/stage.js';
import { EndlessRun, LeftWorld } from '../run/trace.js';
import type { Ending } from '../run/worker.js';
import { NEW_LEFT } from './invariants/eventually-settled.js';
import type { Violation } from './invariants/invariant.js';
import type { Case, Failed, Judged, Shortcuts } from './judged.js';

/** The result of a run that something wanted to leave. The exploration ends with it. */
export const CLOSED_WORLD = 'closedWorld';

/** How many runs without faults follow, at most, until one changes nothing. */
const MOST_RUNS = 20;

/**
 * Lets the workers run and judges the run. Then it lets them run without faults until one changes nothing, or nothing more
 * is owed, and judges that too.
 */
export async function judge(about: Case, decide: Decide, { isKnown }: Shortcuts = {}): Promise<Judged> {
  const stage = new Stage(about.setup, about.setup.world.fork());
  const judging = new Judging(about, stage);
  try {
    judging.endings = await stage.play(decide);
    if (isKnown?.(stage.trace)) return judging.conclude();
    await judging.judgeRound(judging.endings);
    if (judging.isDecided) return judging.conclude();
    const pause = decide({ waiting: 0, interludes: about.setup.interludes });
    // From the same state the workers act as they did after the calm run.
    if (isCalm(pause) && judging.isLikeCalm()) return judging.conclude();
    stage.pause(pause);
    await judging.settle(!isCalm(pause));
    await (about.calm ? judging.waitForDebts() : judging.waitAnHour());
    return judging.conclude();
  } catch (error) {
    if (error instanceof LeftWorld) {
      return judging.conclude(judging.fail(CLOSED_WORLD, error.message, adviseOn(error.crossing)));
    }
    if (!(error instanceof EndlessRun)) throw error;
    return judging.conclude(judging.fail('ends', error.message));
  } finally {
    stage.close();
  }
}

/** One run while it is judged. */
class Judging {
  endings: readonly Ending[] = [];
  private next: FinishedRun | undefined;
  private rowsAfterRun: WorldRows | undefined;
  private rows: WorldRows;
  private state = '';
  private readonly applied = new Set<string>();
  private readonly earlier: { readonly round: number; readonly endings: readonly Ending[] }[] = [];
  /** The failures of the calm run, one of each invariant; of any other run, the failure of its last round. */
  private failures: Failed[] = [];

  constructor(
    private readonly about: Case,
    private readonly stage: Stage,
  ) {
    this.rows = about.rowsBefore;
  }

  /** Under faults the first failure decides. A later run may pay a debt that is left. */
  get isDecided(): boolean {
    return this.failures.some(({ invariant }) => {
      return this.about.calm ? invariant !== 'eventuallySettled' || this.stage.round === 1 : invariant === 'awaited';
    });
  }

  private get isOwed(): boolean {
    return this.about.calm !== undefined && this.failures.some(({ invariant }) => invariant === 'eventuallySettled');
  }

  /** Runs without faults, until nothing changes. Under faults one suffices if nothing is owed after it. */
  async settle(hasPaused = true): Promise<void> {
    // More may be owed than after the last run.
    if (hasPaused) this.readRows();
    for (let runs = 1; ; runs += 1) {
      const owed = this.countEarned();
      const endings = await this.stage.playNext();
      this.readRows();
      // A job that pays the same without end comes no further.
      const isLast = !this.stage.hasChanged() || this.countEarned() >= owed || runs === MOST_RUNS;
      await this.judgeRound(endings, isLast);
      if (isLast || this.isDecided || (this.about.calm && !this.isOwed)) return;
      this.stage.nextRound();
    }
  }

  /** A job may work by the hour. */
  async waitAnHour(): Promise<void> {
    for (let owed = this.countEarned(); owed > 0 && !this.isDecided && this.stage.round <= MOST_RUNS; ) {
      this.stage.passTime('hour', true);
      await this.settle();
      if (this.countEarned() >= owed) return;
      owed = this.countEarned();
    }
  }

  /**
   * A lease may block a job for a while. Newly due pay may be blocked by a key that is known for a day, or by a job that
   * pays monthly.
   */
  async waitForDebts(): Promise<void> {
    const { stage } = this;
    for (const wait of ['hour', 'past_key', 'month'] as const) {
      const isNew = this.failures[0]?.cause.endsWith(NEW_LEFT) ?? false;
      if (!this.isOwed || (wait !== 'hour' && !isNew)) return;
      // Pay that comes due meanwhile must not compensate for what was lost, unless a person reduced the debt below what
      // is worth paying.
      const isTouched = stage.schedule.some(({ interlude }) => CHANGES_DEBT[interlude]);
      stage.passTime(wait, !isNew && !isTouched);
      await this.settle();
    }
  }

  async judgeRound(endings: readonly Ending[], isSettled = false): Promise<void> {
    const { stage, about } = this;
    if (about.calm) this.failures = [];
    // With faults a read may be left running when another one failed, and a retry when a deadline passed.
    const notAwaited = stage.around.notAwaited.find(({ isWriteUnderWay }) => !about.calm || isWriteUnderWay);
    if (notAwaited) {
      const diagnosis = 'Write await in front of the call: what is under way when the program resolves never happens.';
      this.failures = [this.fail('awaited', notAwaited.message, diagnosis)];
      return;
    }
    const run = this.finishRound(endings, isSettled);
    for (const invariant of about.invariants) {
      if (this.failures.some((failed) => failed.invariant === invariant.name)) continue;
      if (!invariant.applies || invariant.applies(run)) this.applied.add(invariant.name);
      const found = await invariant.check(run);
      if (found === undefined) continue;
      throwIfNotWords(invariant.name, found);
      this.failures.push({ ...describe(invariant.name, found), requests: stage.trace.length });
      if (about.calm) return;
    }
  }

  private readRows(): WorldRows {
    this.rows = new WorldRows(this.stage.mock);
    return this.rows;
  }

  /** How many accruals are owed after the last round. */
  private countEarned(): number {
    return this.rows.accruals.filter(({ status }) => status === 'earned').length;
  }

  private finishRound(endings: readonly Ending[], isSettled: boolean): FinishedRun {
    const { stage, about } = this;
    const rows = stage.round === 1 ? this.readRows() : this.rows;
    this.rowsAfterRun ??= rows;
    const run: FinishedRun = {
      mock: stage.mock,
      before: about.setup.before,
      rows,
      rowsBefore: about.rowsBefore,
      rowsAfterRun: this.rowsAfterRun,
      round: stage.round,
      isSettled,
      trace: [...stage.trace],
      between: [...stage.between],
      schedule: [...stage.schedule],
      endings,
      earlier: [...this.earlier],
      approvals: stage.around.approvals,
      calm: about.calm,
    };
    this.earlier.push({ round: stage.round, endings });
    if (stage.round > 1) this.next = run;
    // The state that an invariant of the next run compares with has to be read before that run.
    if (stage.round === 1) void [rows.accruals, rows.payments];
    if (stage.round === 1 && (!about.calm || this.isByItself())) this.state = fingerprint(rows, stage);
    return run;
  }

  /** Whether the run left the same state as the calm one, by itself and finally. */
  isLikeCalm(): boolean {
    return this.isByItself() && this.state !== '' && this.about.calm?.state === this.state;
  }

  /** Whether nothing happened beside the workers, and nothing is under way. */
  private isByItself(): boolean {
    return !this.stage.hasLate && this.stage.trace.every(({ asides }) => asides.length === 0);
  }

  /** A failure that no invariant finds. */
  fail(name: string, message: string, diagnosis: string | null = null): Failed {
    return { invariant: name, message, cause: name, diagnosis, assumes: null, requests: this.stage.trace.length };
  }

  conclude(end?: Failed): Judged {
    const failures = end ? [...this.failures, end] : this.failures;
    const { trace, between, schedule, mock } = this.stage;
    const { endings, state, next, applied } = this;
    return {
      trace,
      between,
      schedule,
      endings,
      state,
      failed: end ?? failures[0] ?? null,
      failures,
      applied: [...applied],
      next,
      mock,
    };
  }
}

/** Programs without types may return anything, for instance false for a check that did not pass. */
function throwIfNotWords(invariant: string, found: unknown): void {
  const message = typeof found === 'object' && found !== null ? readField(found, 'message') : found;
  if (typeof message === 'string' && message !== '') return;
  throw new TypeError(
    `explore: the check of invariant ${invariant} returned ${JSON.stringify(found)}; return undefined if it holds, or what is wrong in words.`,
  );
}

function describe(invariant: string, found: string | Violation): Omit<Failed, 'requests'> {
  if (typeof found === 'string') return { invariant, message: found, cause: invariant, diagnosis: null, assumes: null };
  const { message, cause = '', diagnosis = null, assumes = null } = found;
  return { invariant, message, cause: `${invariant}: ${cause}`, diagnosis, assumes };
}

/** Everything that a run did, and the world that it left. It is equal for equal runs, byte for byte. */
export function collectEvidence({ trace, between, mock }: Judged): string {
  return JSON.stringify({ trace, between, world: mock.snapshot() });
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
  const kept = [...around.store.keys()].sort().map((key) => [key, around.store.get(key)]);
  try {
    return JSON.stringify([debts, paid.sort(), kept, keys, around.approvals.length]);
  } catch {
    // The workers keep a value that is not JSON. It is equal to nothing.
    return '';
  }
}
