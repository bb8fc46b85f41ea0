import { ApiProblem, invalidQuery } from '../store/api-problem.js';
import { calendarDate, type DayNumber, type DayRange, isoToDay, toDayIn } from '../store/calendar.js';
import { getCap } from '../store/limits.js';
import { getZone, isTimeZone } from '../store/time-zone.js';
import type { World } from '../store/world.js';

/** The default number of days in a range: today and the 29 days before. */
const DEFAULT_DAYS = 30;

/** The longest range, ten years; a series has one entry per day. */
const MAX_DAYS = 3660;

/** Before and after every day that a query can name. */
const FIRST_DAY = isoToDay('0001-01-01');
const LAST_DAY = isoToDay('9999-12-30');

/** A range in a query: two calendar dates, both inclusive. */
export interface RangeQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The time zone of the days. Default: the organization's. */
  readonly tz?: string | undefined;
}

/** The name of the time zone for a query. Refuses with 400 a zone that does not exist. */
export function getTimeZone(world: World, { tz }: Pick<RangeQuery, 'tz'>): string {
  if (tz === undefined) return world.state.timezone;
  if (isTimeZone(tz)) return tz;
  throw invalidQuery('tz', `there is no time zone ${tz}; write a name of the IANA database, such as Europe/Berlin`);
}

/**
 * The days that `query` names. Without `to` it ends today, without `from` it has 30 days.
 * Refuses with 400 a zone that does not exist, a date that is not in the calendar, `from` after `to`, and more than ten years.
 */
export function statsRange(world: World, query: RangeQuery): DayRange {
  const zone = getZone(getTimeZone(world, query));
  const to = query.to === undefined ? toDayIn(zone, world.state.now) : calendarDay('to', query.to);
  const from = query.from === undefined ? to - (DEFAULT_DAYS - 1) : calendarDay('from', query.from);
  checkOrder(from, to);
  if (to - from >= MAX_DAYS)
    throw invalidQuery('from', `is more than ${MAX_DAYS} days before to; ask for less at a time`);
  return { start: from, end: to + 1, zone };
}

/** The days that `query` names, open at an omitted end; undefined if both are omitted. Refuses as statsRange does. */
export function openRange(world: World, query: RangeQuery): DayRange | undefined {
  if (query.from === undefined && query.to === undefined) return undefined;
  const from = query.from === undefined ? FIRST_DAY : calendarDay('from', query.from);
  const to = query.to === undefined ? LAST_DAY : calendarDay('to', query.to);
  checkOrder(from, to);
  return { start: from, end: to + 1, zone: getZone(getTimeZone(world, query)) };
}

function checkOrder(from: DayNumber, to: DayNumber): void {
  if (from <= to) return;
  throw invalidQuery(
    'from',
    `is ${calendarDate(from)}, after to, which is ${calendarDate(to)}; both days are included`,
  );
}

/** The day written as YYYY-MM-DD; refuses with 400 a day that does not exist, such as 2026-02-30. */
export function calendarDay(name: string, text: string): DayNumber {
  const day = isoToDay(text);
  if (Number.isNaN(day) || calendarDate(day) !== text)
    throw invalidQuery(name, `${text} is not a date; write YYYY-MM-DD`);
  return day;
}

/** Refuses with 402 `retention_exceeded` a range that begins before the retention of the subscription. */
export function checkRetention(world: World, range: DayRange): void {
  const days = getCap(world, 'stats_history_retention_days');
  if (days === null) return;
  const earliest = toDayIn(range.zone, world.state.now) - days;
  if (range.start >= earliest) return;
  throw new ApiProblem(
    'retention_exceeded',
    `The plan keeps ${days} days of history, from ${calendarDate(earliest)} on; the range begins ${calendarDate(range.start)}.`,
    { limitKey: 'stats_history_retention_days', max: days, earliest: calendarDate(earliest) },
  );
}
