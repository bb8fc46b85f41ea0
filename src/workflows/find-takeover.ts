import { toIso } from './days.js';
import { findHandover, findPaidUntil, isOpen, type RunningStructure } from './other-structures.js';
import type { Run } from './run.js';

/** What a structure takes the place of. */
export interface Replaced {
  /** Those that are to end now. */
  readonly ends: readonly RunningStructure[];
  /** All of the creator's assignments to other structures, ended ones too. */
  readonly ended: readonly RunningStructure[];
}

/**
 * From when a structure has to pay so that nothing is paid twice: where those stop that end now, or not before those stop
 * that have ended and still pay their last period; where those would have begun that have not.
 *
 * @returns ISO 8601; null when any beginning does.
 */
export function findTakeover(run: Run, { ends, ended }: Replaced): string | null {
  const paidUntil = findPaidUntil(
    run,
    ended.filter(({ assignment }) => !isOpen(assignment)),
  );
  const starts = ends.flatMap(({ assignment: { assigned_at: start } }) => (start === undefined ? [] : [toIso(start)]));
  const moments = [findHandover(run, ends) ?? starts.sort()[0] ?? null, paidUntil];
  return (
    moments
      .filter((moment) => moment !== null)
      .sort()
      .at(-1) ?? null
  );
}
