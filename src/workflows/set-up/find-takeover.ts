import { findHandover, findPaidUntil, type RunningStructure } from '../find/other-structures.js';
import { toIso, toMilliseconds } from '../run/days.js';
import type { Run } from '../run/run.js';

/** The structures that another one replaces. */
export interface Replaced {
  /** The structures to end now. */
  readonly ends: readonly RunningStructure[];
  /** All assignments of the creator to other structures, ended ones too. */
  readonly ended: readonly RunningStructure[];
}

/**
 * When a structure must begin so that nothing is paid twice. It begins where the structures that end now stop paying,
 * and not before ended structures have paid their last period. A structure that has not begun gives its own beginning.
 *
 * @returns ISO 8601; null if any beginning is right.
 */
export function findTakeover(run: Run, { ends, ended }: Replaced): string | null {
  const until = findPaidUntil(ended);
  const paidUntil = until !== null && toMilliseconds(until) > run.now ? until : null;
  const starts = ends.flatMap(({ assignment: { assigned_at: start } }) => (start === undefined ? [] : [toIso(start)]));
  const moments = [findHandover(run, ends) ?? starts.sort()[0] ?? null, paidUntil];
  return (
    moments
      .filter((moment) => moment !== null)
      .sort()
      .at(-1) ?? null
  );
}
