import { readField } from '../../../base/values/read-field.js';
import type { SeedTime } from '../../../src/generated/seed-types.js';
import { calendarDate, DAY, HOUR, MINUTE, toDay, toDayIn, toIso } from '../../world/store/calendar.js';
import { getZone } from '../../world/store/time-zone.js';
import type { World } from '../../world/store/world.js';
import { checkRange, parseInstant } from '../schemas/moment.js';

/** The base of the times of an entry, epoch milliseconds. */
export interface SeedOrigin {
  /** The time at the end of the seed. */
  readonly now: number;
  /** The base of `after`: the beginning of the entry's subject. */
  readonly base: number;
  /** How much later the entry is than in the file, because it is a repetition. */
  readonly shift: number;
}

const UNITS: Readonly<Record<string, number>> = { w: 7 * DAY, d: DAY, h: HOUR, m: MINUTE, s: 1000 };

/** A duration such as `2d 6h` in milliseconds. Its form has been checked. */
export function parseStretch(text: string): number {
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+)([wdhms])/g)) total += Number(amount) * (UNITS[String(unit)] ?? 0);
  return total;
}

/** The instant of a time in a seed, epoch milliseconds. Refuses times before 1970 or after 9999. */
export function resolveTime(time: SeedTime, { now, base, shift }: SeedOrigin, place: string): number {
  return checkRange(readTime(time, { now, base, shift: 0 }, place) + shift, place);
}

function readTime(time: SeedTime, { now, base }: SeedOrigin, place: string): number {
  if (typeof time === 'string') return parseInstant(time, place);
  if (time.ago !== undefined) return now - parseStretch(time.ago);
  if (time.in !== undefined) return now + parseStretch(time.in);
  if (time.day !== undefined) return (toDay(now) + time.day) * DAY;
  return base + parseStretch(time.after as string);
}

/** The fields of a body that are times, by their kind in the API: a moment, or a day of the organization's zone. */
export type TimeFields = Readonly<Record<string, 'moment' | 'day'>>;

/** The body with the times in these fields written as the API takes them. */
export function writeTimes(
  world: World,
  body: Readonly<Record<string, unknown>>,
  times: { readonly fields: TimeFields; readonly origin: SeedOrigin; readonly place: string },
): Record<string, unknown> {
  const written = { ...body };
  for (const [field, kind] of Object.entries(times.fields)) {
    const value = body[field];
    if (value === undefined || value === null) continue;
    if (kind === 'day' && typeof value === 'string' && times.origin.shift === 0) continue;
    const instant = resolveTime(value as SeedTime, times.origin, `${times.place}.${field}`);
    const isDate = typeof value === 'string' || readField(value, 'day') !== undefined;
    // A moved date stays a date, independent of the time zone.
    const zone = isDate ? undefined : getZone(world.state.timezone);
    written[field] = kind === 'day' ? calendarDate(toDayIn(zone, instant)) : toIso(instant);
  }
  return written;
}

/**
 * A copy of the value in which `{+26}` and `{-60}` in texts are dates: days from the UTC day of `now`, epoch
 * milliseconds. In JSON a brace is before a sign only within a text.
 */
export function dateTexts<Value>(value: Value, now: number): Value {
  const date = (_: string, days: string): string => calendarDate(toDay(now) + Number(days));
  return JSON.parse(JSON.stringify(value).replace(/\{([+-]\d{1,4})\}/g, date)) as Value;
}
