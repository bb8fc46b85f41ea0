import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Border } from './border.js';
import type { Reply, SentRequest } from './sent-request.js';
import type { TimerOwner, VirtualClock } from './virtual-clock.js';

/** The replacements of time, chance and the network while code of a worker runs. */
export interface WorkerGlobals extends TimerOwner {
  readonly clock: VirtualClock;
  readonly random: () => number;
  readonly fetch: typeof globalThis.fetch;
  /** Sends a request of a URL of its world. */
  readonly ask: (request: SentRequest) => Promise<Reply>;
  /** Milliseconds since the run began. */
  readonly readElapsed: () => number;
  /** Ends the process, as Node does for an unhandled rejection. */
  fail(reason: unknown): void;
  /** The number of the worker. */
  readonly worker: number;
  /** The border of its world. */
  readonly border: Border;
  /** Whether a URL is of its world. */
  isOfWorld(url: string): boolean;
}

/** Replaces a property until everything is restored. */
export type Patch = (target: object | undefined, key: string, replace: (original: never) => unknown) => void;

/**
 * A built-in module of Node; undefined in a browser. It is not a static import, because bundlers could then not build
 * this for a page.
 */
export function getNodeModule<Module>(name: string): Module | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.(name) as Module | undefined;
}

/** Made by the first worker: a module asks nothing of its platform while it is loaded. */
let storage: AsyncLocalStorage<WorkerGlobals> | undefined;

/** Runs code, and everything that it starts, as code of a worker. */
export function runAs<T>(ambient: WorkerGlobals, work: () => T): T {
  const hooks = getNodeModule<{ AsyncLocalStorage: new () => AsyncLocalStorage<WorkerGlobals> }>('node:async_hooks');
  if (hooks) storage ??= new hooks.AsyncLocalStorage();
  return storage ? storage.run(ambient, work) : work();
}

/** Until the next `runAs`, no code is of a worker. As long as some may be, a promise of the process costs twice as much. */
export function endWorkers(): void {
  storage?.disable();
}

/** The worker whose code runs now; undefined outside of workers, and always in a browser. */
export function getWorkerGlobals(): WorkerGlobals | undefined {
  return storage?.getStore();
}
