import { readMoment } from '../../../base/options/read-moment.js';
import { getDayAfter, getFirstDay } from '../../../base/values/periods.js';
import { WorkflowError } from './workflow-error.js';
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

/** The UTC day of a moment as others wrote it; their text as JSON if it is not a moment. */
export function quotedDay(moment: string): string {
  return Number.isFinite(readMoment(moment)) ? toDay(moment) : JSON.stringify(moment);
}

/** The day `days` after a day (before it when negative). */
export function addDays(day: string, days: number): string {
  return toDay(toMilliseconds(`${day}T00:00:00Z`) + days * DAY);
}

/**
 * The start of the week of a moment, epoch milliseconds: Monday at 00:00 UTC. The service does not publish its first day; a mock whose
 * profile has another one (`week_start`) pays by that, which its accruals show.
 */
export function weekStart(moment: Moment): number {
  return periodStart('weekly', toMilliseconds(moment));
}

/** The start of the day, week or month (UTC) that a moment lies in, epoch milliseconds. */
export function periodStart(period: string, at: number): number {
  return getFirstDay(toKnown(period), Math.floor(at / DAY)) * DAY;
}

/** The end of the day, week or month (UTC) that a moment lies in, epoch milliseconds. */
export function periodEnd(period: string, at: number): number {
  return getDayAfter(toKnown(period), periodStart(period, at) / DAY) * DAY;
}

/** A period of a later version of the service is read as a day. */
function toKnown(period: string): 'daily' | 'weekly' | 'monthly' {
  return period === 'weekly' || period === 'monthly' ? period : 'daily';
}

/** Whole days from `from` to `to`, rounded down. */
export function daysBetween(from: Moment, to: Moment): number {
  return Math.floor((toMilliseconds(to) - toMilliseconds(from)) / DAY);
}

/** Ten years. Nothing is paid so long before or after the day. */
const MOST_MS = 3_653 * DAY;

/**
 * Refuses a moment at which the money cannot have been sent, such as one of a mistyped year. A payment of that year is
 * found in no report, and not as a repetition of another one.
 *
 * @throws WorkflowError `invalid_input`
 */
export function throwIfImpossibleDate(paidAt: string | undefined, now: number, where = ''): void {
  if (paidAt === undefined) return;
  const away = toMilliseconds(paidAt) - now;
  if (Math.abs(away) <= MOST_MS) return;
  const why = away > 0 ? 'more than ten years from now' : 'more than ten years ago';
  throw new WorkflowError('invalid_input', `${where}paidAt is ${toIso(paidAt)}, ${why}.`, {
    hint: 'Give the moment at which the money was sent, or leave it out for now.',
  });
}
