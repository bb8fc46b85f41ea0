import { ToolRefusal } from '../../text/tool-error.js';

/** Waits for the work until the signal fires. Then it rejects, whatever the work does. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new ToolRefusal('aborted', 'The call was aborted before anything was paid.'));
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
