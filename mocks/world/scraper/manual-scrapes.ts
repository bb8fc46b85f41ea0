import { ApiProblem } from '../store/api-problem.js';
import { DAY, toDay } from '../store/calendar.js';
import { getCap } from '../store/limits.js';
import type { World } from '../store/world.js';

/**
 * Refuses with 429 if the organization's manual scrapes of this UTC day are used up. `meta.retryAfter` is the number of
 * seconds to 00:00 UTC. Creators and videos share the cap `max_manual_scrape_triggers_per_day`.
 */
export function checkManualScrapes(world: World): void {
  const max = getCap(world, 'max_manual_scrape_triggers_per_day');
  if (max === null || scrapesToday(world) < max) return;
  const retryAfter = Math.ceil(((toDay(world.state.now) + 1) * DAY - world.state.now) / 1000);
  const message = `The daily ${max} manual scrapes are used up; they are free again at 00:00 UTC.`;
  throw new ApiProblem('rate_limit_exceeded', message, { retryAfter, limitKey: 'max_manual_scrape_triggers_per_day' });
}

/** Counts one manual scrape of today. */
export function countManualScrape(world: World): void {
  const { state } = world;
  const scrapes = scrapesToday(world) + 1;
  const day = toDay(state.now);
  state.usage = { day, requests: state.usage.day === day ? state.usage.requests : 0, scrapes };
}

function scrapesToday(world: World): number {
  const { usage, now } = world.state;
  return usage.day === toDay(now) ? usage.scrapes : 0;
}
