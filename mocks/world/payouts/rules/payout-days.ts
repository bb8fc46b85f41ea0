import { DAY, type DayNumber, dayToIso, toDay, toDayIn, toIso, type ZoneClock } from '../../store/calendar.js';
import { getZone } from '../../store/time-zone.js';
import type { World } from '../../store/world.js';
import { getRuleProfile } from './get-rule-profile.js';

/** Where the days of payout periods begin. */
export interface PayoutDays {
  /** The first instant of `day`, epoch milliseconds. */
  getStart(day: DayNumber): number;
  /** The same as ISO 8601 UTC. */
  getStartIso(day: DayNumber): string;
  /** The day that contains the instant `ms`. */
  dayAt(ms: number): DayNumber;
}

/** The days of UTC. */
export const utcDays: PayoutDays = { getStart: (day) => day * DAY, getStartIso: dayToIso, dayAt: toDay };

/** The days of this world's payouts. In a time zone, they are those of the organization's present zone. */
export function getPayoutDays(world: World): PayoutDays {
  if (getRuleProfile(world).period_zone === 'utc') return utcDays;
  const getStart = (day: DayNumber): number => {
    const zone = getPayoutZone(world);
    return zone && Number.isFinite(day) ? zone.startOfDay(day) : day * DAY;
  };
  return { getStart, getStartIso: (day) => toIso(getStart(day)), dayAt: (ms) => toDayIn(getPayoutZone(world), ms) };
}

/** The zone of this world's payouts, undefined for UTC. */
export function getPayoutZone(world: World): ZoneClock | undefined {
  // It is called for every day, and the whole profile would be made again each time.
  return world.state.rules.period_zone === 'organization' ? getZone(world.state.timezone) : undefined;
}

/** The first day that begins at `ms` or later. */
export function dayFrom(days: PayoutDays, ms: number): DayNumber {
  if (!Number.isFinite(ms)) return ms;
  const day = days.dayAt(ms);
  return days.getStart(day) === ms ? day : day + 1;
}
