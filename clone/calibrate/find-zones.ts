import { DAY, toDay } from '../../mocks/world/store/calendar.js';
import { getZone } from '../../mocks/world/store/time-zone.js';
import type { PayoutAccrual } from '../../src/generated/resources.js';

/**
 * The time zones in which every period of the accruals begins and ends with a day, by name. Empty where all of them do so in UTC,
 * for then the bounds tell of no other zone, and where no zone has such days.
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
