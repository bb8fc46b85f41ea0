import { type Clock, startTimer } from '../../client/http/clock.js';
import { onAbort } from '../../client/http/deadline.js';

/** The result of the work, or another value after a time. The work then goes on. */
export function withTimeout<T, Other>(
  work: Promise<T>,
  { ms, otherwise, clock }: { readonly ms: number; readonly otherwise: Other; readonly clock: Clock },
): Promise<T | Other> {
  return new Promise((resolve, reject) => {
    const timer = startTimer(clock, ms, () => resolve(otherwise));
    work.then(resolve, reject).finally(() => clock.clearTimeout(timer));
  });
}

/** A signal that fires with another one, or after a time. `end` clears its timer. */
export function abortAfter(
  ms: number,
  { clock, signal }: { readonly clock: Clock; readonly signal?: AbortSignal | undefined },
): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = startTimer(clock, Math.max(0, ms), abort);
  if (signal?.aborted) abort();
  const forget = signal && onAbort(signal, abort);
  const end = (): void => {
    clock.clearTimeout(timer);
    forget?.();
  };
  return { signal: controller.signal, end };
}

/** Work that is done once, whoever asks for it. Work that has failed is done again the next time. */
export function doOnce<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work().catch((error) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}
