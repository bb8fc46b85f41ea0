import { DAY } from '../../mocks/world/store/calendar.js';
import type { RuleProfile } from '../../mocks/world/store/rule-profile.js';
import { getZone, UTC } from '../../mocks/world/store/time-zone.js';
import type { World } from '../../mocks/world/store/world.js';

/**
 * The zone by whose days the daily history is read: that of the periods of payouts, because the history is read for
 * what they pay.
 */
export function findHistoryZone(
  rules: Partial<Pick<RuleProfile, 'period_zone'>> | undefined,
  timezone: string | undefined,
): string {
  return rules?.period_zone === 'organization' ? (timezone ?? UTC) : UTC;
}

/** The history slot of a day that was read: that of its noon, or of now if noon is still to come. */
export function placeDay({ state }: World, day: number, zoneName: string): number {
  if (state.slotMs === DAY) return day;
  const start = getZone(zoneName)?.startOfDay(day) ?? day * DAY;
  return Math.min(Math.floor((start + DAY / 2) / state.slotMs), Math.floor(state.now / state.slotMs));
}
