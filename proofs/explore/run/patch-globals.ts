import { elementAt } from '../../../base/values/element-at.js';
import { type Border, borders } from './border.js';
import { closeWorld } from './close-world.js';
import { watchCrypto } from './crypto-watch.js';
import { patchTimers } from './patch-timers.js';
import { createUuid, fillBytes } from './random.js';
import { endWorkers, getNodeModule, getWorkerGlobals, type Patch, type WorkerGlobals } from './worker-globals.js';

let putBack: (() => void) | undefined;

/**
 * While `work` runs, code of a worker gets time, chance, timers and network from its run. Other code keeps the real
 * ones. Parallel explorations share the patches, and the last one removes them. In a browser nothing is patched.
 */
export async function withPatchedGlobals<T>(border: Border, work: () => Promise<T>): Promise<T> {
  borders.add(border);
  putBack ??= patchAll();
  try {
    return await work();
  } finally {
    borders.delete(border);
    if (borders.size === 0) {
      putBack?.();
      putBack = undefined;
      endWorkers();
    }
  }
}

function patchAll(): () => void {
  const undo: (() => void)[] = [];
  const patch: Patch = (target, key, replace) => {
    if (!target || !(key in target)) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, key);
    // A property that cannot be changed reads from one that was: getRandomValues of node:crypto.
    if (descriptor && !descriptor.configurable && !descriptor.writable) return;
    const original: unknown = Reflect.get(target, key);
    const value = replace(original as never);
    Object.defineProperty(target, key, {
      value,
      configurable: true,
      writable: true,
      enumerable: descriptor?.enumerable ?? false,
    });
    undo.push(() => {
      if (descriptor) Object.defineProperty(target, key, descriptor);
      else Reflect.deleteProperty(target, key);
    });
  };
  watchCrypto(patch);
  if (getNodeModule('node:async_hooks')) {
    patchTime(patch);
    patchTimers(patch);
    patchChance(patch);
    undo.push(...closeWorld(patch), ...hearErrors());
  }
  // Named imports of Node's built-in modules follow their object only after a sync.
  const sync = () => getNodeModule<{ syncBuiltinESMExports(): void }>('node:module')?.syncBuiltinESMExports();
  sync();
  return () => {
    for (const one of undo.reverse()) one();
    sync();
  };
}

function patchTime(patch: Patch): void {
  patch(globalThis, 'Date', (original: DateConstructor) => {
    const readNow = () => getWorkerGlobals()?.clock.readNow() ?? original.now();
    return new Proxy(original, {
      construct: (target, args, newTarget) =>
        Reflect.construct(target, args.length > 0 ? args : [readNow()], newTarget),
      apply: (target) => new target(readNow()).toString(),
      get: (target, key) => (key === 'now' ? readNow : Reflect.get(target, key)),
    });
  });
  patch(globalThis.performance, 'now', (original: () => number) => {
    return () => getWorkerGlobals()?.readElapsed() ?? original.call(globalThis.performance);
  });
  patch(getNodeModule('node:process'), 'hrtime', (original: NodeJS.HRTime) => {
    const hrtime = (since?: [number, number]): [number, number] => {
      const ambient = getWorkerGlobals();
      if (!ambient) return original(since);
      const [seconds, nanoseconds] = since ?? [0, 0];
      const nanos = Math.round(ambient.readElapsed() * 1e6) - (seconds * 1e9 + nanoseconds);
      return [Math.floor(nanos / 1e9), nanos % 1e9];
    };
    const bigint = () => {
      const ambient = getWorkerGlobals();
      return ambient ? BigInt(Math.round(ambient.readElapsed() * 1e6)) : original.bigint();
    };
    return Object.assign(hrtime, { bigint });
  });
}

/** The random functions of Node's crypto. Those with a callback return at once and call it afterwards. */
function patchChance(patch: Patch): void {
  patch(Math, 'random', (original: () => number) => () => (getWorkerGlobals()?.random ?? original)());
  const fill = <Bytes extends ArrayBufferView>(ambient: WorkerGlobals, bytes: Bytes): Bytes => {
    fillBytes(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), ambient.random);
    return bytes;
  };
  for (const place of [globalThis.crypto, getNodeModule<object>('node:crypto')]) {
    patch(place, 'randomUUID', (original: typeof crypto.randomUUID) => () => {
      const ambient = getWorkerGlobals();
      return ambient ? createUuid(ambient.random) : original.call(globalThis.crypto);
    });
    patch(place, 'getRandomValues', (original: typeof crypto.getRandomValues) => (bytes: Uint8Array<ArrayBuffer>) => {
      const ambient = getWorkerGlobals();
      return ambient ? fill(ambient, bytes) : original.call(globalThis.crypto, bytes);
    });
  }
  const node = getNodeModule<object>('node:crypto');
  type Callback = (error: null, value: unknown) => void;
  const giveValue = (value: unknown, callback: unknown) => {
    if (typeof callback !== 'function') return value;
    queueMicrotask(() => (callback as Callback)(null, value));
    return undefined;
  };
  patch(node, 'randomBytes', (original: (...args: unknown[]) => unknown) => (size: number, callback?: unknown) => {
    const ambient = getWorkerGlobals();
    return ambient ? giveValue(fill(ambient, Buffer.alloc(size)), callback) : original(size, callback);
  });
  patch(node, 'randomInt', (original: (...args: unknown[]) => unknown) => (...args: unknown[]) => {
    const ambient = getWorkerGlobals();
    if (!ambient) return original(...args);
    const numbers = args.filter((one) => typeof one === 'number');
    const [min, max] = numbers.length > 1 ? (numbers as [number, number]) : [0, elementAt(numbers, 0)];
    return giveValue(min + Math.floor(ambient.random() * (max - min)), args.at(-1));
  });
}

/**
 * An unhandled rejection or an error that nobody catches, as of an emitter without a listener, ends a Node process. If it
 * belongs to a worker, it ends the worker. Otherwise the usual listeners get it.
 */
function hearErrors(): (() => void)[] {
  const node = getNodeModule<NodeJS.Process>('node:process');
  if (!node) return [];
  return (['unhandledRejection', 'uncaughtException'] as const).map((event) => {
    const others = node.listeners(event as 'uncaughtException') as unknown as ((...args: unknown[]) => void)[];
    const listener = (reason: unknown, ...rest: unknown[]) => {
      const ambient = getWorkerGlobals();
      if (ambient) return ambient.fail(reason);
      for (const other of others) other(reason, ...rest);
      if (others.length === 0) leaveNode(node, reason, event);
    };
    node.removeAllListeners(event);
    node.on(event as 'uncaughtException', listener);
    return () => {
      node.off(event, listener);
      for (const other of others) node.on(event as 'uncaughtException', other);
    };
  });
}

/** Does as Node without a listener. */
function leaveNode(node: NodeJS.Process, reason: unknown, event: string): void {
  if (event === 'unhandledRejection') {
    setTimeout(() => {
      throw reason;
    }, 0);
    return;
  }
  console.error(reason);
  node.exit(1);
}
