import { advanceTo } from '../../mocks/world/advance.js';
import { listOpenPeriods } from '../../mocks/world/payouts/cron/open-periods.js';
import { getPayoutDays } from '../../mocks/world/payouts/rules/payout-days.js';
import { DAY } from '../../mocks/world/store/calendar.js';
import { pairKey } from '../../mocks/world/store/create-tables.js';
import type { PayoutAccrualRow } from '../../mocks/world/store/rows.js';
import type { World } from '../../mocks/world/store/world.js';

/** A period that was evaluated while the clock ran on, or was under way when it started. */
export interface RunPeriod {
  readonly creatorId: string;
  readonly structureId: string;
  readonly versionId: string;
  /** The period [start, end), ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly isUnderWay: boolean;
  /** When its accrual was made, ISO 8601; null if there was no accrual. */
  readonly dueAt: string | null;
  readonly cents: number;
}

/** The maximum length of a period, and three days that it may wait after its end. */
const LONGEST_WAIT = { daily: 4 * DAY, weekly: 10 * DAY, monthly: 34 * DAY } as const;

function findLongestWait({ tables }: World): number {
  const waits = [...tables.payoutStructureVersions.values()].map(({ period }) => LONGEST_WAIT[period]);
  return Math.max(DAY, ...waits);
}

/** Moves a world's clock to an instant, and may change the world meanwhile. */
export type MoveClock = (world: World, to: number) => void;

/** Only moves the clock: views stay the same. */
const moveFrozen: MoveClock = (world, to) => {
  advanceTo(world, to);
};

/**
 * Lets the world run on until every period that begins before `until` has been evaluated, and returns those periods,
 * sorted by their ends.
 */
export function runOn(world: World, until: number, move: MoveClock = moveFrozen): RunPeriod[] {
  const underWay = listUnderWay(world);
  const before = new Set([...world.tables.payoutAccruals.values()].map(({ id }) => id));
  const startedAt = world.now;
  move(world, until + findLongestWait(world));
  const bound = new Date(until).toISOString();
  const made = [...world.tables.payoutAccruals.values()].filter(
    ({ id, period_start_at: start }) => !before.has(id) && start < bound,
  );
  const periods = made.map((row) => toPeriod(row, row.period_start_at < startedAt));
  const accrued = new Set(periods.map(nameRunPeriod));
  const empty = underWay.filter((period) => !accrued.has(nameRunPeriod(period)));
  return [...periods, ...empty].sort(byEnd);
}

/** The key of a period, from its pair and its bounds. It is the same in every run. */
export function nameRunPeriod({ structureId, creatorId, start, end }: RunPeriod): string {
  return `${pairKey(structureId, creatorId)} ${start} ${end}`;
}

function toPeriod(row: PayoutAccrualRow, isUnderWay: boolean): RunPeriod {
  return {
    creatorId: row.creator_id,
    structureId: row.structure_id,
    versionId: row.structure_version_id,
    start: row.period_start_at,
    end: row.period_end_at,
    isUnderWay,
    dueAt: row.created_at,
    cents: row.amount_cents,
  };
}

/** The periods of active structures that have begun and are not evaluated yet, with a pay of 0. */
function listUnderWay(world: World): RunPeriod[] {
  const { payoutAssignments, payoutStructures } = world.tables;
  const days = getPayoutDays(world);
  const seen = new Set<string>();
  const found: RunPeriod[] = [];
  for (const { structure_id: structureId, creator_id: creatorId } of payoutAssignments.values()) {
    const key = pairKey(structureId, creatorId);
    if (seen.has(key) || !payoutStructures.get(structureId)?.is_active) continue;
    seen.add(key);
    for (const { period, version } of listOpenPeriods(world, { structureId, creatorId })) {
      const bounds = { start: days.getStartIso(period.start), end: days.getStartIso(period.end) };
      found.push({ creatorId, structureId, versionId: version.id, ...bounds, isUnderWay: true, dueAt: null, cents: 0 });
    }
  }
  return found;
}

function byEnd(left: RunPeriod, right: RunPeriod): number {
  return compare(left.end, right.end) || compare(nameRunPeriod(left), nameRunPeriod(right));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
