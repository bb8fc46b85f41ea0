import type { Mock } from '../mocks/control/mock.js';
import { countCryptoUnderWay } from './crypto-watch.js';
import { type Aside, applyInterlude, endInterludes } from './interludes.js';
import { createRandom } from './random.js';
import { CALM, type Decide, type Interlude, READ_FATES, type Schedule, type Step } from './schedule.js';
import { deliver } from './transport.js';
import { VirtualClock } from './virtual-clock.js';
import {
  type Approval,
  currentProcess,
  type Ending,
  type PendingRequest,
  type Program,
  type Surroundings,
  WorkerProcess,
} from './worker.js';

/** What a run is made of. */
export interface RunSetup {
  /** The world that every run begins with a fork of; its clock must stand still. */
  readonly world: Mock;
  /** The same world once more, to compare with. */
  readonly before: Mock;
  readonly workers: readonly Program[];
  readonly interludes: readonly Interlude[];
  /** Requests after which a run counts as endless. */
  readonly maxRequests: number;
  /** Crashes that a run may have; later ones are let through as lost answers. */
  readonly maxCrashes: number;
  /** Milliseconds of real time in which a worker that neither asks nor ends is waited for. */
  readonly patienceMs: number;
}

/** One request as it went. */
export interface TraceEntry extends Step {
  readonly worker: number;
  readonly start: number;
  readonly method: string;
  /** Below the base URL, with its query. */
  readonly path: string;
  readonly body: string;
  readonly operation: string | null;
  /** The status that the worker got; null when it got none. */
  readonly status: number | null;
  /** What the interlude changed; null when nothing. */
  readonly aside: Aside | null;
  /** The payment that it made or that its key had made before; null when none is known. */
  readonly paymentId: string | null;
  /** The world's time, ISO 8601. */
  readonly at: string;
  /** How many approvals had been given by then. */
  readonly approvals: number;
}

/** A run that ended, with its world as the workers left it. */
export interface FinishedRun {
  readonly mock: Mock;
  /** The world at the start, for comparison. */
  readonly before: Mock;
  readonly trace: readonly TraceEntry[];
  /** The decisions that were really taken. */
  readonly schedule: Schedule;
  /** How each worker ended at last. */
  readonly endings: readonly Ending[];
  readonly approvals: readonly Approval[];
  /** Runs all workers once more, one after another, with nothing going wrong; the endings of that. */
  calmly(): Promise<readonly Ending[]>;
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

/** Lets the workers run on a fork of the world, and takes a decision at each of their requests. */
export async function runOnce(setup: RunSetup, decide: Decide): Promise<FinishedRun> {
  const stage = new Stage(setup, setup.world.fork());
  try {
    const endings = await stage.play(setup.workers, decide);
    return {
      mock: stage.mock,
      before: setup.before,
      trace: stage.trace,
      schedule: stage.schedule,
      endings,
      approvals: stage.around.approvals,
      calmly: () => stage.playCalmly(setup.workers),
    };
  } catch (error) {
    stage.close();
    throw error;
  }
}

/** How often the event loop turns without any activity before a process counts as waiting. */
const QUIET_TURNS = 3;

/** The world of one run, and the processes on it. */
class Stage {
  readonly trace: TraceEntry[] = [];
  readonly schedule: Step[] = [];
  readonly around: Surroundings;
  private readonly controller = new AbortController();
  private processes: WorkerProcess[] = [];
  private crashes = 0;
  private last: WorkerProcess | undefined;

  constructor(
    private readonly setup: RunSetup,
    readonly mock: Mock,
  ) {
    const readNow = () => Date.parse(mock.clock.now);
    this.around = {
      mock,
      clock: new VirtualClock(readNow),
      store: new Map(),
      approvals: [],
      signal: this.controller.signal,
      random: createRandom(1),
    };
  }

  /** Plays until every worker has ended. */
  async play(programs: readonly Program[], decide: Decide): Promise<Ending[]> {
    this.processes = programs.map((_, at) => new WorkerProcess(at + 1, 1, this.around));
    for (const [at, process] of this.processes.entries()) process.run(programs[at] as Program);
    for (;;) {
      await this.becomeQuiet();
      if (this.processes.every(({ ending }) => ending)) break;
      const waiting = this.listWaiting();
      if (waiting.length === 0) await this.passTime();
      else this.serveOne(waiting, decide, programs);
    }
    return this.processes.map(({ ending }) => ending as Ending);
  }

  /** Once more from the start, worker by worker, in calm. What a person disabled is enabled again. */
  async playCalmly(programs: readonly Program[]): Promise<Ending[]> {
    endInterludes(this.mock);
    const endings: Ending[] = [];
    for (const program of programs) endings.push(...(await this.play([program], () => CALM)));
    return endings;
  }

  close(): void {
    for (const process of this.processes) process.crash();
    this.controller.abort();
  }

  // The one that went on last first, so that a calm schedule has the fewest changes of turn. Requests that one worker made
  // side by side are put in an order of their own, for which of them came first may be chance.
  private listWaiting(): { process: WorkerProcess; pending: PendingRequest }[] {
    const all = this.processes.flatMap((process) =>
      process.pending.toSorted(compareRequests).map((pending) => ({ process, pending })),
    );
    const first = all.findIndex(({ process }) => process === this.last);
    return first > 0 ? [...all.splice(first, 1), ...all] : all;
  }

  private serveOne(
    waiting: readonly { process: WorkerProcess; pending: PendingRequest }[],
    decide: Decide,
    programs: readonly Program[],
  ): void {
    if (this.trace.length >= this.setup.maxRequests) {
      throw this.endless(`the workers made more than ${this.setup.maxRequests} requests`);
    }
    const wanted = decide({ waiting: waiting.length, interludes: this.setup.interludes });
    const turn = wanted.turn % waiting.length;
    const { process, pending } = waiting[turn] as (typeof waiting)[number];
    const { method } = pending.request;
    const fate = this.possibleFate(method, wanted.fate);
    const aside = wanted.interlude === 'none' ? null : applyInterlude(this.mock, wanted.interlude);
    const step: Step = { turn, fate, interlude: aside === null ? 'none' : wanted.interlude };
    process.take(pending);
    this.last = process;
    const at = this.mock.clock.now;
    const outcome = deliver(this.mock, pending, fate);
    this.schedule.push(step);
    this.trace.push({
      ...step,
      worker: process.worker,
      start: process.start,
      method,
      path: outcome.path,
      body: pending.body,
      operation: outcome.operation,
      status: outcome.status,
      aside,
      paymentId: outcome.paymentId,
      at,
      approvals: this.around.approvals.length,
    });
    if (fate === 'crash_before' || fate === 'crash_after') this.restart(process, programs);
    else outcome.settle();
  }

  private possibleFate(method: string, fate: Step['fate']): Step['fate'] {
    const isCrash = fate === 'crash_before' || fate === 'crash_after';
    if (isCrash && this.crashes >= this.setup.maxCrashes) return 'lost_after';
    if (method === 'GET' && !READ_FATES.includes(fate)) return fate === 'crash_after' ? 'crash_before' : 'lost_before';
    return fate;
  }

  private restart(process: WorkerProcess, programs: readonly Program[]): void {
    this.crashes += 1;
    process.crash();
    const next = new WorkerProcess(process.worker, process.start + 1, this.around);
    const at = this.processes.indexOf(process);
    this.processes[at] = next;
    this.last = next;
    next.run(programs[at] as Program);
  }

  /** Nobody asks for anything: the time of the next back-off comes. */
  private async passTime(): Promise<void> {
    const due = this.around.clock.nextDue();
    if (due === undefined) throw this.endless('a worker neither makes a request nor ends');
    const now = Date.parse(this.mock.clock.now);
    if (due > now) this.mock.clock.to(new Date(due));
    this.around.clock.runDue();
  }

  /**
   * Until every process waits for a decision, for time to pass, or has ended. A process that does something else (a hash, a
   * file, a lock that another worker holds) is waited for up to `patienceMs`; then the others go on.
   */
  private async becomeQuiet(): Promise<void> {
    let waited = 0;
    for (;;) {
      await this.settle();
      const isBusy = this.processes.some((process) => !this.isWaiting(process));
      if (!isBusy) return;
      const othersCanGoOn = this.processes.some(({ pending }) => pending.length > 0);
      if (waited >= this.setup.patienceMs * (othersCanGoOn ? 1 : 40)) return;
      const before = this.countActivity();
      await new Promise((resolve) => setTimeout(resolve, 1));
      waited = this.countActivity() === before ? waited + 1 : 0;
    }
  }

  /** Lets promises run until nothing moves any more. */
  private async settle(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_TURNS; ) {
      const before = this.countActivity();
      await new Promise((resolve) => setImmediate(resolve));
      quiet = this.countActivity() === before && countCryptoUnderWay() === 0 ? quiet + 1 : 0;
    }
  }

  private isWaiting(process: WorkerProcess): boolean {
    return process.ending !== undefined || process.pending.length > 0 || this.around.clock.isAwaited(process);
  }

  private countActivity(): number {
    return this.processes.reduce((sum, { activity }) => sum + activity, 0);
  }

  private endless(what: string): EndlessRun {
    return new EndlessRun(what, this.trace, this.schedule);
  }
}

function compareRequests(left: PendingRequest, right: PendingRequest): number {
  const [first, second] = [left, right].map(({ request, body }) => `${request.method} ${request.url} ${body}`);
  return first === second ? 0 : (first as string) < (second as string) ? -1 : 1;
}

/** The global fetch during an exploration: requests of workers go to their world, all others where they went before. */
export function routeFetch(original: typeof globalThis.fetch): typeof globalThis.fetch {
  return (input, init) => {
    const process = currentProcess();
    return process ? process.createFetch()(input, init) : original(input, init);
  };
}
