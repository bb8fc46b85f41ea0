import { toDay, toMilliseconds } from '../../workflows/days.js';

/** Whose days an answer on pay names. */
export const PAY_DAYS = 'UTC, first and last one included';
/** Whose days statistics and goals are of. */
export const STATS_DAYS = "of the organization's time zone, first and last one included";

/** The last day of what ends at a moment: midnight ends the day before. UTC. */
export function lastDay(until: string | number): string {
  return toDay(toMilliseconds(until) - 1);
}

/** A period by its first and its last day: `2026-01-05 to 2026-01-11`. UTC. */
export function periodText(start: string | number, end: string | number): string {
  return `${toDay(start)} to ${lastDay(end)}`;
}
