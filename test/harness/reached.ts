import type { OperationId } from '../../src/generated/operations.js';

const statuses = new Map<OperationId, Set<number>>();

/** Notes that a test of this file had this answer from an operation. */
export function recordReached(operation: OperationId, status: number): void {
  const known = statuses.get(operation) ?? new Set();
  statuses.set(operation, known.add(status));
}

/** The statuses that the tests of this file have had from each operation. */
export function reachedStatuses(operation: OperationId): ReadonlySet<number> {
  return statuses.get(operation) ?? new Set();
}
