import { toDay, toMilliseconds } from '../../workflows/run/days.js';

/** The time zone of the days in a result about pay. */
export const PAY_DAYS = 'UTC, first and last one included';
/** The time zone of the days of statistics and goals. */
export const STATS_DAYS = "of the organization's time zone, first and last one included";

/** The last day of something that ends at a given time. An end at midnight belongs to the day before. UTC. */
export function lastDay(until: string | number): string {
  return toDay(toMilliseconds(until) - 1);
}

/** A period by its first and its last day: `2026-01-05 to 2026-01-11`. UTC. */
export function periodText(start: string | number, end: string | number): string {
  return `${toDay(start)} to ${lastDay(end)}`;
}
