import { readMoment } from '../../../base/options/read-moment.js';
import type { Moment } from './workflow-options.js';

/** Milliseconds in an hour. */
export const HOUR = 3_600_000;
/** Milliseconds in a UTC day. */
export const DAY: number = 24 * HOUR;
/** Milliseconds in a week. */
export const WEEK: number = 7 * DAY;

/** A moment as epoch milliseconds. Throws a RangeError if it is not a moment; 30 February is not. */
export function toMilliseconds(moment: Moment): number {
  const at = readMoment(moment);
  if (!Number.isFinite(at)) throw new RangeError(`"${String(moment)}" is not a time. Give ISO 8601 or milliseconds.`);
  return at;
}

/** A moment as ISO 8601 UTC with milliseconds. */
export function toIso(moment: Moment): string {
  return new Date(toMilliseconds(moment)).toISOString();
}

/** The UTC day of a moment, `YYYY-MM-DD`. */
export function toDay(moment: Moment): string {
  return toIso(moment).slice(0, 10);
}

/** The day `days` after a day (before it when negative). */
export function addDays(day: string, days: number): string {
  return toDay(toMilliseconds(`${day}T00:00:00Z`) + days * DAY);
}

/** The Monday of the week of a moment at 00:00 UTC, epoch milliseconds (weeks begin on Monday). */
export function weekStart(moment: Moment): number {
  const midnight = Math.floor(toMilliseconds(moment) / DAY) * DAY;
  // 1970-01-01 was a Thursday, three days after a Monday.
  return midnight - ((((midnight / DAY + 3) % 7) + 7) % 7) * DAY;
}

/** The start of the day, week or month (UTC) that a moment lies in, epoch milliseconds. */
export function periodStart(period: string, at: number): number {
  if (period === 'weekly') return weekStart(at);
  const day = new Date(at);
  return period === 'monthly' ? Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1) : Math.floor(at / DAY) * DAY;
}

/** The end of the day, week or month (UTC) that a moment lies in, epoch milliseconds. */
export function periodEnd(period: string, at: number): number {
  const start = periodStart(period, at);
  if (period === 'weekly') return start + WEEK;
  if (period !== 'monthly') return start + DAY;
  const day = new Date(start);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1);
}

/** Whole days from `from` to `to`, rounded down. */
export function daysBetween(from: Moment, to: Moment): number {
  return Math.floor((toMilliseconds(to) - toMilliseconds(from)) / DAY);
}
