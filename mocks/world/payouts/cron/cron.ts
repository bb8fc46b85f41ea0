import type { World } from '../../store/world.js';
import type { AccrualRules } from '../rules/accrual-rules.js';
import { evaluatePeriod } from './evaluate-period.js';
import { EvaluationOrder } from './evaluation-order.js';
import { forgetPairsToCheck, getPairsToCheck } from './pairs-to-check.js';
import type { PayoutTrack } from './payout-track.js';

/** One run of the accrual cron at the clock's time. Returns how many accruals it made. */
export function runTick(world: World, rules: AccrualRules): number {
  const pairs = getPairsToCheck(world).take(rules.days.dayAt(world.state.now));
  if (pairs.length === 0) return 0;
  try {
    return evaluatePairs(world, pairs, rules);
  } catch (error) {
    // Taken pairs would not be returned again, so the next tick finds the due ones again from the rows.
    forgetPairsToCheck(world);
    throw error;
  }
}

function evaluatePairs(world: World, pairs: readonly PayoutTrack[], rules: AccrualRules): number {
  const schedule = getPairsToCheck(world);
  const queue = new EvaluationOrder();
  for (const pair of pairs) queue.add(pair, pair.nextDue(rules));
  let accruals = 0;
  for (let batch = queue.take(); batch; batch = queue.take()) {
    for (const pair of batch) {
      if (evaluatePeriod(world, pair.takeDue(), rules)) accruals += 1;
      queue.add(pair, pair.nextDue(rules));
    }
  }
  for (const pair of pairs) {
    const { awaitsScrape, days } = pair.finishTick(rules);
    for (const day of days) schedule.remind(pair, day);
    if (awaitsScrape) schedule.awaitScrape(pair);
  }
  return accruals;
}
