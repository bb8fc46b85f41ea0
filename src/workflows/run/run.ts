import { remindToAwait } from '../../../base/values/remind-to-await.js';
import type { TrackagoatClient } from '../../client/client.js';
import { ResponseFormatError } from '../../client/errors/errors.js';
import type { ApiPromise, ApiResult } from '../../client/http/api-promise.js';
import type { CallOptions } from '../../client/http/client-options.js';
import { systemClock } from '../../client/http/clock.js';
import { type ListOptions, type ListPromise, ListWalk, type Page } from '../../client/http/list-promise.js';
import { checkGoat, type Fits, type InputName, takeInput, takeWorkflowOptions } from './check-input.js';
import { toMilliseconds } from './days.js';
import { BudgetExceededError } from './workflow-error.js';
import type { LeftOut, Meter, StoppedEarly, Usage, WorkflowOptions, WorkflowReport } from './workflow-options.js';

/** How often and for how long a run without a deadline repeats its last call. */
const LAST_RETRIES = 12;
const LAST_MS = 60_000;

type Starter<Options, Started> = (options: Options) => Started;

/** The options of a run, and the meter of the call that it belongs to. */
export type RunOptions = WorkflowOptions & { readonly meter?: Meter };

/** One run of a workflow: it makes and counts the calls, keeps to the budget, and knows the service's time. */
export class Run {
  readonly goat: TrackagoatClient;
  readonly leftOut: LeftOut[] = [];
  /** The notes in `leftOut` because of which more may be owed. A plan that pays says so. */
  readonly doubts: LeftOut[] = [];
  #requests = 0;
  #waitedMs = 0;
  #stopped: StoppedEarly | null = null;
  #serverTime: number | undefined;
  readonly #startedAt = systemClock.now();
  readonly #options: WorkflowOptions;
  #signal: AbortSignal | undefined;
  readonly #received: Meter['received'];

  constructor(goat: TrackagoatClient, options: RunOptions = {}) {
    checkGoat(goat);
    this.goat = goat;
    this.#options = takeWorkflowOptions(options);
    this.#signal = options.signal;
    this.#received = options.meter?.received ?? ((data) => data);
    options.meter?.add(this);
  }

  /**
   * The service's time at its latest response, epoch milliseconds. Before the first response it is this machine's time,
   * unless `now` was given.
   */
  get now(): number {
    const { now } = this.#options;
    if (now) return toMilliseconds(now());
    return this.#serverTime ?? systemClock.now();
  }

  /** The service's time. It is asked for if there was no response yet: this machine's clock may differ from it. */
  async readNow(): Promise<number> {
    if (this.#options.now === undefined && this.#serverTime === undefined) {
      await this.call('asking for the time', (options) => this.goat.projects.list({ limit: 1 }, options));
    }
    return this.now;
  }

  get usage(): Usage {
    return { requests: this.#requests, waitedMs: Math.round(this.#waitedMs) };
  }

  get stoppedEarly(): StoppedEarly | null {
    return this.#stopped;
  }

  /** The closing fields of a result. */
  report(): WorkflowReport {
    return { leftOut: [...this.leftOut], stoppedEarly: this.#stopped, usage: this.usage };
  }

  /** Notes what the result does not contain; a count of 0 adds no note. */
  leaveOut(what: string, count: number | null, why: string, creatorIds?: readonly string[]): void {
    if (count !== 0) this.leftOut.push({ what, count, why, ...(creatorIds && { creatorIds }) });
  }

  /** Notes how many rows are left out because this version does not know a word of theirs, such as their status. */
  leaveOutUnknown(what: string, words: readonly unknown[], known: ReadonlySet<string>, why: string): void {
    const unknown = words.map(String).filter((word) => !known.has(word));
    for (const word of new Set(unknown))
      this.leaveOut(`${what} ${JSON.stringify(word)}`, unknown.filter((each) => each === word).length, why);
  }

  /** Notes what a part of the workflow left out. */
  leaveAllOut(notes: readonly LeftOut[]): void {
    this.leftOut.push(...notes);
  }

  /** From here on the signal stops nothing, because a payment that may have been recorded must get its receipt. */
  ignoreSignal(): void {
    this.#signal = undefined;
  }

  /** Measures milliseconds from now on, by the service's time or this machine's, whichever shows more. */
  startStopwatch(): () => number {
    const [service, here] = [this.now, systemClock.now()];
    return () => Math.max(this.now - service, systemClock.now() - here);
  }

  /** Waits this many milliseconds for another process. */
  pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      systemClock.setTimeout(resolve, ms);
    });
  }

  /**
   * Further options of a call that is repeated until a response comes: until the end of the budget, or for about a
   * minute.
   */
  untilEnd({ maxRetries }: CallOptions): CallOptions {
    if (this.#options.budget?.deadlineMs !== undefined) return { maxRetries: maxRetries ?? Number.POSITIVE_INFINITY };
    return { maxRetries: Math.min(maxRetries ?? LAST_RETRIES, LAST_RETRIES), deadlineMs: LAST_MS };
  }

  /** Makes one call. Throws BudgetExceededError before anything is sent if the budget is used up. */
  async call<T>(during: string, start: Starter<CallOptions, ApiPromise<T>>): Promise<T> {
    return (await this.callWithResponse(during, start)).data;
  }

  /** Makes one call, and also returns its response. */
  async callWithResponse<T>(during: string, start: Starter<CallOptions, ApiPromise<T>>): Promise<ApiResult<T>> {
    const result = await this.#measured(during, (options) => start(options).withResponse());
    return { ...result, data: this.#received(result.data) };
  }

  /** Reads one page of a list. */
  async listPage<T>(during: string, start: Starter<ListOptions, ListPromise<T>>, cursor?: string): Promise<Page<T>> {
    const from = cursor === undefined ? {} : { resumeFrom: cursor };
    const { data: page } = await this.#measured(during, (options) => start({ ...options, ...from }).withResponse());
    if (page.data.some((row) => typeof row !== 'object' || row === null)) {
      const message = `${during}: the service listed an entry that is not a row.`;
      throw new ResponseFormatError(message, { code: 'invalid_response' });
    }
    // A page as it is received has only what is listed of it.
    if (page.perhapsCut) this.#notePerhapsCut(during);
    return this.#received(page);
  }

  /**
   * Reads a list to its end, or the first rows of it, each row once. Throws BudgetExceededError if the budget ends.
   */
  async listAll<T>(
    during: string,
    start: Starter<ListOptions, ListPromise<T>>,
    most: number = Number.POSITIVE_INFINITY,
  ): Promise<T[]> {
    const rows = new Map<unknown, T>();
    const walk = new ListWalk();
    for (let cursor: string | undefined; ; ) {
      const page = await this.listPage(during, start, cursor);
      // If rows come and go meanwhile, the service may list one again. Its later word is newer.
      for (const row of page.data) rows.set(toIdentity(row), row);
      if (page.nextCursor === null || rows.size >= most) return [...rows.values()].slice(0, most);
      walk.note(cursor, page.data.length);
      walk.check(page.nextCursor, during);
      cursor = page.nextCursor;
    }
  }

  #notePerhapsCut(during: string): void {
    const why = 'It returned a full page and did not say whether another one follows.';
    this.noteDoubt(`whatever the service may have kept back while ${during}`, null, why);
  }

  /** Notes, once, why more may be owed than the run adds up. */
  noteDoubt(what: string, count: number | null, why: string): void {
    if (this.doubts.some((note) => note.what === what)) return;
    const note = { what, count, why };
    this.doubts.push(note);
    this.leftOut.push(note);
  }

  /** Runs `work`. If the budget ends during it, returns `otherwise`, so a result contains what there is. */
  async within<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof BudgetExceededError) return otherwise;
      throw error;
    }
  }

  async #measured<T>(during: string, send: (options: CallOptions) => Promise<ApiResult<T>>): Promise<ApiResult<T>> {
    const before = systemClock.now();
    const options = this.#callOptions(during, before);
    // Counted before it is sent, so parallel calls cannot exceed the budget together.
    this.#requests += 1;
    try {
      const result = await send(options);
      this.#requests += result.attempts - 1;
      this.#noteTime(result.response.headers.get('date'));
      return result;
    } catch (error) {
      this.#requests += ((error as { attempts?: number }).attempts ?? 0) - 1;
      throw error;
    } finally {
      this.#waitedMs += systemClock.now() - before;
    }
  }

  #callOptions(during: string, before: number): CallOptions {
    const { budget = {}, headers } = this.#options;
    const signal = this.#signal;
    const left = (budget.deadlineMs ?? Number.POSITIVE_INFINITY) - (before - this.#startedAt);
    if (left <= 0) throw this.#spent('deadline', during);
    const requests = (budget.maxRequests ?? Number.POSITIVE_INFINITY) - this.#requests;
    if (requests <= 0) throw this.#spent('max_requests', during);
    return {
      ...(signal ? { signal } : {}),
      ...(headers ? { headers } : {}),
      ...(Number.isFinite(left) ? { deadlineMs: left } : {}),
      // A retry is a request too.
      ...(requests <= 2 ? { maxRetries: requests - 1 } : {}),
    };
  }

  #spent(reason: StoppedEarly['reason'], during: string): BudgetExceededError {
    this.#stopped ??= { reason, during };
    return new BudgetExceededError(this.#stopped);
  }

  #noteTime(date: string | null): void {
    const at = date === null ? Number.NaN : Date.parse(date);
    if (Number.isFinite(at)) this.#serverTime = at;
  }
}

/** The id of a row; the row itself if it has none. */
function toIdentity(row: unknown): unknown {
  return (row as { readonly id?: unknown }).id ?? row;
}

/** Maximum number of rows in one response. */
const PAGE = 100;

/** The number of requests that a list of this many rows takes. An empty list takes one. */
export function countPages(rows: number): number {
  return Math.max(1, Math.ceil(rows / PAGE));
}

const OF_RECEIPTS = 'outcome payment paidCents plannedCents reason nextStep warnings id planId totalCents digest';
const OF_REPORTS =
  'totals creators accruals structures currency week range tree best worst points creator goals structure';
const OF_FILES = 'sources text payouts asPlanned items rows balances leftOut stoppedEarly usage';
/** The members of results. Each says so on a promise of any workflow, because none of them is there. */
const MEMBERS = `${OF_RECEIPTS} ${OF_REPORTS} ${OF_FILES}`.split(' ');

/** A workflow whose promise says that it must be awaited where a member of its result is used. */
export function awaited<Args extends readonly unknown[], Result>(
  workflow: (...args: Args) => Promise<Result>,
  name: string = workflow.name,
): (...args: Args) => Promise<Result> {
  return (...args) => remindToAwait(name, workflow(...args), MEMBERS);
}

/** A workflow as it is called: the client first, then the input. */
export type Workflow<Input, Result, Options = WorkflowOptions> = (
  goat: TrackagoatClient,
  input: Input,
  options?: Options,
) => Promise<Result>;

/** A workflow that is for everyone if no input is given. */
export type WorkflowForAll<Input, Result, Options = WorkflowOptions> = (
  goat: TrackagoatClient,
  input?: Input,
  options?: Options,
) => Promise<Result>;

/**
 * A workflow whose input the table of its name takes, and whose calls are one run. It must be awaited, as above. If there is an input
 * for everything, it may be left out.
 */
export function workflow<Name extends InputName, Input extends object, Result, Options extends WorkflowOptions>(
  name: Fits<Name, Input>,
  work: (run: Run, input: Input, options?: Options) => Promise<Result>,
  everything?: NoInfer<Input>,
): WorkflowForAll<Input, Result, Options> {
  const begin: WorkflowForAll<Input, Result, Options> = async (goat, given = everything, options) => {
    const input = takeInput<Name, Input>(name, given);
    const taken = options && takeWorkflowOptions(options);
    return work(new Run(goat, taken), input, taken);
  };
  return awaited(begin, name);
}
