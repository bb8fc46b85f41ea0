import type { AsyncLocalStorage } from 'node:async_hooks';
import type { TimerOwner, VirtualClock } from './virtual-clock.js';

/** What stands in for time, chance and the network while code of a worker runs. */
export interface Ambient extends TimerOwner {
  readonly clock: VirtualClock;
  readonly random: () => number;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds for which the run has been going on. */
  readonly readElapsed: () => number;
  /** Ends the process, as Node does when nobody waits for a promise that rejects. */
  fail(reason: unknown): void;
}

/** Puts a replacement in the place of a property, until all is put back. */
export type Patch = (target: object | undefined, key: string, replace: (original: never) => unknown) => void;

/** A module of Node's own; undefined in a browser. Never a static import, or no bundler could build this for a page. */
export function getNodeModule<Module>(name: string): Module | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.(name) as Module | undefined;
}

const hooks = getNodeModule<{ AsyncLocalStorage: new () => AsyncLocalStorage<Ambient> }>('node:async_hooks');
const storage = hooks && new hooks.AsyncLocalStorage();

/** Runs code, and all that it starts, as code of a worker. */
export function runAs<T>(ambient: Ambient, work: () => T): T {
  return storage ? storage.run(ambient, work) : work();
}

/** Whose code runs now; undefined outside of all workers, and always in a browser. */
export function getAmbient(): Ambient | undefined {
  return storage?.getStore();
}
