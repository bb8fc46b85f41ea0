import { getDayAfter, getFirstDay } from '../../../base/values/periods.js';
import type { Period } from '../../../src/generated/entities.js';

/** Milliseconds of a minute, an hour and a UTC day. */
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** A UTC day, counted from 1970-01-01 = 0. */
export type DayNumber = number;

/** Where the days of a time zone begin. A day has the same number in every zone: that of its date. */
export interface ZoneClock {
  /** The first instant of `day`, epoch milliseconds. */
  startOfDay(day: DayNumber): number;
  /** The day that contains the instant `ms`. */
  dayAt(ms: number): DayNumber;
  /** The local wall time at `ms`, as the epoch milliseconds of the same wall time in UTC. */
  wallTime(ms: number): number;
}

/** A half-open range of days: `start` counts, `end` does not. */
export interface DayRange {
  readonly start: DayNumber;
  readonly end: DayNumber;
  /** The time zone of the days. Default: UTC. */
  readonly zone?: ZoneClock | undefined;
}

const isoByDay = new Map<DayNumber, string>();

/** The day that contains the instant `ms` (epoch milliseconds). */
export function toDay(ms: number): DayNumber {
  return Math.floor(ms / DAY);
}

/** The day that contains the instant `iso` (ISO 8601 UTC, or a calendar date). */
export function isoToDay(iso: string): DayNumber {
  return toDay(Date.parse(iso));
}

/** Midnight at the start of `day` as ISO 8601 UTC. All rows share one string per day, to save memory. */
export function dayToIso(day: DayNumber): string {
  let iso = isoByDay.get(day);
  if (iso === undefined) {
    iso = new Date(day * DAY).toISOString();
    isoByDay.set(day, iso);
  }
  return iso;
}

/** The day that contains the instant `ms` in a zone; default UTC. */
export function toDayIn(zone: ZoneClock | undefined, ms: number): DayNumber {
  return zone ? zone.dayAt(ms) : toDay(ms);
}

/** The first instant of a range of days and the first one after it, epoch milliseconds. */
export function getBounds({ start, end, zone }: DayRange): readonly [start: number, end: number] {
  return zone ? [zone.startOfDay(start), zone.startOfDay(end)] : [start * DAY, end * DAY];
}

/** The bounds of a range as ISO 8601 UTC. */
export function getIsoBounds(range: DayRange): readonly [start: string, end: string] {
  if (!range.zone) return [dayToIso(range.start), dayToIso(range.end)];
  const [start, end] = getBounds(range);
  return [toIso(start), toIso(end)];
}

/** `day` as YYYY-MM-DD. */
export function calendarDate(day: DayNumber): string {
  return dayToIso(day).slice(0, 10);
}

/** The instant `ms` as ISO 8601 UTC with milliseconds. */
export function toIso(ms: number): string {
  return new Date(ms).toISOString();
}

const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00:00.000Z`);
let ofLastDay = { day: Number.NaN, text: '' };

/** A full hour as ISO 8601 UTC. The hours of a day share its text, because an idle world passes many of them. */
export function toIsoHour(ms: number): string {
  const day = Math.floor(ms / DAY);
  if (ofLastDay.day !== day) ofLastDay = { day, text: toIso(day * DAY).slice(0, -'00:00:00.000Z'.length) };
  return ofLastDay.text + HOURS[(ms - day * DAY) / HOUR];
}

const knownRanges = new Map<number, DayRange>();

/** All creators that are paid for a period share one object, to save memory. */
function rangeFrom(start: DayNumber, end: DayNumber): DayRange {
  const key = start * 32 + end - start;
  let range = knownRanges.get(key);
  if (!range) {
    range = { start, end };
    knownRanges.set(key, range);
  }
  return range;
}

/**
 * The period of kind `period` that contains `day`: a day, a week, or a month from the 1st, all UTC. Weeks begin on
 * Monday, or `weekStart` days later.
 */
export function periodHolding(period: Period, day: DayNumber, weekStart = 0): DayRange {
  // A period of a later version of the service is read as a month: rows with it are named as unknown.
  const start = getFirstDay(period, day, weekStart);
  return rangeFrom(start, getDayAfter(period, start));
}
