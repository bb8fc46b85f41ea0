/**
 * Adds to an error's stack who waits for the call: an error that began in a timer or in `fetch` does not know. The engine
 * still does, for as long as they wait, so that a call that succeeds pays nothing for it. Elsewhere than on V8 it does
 * nothing. `from` is the function whose callers are meant.
 */
export function addCallerFrames(error: unknown, from: (...args: never[]) => unknown): unknown {
  if (error instanceof Error) {
    const callers = { stack: '' };
    Error.captureStackTrace?.(callers, from);
    for (const frame of callers.stack.split('\n').slice(1)) {
      if (!error.stack?.includes(frame)) error.stack += `\n${frame}`;
    }
  }
  return error;
}
