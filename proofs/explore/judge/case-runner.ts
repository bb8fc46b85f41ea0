import { CLOSED_WORLD } from '../run/border.js';
import { hasSent, isOfRail } from '../run/rail.js';
import { WorldRows } from '../run/read-world.js';
import { CALM, type Decide, followSchedule, isCalm, type Schedule, trimSchedule } from '../run/schedule.js';
import type { TraceEntry } from '../run/trace.js';
import type { Program } from '../run/worker.js';
import { type CalmLeft, LeftDebt, NOTHING_LEFT } from './calm-left.js';
import { describeCalm, IDLE, judgeCalm, readOutcome } from './calm-run.js';
import { eventuallySettled } from './invariants/eventually-settled.js';
import { countUnjudged } from './invariants/paid-once.js';
import { judge } from './judge.js';
import { type Case, type Failed, fail, type IsKnown, type Judged } from './judged.js';
import type { LeaveRule } from './may-leave.js';

/** The cause for a job that remembers its work only in the memory of its process. */
export const REMEMBERS = 'calmRun: remembers';

/** A failed run, and its only worker; null if all workers ran. */
export interface Found {
  readonly judged: Judged;
  readonly failed: Failed;
  readonly worker: number | null;
}

/** The difference between two runs under one schedule, and whether their requests were equal. */
export interface Difference {
  readonly message: string;
  readonly isInValues: boolean;
}

/** Failures after which the other runs would mean nothing. */
const ENDS_ALL: readonly string[] = ['calmRun', 'awaited', 'ends', CLOSED_WORLD];

/** Runs the workers of an exploration and compares the result with the calm run. */
export class CaseRunner {
  private base: Case;
  private calmCase: Case | undefined;
  /** The failure of the run a month after the calm one. */
  later: Found | undefined;
  /** The run in which nothing goes wrong. */
  calm: Judged | undefined;
  /** The debt that it left. */
  left: CalmLeft = NOTHING_LEFT;
  /** Payments of the calm run that nothing explains. */
  unjudged = { payments: 0, cents: 0 };
  /** The difference between two calm runs; null if they are equal. */
  differs: string | null = null;

  constructor(
    private readonly exploration: Pick<Case, 'setup' | 'invariants'> & {
      readonly allowIdle: boolean;
      readonly mayLeave: readonly LeaveRule[];
    },
  ) {
    const { setup, invariants } = exploration;
    this.base = { setup, invariants, rowsBefore: new WorldRows(setup.before), calm: undefined };
  }

  /** Whether the calm run is one with which others can be compared. */
  get isCompared(): boolean {
    return this.calmCase !== undefined;
  }

  /** Whether the job is asked to leave nothing owed. */
  get mustPay(): boolean {
    const { invariants, allowIdle } = this.exploration;
    const paysNobody = this.calm?.trace.every(({ payment }) => payment === null) ?? true;
    return invariants.some(({ name }) => name === eventuallySettled.name) && !(allowIdle && paysNobody);
  }

  /** The handles of all creators at the start. */
  get handles(): ReadonlyMap<string, string> {
    return this.base.rowsBefore.handles;
  }

  /** Runs a schedule as written. */
  async follow(schedule: Schedule, worker: number | null = null, isKnown?: IsKnown): Promise<Judged> {
    if (!isCalmButFor(schedule)) return this.decide(followSchedule(schedule), isKnown);
    const setup = { ...this.base.setup, only: worker ?? undefined };
    const judged = await judge({ ...this.base, setup }, followSchedule(schedule));
    const { allowIdle } = this.exploration;
    const failures = judgeCalm(judged, { worker, workers: this.base.setup.workers.length, allowIdle });
    return { ...judged, failures, failed: failures[0] ?? null };
  }

  /** Runs by decisions that are made during the run. */
  decide(decide: Decide, isKnown?: IsKnown): Promise<Judged> {
    return judge(this.calmCase ?? this.base, decide, isKnown);
  }

  /**
   * Does the runs without faults, and returns what fails in them. Other runs are compared with them, and are not judged by
   * an invariant that fails already here.
   */
  async studyCalm(onRun: (judged: Judged) => void): Promise<readonly Found[]> {
    const run = async (schedule: Schedule, worker: number | null = null): Promise<Judged> => {
      const judged = await this.follow(schedule, worker);
      onRun(judged);
      return judged;
    };
    const toFound = (judged: Judged, failed: Failed | undefined, worker: number | null = null): Found[] =>
      failed ? [{ judged, failed, worker }] : [];
    this.calm = await run([]);
    if (this.hasActedLate(this.calm)) {
      this.joinRuns();
      this.calm = await run([]);
    }
    const end = this.calm.failures.find(({ invariant }) => ENDS_ALL.includes(invariant));
    if (end && end.cause !== IDLE) return toFound(this.calm, end);
    const remembered = end ? undefined : await this.settleMemory(this.calm, run);
    if (remembered) return [remembered];
    for (const worker of this.listAlone()) {
      const alone = await run([], worker);
      const threw = this.calm.endings[worker - 1];
      if (alone.failed && threw && 'threw' in threw) return toFound(alone, alone.failed, worker);
    }
    if (end) return toFound(this.calm, end);
    const later = await run([...listOwn(this.calm).map(() => CALM), { ...CALM, interlude: 'month' }]);
    const failures = this.calm.failures;
    const isKnown = later.failed && failures.some(({ invariant }) => invariant === later.failed?.invariant);
    if (later.failed && !isKnown) this.later = { judged: later, failed: later.failed, worker: null };
    const never = this.keepOutcome(this.calm, later);
    return [...failures.flatMap((failed) => toFound(this.calm as Judged, failed)), ...toFound(later, never)];
  }

  /** Whether a job that writes down or sends first, and pays or records when it runs again, paid nothing in its first run. */
  private hasActedLate({ trace, failures }: Judged): boolean {
    const acts = trace.filter((entry) => entry.tookEffect && !isOfRail(entry));
    const isIdle = failures.some(({ cause }) => cause === IDLE) || trace.some(hasSent);
    return isIdle && acts.length > 0 && acts.every(({ round }) => round > 1);
  }

  /** Makes one run of two runs, because faults are tried in the first run alone. */
  private joinRuns(): void {
    const { setup } = this.base;
    const joined = new Map(
      setup.workers.map((program): [Program, Program] => [
        program,
        async (context) => [await program(context), await program(context)],
      ]),
    );
    this.base = { ...this.base, setup: { ...setup, workers: setup.workers.map((one) => joined.get(one) ?? one) } };
  }

  /**
   * If programs behave differently in a second calm run, they remember something. If they behave the same from then on
   * and pay the same, the other runs are compared with that.
   */
  private async settleMemory(calm: Judged, run: (schedule: Schedule) => Promise<Judged>): Promise<Found | undefined> {
    const again = await this.follow([]);
    const difference = compare(calm, again);
    this.differs = difference?.message ?? null;
    if (!difference || difference.isInValues) return undefined;
    const third = await run([]);
    const next = compare(again, third);
    if (next && !next.isInValues) throw new TypeError(`explore: the programs are not deterministic. ${next.message}`);
    const [first, second] = [describeCalm(calm), describeCalm(again)];
    if ((['payments', 'accruals', 'cents'] as const).every((field) => first[field] === second[field])) {
      this.calm = third;
      return undefined;
    }
    const failed = fail(
      'calmRun',
      `run again in the same process, on the same world, the job makes ${second.payments} payments, and made ${first.payments}`,
      {
        cause: REMEMBERS,
        diagnosis:
          `${difference.message} It keeps in the memory of its process what it did, which a crash loses and another process ` +
          'never had. Keep that in the store.',
      },
    );
    return { judged: again, failed, worker: null };
  }

  /** Keeps what the other runs are compared with. Returns whom the job never pays. */
  private keepOutcome(calm: Judged, later: Judged): Failed | undefined {
    if (!calm.next) return undefined;
    const left = new LeftDebt(calm.next, later.next ?? calm.next, this.exploration.mayLeave);
    this.left = left.describe();
    this.unjudged = countUnjudged(calm.next, this.base.invariants);
    const failing = calm.failures.map(({ invariant }) => invariant);
    const invariants = this.base.invariants.filter(({ name }) => !failing.includes(name));
    // A run with many times the requests of the calm one counts as endless.
    const maxRequests = Math.min(this.base.setup.maxRequests, calm.trace.length * 10 + 200);
    const setup = { ...this.base.setup, maxRequests };
    this.calmCase = { ...this.base, setup, invariants, calm: readOutcome(calm, later.next, left.minimum) };
    return this.mustPay ? left.findNeverPaid() : undefined;
  }

  /** The first worker of each program. */
  private listAlone(): number[] {
    const { workers } = this.base.setup;
    if (workers.length === 1) return [];
    return [...new Set(workers)].map((program) => workers.indexOf(program) + 1);
  }
}

/** Whether a schedule has no faults. A month may pass after the run. */
function isCalmButFor(schedule: Schedule): boolean {
  const steps = trimSchedule(schedule);
  return steps.every((step) => isCalm(step.interlude === 'month' ? { ...step, interlude: 'none' } : step));
}

/** The requests of the run itself. */
export function listOwn({ trace }: Judged): Judged['trace'] {
  return trace.filter(({ round }) => round === 1);
}

/** The first difference between two runs under one schedule; undefined if they are equal. */
export function compare(first: Judged, second: Judged): Difference | undefined {
  const length = Math.max(first.trace.length, second.trace.length);
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [first.trace[at], second.trace[at]];
    const [was, is] = [left, right].map(describeEntry);
    if (!left || !right || was !== is || left.status !== right.status) {
      const message =
        `Under one schedule, request ${at + 1} was first "${was}" and then "${is}". ` +
        'Take time, random numbers and ids from what the program is given.';
      return { message, isInValues: false };
    }
    const field = (['key', 'path', 'body'] as const).find((one) => left[one] !== right[one]);
    if (field === undefined) continue;
    const message = `The ${field} of request ${at + 1}, ${was}, was first "${left[field]}" and then "${right[field]}".`;
    return { message, isInValues: true };
  }
  return undefined;
}

function describeEntry(entry: TraceEntry | undefined): string {
  if (!entry) return 'the end of the run';
  return `${entry.operation ?? `${entry.method} ${entry.path}`} of worker ${entry.worker}`;
}
