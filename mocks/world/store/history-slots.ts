import { elementAt } from '../../../base/values/element-at.js';
import { DAY, type DayRange, MINUTE } from './calendar.js';
import type { SlotRange } from './history/count-history.js';
import { getZone } from './time-zone.js';
import type { World } from './world.js';

/**
 * The length of a history slot in a world that has had a zone other than UTC, because every day of every zone begins on
 * a quarter of an hour. Worlds in UTC keep one slot per day, which takes a third of the bytes.
 */
const QUARTER = 15 * MINUTE;

/** The slot of the history that contains the instant `ms`. */
export function toSlot(world: World, ms: number): number {
  return Math.floor(ms / world.state.slotMs);
}

/**
 * The slots that are read for `days`. If slots are too long to separate the zone's days, a slot belongs to the day that
 * contains its middle, with which it overlaps most, but never to a day that has not begun.
 */
export function toSlots(world: World, days: DayRange): SlotRange {
  const { slotMs, now } = world.state;
  const { start, end, zone } = days;
  if (slotMs === DAY && !zone) return days;
  const next = toSlot(world, now) + 1;
  const edges = new Int32Array(end - start + 1);
  for (let place = 0; place < edges.length; place += 1) {
    const at = zone ? zone.startOfDay(start + place) : (start + place) * DAY;
    const edge = Math.ceil(at / slotMs - 0.5);
    edges[place] = at > now ? Math.max(edge, next) : edge;
  }
  return { start: elementAt(edges, 0), end: elementAt(edges, edges.length - 1), edges };
}

/**
 * Gives the organization another time zone, which must exist. From the first zone other than UTC on, the history keeps
 * quarters of an hour. Earlier daily values are placed at noon of their UTC day.
 */
export function setTimeZone(world: World, name: string): void {
  const { state, history } = world;
  if (getZone(name) && state.slotMs !== QUARTER) {
    const now = Math.floor(state.now / QUARTER);
    const toQuarter = (day: number): number => Math.min(Math.floor((day * DAY + DAY / 2) / QUARTER), now);
    history.videos.move(toQuarter);
    history.creators.move(toQuarter);
    state.slotMs = QUARTER;
  }
  state.timezone = name;
}
