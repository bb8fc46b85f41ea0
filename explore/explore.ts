import { loadDocument } from '../mocks/api/document.js';
import { tellQuietly } from '../src/http/tell-quietly.js';
import { watchCrypto } from './crypto-watch.js';
import { type Exploration, type ExploreOptions, type Phase, readOptions } from './options.js';
import { listPairs, listSingles, type Tried } from './planned-schedules.js';
import { createRandom } from './random.js';
import { EndlessRun, type FinishedRun, routeFetch, runOnce } from './run.js';
import { type Decide, drawSchedule, followSchedule, type Schedule } from './schedule.js';
import { shrink } from './shrink.js';
import { tellStory } from './story.js';

/** A run in which something did not hold. */
export interface ExploreFailure {
  /** The seed of the schedule; null where it was found by trying all single faults or pairs. */
  readonly seed: number | null;
  /** How it was found, in words. */
  readonly foundBy: string;
  readonly invariant: string;
  readonly message: string;
  /** The shortest schedule found that still fails; `replay` follows it. */
  readonly schedule: Schedule;
  /** The run of that schedule, line by line. */
  readonly story: readonly string[];
}

/** What an exploration found. */
export interface ExploreReport {
  readonly runs: Readonly<Record<Phase, number>>;
  /** Requests that were decided on, in all runs. */
  readonly requests: number;
  /** Requests of the run in which nothing goes wrong. */
  readonly calmRequests: number;
  readonly failures: readonly ExploreFailure[];
  /** True when nothing failed. */
  readonly holds: boolean;
}

/** What `replay` shows. */
export interface Replayed {
  /** The invariant that failed and why; null when all hold. */
  readonly failed: { readonly invariant: string; readonly message: string } | null;
  readonly story: readonly string[];
  /** Every request with its response, and the world at the end: equal for equal runs, to the byte. */
  readonly evidence: string;
}

const setups = new WeakMap<ExploreFailure, Exploration>();

/**
 * Runs programs against forks of a world, again and again, and decides at every request what goes wrong: first every single
 * fault at every request, then pairs of faults, then random schedules from seeds. After each run the invariants are checked;
 * a failure is made as short as it can be, and told as a story.
 *
 * @throws RangeError for options that are unknown or make no sense; TypeError for programs that are not deterministic, with what
 * differed.
 */
export async function explore(options: ExploreOptions): Promise<ExploreReport> {
  const exploration = readOptions(options);
  // A schedule has no place for waiting on a file.
  await loadDocument();
  return withWatchedGlobals(() => new Explorer(exploration).run());
}

/**
 * Runs the schedule of a failure again. In another process, give the options that it was found with.
 */
export async function replay(failure: ExploreFailure, options?: ExploreOptions): Promise<Replayed> {
  const exploration = options !== undefined ? readOptions(options) : setups.get(failure);
  if (!exploration) {
    throw new RangeError('replay: this failure was found in another process; pass the options of explore as well.');
  }
  await loadDocument();
  return withWatchedGlobals(async () => {
    const judged = await judge(exploration, followSchedule(failure.schedule), true);
    return { failed: judged.failed, story: tellStory(judged.trace), evidence: collectEvidence(judged) };
  });
}

interface Judged {
  /** The world as the workers left it; only where it was asked for. */
  readonly world: unknown;
  readonly trace: FinishedRun['trace'];
  readonly schedule: Schedule;
  readonly failed: Replayed['failed'];
}

async function judge(exploration: Exploration, decide: Decide, isEvidence = false): Promise<Judged> {
  let run: FinishedRun;
  try {
    run = await runOnce(exploration.setup, decide);
  } catch (error) {
    if (!(error instanceof EndlessRun)) throw error;
    const failed = { invariant: 'ends', message: error.message };
    return { world: undefined, trace: error.trace, schedule: error.schedule, failed };
  }
  // Before the invariants: they read the world, which counts their calls, and one of them lets the workers go on in it.
  const world = isEvidence ? run.mock.snapshot() : undefined;
  const trace = [...run.trace];
  const schedule = [...run.schedule];
  for (const { name, check } of exploration.invariants) {
    const message = await check({ ...run, trace, schedule });
    if (message !== undefined) return { world, trace, schedule, failed: { invariant: name, message } };
  }
  return { world, trace, schedule, failed: null };
}

function collectEvidence({ world, trace }: Judged): string {
  return JSON.stringify({ trace, world });
}

/** One exploration under way. */
class Explorer {
  private readonly failures: ExploreFailure[] = [];
  private readonly runs: Record<Phase, number> = { 'single faults': 0, 'pairs of faults': 0, 'random schedules': 0 };
  private requests = 0;

  constructor(private readonly exploration: Exploration) {}

  async run(): Promise<ExploreReport> {
    const { setup, singles, pairs, seeds, firstSeed, maxFailures } = this.exploration;
    const calm = await this.attempt('single faults', { decide: followSchedule([]), seed: null, foundBy: 'a calm run' });
    await this.checkDeterminism();
    const isOpen = () => this.failures.length < maxFailures;
    if (singles && calm.failed === null) {
      const tried: Tried[] = [];
      for (const schedule of listSingles(calm.trace, setup)) {
        if (!isOpen()) break;
        const found = { decide: followSchedule(schedule), seed: null, foundBy: 'a single fault' };
        tried.push({ schedule, trace: (await this.attempt('single faults', found)).trace });
      }
      for (const schedule of listPairs(tried, setup, pairs)) {
        if (!isOpen()) break;
        await this.attempt('pairs of faults', { decide: followSchedule(schedule), seed: null, foundBy: 'two faults' });
      }
    }
    for (let seed = firstSeed; seed < firstSeed + seeds && isOpen(); seed += 1) {
      const decide = drawSchedule(createRandom(seed));
      await this.attempt('random schedules', { decide, seed, foundBy: `seed ${seed}` });
    }
    return {
      runs: this.runs,
      requests: this.requests,
      calmRequests: calm.trace.length,
      failures: this.failures,
      holds: this.failures.length === 0,
    };
  }

  private async attempt(
    phase: Phase,
    { decide, seed, foundBy }: { readonly decide: Decide; readonly seed: number | null; readonly foundBy: string },
  ): Promise<Judged> {
    const judged = await judge(this.exploration, decide);
    this.runs[phase] += 1;
    this.requests += judged.trace.length;
    const { failed } = judged;
    // One failure an invariant is enough: more of them are mostly the same one again.
    const isNew = failed && !this.failures.some(({ invariant }) => invariant === failed.invariant);
    if (isNew) this.failures.push(await this.describe(judged, { seed, foundBy, invariant: failed.invariant }));
    const progress = { runs: this.countRuns(), failures: this.failures.length, phase };
    tellQuietly(() => this.exploration.onProgress?.(progress));
    return judged;
  }

  private async describe(
    found: Judged,
    {
      seed,
      foundBy,
      invariant,
    }: { readonly seed: number | null; readonly foundBy: string; readonly invariant: string },
  ): Promise<ExploreFailure> {
    const schedule = await shrink(found.schedule, async (candidate) => {
      const judged = await judge(this.exploration, followSchedule(candidate));
      return judged.failed?.invariant === invariant ? judged.schedule : undefined;
    });
    const { trace, failed } = await judge(this.exploration, followSchedule(schedule));
    const message = failed?.message ?? found.failed?.message ?? '';
    const failure = { seed, foundBy, invariant, message, schedule, story: tellStory(trace) };
    setups.set(failure, this.exploration);
    return failure;
  }

  /** A schedule says what happens only if the programs do the same under the same one. */
  private async checkDeterminism(): Promise<void> {
    const decide = () => drawSchedule(createRandom(this.exploration.firstSeed));
    const [first, second] = [
      await judge(this.exploration, decide(), true),
      await judge(this.exploration, decide(), true),
    ];
    if (collectEvidence(first) === collectEvidence(second)) return;
    const length = Math.max(first.trace.length, second.trace.length);
    let at = 0;
    while (at < length && JSON.stringify(first.trace[at]) === JSON.stringify(second.trace[at])) at += 1;
    const tell = (judged: Judged) => tellStory(judged.trace.slice(at, at + 1)).join('') || 'the end of the run';
    throw new TypeError(
      `explore: the programs are not deterministic. Under one schedule, request ${at + 1} was first "${tell(first)}" and then ` +
        `"${tell(second)}". Take time, random numbers and ids from what the program is given.`,
    );
  }

  private countRuns(): number {
    return Object.values(this.runs).reduce((sum, count) => sum + count, 0);
  }
}

async function withWatchedGlobals<T>(work: () => Promise<T>): Promise<T> {
  const original = globalThis.fetch;
  globalThis.fetch = routeFetch(original);
  try {
    return await watchCrypto(work);
  } finally {
    globalThis.fetch = original;
  }
}
