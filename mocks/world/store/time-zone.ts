import { tzOffset } from '@date-fns/tz/tzOffset';
import { invalidBody } from './api-problem.js';
import { DAY, type DayNumber, HOUR, MINUTE, toIso, type ZoneClock } from './calendar.js';

/** A year of four digits. Other years are written with a sign, and sort first or last as text. */
const FOUR_DIGITS = /^\d/;

/**
 * A moment as a caller may write it (RFC 3339: any offset, letters of either case) in the form of rows, in which times
 * are compared as text. Refuses one that its offset moves out of the years 0000 to 9999. `path` names the field.
 */
export function toCanonicalTime(time: string, path: string): string {
  const iso = toIso(Date.parse(time.toUpperCase()));
  if (!FOUR_DIGITS.test(iso)) throw invalidBody(path, 'must lie in the years 0000 to 9999 in UTC');
  return iso;
}

/** The default zone of an organization. */
export const UTC = 'UTC';

/** More days than anybody needs in one zone. Beyond it the cache of day starts is emptied. */
const MAX_STARTS = 20_000;

const zones = new Map<string, ZoneClock>();

/** Whether a time zone of that name exists. An offset such as +05:45 is not a name, although some engines accept it. */
export function isTimeZone(name: string): boolean {
  return resolveName(name) !== undefined;
}

/** The days of the zone of that name; undefined for UTC. Throws a RangeError for an unknown name. */
export function getZone(name: string): ZoneClock | undefined {
  if (name === UTC) return undefined;
  const resolved = resolveName(name);
  if (resolved === undefined) throw new RangeError(`there is no time zone ${name}`);
  let zone = zones.get(resolved);
  if (!zone) {
    zone = new IntlZoneClock(resolved);
    zones.set(resolved, zone);
  }
  return zone;
}

const resolvedNames = new Map<string, string>();

function resolveName(name: string): string | undefined {
  const known = resolvedNames.get(name);
  if (known !== undefined) return known;
  // Without a name the engine would use the machine's zone.
  if (typeof name !== 'string' || !/^[a-z]/i.test(name)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    // Engines accept a name in any case, so there are too many spellings to cache.
    if (resolvedNames.size < 1000) resolvedNames.set(name, timeZone);
    return timeZone;
  } catch {
    return undefined;
  }
}

/** A zone as the engine's table of time zones has it. */
class IntlZoneClock implements ZoneClock {
  private readonly starts = new Map<DayNumber, number>();

  constructor(private readonly name: string) {}

  startOfDay(day: DayNumber): number {
    let start = this.starts.get(day);
    if (start === undefined) {
      start = this.findStart(day * DAY);
      if (this.starts.size >= MAX_STARTS) this.starts.clear();
      this.starts.set(day, start);
    }
    return start;
  }

  dayAt(ms: number): DayNumber {
    let day = Math.floor(ms / DAY);
    while (ms < this.startOfDay(day)) day -= 1;
    while (ms >= this.startOfDay(day + 1)) day += 1;
    return day;
  }

  wallTime(ms: number): number {
    return ms + tzOffset(this.name, new Date(ms)) * MINUTE;
  }

  /** When the wall clock first shows `midnight` or later. If it is put forward then, there is no midnight. */
  private findStart(midnight: number): number {
    const guess = midnight - (this.wallTime(midnight) - midnight);
    const start = midnight - (this.wallTime(guess) - guess);
    const isPlain = this.wallTime(start) === midnight && this.wallTime(start - MINUTE) === midnight - MINUTE;
    return isPlain ? start : this.searchStart(midnight);
  }

  /** To the minute, between bounds that are certainly before and after, because no zone is more than 14 hours from UTC. */
  private searchStart(midnight: number): number {
    let [before, after] = [midnight - 16 * HOUR, midnight + 16 * HOUR];
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / (2 * MINUTE)) * MINUTE;
      if (this.wallTime(middle) < midnight) before = middle;
      else after = middle;
    }
    return after;
  }
}
