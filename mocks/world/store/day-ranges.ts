import { type DayNumber, type DayRange, dayToIso } from './calendar.js';

/**
 * Sets of UTC days as sorted, disjoint, half-open ranges [start, end, start, end, …]. The last end may be Infinity.
 * One flat array, because there is one for every pair of structure and creator.
 */
export type DayRanges = readonly number[];

/** Such ranges in JSON: pairs of day numbers, from and to. */
export const DAY_RANGES_FORM = { type: 'array', items: { type: 'integer', minimum: 0, maximum: 3_000_000 } };

/** One edge of ranges: the start of one at an even place, its end at the next. */
export function dayAt(ranges: DayRanges, at: number): DayNumber {
  return ranges[at] as DayNumber;
}

/** No day. */
export const NO_DAYS: DayRanges = [];

/** The days of `ranges` and of `more`, merged where they touch; a new list. */
export function unite(ranges: DayRanges, more: DayRanges): number[] {
  const pieces: [number, number][] = [];
  for (const list of [ranges, more]) {
    for (let at = 0; at < list.length; at += 2) pieces.push([dayAt(list, at), dayAt(list, at + 1)]);
  }
  pieces.sort((left, right) => left[0] - right[0]);
  const merged: number[] = [];
  for (const [start, end] of pieces) {
    const last = merged.length - 1;
    if (last > 0 && start <= dayAt(merged, last)) merged[last] = Math.max(dayAt(merged, last), end);
    else merged.push(start, end);
  }
  return merged;
}

/** The days that are in both. */
export function intersect(ranges: DayRanges, others: DayRanges): DayRanges {
  const common: number[] = [];
  let other = 0;
  for (let at = 0; at < ranges.length; at += 2) {
    const start = dayAt(ranges, at);
    const end = dayAt(ranges, at + 1);
    while (other < others.length && dayAt(others, other + 1) <= start) other += 2;
    for (let next = other; next < others.length && dayAt(others, next) < end; next += 2) {
      common.push(Math.max(start, dayAt(others, next)), Math.min(end, dayAt(others, next + 1)));
    }
  }
  return common;
}

/** Whether each of `ranges` lies within one of `others`. */
export function areWithin(ranges: DayRanges, others: DayRanges): boolean {
  let other = 0;
  for (let at = 0; at < ranges.length; at += 2) {
    while (other < others.length && dayAt(others, other + 1) <= dayAt(ranges, at)) other += 2;
    if (other >= others.length) return false;
    if (dayAt(others, other) > dayAt(ranges, at)) return false;
    if (dayAt(others, other + 1) < dayAt(ranges, at + 1)) return false;
  }
  return true;
}

/** The days of `ranges` that are not in `taken`. */
export function subtract(ranges: DayRanges, taken: DayRanges): DayRanges {
  const gaps: number[] = [Number.NEGATIVE_INFINITY];
  for (const edge of taken) gaps.push(edge);
  gaps.push(Number.POSITIVE_INFINITY);
  return intersect(ranges, gaps);
}

const wholeRanges = new Map<number, DayRanges>();

/** All days of a period. All creators that are paid for a period share one array, to save memory. */
export function wholeRange({ start, end }: DayRange): DayRanges {
  const key = start * 32 + (end - start);
  let whole = wholeRanges.get(key);
  if (!whole) {
    whole = [start, end];
    wholeRanges.set(key, whole);
  }
  return whole;
}

/** How many days there are. */
export function countDays(ranges: DayRanges): number {
  let days = 0;
  for (let at = 0; at < ranges.length; at += 2) days += dayAt(ranges, at + 1) - dayAt(ranges, at);
  return days;
}

/**
 * Whether the instant of a row (ISO 8601 UTC with milliseconds) is on one of the days. It compares text, because
 * parsing costs more. `getStartIso` gives the start of a day.
 */
export function includesInstant(ranges: DayRanges, iso: string, getStartIso = dayToIso): boolean {
  for (let at = 0; at < ranges.length; at += 2) {
    if (iso >= toDate(dayAt(ranges, at), getStartIso) && iso < toDate(dayAt(ranges, at + 1), getStartIso)) return true;
  }
  return false;
}

/** The beginning of a day. For an open beginning or end: a text that sorts before or after every time. */
function toDate(day: DayNumber, getStartIso: (day: DayNumber) => string): string {
  if (Number.isFinite(day)) return getStartIso(day);
  return day < 0 ? '' : '~';
}

/** Whether `day` is one of the days. */
export function includesDay(ranges: DayRanges, day: DayNumber): boolean {
  for (let at = 0; at < ranges.length; at += 2) {
    if (day >= dayAt(ranges, at) && day < dayAt(ranges, at + 1)) return true;
  }
  return false;
}
