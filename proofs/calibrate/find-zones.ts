import { DAY, toDay } from '../../mocks/world/store/calendar.js';
import { getZone } from '../../mocks/world/store/time-zone.js';
import type { PayoutAccrual } from '../../src/generated/resources.js';

/**
 * The names of the time zones in which every period of the accruals begins and ends with a day. Empty if this is
 * already so in UTC, because the bounds then show no other zone, and empty if no zone has such days.
 */
export function findZones(accruals: readonly PayoutAccrual[]): string[] {
  const texts = new Set(accruals.flatMap(({ period_start_at: from, period_end_at: to }) => [from, to]));
  const bounds = [...texts].map((iso) => Date.parse(iso)).filter((ms) => !Number.isNaN(ms));
  if (bounds.every((ms) => toDay(ms) * DAY === ms)) return [];
  return Intl.supportedValuesOf('timeZone').filter((name) => {
    const zone = getZone(name);
    return zone !== undefined && bounds.every((ms) => zone.startOfDay(zone.dayAt(ms)) === ms);
  });
}
