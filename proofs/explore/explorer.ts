import { tellQuietly } from '../../src/client/http/tell-quietly.js';
import { describeCalm } from './judge/calm-run.js';
import { CaseRunner, compare, countOwn, type Found, REMEMBERS } from './judge/case-runner.js';
import { tellError } from './judge/invariants/eventually-settled.js';
import type { Failed, Judged, Shortcuts } from './judge/judge.js';
import type { Exploration, ExplorePhase } from './options.js';
import { listPairs, listSingles, type Tried } from './plan/planned-schedules.js';
import { shrink } from './plan/shrink.js';
import { createRandom } from './run/random.js';
import { drawSchedule, type Schedule, trimSchedule } from './run/schedule.js';
import type { TraceEntry } from './run/trace.js';
import type { ExploreFailure, ExploreReport } from './tell/report.js';
import { tellStory } from './tell/story.js';
import { listSteps } from './tell/story-step.js';

/** Maximum number of reported rejections. */
const MAX_REJECTIONS = 20;

interface Origin {
  readonly phase: ExplorePhase;
  readonly seed: number | null;
  readonly foundBy: string;
}

const CALM_ORIGIN: Origin = { phase: 'single faults', seed: null, foundBy: 'a calm run' };

/** One running exploration. */
export class Explorer {
  private readonly failures: ExploreFailure[] = [];
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
  private differs: string | null = null;

  constructor(private readonly exploration: Exploration) {
    this.runner = new CaseRunner(exploration);
  }

  async run(): Promise<ExploreReport> {
    const found = await this.studyCalm();
    if (found) await this.keep(found, CALM_ORIGIN);
    // A failure without faults has to be fixed first. Before that the other runs mean nothing.
    else await this.breakThings();
    const names = this.exploration.invariants.map(({ name }) => name);
    const neverJudged = names.filter((name) => !this.applied.has(name));
    return {
      runs: this.runs,
      requests: this.requests,
      calm: describeCalm(this.calm),
      rejections: [...this.rejections]
        .map(([message, times]) => ({ message, times }))
        .sort((left, right) => right.times - left.times)
        .slice(0, MAX_REJECTIONS),
      neverJudged,
      differs: this.differs,
      failures: this.failures,
      holds: this.failures.length === 0 && neverJudged.length < names.length,
    };
  }

  private get isOpen(): boolean {
    return this.failures.length < this.exploration.maxFailures;
  }

  private async studyCalm(): Promise<Found | undefined> {
    const found = await this.runner.studyCalm((judged) => this.count(judged, CALM_ORIGIN.phase));
    if (found) return found;
    this.runner.limitRequests(this.calm);
    // A schedule determines a run only if the programs behave the same each time.
    const draw = () => this.runner.decide(drawSchedule(createRandom(this.exploration.firstSeed)));
    this.differs = this.runner.differs ?? compare(await draw(), await draw())?.message ?? null;
    return undefined;
  }

  private get calm(): Judged {
    return this.runner.calm as Judged;
  }

  private async breakThings(): Promise<void> {
    const { singles, seeds, firstSeed } = this.exploration;
    if (singles) await this.tryPlanned();
    for (let seed = firstSeed; seed < firstSeed + seeds && this.isOpen; seed += 1) {
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
      const shortcuts: Shortcuts =
        place === undefined ? {} : { isKnown: (trace) => isRetried(trace, calm, schedule.length - 1) };
      const judged = await this.runner.follow(schedule, null, shortcuts);
      await this.attend(judged, { phase: 'single faults', seed: null, foundBy: 'a single fault' });
      const trace = listOwn(judged);
      if (place !== undefined && isRetried(trace, calm, schedule.length - 1)) retried.add(place);
      // A pause after the run leaves no room for a second fault in it.
      else if (schedule.length <= trace.length) tried.push({ schedule, trace });
    }
    for (const schedule of listPairs(tried, setup, pairs)) {
      if (!this.isOpen) return;
      const judged = await this.runner.follow(schedule);
      await this.attend(judged, { phase: 'pairs of faults', seed: null, foundBy: 'two faults' });
    }
  }

  private async attend(judged: Judged, origin: Origin): Promise<void> {
    this.count(judged, origin.phase);
    for (const ending of judged.endings) {
      if ('returned' in ending) continue;
      const message = tellError(ending.threw).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
      this.rejections.set(message, (this.rejections.get(message) ?? 0) + 1);
    }
    if (judged.failed) await this.keep({ judged, failed: judged.failed, worker: null }, origin);
  }

  private count(judged: Judged, phase: ExplorePhase): void {
    this.runs[phase] += 1;
    this.requests += judged.trace.length;
    for (const name of judged.applied) this.applied.add(name);
    const runs = Object.values(this.runs).reduce((sum, count) => sum + count, 0);
    tellQuietly(() => this.exploration.onProgress?.({ runs, failures: this.failures.length, phase }));
  }

  /** Each cause is reported once, with its shortest schedule. */
  private async keep({ judged, failed, worker }: Found, { seed, foundBy }: Origin): Promise<void> {
    if (this.causes.has(failed.cause)) return;
    this.causes.add(failed.cause);
    // The memory of a process cannot be emptied, so the failure is not repeated.
    const isMemory = failed.cause === REMEMBERS;
    const again = isMemory ? judged : await this.runner.follow(judged.schedule, worker);
    const repeats = isMemory || again.failed?.cause === failed.cause;
    const schedule =
      repeats && !isMemory ? await this.shrink(judged.schedule, failed, worker) : trimSchedule(judged.schedule);
    const shown = repeats && !isMemory ? await this.runner.follow(schedule, worker) : judged;
    const shownFailure = repeats && !isMemory ? (shown.failed ?? failed) : failed;
    // If one run breaks two invariants, they have one cause.
    const isSame = (other: ExploreFailure) =>
      JSON.stringify(other.schedule) === JSON.stringify(schedule) && other.worker === worker;
    if (this.failures.some(isSame)) return;
    const steps = listSteps({ ...shown, failed: shownFailure, handles: this.runner.handles });
    const thrown = shown.endings.find((ending) => 'threw' in ending);
    this.failures.push({
      seed,
      foundBy: worker === null ? foundBy : `${foundBy} of worker ${worker} alone`,
      invariant: shownFailure.invariant,
      message: repeats
        ? shownFailure.message
        : `${shownFailure.message} (once: it did not fail again under the same schedule)`,
      diagnosis: shownFailure.diagnosis,
      schedule,
      worker,
      repeats,
      steps,
      story: tellStory(steps, shownFailure.diagnosis),
      ...(shownFailure.invariant === 'calmRun' && thrown && 'threw' in thrown ? { cause: thrown.threw } : {}),
    });
  }

  private shrink(schedule: Schedule, failed: Failed, worker: number | null): Promise<Schedule> {
    return shrink(schedule, async (candidate) => {
      const judged = await this.runner.follow(candidate, worker);
      return judged.failed?.cause === failed.cause ? judged.schedule : undefined;
    });
  }
}

function listOwn(judged: Judged): readonly TraceEntry[] {
  return judged.trace.slice(0, countOwn(judged));
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
    const isSame =
      like !== undefined &&
      entry.worker === like.worker &&
      entry.method === like.method &&
      entry.path === like.path &&
      entry.body === like.body;
    return isSame && (index === at || entry.status === like.status);
  });
}
