import { type DayNumber, toDayIn } from './calendar.js';
import { getZone } from './time-zone.js';
import type { World } from './world.js';

/** The present day in the organization's time zone. */
export function getToday(world: World): DayNumber {
  return toDayIn(getZone(world.state.timezone), world.state.now);
}
