import { startTimer, systemClock } from '../http/clock.js';
import { ToolRefusal } from './tool-error.js';

/** Waits for work, but no longer than until the signal: then it rejects, whatever the work does. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new ToolRefusal('aborted', 'The call was aborted before anything was paid.'));
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** What work resolves to, or after `ms` milliseconds something else; the work goes on then. */
export function orAfter<T, Other>(ms: number, work: Promise<T>, otherwise: Other): Promise<T | Other> {
  return new Promise((resolve, reject) => {
    const timer = startTimer(systemClock, ms, () => resolve(otherwise));
    work.then(resolve, reject).finally(() => systemClock.clearTimeout(timer));
  });
}
