import { runTick } from './payouts/cron/cron.js';
import type { AccrualRules } from './payouts/rules/accrual-rules.js';
import { getRules } from './payouts/rules/select-rules.js';
import { runScraper } from './scraper/scraper.js';
import { HOUR, MINUTE, toIso } from './store/calendar.js';
import type { World } from './store/world.js';

/** Minutes past the hour at which the accrual cron runs. */
const TICK_MINUTE = 15;

/** The result of an advance of the clock. */
export interface Advance {
  /** The clock after it, ISO 8601 UTC. */
  readonly now: string;
  /** How often the accrual cron ran. */
  readonly ticks: number;
  readonly accruals_created: number;
}

/**
 * Moves the clock to `targetMs` (epoch milliseconds), and runs everything that is due in (now, target]: the scraper at
 * every full hour and the accrual cron at :15, each with the clock at its own instant. The final world does not depend
 * on how the way is divided into advances. Throws a RangeError if the target is before now.
 */
export function advanceTo(world: World, targetMs: number, rules: AccrualRules = getRules(world)): Advance {
  const { state } = world;
  if (targetMs < state.now) throw new RangeError(`the clock cannot go back from ${world.now} to ${toIso(targetMs)}`);
  let ticks = 0;
  let accruals = 0;
  let hour = Math.floor(state.now / HOUR) * HOUR;
  for (; hour <= targetMs; hour += HOUR) {
    if (hour > state.now) {
      state.now = hour;
      runScraper(world, hour);
    }
    const tick = hour + TICK_MINUTE * MINUTE;
    if (tick <= state.now || tick > targetMs) continue;
    state.now = tick;
    ticks += 1;
    accruals += runTick(world, rules);
  }
  state.now = targetMs;
  return { now: world.now, ticks, accruals_created: accruals };
}
