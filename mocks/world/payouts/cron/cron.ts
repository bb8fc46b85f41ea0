import { sweep } from '../../scraper/scraper.js';
import { HOUR, MINUTE, toDay, toIso } from '../../store/calendar.js';
import type { World } from '../../store/world.js';
import { type AccrualRules, contractRules } from './accrual-rules.js';
import { DueQueue } from './due-queue.js';
import { evaluatePeriod } from './evaluate-period.js';
import { getSchedule } from './payout-schedule.js';

/** Minutes past the hour at which the accrual cron runs (contract §6, Cron). */
const TICK_MINUTE = 15;

/** What an advance of the clock brought. */
export interface Advance {
  /** The clock after it, ISO 8601 UTC. */
  readonly now: string;
  /** How often the accrual cron ran. */
  readonly ticks: number;
  readonly accruals_created: number;
}

/**
 * Moves the clock to `targetMs` (epoch milliseconds) and does on the way what falls in (now, target]: the scraper's sweep
 * at every full hour and the accrual cron at :15, each with the clock at its own instant. However the way is cut into
 * advances, the world at its end is the same. Throws a RangeError when the target lies before now.
 * Source: contract §6, Cron.
 */
export function advanceTo(world: World, targetMs: number, rules: AccrualRules = contractRules): Advance {
  const { state } = world;
  if (targetMs < state.now) throw new RangeError(`the clock cannot go back from ${world.now} to ${toIso(targetMs)}`);
  let ticks = 0;
  let accruals = 0;
  let hour = Math.floor(state.now / HOUR) * HOUR;
  for (; hour <= targetMs; hour += HOUR) {
    if (hour > state.now) {
      state.now = hour;
      sweep(world, hour);
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

function runTick(world: World, rules: AccrualRules): number {
  const schedule = getSchedule(world);
  const pairs = schedule.take(toDay(world.state.now));
  if (pairs.length === 0) return 0;
  const waves = new DueQueue();
  for (const pair of pairs) waves.add(pair, pair.nextDue(world, rules));
  let accruals = 0;
  for (let wave = waves.take(); wave; wave = waves.take()) {
    for (const pair of wave) {
      if (evaluatePeriod(world, pair.takeDue(), rules)) accruals += 1;
      waves.add(pair, pair.nextDue(world, rules));
    }
  }
  for (const pair of pairs) {
    const { awaitsScrape, days } = pair.endTick(world);
    for (const day of days) schedule.remind(pair, day);
    if (awaitsScrape) schedule.awaitScrape(pair);
  }
  return accruals;
}
