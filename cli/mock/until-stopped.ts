/** Resolves at the first SIGTERM, SIGINT or SIGHUP: closing the terminal also ends the mock properly. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
