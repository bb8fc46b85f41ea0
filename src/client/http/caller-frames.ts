/**
 * Adds the callers that wait for the call to an error's stack, because an error that began in a timer or in `fetch`
 * does not have them. The engine knows them while they wait, so a call that succeeds pays nothing for this. On engines
 * other than V8 it does nothing. `from` is the function whose callers to add.
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
