/**
 * Calls a listener of the caller's. One that throws must not turn a payment that succeeded into one that seems to have
 * failed, nor stop payments half-way; one that rejects, later, must not end the process.
 */
export function tellQuietly(listener: () => unknown): void {
  new Promise((resolve) => resolve(listener())).catch(() => {});
}
