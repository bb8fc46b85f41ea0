import { AbortError, TimeoutError } from '../errors/local-errors.js';
import type { Phase } from '../errors/trackagoat-error.js';
import { type CallState, doubtHint, errorFields } from './call-state.js';
import { startTimer } from './clock.js';

/** The work of a step; it may say that it has come to the next phase, so that the error names the right one. */
export type Work<T> = (signal: AbortSignal, enter: (phase: Phase) => void) => Promise<T>;

/** One wait of a call: what it waits for first, and the milliseconds that it may take. Default: up to the deadline. */
export interface Step {
  readonly phase: Phase;
  readonly ms?: number;
}

/**
 * Runs one step of a call and ends it early when its time, the call's deadline or the caller's signal says so. It
 * rejects then even when the work ignores its signal, as a custom fetch may.
 */
export function within<T>(state: CallState, step: Step, work: Work<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const { clock, signal, deadlineAt } = state;
    const controller = new AbortController();
    const left = deadlineAt - clock.now();
    const ms = Math.min(left, step.ms ?? left);
    let { phase } = step;

    const stop = (error: Error): void => {
      settle();
      reject(error);
      controller.abort(error);
    };
    const onAbort = (): void => {
      const fields = { ...errorFields(state, 'aborted', { hint: doubtHint(state) }), phase };
      stop(new AbortError(`stopped by the caller's signal (phase: ${phase}).`, fields, { cause: signal?.reason }));
    };
    const onTime = (): void => {
      const deadline = ms === left;
      const fields = { ...errorFields(state, 'timeout', { hint: doubtHint(state) }), phase, deadline };
      stop(new TimeoutError(`${deadline ? 'deadlineMs' : 'timeoutMs'} ran out (phase: ${phase}).`, fields));
    };
    const timer = startTimer(clock, ms, onTime);
    const settle = (): void => {
      clock.clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };

    if (signal?.aborted) return onAbort();
    // Also when it is no number.
    if (!(ms > 0)) return onTime();
    signal?.addEventListener('abort', onAbort);
    const enter = (next: Phase): void => {
      phase = next;
    };
    work(controller.signal, enter).then(
      (value) => {
        settle();
        resolve(value);
      },
      (error) => {
        settle();
        reject(error);
      },
    );
  });
}
