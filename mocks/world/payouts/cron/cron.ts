import type { DayRange } from '../../store/calendar.js';
import type { World } from '../../store/world.js';
import type { AccrualRules } from '../rules/accrual-rules.js';
import { evaluatePeriod } from './evaluate-period.js';
import { forgetPairsToCheck, getPairsToCheck } from './pairs-to-check.js';
import type { PayoutTrack } from './payout-track.js';

/** More than the days of the longest period, so an order fits into one number. */
const DAYS = 64;

/** The period that ended first comes first; of those that ended together, the one that began first. */
function compareKey({ start, end }: DayRange): number {
  return end * DAYS + DAYS - (end - start);
}

function byAssignment(left: PayoutTrack, right: PayoutTrack): number {
  return left.order - right.order;
}

/**
 * The pairs with something due in a tick, in the order of evaluation, which decides the ids: by period, and of equal
 * periods the pair that was assigned first. A pair is entered again for its next period when the one before is settled,
 * so a whole year that comes due at once does not have to be queued.
 */
class EvaluationOrder {
  private readonly batches = new Map<number, PayoutTrack[]>();

  /** Enters a pair for `period`, or not at all if nothing of it is due. */
  add(pair: PayoutTrack, period: DayRange | null): void {
    if (!period) return;
    const order = compareKey(period);
    const batch = this.batches.get(order);
    if (batch) batch.push(pair);
    else this.batches.set(order, [pair]);
  }

  /** Takes out the pairs of the first period; null if nothing is left. */
  take(): readonly PayoutTrack[] | null {
    let first = Number.POSITIVE_INFINITY;
    for (const order of this.batches.keys()) if (order < first) first = order;
    const batch = this.batches.get(first);
    if (!batch) return null;
    this.batches.delete(first);
    return batch.sort(byAssignment);
  }
}

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
