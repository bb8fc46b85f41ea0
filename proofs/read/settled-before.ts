import { PeriodCursor } from '../../mocks/world/payouts/cron/period-cursor.js';
import { getPayoutDays } from '../../mocks/world/payouts/rules/payout-days.js';
import { RuleTimeline } from '../../mocks/world/payouts/rules/rule-timeline.js';
import { listAssignedDays, type PairIds, touchedDays } from '../../mocks/world/payouts/rules/settlement.js';
import { pairKey } from '../../mocks/world/store/create-tables.js';
import { type DayRanges, intersect, NO_DAYS, unite, wholeRange } from '../../mocks/world/store/day-ranges.js';
import type { World } from '../../mocks/world/store/world.js';

/**
 * The days of a pair that were settled by periods which ended by `at` (epoch milliseconds). Only versions that applied
 * until then count, because later versions do not change ended periods.
 */
export function findSettledBefore(world: World, pair: PairIds, at: number): DayRanges {
  const settled = world.tables.settlements.get(pairKey(pair.structureId, pair.creatorId))?.ranges ?? NO_DAYS;
  const { getStart } = getPayoutDays(world);
  const cursor = new PeriodCursor(new RuleTimeline(world, pair.structureId));
  cursor.start(touchedDays(listAssignedDays(world, pair)));
  let ended: DayRanges = NO_DAYS;
  for (let period = cursor.next(); period && getStart(period.end) <= at; period = cursor.next()) {
    ended = unite(ended, wholeRange(period));
  }
  return intersect(settled, ended);
}
