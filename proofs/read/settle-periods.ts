import { findCriterion } from '../../mocks/world/payouts/criteria/criteria.js';
import { runTick } from '../../mocks/world/payouts/cron/cron.js';
import type { AccrualRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { getPayoutDays } from '../../mocks/world/payouts/rules/payout-days.js';
import { getRules } from '../../mocks/world/payouts/rules/select-rules.js';
import { listAssignedDays, touchedDays } from '../../mocks/world/payouts/rules/settlement.js';
import { HOUR, MINUTE } from '../../mocks/world/store/calendar.js';
import { pairKey } from '../../mocks/world/store/create-tables.js';
import { countDays, type DayRanges, intersect, NO_DAYS, subtract, unite } from '../../mocks/world/store/day-ranges.js';
import type { World } from '../../mocks/world/store/world.js';
import { listGap, type Unknown } from './reader.js';

/**
 * Settles the periods that the service must have evaluated by the world's time: all that were due at the last run, with
 * or without an accrual. Reads only show accruals, so the result of a period without one is reported as a gap.
 */
export function settlePeriods(world: World): Unknown[] {
  const evaluated = settleDuePeriods(world);
  const accrued = collectAccruedDays(world);
  for (const key of new Set([...evaluated.keys(), ...accrued.keys()])) {
    const [structureId, creatorId] = (accrued.get(key) ?? evaluated.get(key))?.pair ?? ['', ''];
    const ranges = unite(evaluated.get(key)?.days ?? NO_DAYS, accrued.get(key)?.days ?? NO_DAYS);
    world.tables.settlements.put({ id: key, structure_id: structureId, creator_id: creatorId, ranges });
  }
  return [...findUnpaidSettled(world, accrued), ...findLateScrapes(world)];
}

interface PairDays {
  readonly pair: readonly [structureId: string, creatorId: string];
  readonly days: DayRanges;
}

/** Lets the cron find the due periods on a copy of the world, as of its last run, without making accruals. */
function settleDuePeriods(world: World): Map<string, PairDays> {
  const copy = world.fork();
  copy.state.now = findLastRun(world.state.now);
  const settlesOnly: AccrualRules = { ...getRules(copy), accrues: () => false };
  runTick(copy, settlesOnly);
  const rows = [...copy.tables.settlements.values()];
  return new Map(rows.map((row) => [row.id, { pair: [row.structure_id, row.creator_id], days: row.ranges }]));
}

function collectAccruedDays(world: World): Map<string, PairDays> {
  const { dayAt } = getPayoutDays(world);
  const days = new Map<string, PairDays>();
  for (const accrual of world.tables.payoutAccruals.values()) {
    const key = pairKey(accrual.structure_id, accrual.creator_id);
    const period = [dayAt(Date.parse(accrual.period_start_at)), dayAt(Date.parse(accrual.period_end_at))];
    const before = days.get(key)?.days ?? NO_DAYS;
    days.set(key, { pair: [accrual.structure_id, accrual.creator_id], days: unite(before, period) });
  }
  return days;
}

/**
 * Flat pay that was due without an accrual. Either the structure was archived then, or the assignment is younger than
 * the last run.
 */
function findUnpaidSettled(world: World, accrued: ReadonlyMap<string, PairDays>): Unknown[] {
  const ids: string[] = [];
  for (const { id, structure_id: structureId, creator_id: creatorId, ranges } of world.tables.settlements.values()) {
    const structure = world.tables.payoutStructures.get(structureId);
    if (!structure?.is_active || findCriterion(structure.current_version.criteria_type)?.needsScrape !== false)
      continue;
    const assigned = touchedDays(listAssignedDays(world, { structureId, creatorId }));
    const open = subtract(intersect(ranges, assigned), accrued.get(id)?.days ?? NO_DAYS);
    if (countDays(open) > 0) ids.push(creatorId);
  }
  return listGap([...new Set(ids)], {
    code: 'settled_without_accrual',
    what: 'why flat pay that was due has no accrual: its structure was archived then, or its assignment was added since the last run',
    affects: 'the accruals of the next run: the clone makes none for these periods',
  });
}

function findLateScrapes(world: World): Unknown[] {
  const tick = new Date(findLastRun(world.state.now)).toISOString();
  const late = [...world.tables.creators.values()].filter(({ last_scraped_at: at }) => at !== null && at > tick);
  const what = 'whether these creators had been scraped before the last run too; taken as if they had';
  const affects = 'periods that pay by views and ended before the scrape, where the scraper had stalled';
  const ids = late.map(({ id }) => id);
  return listGap(ids, { code: 'scraped_since_the_last_run', what, affects });
}

/** The minute past the hour at which the service makes accruals. */
const RUN_MINUTE = 15;

/** The last run of the accruals at or before `ms`, both epoch milliseconds. */
function findLastRun(ms: number): number {
  return Math.floor((ms - RUN_MINUTE * MINUTE) / HOUR) * HOUR + RUN_MINUTE * MINUTE;
}

/** The first run of the accruals at or after `ms`, both epoch milliseconds. */
export function findNextRun(ms: number): number {
  return Math.ceil((ms - RUN_MINUTE * MINUTE) / HOUR) * HOUR + RUN_MINUTE * MINUTE;
}
