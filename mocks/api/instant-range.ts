import { invalidQuery } from '../world/store/api-problem.js';
import { dayToIso, isoToDay } from '../world/store/calendar.js';

/** The days of a list's filter, both inclusive, YYYY-MM-DD. An omitted day sets no limit. */
export interface DaysQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Returns a test whether an instant (ISO 8601 UTC) is within the days of the filter. Refuses with 400 if `from` is
 * after `to`.
 */
export function instantRange(query: DaysQuery): (iso: string) => boolean {
  const { from, to } = query;
  if (from !== undefined && to !== undefined && from > to) throw invalidQuery('from', `lies after to (${to})`);
  const start = from === undefined ? '' : dayToIso(isoToDay(from));
  const end = to === undefined ? '~' : dayToIso(isoToDay(to) + 1);
  return (iso) => iso >= start && iso < end;
}
