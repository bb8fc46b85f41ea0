/**
 * Calls a listener of the caller. If it throws, a payment that succeeded must not seem to have failed, and payments
 * must not stop half-way. If it rejects later, that must not end the process.
 */
export function tellQuietly(listener: () => unknown): void {
  new Promise((resolve) => resolve(listener())).catch(() => {});
}
