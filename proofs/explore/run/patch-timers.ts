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
      const delay = Number(ms ?? 1);
      const timer = ambient.clock.start(ambient, () => run(...args), { ms: delay, repeats });
      return new TimerHandle(ambient, timer, delay);
    };
    if (repeats) return replaced;
    const wait: Sleep = (ms, value) => new Promise((resolve) => original(() => resolve(value), ms));
    return Object.assign(replaced, { [promisify]: createSleep(wait) });
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
  patch(promises, 'setTimeout', createSleep);
  patch(promises?.scheduler, 'wait', (original: (ms?: number, options?: SleepOptions) => Promise<unknown>) => {
    const wait = createSleep((ms, _, options) => original.call(promises?.scheduler, ms, options));
    return (ms: number, options?: SleepOptions) => wait(ms, undefined, options);
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

/** In the time of the world for a worker, otherwise by the original. */
function createSleep(original: Sleep): Sleep {
  return (ms, value, options) => {
    const ambient = getWorkerGlobals();
    return ambient ? sleep(ambient, ms ?? 1, value, options) : original(ms, value, options);
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
