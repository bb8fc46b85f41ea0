import { elementAt } from '../../../base/values/element-at.js';
import type { Mock } from '../../../mocks/control/mock.js';
import { createUrlReader } from '../../../mocks/control/plane/url-reader.js';
import { adviseOn, CLOSED_WORLD, describeCrossing } from './border.js';
import {
  type Aside,
  applyInterlude,
  applyPause,
  archiveAll,
  type Blockade,
  endInterludes,
  type Interlude,
  OF_RAIL,
  type PauseBetween,
} from './interludes.js';
import { Rail } from './rail.js';
import { noteEvent, type RunSetup } from './run.js';
import { adaptFate, CALM, type Decide, followSchedule, type ScheduleStep } from './schedule.js';
import { compareRequests, type PendingRequest, settle } from './sent-request.js';
import { StoppedRun, type TraceEntry } from './trace.js';
import { deliver, type Worlds } from './transport.js';
import { VirtualClock } from './virtual-clock.js';
import { waitUntilIdle } from './wait-until-idle.js';
import { type Ending, type Surroundings, WorkerProcess } from './worker.js';

/** The duration of a request in the world's time, so that two moments differ in the programs too. */
const REQUEST_MS = 40;
/** How many requests pass before a late one takes effect. */
const LATE_BY = 2;
/** How long a request can be under way. */
const LONGEST_WAY_MS = 3_600_000;
/** How long a request hangs: as long as Node's fetch waits for a response. */
const STALL_MS = 300_000;
/** The reason of the signal of each run. It is one object, because a new one would record its stack each time. */
const RUN_IS_OVER = new DOMException('This operation was aborted', 'AbortError');
/** Maximum number of crashes in a run. Later ones become lost responses. */
const MAX_CRASHES = 2;
/** How often the same request in a row counts as a loop. */
const MAX_REPEATS = 200;
/** Maximum number of timers in a row that fire without any request. */
const MAX_IDLE_TIMERS = 5_000;

interface Waiting {
  readonly process: WorkerProcess;
  readonly pending: PendingRequest;
}

/** The world of one run, and the processes on it. */
export class Stage implements Worlds {
  readonly trace: TraceEntry[] = [];
  readonly schedule: ScheduleStep[] = [];
  /** The events between the run and the next one. */
  readonly between: PauseBetween[] = [];
  readonly around: Surroundings;
  readonly rail = new Rail();
  /** The number of the run: 1 is the one with faults. */
  round = 1;
  private readonly controller = new AbortController();
  private processes: WorkerProcess[] = [];
  private crashes = 0;
  private last: WorkerProcess | undefined;
  private serial = 0;
  /** Requests under way. */
  late: LateRequest[] = [];
  /** Late requests that arrived while all workers waited. */
  private readonly arrived: Aside[] = [];
  earlier: Mock | undefined;
  blockade: Blockade | undefined;
  hasShortPages = false;
  /** A first step that is decided but not taken yet, because the workers had to be started again for it. */
  private held: ScheduleStep | undefined;
  private toStart: number[] = [];
  private idleTimers = 0;
  private lastSent = '';
  /** How often it was sent in a row. */
  private repeats = 0;

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
      began: readNow(),
      notAwaited: [],
      storeChanges: 0,
      border: setup.border,
      readUrl: createUrlReader(mock.baseUrl),
    };
    setup.border.crossed = undefined;
  }

  /** The events that may happen now. Without a payout none happens to it. */
  get interludes(): readonly Interlude[] {
    const { interludes } = this.setup;
    return this.rail.payouts.length > 0 ? interludes : interludes.filter((one) => !OF_RAIL.includes(one));
  }

  /** Plays until every worker has ended. */
  async play(decide: Decide, places: readonly number[] = this.places): Promise<Ending[]> {
    this.start(places);
    await this.playOn(decide);
    return this.processes.map(({ ending }) => ending as Ending);
  }

  /** The events between a run and the next one: requests under way arrive, and what a person disabled is enabled again. */
  pause({ interlude }: ScheduleStep): void {
    this.round += 1;
    for (const aside of this.arrive(Number.POSITIVE_INFINITY)) this.keepPause(aside);
    this.blockade = undefined;
    endInterludes(this.mock);
    const aside = applyPause(this.mock, interlude, this.rail);
    this.schedule.push({ ...CALM, interlude: aside === null ? 'none' : interlude });
    noteEvent(this.setup.events, interlude, aside !== null && aside.changed !== false);
    this.keepPause(aside);
  }

  /**
   * Time passes before the workers run once more; if nothing new may come due meanwhile, all structures are archived
   * first.
   */
  passTime(wait: 'hour' | 'past_key' | 'month', isNothingNew: boolean): void {
    this.round += 1;
    if (isNothingNew) {
      archiveAll(this.mock);
      this.keepPause({ text: 'a person archives all structures, so that nothing new comes due', id: null });
    }
    this.keepPause(applyPause(this.mock, wait, this.rail));
  }

  private keepPause(aside: Aside | null): void {
    if (aside) this.between.push({ ...aside, round: this.round, at: this.mock.clock.now });
  }

  /** Whether the present run changed something. */
  hasChanged(): boolean {
    return this.trace.some(({ round, tookEffect }) => round === this.round && tookEffect);
  }

  /** The next run: all workers once more from the start, one after another, without faults. */
  async playNext(): Promise<Ending[]> {
    const endings: Ending[] = [];
    for (const at of this.places) endings.push(...(await this.play(followSchedule([]), [at])));
    return endings;
  }

  close(): void {
    for (const process of this.processes) process.crash();
    this.controller.abort(RUN_IS_OVER);
  }

  private get places(): number[] {
    const { workers, only } = this.setup;
    return only === undefined ? [...workers.keys()] : [only - 1];
  }

  private start(places: readonly number[]): void {
    this.processes = places.map((at) => this.startProcess(at + 1, 1));
  }

  private startProcess(worker: number, start: number): WorkerProcess {
    this.serial += 1;
    const process = new WorkerProcess(worker, start, this.serial, this.around);
    process.run(elementAt(this.setup.workers, worker - 1));
    return process;
  }

  private async playOn(decide: Decide): Promise<void> {
    for (;;) {
      await waitUntilIdle(this.processes, this.around.clock, this.setup);
      const { crossed } = this.setup.border;
      if (crossed) throw new StoppedRun(CLOSED_WORLD, describeCrossing(crossed), adviseOn(crossed));
      if (this.processes.every(({ ending }) => ending)) {
        const next = this.toStart.shift();
        if (next === undefined) return;
        this.processes.push(this.startProcess(next + 1, 1));
        continue;
      }
      const waiting = this.listWaiting();
      if (waiting.length === 0) this.fireTimers();
      else this.serveOne(waiting, decide);
    }
  }

  // The worker that went on last comes first, so a calm schedule has the fewest changes of turn. Parallel requests of
  // one worker get a fixed order, because it may be chance which came first.
  private listWaiting(): Waiting[] {
    const all = this.processes.flatMap((process) =>
      process.pending.toSorted(compareRequests).map((pending) => ({ process, pending })),
    );
    const first = all.findIndex(({ process }) => process === this.last);
    return first > 0 ? [...all.splice(first, 1), ...all] : all;
  }

  private serveOne(waiting: readonly Waiting[], decide: Decide): void {
    if (this.trace.length >= this.setup.maxRequests) {
      throw new StoppedRun('ends', `the workers made more than ${this.setup.maxRequests} requests`);
    }
    const wanted = this.held ?? decide({ waiting: waiting.length, interludes: this.interludes });
    const startsLate = wanted.interlude === 'late_start' && this.trace.length === 0 && this.places.length > 1;
    if (startsLate && !this.held) {
      this.startAnew(wanted);
      return;
    }
    this.held = undefined;
    const turn = wanted.turn % waiting.length;
    const { process, pending } = elementAt(waiting, turn);
    const { method, body, headers, url } = pending;
    const { events } = this.setup;
    const { worker, start } = process;
    const sent = `${worker} ${start} ${method} ${url} ${body}`;
    this.repeats = this.lastSent === sent ? this.repeats + 1 : 1;
    this.lastSent = sent;
    if (this.repeats > MAX_REPEATS)
      throw new StoppedRun('ends', `worker ${worker} sent the same request ${MAX_REPEATS} times in a row`);
    this.mock.clock.to(new Date(this.around.clock.readNow() + REQUEST_MS));
    const asides = [...this.arrived.splice(0), ...this.arrive(this.trace.length)];
    if (startsLate) asides.push({ text: 'the other workers start when worker 1 has ended', id: null });
    const isShorter = wanted.interlude === 'short_pages' && !this.hasShortPages;
    if (isShorter) asides.push({ text: 'lists come in shorter pages from now on', id: null });
    this.hasShortPages ||= isShorter;
    const aside = this.isInTheWay(wanted.interlude) ? null : applyInterlude(this.mock, wanted.interlude, this.rail);
    if (aside) asides.push(aside);
    this.blockade = aside?.blockade ?? this.blockade;
    if (this.blockade?.kind === 'no_quota' && this.blockade.until <= this.around.clock.readNow())
      this.blockade = undefined;
    const isPossible = wanted.interlude !== 'late_start' || this.places.length > 1;
    if (isPossible) noteEvent(events, wanted.interlude, aside ? aside.changed !== false : startsLate);
    const fate = adaptFate(wanted.fate, method, {
      mayCrash: this.crashes < MAX_CRASHES,
      mayBeStale: this.earlier !== undefined,
    });
    process.take(pending);
    process.wasServed = true;
    this.last = process;
    const at = this.mock.clock.now;
    if (decide.mayBeStale && method !== 'GET') this.earlier = this.mock.fork();
    const { reply, ...seen } = deliver(this, pending, fate);
    const step: ScheduleStep = { turn, fate, interlude: aside || startsLate || isShorter ? wanted.interlude : 'none' };
    if (this.round === 1) this.schedule.push(step);
    const { approvals, storeChanges } = this.around;
    const key = headers['idempotency-key'] ?? null;
    const about = { round: this.round, worker, start, method, body, key, approvals: approvals.length, storeChanges };
    const entry: TraceEntry = { ...step, ...seen, ...about, at, asides };
    this.trace.push(entry);
    if (fate === 'late') this.late.push({ pending, entry, due: this.trace.length + LATE_BY });
    if (fate === 'after_end') this.late.push({ pending, entry, due: Number.POSITIVE_INFINITY });
    if (this.hasShortPages && seen.hasMore) noteEvent(events, 'short_pages', true);
    this.idleTimers = 0;
    if (fate === 'crash_before' || fate === 'crash_after') this.restart(process);
    else if (fate === 'stalled_before' || fate === 'stalled_after') process.hold(pending, reply, STALL_MS);
    else settle(pending, reply);
  }

  // A day cannot pass in the middle of a process's work, only before it starts again after a crash.
  private isInTheWay(interlude: ScheduleStep['interlude']): boolean {
    const isLong = interlude === 'day' || interlude === 'past_key';
    return isLong && this.processes.some(({ wasServed, ending }) => wasServed && !ending);
  }

  /** Requests under way that are due take effect. Nobody gets their responses. */
  private arrive(count: number): Aside[] {
    const due = this.late.filter((one) => one.due <= count);
    this.late = this.late.filter((one) => one.due > count);
    return due.map(({ pending, entry }) => {
      const { operation, path, payment, tookEffect, status } = deliver(this, pending, 'deliver');
      entry.payment = payment;
      entry.tookEffect = tookEffect;
      const text = `the late ${operation ?? path} of worker ${entry.worker} arrives; it gets ${status}`;
      return { text, id: null };
    });
  }

  // Before the first request nothing has happened in the world. Only the programs' stored values have to be removed.
  private startAnew(wanted: ScheduleStep): void {
    this.held = { ...wanted, turn: 0 };
    for (const process of this.processes) process.crash();
    this.around.store.clear();
    this.around.approvals.length = 0;
    this.around.notAwaited.length = 0;
    this.start([0]);
    this.toStart = this.places.slice(1);
  }

  private restart(process: WorkerProcess): void {
    this.crashes += 1;
    process.crash();
    this.last = this.startProcess(process.worker, process.start + 1);
    this.processes[this.processes.indexOf(process)] = this.last;
  }

  /** No worker has a request, so time moves to the next back-off. */
  private fireTimers(): void {
    const due = this.around.clock.nextDue();
    this.idleTimers += 1;
    if (due === undefined || this.idleTimers > MAX_IDLE_TIMERS) {
      throw new StoppedRun('ends', 'a worker neither makes a request nor ends');
    }
    const now = this.around.clock.readNow();
    if (due > now + LONGEST_WAY_MS) this.arrived.push(...this.arrive(Number.POSITIVE_INFINITY));
    if (due > now) this.mock.clock.to(new Date(Math.ceil(due)));
    this.around.clock.runDue();
  }
}

/** A request that takes effect after its worker lost the connection. */
interface LateRequest {
  readonly pending: PendingRequest;
  readonly entry: { -readonly [Key in keyof TraceEntry]: TraceEntry[Key] };
  /** The number of requests after which it arrives. */
  readonly due: number;
}
