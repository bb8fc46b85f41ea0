import { AbortError, type Phase, TimeoutError } from '../errors/errors.js';
import { type CallState, errorFields } from './call-state.js';
import { startTimer, tick } from './clock.js';
import { redactThrown } from './redaction.js';

/** One wait of a call. */
export interface Step {
  /** The present phase. The work sets it when it reaches the next one, so the error names the right phase. */
  phase: Phase;
  /** Milliseconds that it may take. Default: until the deadline. */
  readonly ms?: number;
}

/**
 * Runs one step of a call. It ends early when its time or the call's deadline is over, or when the caller's signal
 * fires. It then rejects even if the work ignores its signal, as a custom fetch may.
 */
export function within<T>(state: CallState, step: Step, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const { signal, deadlineAt } = state;
    const { clock } = state.settings;
    const controller = new AbortController();
    const left = deadlineAt - tick(clock);
    const ms = Math.min(left, step.ms ?? left);

    const stop = (): void => {
      settle();
      const error = stopError(state, step, ms === left);
      reject(error);
      controller.abort(error);
    };
    const timer = startTimer(clock, ms, stop);
    let forget: (() => void) | undefined;
    const settle = (): void => {
      clock.clearTimeout(timer);
      forget?.();
    };

    // Also true if the time is not a number.
    if (signal?.aborted || !(ms > 0)) return stop();
    if (signal) forget = onAbort(signal, stop);
    work(controller.signal).finally(settle).then(resolve, reject);
  });
}

// Why a step ended early: the caller's signal, or the time of one attempt or of the whole call.
function stopError(state: CallState, { phase }: Step, late: boolean): AbortError | TimeoutError {
  const { aborted, reason: cause } = state.signal ?? ({} as Partial<AbortSignal>);
  // As AbortSignal.timeout() does it: time ran out, whoever measured it.
  const deadline = aborted ? cause?.name === 'TimeoutError' : late;
  const timeout = deadline || !aborted;
  const what = aborted ? "the caller's signal stopped it" : `${deadline ? 'deadlineMs' : 'timeoutMs'} ran out`;
  const fields = { ...errorFields(state, timeout ? 'timeout' : 'aborted'), phase };
  const options = aborted ? { cause: redactThrown(cause) } : {};
  return timeout
    ? new TimeoutError(`${what} (phase: ${phase}).`, { ...fields, deadline }, options)
    : new AbortError(`${what} (phase: ${phase}).`, fields, options);
}

const waiting = new WeakMap<EventTarget, Set<() => void>>();

/**
 * Calls `stop` when the signal fires; the returned function takes that back. All that wait for one signal share a listener,
 * because Node warns of a leak at the eleventh, and a caller may well stop twenty calls with one signal.
 */
export function onAbort(signal: AbortSignal, stop: () => void): () => void {
  const stops = waiting.get(signal) ?? new Set();
  if (!stops.size) signal.addEventListener('abort', fire);
  waiting.set(signal, stops.add(stop));
  return () => {
    stops.delete(stop);
    if (!stops.size) signal.removeEventListener('abort', fire);
  };
}

function fire(this: AbortSignal): void {
  for (const stop of waiting.get(this) ?? []) stop();
}
