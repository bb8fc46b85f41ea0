/** Resolves at the first SIGTERM, SIGINT or SIGHUP: a terminal that closes ends the mock in order too. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
