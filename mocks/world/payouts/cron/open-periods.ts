import type { DayRange } from '../../store/calendar.js';
import { pairKey } from '../../store/create-tables.js';
import { intersect, NO_DAYS, subtract, wholeRange } from '../../store/day-ranges.js';
import type { PayoutStructureVersionRow } from '../../store/rows.js';
import type { World } from '../../store/world.js';
import { getPayoutDays } from '../rules/payout-days.js';
import { RuleTimeline } from '../rules/rule-timeline.js';
import { listAssignedDays, type PairIds, touchedDays } from '../rules/settlement.js';
import { PeriodCursor } from './period-cursor.js';

/** A period that the pair's assignments cover and that is not evaluated yet, with the version that will pay it. */
export interface OpenPeriod {
  readonly period: DayRange;
  readonly version: PayoutStructureVersionRow;
  /** Whether it has ended and waits. */
  readonly hasEnded: boolean;
}

/**
 * The periods of a pair that have begun and are not evaluated yet, sorted by their ends. For occasional use, because it
 * computes them each time.
 */
export function listOpenPeriods(world: World, pair: PairIds): OpenPeriod[] {
  const timeline = new RuleTimeline(world, pair.structureId);
  const settled = world.tables.settlements.get(pairKey(pair.structureId, pair.creatorId))?.ranges ?? NO_DAYS;
  let left = subtract(touchedDays(listAssignedDays(world, pair)), settled);
  const { getStart } = getPayoutDays(world);
  const cursor = new PeriodCursor(timeline);
  cursor.start(left);
  const open: OpenPeriod[] = [];
  for (let period = cursor.next(); period && getStart(period.start) < world.state.now; period = cursor.next()) {
    const version = timeline.versions[cursor.version];
    if (!version || intersect(wholeRange(period), left).length === 0) continue;
    left = subtract(left, wholeRange(period));
    open.push({ period, version, hasEnded: getStart(period.end) <= world.state.now });
  }
  return open;
}
