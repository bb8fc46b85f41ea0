import { loadDocument } from '../../mocks/api/document.js';
import { callListener } from '../../src/client/http/events.js';
import { describeCalm } from './judge/calm-run.js';
import { CaseRunner, compare, type Found, listOwn, REMEMBERS } from './judge/case-runner.js';
import { describeError } from './judge/invariants/diagnose-debt.js';
import { ledgerMatchesRail } from './judge/invariants/ledger-matches-rail.js';
import { collectEvidence } from './judge/judge.js';
import type { Judged } from './judge/judged.js';
import { conclude } from './judge/verdict.js';
import { type Exploration, type ExploreOptions, type ExplorePhase, readOptions } from './options.js';
import { listPairs, listRefusals, listSingles, REFUSED, type Tried } from './plan/planned-schedules.js';
import { shrink } from './plan/shrink.js';
import { type ExploreFailure, type ExploreReport, listNotShown, type Replayed } from './report/report.js';
import { describeStory, listSteps } from './report/story.js';
import { CLOSED_WORLD } from './run/border.js';
import { withPatchedGlobals } from './run/patch-globals.js';
import { createRandom } from './run/random.js';
import { drawSchedule, type Schedule, trimSchedule } from './run/schedule.js';
import type { TraceEntry } from './run/trace.js';

/** Maximum number of reported rejections. */
const MAX_REJECTIONS = 20;

interface Origin {
  readonly phase: ExplorePhase;
  readonly seed: number | null;
  readonly foundBy: string;
}

const CALM_ORIGIN: Origin = { phase: 'single faults', seed: null, foundBy: 'a calm run' };

/** One running exploration. */
class Explorer {
  private readonly failures: ExploreFailure[] = [];
  private readonly assumed: ExploreFailure[] = [];
  private paysRemoved = false;
  private readonly causes = new Set<string>();
  private readonly runs: Record<ExplorePhase, number> = {
    'single faults': 0,
    'pairs of faults': 0,
    'random schedules': 0,
  };
  private readonly rejections = new Map<string, number>();
  private readonly applied = new Set<string>();
  private readonly runner: CaseRunner;
  private requests = 0;
  private silent = 0;
  private differs: string | null = null;

  constructor(private readonly exploration: Exploration) {
    this.runner = new CaseRunner(exploration);
  }

  async run(): Promise<ExploreReport> {
    const found = await this.runner.studyCalm((judged) => this.count(judged, CALM_ORIGIN.phase));
    for (const one of found) if (this.isOpen) await this.keep(one, CALM_ORIGIN);
    if (this.runner.isCompared) await this.breakThings();
    const { invariants, setup } = this.exploration;
    const names = invariants.map(({ name }) => name);
    // It is on only for jobs that use the rail.
    const neverJudged = names.filter((name) => !this.applied.has(name) && name !== ledgerMatchesRail.name);
    // A job that does pay removed creators somewhere takes them for owed. Without a calm run to compare with nothing was tried.
    if (this.paysRemoved || !this.runner.isCompared) this.failures.push(...this.assumed.splice(0));
    const { left, unjudged, mustPay } = this.runner;
    const conclusion = conclude({
      failures: this.failures.length,
      assumed: this.assumed[0],
      isJudged: names.some((name) => this.applied.has(name)),
      left,
      unjudged,
      mustPay,
    });
    return {
      runs: this.runs,
      requests: this.requests,
      calm: describeCalm(this.calm, left),
      neverJudged,
      failures: this.failures,
      assumed: this.assumed,
      silent: this.silent,
      rejections: [...this.rejections]
        .map(([message, times]) => ({ message, times }))
        .sort((left, right) => right.times - left.times)
        .slice(0, MAX_REJECTIONS),
      differs: this.differs,
      allowedNetwork: setup.border.allowed,
      notShown: listNotShown(setup),
      ...conclusion,
    };
  }

  private get isOpen(): boolean {
    return this.failures.length < this.exploration.maxFailures && !this.causes.has(CLOSED_WORLD);
  }

  private get calm(): Judged {
    return this.runner.calm as Judged;
  }

  private async breakThings(): Promise<void> {
    // A schedule determines a run only if the programs behave the same each time.
    const draw = () => this.runner.decide(drawSchedule(createRandom(1)));
    this.differs = this.runner.differs ?? compare(await draw(), await draw())?.message ?? null;
    const { singles, seeds } = this.exploration;
    if (singles) await this.tryPlanned();
    for (let seed = 1; seed <= seeds && this.isOpen; seed += 1) {
      const judged = await this.runner.decide(drawSchedule(createRandom(seed)));
      await this.attend(judged, { phase: 'random schedules', seed, foundBy: `seed ${seed}` });
    }
    // This comes last, because a fault shows more about a mistake than a month does.
    if (this.runner.later && this.isOpen)
      await this.keep(this.runner.later, { ...CALM_ORIGIN, foundBy: 'a calm month' });
  }

  private async tryPlanned(): Promise<void> {
    const { setup, pairs } = this.exploration;
    const calm = listOwn(this.calm);
    const tried: Tried[] = [];
    const retried = new Set<string>();
    for (const schedule of listSingles(calm, setup)) {
      if (!this.isOpen) return;
      const place = nameReadFault(schedule, calm);
      if (place !== undefined && retried.has(place)) continue;
      const isRead = (trace: readonly TraceEntry[]) => isRetried(trace, calm, schedule.length - 1);
      const judged = await this.runner.follow(schedule, null, place === undefined ? undefined : isRead);
      await this.attend(judged, { phase: 'single faults', seed: null, foundBy: 'a single fault' });
      const trace = listOwn(judged);
      if (place !== undefined && isRead(trace)) retried.add(place);
      // A pause after the run leaves no room for a second fault in it.
      else if (schedule.length <= trace.length) tried.push({ schedule, trace });
    }
    if (setup.interludes.includes('refuse_writes') && this.isOpen) {
      const origin: Origin = { phase: 'single faults', seed: null, foundBy: 'a refusal of all writes' };
      const refused = await this.runner.follow(REFUSED);
      await this.attend(refused, origin);
      await this.tryAll(listRefusals(listOwn(refused), setup), origin);
    }
    await this.tryAll(listPairs(tried, setup, pairs), { phase: 'pairs of faults', seed: null, foundBy: 'two faults' });
  }

  private async tryAll(schedules: readonly Schedule[], origin: Origin): Promise<void> {
    for (const schedule of schedules) if (this.isOpen) await this.attend(await this.runner.follow(schedule), origin);
  }

  private async attend(judged: Judged, origin: Origin): Promise<void> {
    this.count(judged, origin.phase);
    for (const ending of judged.endings) {
      if ('returned' in ending) continue;
      const message = describeError(ending.threw).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
      this.rejections.set(message, (this.rejections.get(message) ?? 0) + 1);
    }
    if (judged.failed) await this.keep({ judged, failed: judged.failed, worker: null }, origin);
  }

  private count(judged: Judged, phase: ExplorePhase): void {
    this.runs[phase] += 1;
    this.requests += judged.trace.length;
    if (judged.isSilent) this.silent += 1;
    for (const name of judged.applied) this.applied.add(name);
    this.paysRemoved ||= isRemovedPaid(judged);
    const runs = Object.values(this.runs).reduce((sum, count) => sum + count, 0);
    callListener(() => this.exploration.onProgress?.({ runs, failures: this.failures.length, phase }));
  }

  /** Each cause is reported once, with its shortest schedule. */
  private async keep({ judged, failed, worker }: Found, { seed, foundBy }: Origin): Promise<void> {
    if (this.causes.has(failed.cause)) return;
    this.causes.add(failed.cause);
    // The memory of a process cannot be emptied, and nothing shall try to leave again: neither is repeated.
    const isOnce = [REMEMBERS, CLOSED_WORLD, 'neverPaid'].includes(failed.cause);
    const stillFails = async (candidate: Schedule) => {
      const tried = await this.runner.follow(candidate, worker);
      return tried.failed?.cause === failed.cause ? tried.schedule : undefined;
    };
    const isRepeated = !isOnce && (await stillFails(judged.schedule)) !== undefined;
    const schedule = isRepeated ? await shrink(judged.schedule, stillFails) : trimSchedule(judged.schedule);
    const shown = isRepeated ? await this.runner.follow(schedule, worker) : judged;
    const shownFailure = (isRepeated && shown.failed) || failed;
    const repeats = isOnce || isRepeated;
    // If one run breaks two invariants, they have one cause.
    const list = shownFailure.assumes === null ? this.failures : this.assumed;
    const isSame = (other: ExploreFailure) =>
      JSON.stringify(other.schedule) === JSON.stringify(schedule) && other.worker === worker;
    if (list.some(isSame)) return;
    const steps = listSteps({ ...shown, failed: shownFailure, handles: this.runner.handles });
    const thrown = shown.endings.find((ending) => 'threw' in ending);
    list.push({
      seed,
      foundBy: worker === null ? foundBy : `${foundBy} of worker ${worker} alone`,
      invariant: shownFailure.invariant,
      message: repeats
        ? shownFailure.message
        : `${shownFailure.message} (once: it did not fail again under the same schedule)`,
      diagnosis: shownFailure.diagnosis,
      assumes: shownFailure.assumes,
      schedule,
      worker,
      repeats,
      steps,
      story: describeStory(steps, shownFailure.diagnosis),
      ...(shownFailure.invariant === 'calmRun' && thrown && 'threw' in thrown ? { cause: thrown.threw } : {}),
    });
  }
}

/** Whether a worker paid a creator in a run that began after a person removed them. */
function isRemovedPaid({ trace, between }: Judged): boolean {
  const removed = new Map(between.flatMap(({ id, round }) => (id === null ? [] : [[id, round - 1] as const])));
  for (const { asides, round } of trace) for (const { id } of asides) if (id !== null) removed.set(id, round);
  return trace.some(({ payment, replayed, round }) => {
    return payment?.creatorId != null && !replayed && round > (removed.get(payment.creatorId) ?? round);
  });
}

/** The kind of a read's fault; undefined for anything else. Reads that are retried in the same way are judged once. */
function nameReadFault(schedule: Schedule, calm: readonly TraceEntry[]): string | undefined {
  const [step, entry] = [schedule.at(-1), calm[schedule.length - 1]];
  if (!step || !entry || entry.method !== 'GET' || step.fate === 'deliver' || step.fate === 'stale') return undefined;
  return `${entry.worker} ${entry.operation} ${step.fate}`;
}

/** Whether a run equals the calm one, except for a read that was sent once more. */
function isRetried(trace: readonly TraceEntry[], calm: readonly TraceEntry[], at: number): boolean {
  if (trace.length !== calm.length + 1) return false;
  return trace.every((entry, index) => {
    const like = calm[index <= at ? index : index - 1];
    const isSame = (['worker', 'method', 'path', 'body'] as const).every((field) => entry[field] === like?.[field]);
    return isSame && (index === at || entry.status === like?.status);
  });
}

const setups = new WeakMap<ExploreFailure, Exploration>();

/**
 * Runs programs against forks of a world, again and again, and decides at every request what goes wrong: first nothing,
 * then every single fault, then pairs of faults, then random schedules from seeds. It checks the invariants after each
 * run, and after a calm run that follows it. It shortens a failure as far as possible, and writes it as a story.
 *
 * @throws RangeError for unknown or contradictory options; TypeError, with the difference, for programs whose requests
 * differ each time.
 * @example
 * ```ts
 * const report = await explore({ world: mock, workers: [({ goat }) => settleAll(goat)], invariants: [paidOnce, booksBalance] });
 * console.log(report.failures);
 * ```
 */
export async function explore(options: ExploreOptions): Promise<ExploreReport> {
  const exploration = readOptions(options);
  // A schedule cannot express waiting for a file.
  await loadDocument();
  const report = await withPatchedGlobals(exploration.setup.border, () => new Explorer(exploration).run());
  for (const failure of report.failures) setups.set(failure, exploration);
  return report;
}

/** Runs the schedule of a failure again. In another process, give the same options with which it was found. */
export async function replay(failure: ExploreFailure, options?: ExploreOptions): Promise<Replayed> {
  const exploration = options !== undefined ? readOptions(options) : setups.get(failure);
  if (!exploration) {
    throw new RangeError('replay: this failure was found in another process; pass the options of explore as well.');
  }
  await loadDocument();
  return withPatchedGlobals(exploration.setup.border, async () => {
    const runner = new CaseRunner(exploration);
    const found = await runner.studyCalm(() => {});
    const followed = await runner.follow(failure.schedule, failure.worker);
    // A job that fails or does nothing even when nothing goes wrong has not been corrected.
    const same = found.find(({ failed: { invariant } }) => invariant === failure.invariant);
    const calm = same ?? (followed.failed === null ? found[0] : undefined);
    const { judged, failed } = calm ?? { judged: followed, failed: followed.failed };
    const steps = listSteps({ ...judged, handles: runner.handles });
    return {
      failed: failed && { invariant: failed.invariant, message: failed.message },
      steps,
      story: describeStory(steps, failed?.diagnosis),
      evidence: collectEvidence(judged),
    };
  });
}
