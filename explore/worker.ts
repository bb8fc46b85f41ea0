import { AsyncLocalStorage } from 'node:async_hooks';
import type { Mock } from '../mocks/control/mock.js';
import { createClient, type TrackagoatClient } from '../src/client.js';
import type { VirtualClock } from './virtual-clock.js';

/** Something that survives a crash, as a database would: shared by the workers of a run, empty at its start. */
export interface DurableStore {
  /** The value that was set under a key last; undefined when there is none. */
  get(key: string): unknown;
  /** Keeps a value under a key; a process that has crashed keeps nothing any more. */
  set(key: string, value: unknown): void;
  /** Takes a value away. */
  delete(key: string): void;
}

/** What a program is given. */
export interface WorkerContext {
  /** A client of the run's world; its back-offs cost no time. */
  readonly goat: TrackagoatClient;
  /** The run's own world, a fork. What is done through it directly is not seen by the explorer. */
  readonly mock: Mock;
  /** A fetch into the run's world, for code that has a client of its own. The global fetch does the same during a run. */
  readonly fetch: typeof globalThis.fetch;
  /** Aborts when the run is over. */
  readonly signal: AbortSignal;
  /** 1 for the first worker, 2 for the second. */
  readonly worker: number;
  /** 1 at the first start of the worker, 2 after its first crash. */
  readonly start: number;
  readonly store: DurableStore;
  /** Says that a person approved a payment, for the invariant `nothingUnapproved`. */
  approve(approval: Approval): void;
}

/** A person's yes to a payment. */
export interface Approval {
  /** Null for an ad-hoc payment. */
  readonly creatorId: string | null;
  readonly cents: number;
}

/** A program of the user: a payout job, an agent, a script. What it returns is what it claims to have done. */
export type Program = (context: WorkerContext) => unknown;

/** A request that waits for the explorer's decision. */
export interface PendingRequest {
  readonly request: Request;
  readonly body: string;
  readonly resolve: (response: Response) => void;
  readonly reject: (error: unknown) => void;
}

/** How a program ended. */
export type Ending = { readonly returned: unknown } | { readonly threw: unknown };

/** What the processes of a run share. */
export interface Surroundings {
  readonly mock: Mock;
  readonly clock: VirtualClock;
  readonly store: Map<string, unknown>;
  readonly approvals: Approval[];
  readonly signal: AbortSignal;
  readonly random: () => number;
}

const current = new AsyncLocalStorage<WorkerProcess>();

/** One process of a worker: from its start to its end or its crash. */
export class WorkerProcess {
  /** Requests that wait for a decision, in the order in which they were made. */
  readonly pending: PendingRequest[] = [];
  ending: Ending | undefined;
  /** Counts what the process did, so that the explorer sees whether it still moves. */
  activity = 0;
  private isDead = false;

  constructor(
    readonly worker: number,
    readonly start: number,
    private readonly around: Surroundings,
  ) {}

  /** Runs the program from its beginning. */
  run(program: Program): void {
    current.run(this, () => {
      Promise.resolve()
        .then(() => program(this.createContext()))
        .then(
          (returned) => this.end({ returned }),
          (threw: unknown) => this.end({ threw }),
        );
    });
  }

  /** The process is gone: nothing that is still under way in it reaches anything any more. */
  crash(): void {
    this.isDead = true;
    this.pending.length = 0;
    this.around.clock.drop(this);
  }

  /** Takes a request out of those that wait; false when it is not there any more. */
  take(pending: PendingRequest): boolean {
    const at = this.pending.indexOf(pending);
    if (at < 0) return false;
    this.activity += 1;
    this.pending.splice(at, 1);
    return true;
  }

  private end(ending: Ending): void {
    this.activity += 1;
    if (!this.isDead) this.ending = ending;
  }

  private createContext(): WorkerContext {
    const { mock, clock, store, approvals, signal, random } = this.around;
    const fetch = this.createFetch();
    return {
      goat: createClient({
        apiKey: mock.apiKey,
        baseUrl: mock.baseUrl,
        fetch: (request) => fetch(request),
        clock: clock.createClock(this),
        random,
        rateLimit: false,
        // Waits cost nothing here: nobody need hear of them.
        logger: {},
        newIdempotencyKey: () => `explored-${Math.floor(random() * 2 ** 48).toString(16)}`,
        // A service worker or a browser-like environment of tests must not forbid the client here.
        dangerouslyAllowBrowser: true,
      }),
      mock,
      fetch,
      signal,
      worker: this.worker,
      start: this.start,
      store: {
        get: (key) => store.get(key),
        set: (key, value) => {
          if (!this.isDead) store.set(key, value);
        },
        delete: (key) => {
          if (!this.isDead) store.delete(key);
        },
      },
      approve: (approval) => {
        if (!this.isDead) approvals.push(approval);
      },
    };
  }

  /** A fetch whose requests wait for the explorer. */
  createFetch(): typeof globalThis.fetch {
    return async (input, init) => {
      const request = new Request(input, init);
      const body = request.body === null ? '' : await request.text();
      return new Promise<Response>((resolve, reject) => {
        // A dead process hears of nothing any more.
        if (this.isDead) return;
        request.signal.throwIfAborted();
        const pending: PendingRequest = { request, body, resolve, reject };
        this.activity += 1;
        this.pending.push(pending);
        request.signal.addEventListener('abort', () => {
          if (!this.take(pending)) return;
          reject(request.signal.reason);
        });
      });
    };
  }
}

/** The process whose code runs now; undefined outside of all. */
export function currentProcess(): WorkerProcess | undefined {
  return current.getStore();
}
