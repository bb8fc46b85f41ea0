import { getPayoutDays } from '../../../mocks/world/payouts/rules/payout-days.js';
import { toIso } from '../../../mocks/world/store/calendar.js';
import { type DayRanges, subtract, unite } from '../../../mocks/world/store/day-ranges.js';
import { CREATOR_COUNTS, VIDEO_COUNTS } from '../../../mocks/world/store/history/world-history.js';
import { toSlot } from '../../../mocks/world/store/history-slots.js';
import { World } from '../../../mocks/world/store/world.js';
import { findSettledBefore } from '../../read/settled-before.js';

type Row = Readonly<Record<string, unknown>>;

/** The world as it was at `at` (epoch milliseconds, the start of a day), as far as its rows and its history show it. */
export function rewind(world: World, at: number): World {
  const { state, tables, history } = world.dump();
  const iso = toIso(at);
  const rows = (name: string): readonly Row[] => (tables[name] ?? []) as unknown as readonly Row[];
  const before = (field: string) => (row: Row) => String(row[field]) <= iso;
  const versions = rows('payout_structure_versions').filter(before('effective_at'));
  const structures = rows('payout_structures').flatMap((row): Row[] => {
    const current = versions.filter(({ structure_id: id }) => id === row.id).at(-1);
    return current ? [{ ...row, current_version: current }] : [];
  });
  const known = new Set(structures.map(({ id }) => id));
  const creators = rows('creators').filter(before('created_at'));
  const there = new Set(creators.map(({ id }) => id));
  const accruals = rows('payout_accruals').filter(before('created_at'));
  const made = new Set(accruals.map(({ id }) => id));
  const past = World.load({
    state: { ...state, now: at, lastScraperRunAt: null, scraper: 'auto' },
    tables: {
      ...tables,
      creators: creators.map((row) => ({ ...row, ...countsThen(world, row, at), last_scraped_at: iso })),
      videos: rows('videos')
        .filter(before('created_at'))
        .filter(({ creator_id: id }) => id === null || there.has(id))
        .map((row) => ({ ...row, ...countsThen(world, row, at) })),
      goals: rows('goals').filter(before('created_at')),
      payout_structures: structures,
      payout_structure_versions: versions,
      payout_assignments: rows('payout_assignments')
        .filter(before('assigned_at'))
        .filter(({ structure_id: id, creator_id: creator }) => known.has(id) && there.has(creator))
        .map((row) => ({ ...row, unassigned_at: before('unassigned_at')(row) ? row.unassigned_at : null })),
      payout_accruals: accruals,
      accrual_evidence: rows('accrual_evidence').filter(({ id }) => made.has(id)),
      payout_payments: [],
      settlements: rows('settlements').map((row) => ({ ...row, ranges: settledThen(world, row, at) })),
    },
    history,
  } as unknown as Parameters<typeof World.load>[0]);
  const last = toSlot(past, at) - 1;
  past.history.videos.cut(last);
  past.history.creators.cut(last);
  return past;
}

/** The counts of a video or a creator at the end of the day before, if the history has any. */
function countsThen(world: World, { id, creator_id: owner }: Row, at: number): Record<string, number> {
  const isVideo = owner !== undefined;
  const history = isVideo ? world.history.videos : world.history.creators;
  if (!history.has(String(id))) return {};
  const names = isVideo ? VIDEO_COUNTS : CREATOR_COUNTS;
  const slot = toSlot(world, at) - 1;
  return Object.fromEntries(names.map((name, column) => [name, history.valueAt(String(id), slot, column)]));
}

/** The days of a pair whose periods had been evaluated: those that ended before, without what was accrued later. */
function settledThen(world: World, row: Row, at: number): DayRanges {
  const [structureId, creatorId] = [String(row.structure_id), String(row.creator_id)];
  const { dayAt } = getPayoutDays(world);
  let later: DayRanges = [];
  for (const accrual of world.tables.payoutAccruals.by('creator_id', creatorId)) {
    if (accrual.structure_id !== structureId || Date.parse(accrual.created_at) <= at) continue;
    const days = [dayAt(Date.parse(accrual.period_start_at)), dayAt(Date.parse(accrual.period_end_at))];
    later = unite(later, days);
  }
  return subtract(findSettledBefore(world, { structureId, creatorId }, at), later);
}
