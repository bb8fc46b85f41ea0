import type { Mock } from '../../../mocks/control/mock.js';
import { markAsClosed } from '../../../mocks/control/plane/fetch.js';
import { createClient, type TrackagoatClient } from '../../../src/client/client.js';
import type { Border } from './border.js';
import { fetchOutside, toUrl } from './close-world.js';
import { judgeWayOut } from './judge-way-out.js';
import { createRail, type PayoutRail } from './rail.js';
import { createRandom, createUuid } from './random.js';
import {
  type PendingRequest,
  type Reply,
  readSent,
  type SentRequest,
  settle,
  toResponse,
  toResponseInOnePiece,
} from './sent-request.js';
import type { VirtualClock } from './virtual-clock.js';
import { runAs, type WorkerGlobals } from './worker-globals.js';

/** Something that survives a crash, as a database would: shared by the workers of a run, empty at its start. */
export interface DurableStore {
  /** The value that was set under a key last; undefined if there is no value. */
  get(key: string): unknown;
  /** Keeps a value under a key. After a crash the process can no longer keep anything. */
  set(key: string, value: unknown): void;
  /** Removes a value. */
  delete(key: string): void;
}

/** The argument of a program. */
export interface WorkerContext {
  /** A client of the run's world; its back-offs cost no time. */
  readonly goat: TrackagoatClient;
  /** The run's own world, a fork. The explorer does not see what you do through it directly. */
  readonly mock: Mock;
  /** A fetch into the run's world, for code with its own client. The global fetch does the same during a run. */
  readonly fetch: typeof globalThis.fetch;
  /** The world's time in milliseconds since 1970, as `Date.now()`. */
  now(): number;
  /** A UUID that is the same in every run of a schedule. */
  uuid(): string;
  /** A number in [0, 1) that is the same in every run of a schedule. */
  random(): number;
  /** Aborts when the run is over. */
  readonly signal: AbortSignal;
  /** 1 for the first worker, 2 for the second. */
  readonly worker: number;
  /** 1 at the first start of the worker, 2 after its first crash. */
  readonly start: number;
  readonly store: DurableStore;
  /** A payout provider, for jobs whose money moves elsewhere. */
  readonly rail: PayoutRail;
  /** Records that a person approved a payment, for the invariant `nothingUnapproved`. */
  approve(approval: Approval): void;
}

/** A person's approval of a payment. */
export interface Approval {
  /** Null for an ad-hoc payment. */
  readonly creatorId: string | null;
  readonly cents: number;
}

/** A program of the user: a payout job, an agent, a script. Its result is its claim of what it did. */
export type Program = (context: WorkerContext) => unknown;

/** How a program ended. */
export type Ending = { readonly returned: unknown } | { readonly threw: unknown };

/** The parts that the processes of a run share. */
export interface Surroundings {
  readonly mock: Mock;
  readonly clock: VirtualClock;
  readonly store: Map<string, unknown>;
  readonly approvals: Approval[];
  readonly signal: AbortSignal;
  readonly border: Border;
  /** The path of a URL of the world; undefined for any other. */
  readonly readUrl: (url: string) => string | undefined;
  /** When the run began, in the world's time. */
  readonly began: number;
  /** Requests that were made after their process had ended. */
  readonly notAwaited: { readonly isWriteUnderWay: boolean; readonly message: string }[];
  /** Counts the changes of the store. */
  storeChanges: number;
}

/** One process of a worker: from its start to its end or its crash. */
export class WorkerProcess implements WorkerGlobals {
  readonly clock: VirtualClock;
  readonly border: Border;
  readonly random: () => number;
  readonly fetch: typeof globalThis.fetch;
  /** Requests that wait for a decision, in the order of their making. */
  readonly pending: PendingRequest[] = [];
  ending: Ending | undefined;
  /** Counts the activity of the process, so the explorer sees whether it still runs. */
  activity = 0;
  /** Whether any of its requests was ever decided. */
  wasServed = false;
  /** Decided requests that hang. */
  private readonly held = new Set<PendingRequest>();
  private isDead = false;

  /** `serial` is a different number for each process of a run. It is the seed of its chance. */
  constructor(
    readonly worker: number,
    readonly start: number,
    serial: number,
    private readonly around: Surroundings,
  ) {
    this.clock = around.clock;
    this.border = around.border;
    this.random = createRandom(Math.imul(serial, 0x9e3779b1));
    this.fetch = this.createFetch(toResponse);
  }

  isOfWorld(url: string): boolean {
    return this.around.readUrl(url) !== undefined;
  }

  readonly readElapsed = (): number => this.clock.readNow() - this.around.began;

  /** Runs the program from its beginning. */
  run(program: Program): void {
    runAs(this, () => {
      Promise.resolve()
        .then(() => program(this.createContext()))
        .then(
          (returned) => this.end({ returned }),
          (threw: unknown) => this.end({ threw }),
        );
    });
  }

  runTimer(run: () => void): void {
    this.activity += 1;
    try {
      runAs(this, run);
    } catch (error) {
      this.fail(error);
    }
  }

  fail(reason: unknown): void {
    this.end({ threw: reason });
  }

  /** The process has ended. Nothing that is still running in it has any effect. */
  crash(): void {
    this.isDead = true;
    this.pending.length = 0;
    this.clock.drop(this);
  }

  /** Removes a request from the waiting ones; false if it is not there any more. */
  take(pending: PendingRequest): boolean {
    const at = this.pending.indexOf(pending);
    if (at < 0) return false;
    this.activity += 1;
    this.pending.splice(at, 1);
    return true;
  }

  /** Lets a request hang until `ms` have passed, unless the process gives up first. */
  hold(pending: PendingRequest, reply: Reply | TypeError, ms: number): void {
    this.held.add(pending);
    const end = () => {
      this.held.delete(pending);
      settle(pending, reply);
    };
    const timer = this.clock.start(this, end, { ms });
    const { signal } = pending;
    signal?.addEventListener('abort', () => {
      if (!this.held.delete(pending)) return;
      this.clock.clear(timer);
      pending.reject(signal.reason);
    });
  }

  /** A host of `allowNetwork` is reached in the usual way. Anything else gets no response, because the run ends with it. */
  private leaveWorld(url: string, ...call: Parameters<typeof globalThis.fetch>): Promise<Response> {
    this.activity += 1;
    if (judgeWayOut(toUrl('fetch', url), this).kind === 'allowed') return fetchOutside(...call);
    return new Promise(() => {});
  }

  private end(ending: Ending): void {
    this.activity += 1;
    if (this.isDead || this.ending) return;
    this.ending = ending;
    // When a process throws, its requests end with it. When it resolves, it claims that everything is done.
    const underWay = [...this.pending, ...this.held];
    if ('returned' in ending) for (const request of underWay) this.noteNotAwaited(request, 'finished');
    this.pending.length = 0;
    this.held.clear();
    this.clock.drop(this);
  }

  // It gets no response and does not reject either, because nobody waits for it, and Node would end the explorer's
  // process.
  private noteNotAwaited({ method, url }: SentRequest, when: 'finished' | 'was sent'): void {
    const path = url.startsWith(this.around.mock.baseUrl) ? url.slice(this.around.mock.baseUrl.length) : url;
    const message = `Worker ${this.worker} returned before ${method} ${path} ${when}`;
    this.around.notAwaited.push({ isWriteUnderWay: method !== 'GET' && when === 'finished', message });
  }

  private createContext(): WorkerContext {
    const { mock, store, approvals, signal } = this.around;
    const { random, fetch } = this;
    let goat: TrackagoatClient | undefined;
    const change = (work: () => void) => {
      if (this.isDead) return;
      this.around.storeChanges += 1;
      work();
    };
    const createGoat = () =>
      createClient({
        apiKey: mock.apiKey,
        baseUrl: mock.baseUrl,
        fetch: this.createFetch(toResponseInOnePiece),
        clock: this.clock.createClock(this),
        random,
        rateLimit: false,
        // Waits cost nothing here, so no warning is needed.
        logger: {},
        newIdempotencyKey: () => `explored-${Math.floor(random() * 2 ** 48).toString(16)}`,
        // A service worker or a browser-like environment of tests must not forbid the client here.
        dangerouslyAllowBrowser: true,
      });
    return {
      // Made on demand, because a job that sends by fetch does not need it.
      get goat() {
        goat ??= createGoat();
        return goat;
      },
      mock,
      fetch,
      now: this.clock.readNow,
      uuid: () => createUuid(random),
      random,
      signal,
      worker: this.worker,
      start: this.start,
      store: {
        get: (key) => store.get(key),
        set: (key, value) => change(() => store.set(key, value)),
        delete: (key) => change(() => store.delete(key)),
      },
      rail: createRail(fetch, mock.baseUrl),
      approve: (approval) => {
        if (!this.isDead) approvals.push(approval);
      },
    };
  }

  private createFetch(read: (reply: Reply) => Response): typeof globalThis.fetch {
    return markAsClosed(async (input, init) => {
      // Before anything is awaited, so that the stack still has the line of the job.
      const url = input instanceof Request ? input.url : String(input);
      const href = URL.canParse(url) ? new URL(url).href : url;
      if (URL.canParse(url) && !this.isOfWorld(href)) return this.leaveWorld(href, input, init);
      const sent = await readSent(input, init);
      // In a browser a URL may be relative to the page.
      return this.isOfWorld(sent.url) ? read(await this.ask(sent)) : this.leaveWorld(sent.url, input, init);
    });
  }

  /** Sends a request of a URL of the world. It waits for the explorer. */
  readonly ask = (request: SentRequest): Promise<Reply> => {
    const path = this.around.readUrl(request.url) ?? '';
    return new Promise((resolve, reject) => {
      // A dead process receives nothing any more.
      if (this.isDead) return;
      this.activity += 1;
      if (this.ending) {
        if ('returned' in this.ending) this.noteNotAwaited(request, 'was sent');
        return;
      }
      const { signal } = request;
      signal?.throwIfAborted();
      const pending: PendingRequest = { ...request, path, resolve, reject };
      this.pending.push(pending);
      signal?.addEventListener('abort', () => {
        if (!this.take(pending)) return;
        reject(signal.reason);
      });
    });
  };
}
