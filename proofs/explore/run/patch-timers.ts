import type { Timer } from './virtual-clock.js';
import { getNodeModule, getWorkerGlobals, type Patch, type WorkerGlobals } from './worker-globals.js';

type Callback = (...args: unknown[]) => void;
type Start = (run: Callback, ms?: number, ...args: unknown[]) => unknown;

/** A worker's timer, with the methods of Node's that programs use. */
class TimerHandle {
  constructor(
    private readonly ambient: WorkerGlobals,
    private timer: Timer,
    private readonly ms: number,
  ) {}

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  hasRef(): boolean {
    return true;
  }

  refresh(): this {
    this.close();
    const { run, every } = this.timer;
    this.timer = this.ambient.clock.start(this.ambient, run, { ms: this.ms, repeats: every !== undefined });
    return this;
  }

  close(): void {
    this.ambient.clock.clear(this.timer);
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/** Timers of a worker run in the time of its world. */
export function patchTimers(patch: Patch): void {
  const promisify = Symbol.for('nodejs.util.promisify.custom');
  const start = (repeats: boolean) => (original: Start) => {
    const replaced: Start = (run, ms, ...args) => {
      const ambient = getWorkerGlobals();
      if (!ambient) return original(run, ms, ...args);
      const wait = Number(ms ?? 1);
      const timer = ambient.clock.start(ambient, () => run(...args), { ms: wait, repeats });
      return new TimerHandle(ambient, timer, wait);
    };
    return repeats ? replaced : Object.assign(replaced, { [promisify]: createSleep(original) });
  };
  const stop = (original: (handle: unknown) => void) => (handle: unknown) => {
    if (handle instanceof TimerHandle) handle.close();
    else original(handle);
  };
  for (const place of [globalThis, getNodeModule<object>('node:timers')]) {
    patch(place, 'setTimeout', start(false));
    patch(place, 'setInterval', start(true));
    patch(place, 'clearTimeout', stop);
    patch(place, 'clearInterval', stop);
  }
  const promises = getNodeModule<{ scheduler?: object }>('node:timers/promises');
  patch(promises, 'setTimeout', (original: Sleep) => createSleep(undefined, original));
  patch(promises?.scheduler, 'wait', (original: (ms: number, options?: SleepOptions) => Promise<unknown>) => {
    return (ms: number, options?: SleepOptions) => {
      const ambient = getWorkerGlobals();
      return ambient ? sleep(ambient, ms, undefined, options) : original.call(promises?.scheduler, ms, options);
    };
  });
  patch(AbortSignal, 'timeout', (original: typeof AbortSignal.timeout) => (ms: number) => {
    const ambient = getWorkerGlobals();
    if (!ambient) return original.call(AbortSignal, ms);
    const controller = new AbortController();
    const expire = () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    ambient.clock.start(ambient, expire, { ms });
    return controller.signal;
  });
}

interface SleepOptions {
  readonly signal?: AbortSignal;
}

type Sleep = (ms?: number, value?: unknown, options?: SleepOptions) => Promise<unknown>;

function createSleep(setTimer: Start | undefined, original?: Sleep): Sleep {
  return (ms, value, options) => {
    const ambient = getWorkerGlobals();
    if (ambient) return sleep(ambient, ms ?? 1, value, options);
    if (original) return original(ms, value, options);
    return new Promise((resolve) => setTimer?.(() => resolve(value), ms));
  };
}

function sleep(ambient: WorkerGlobals, ms: number, value: unknown, { signal }: SleepOptions = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = ambient.clock.start(ambient, () => resolve(value), { ms });
    signal?.addEventListener('abort', () => {
      ambient.clock.clear(timer);
      reject(signal.reason);
    });
  });
}
