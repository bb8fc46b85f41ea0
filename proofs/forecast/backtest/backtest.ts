import { getPayoutDays } from '../../../mocks/world/payouts/rules/payout-days.js';
import { DAY, toIso } from '../../../mocks/world/store/calendar.js';
import { type DayRanges, subtract, unite } from '../../../mocks/world/store/day-ranges.js';
import { CREATOR_COUNTS, VIDEO_COUNTS } from '../../../mocks/world/store/history/world-history.js';
import { toSlot } from '../../../mocks/world/store/history-slots.js';
import { World } from '../../../mocks/world/store/world.js';
import { groupRows } from '../../read/group-rows.js';
import { findSettledBefore } from '../../read/settled-before.js';
import type { Backtest, BacktestWindow } from '../forecast-result.js';
import type { RunPeriod } from '../run-on.js';
import { type Spread, spreadOut, sumExactly } from '../spread.js';
import { type ActivityTrend, FEW_DAYS, learnActivity } from '../trend/learn-trend.js';
import { runTrend } from '../trend/run-trend.js';
import { countHeld, findWidening, measureMiss, widen } from './widening.js';

/** How many days back the past forecasts begin. Each looks ahead to now, and as far as the shortest does. */
const WINDOWS = [14, 28, 42] as const;
/** The most days that a past forecast goes back. */
export const LONGEST_WINDOW: number = Math.max(...WINDOWS);
/** How many days of history before a window are needed to learn a trend. */
const LEAST_PAST = 14;
/** Draws per window. More draws give the same result. */
const MOST_RUNS = 30;
/** Draws per window for the level alone. */
const RUNS_OF_LEVEL = 12;
/** The part of a difference between the past and its forecasts that is taken into the next one, and its limit. */
const CARRIED = 0.5;
const MOST_CARRIED = 1.5;

/** The results of the past forecasts, and what they change in the next one. */
export interface BacktestResult {
  readonly backtest: Backtest;
  /** By what factor activity goes on stronger than the past of each creator says. */
  readonly level: number;
  /** By what factor the sides of ranges are stretched: those of single creators, and those of totals. */
  readonly widening: { readonly one: number; readonly many: number };
}

interface BacktestInput {
  readonly runs: number;
  readonly seed: number;
  readonly historyStart: string | null;
}

/** A forecast from some days ago, and what came since. */
interface PastForecast {
  readonly days: number;
  readonly at: number;
  readonly past: World;
  readonly trend: ActivityTrend;
  /** The cents that came by creator, for those who were there. */
  readonly came: (until: number) => ReadonlyMap<string, number>;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Forecasts what came since, from the data of two, four and six weeks ago, and compares it with the actual accruals. It
 * reads nothing, because the world contains its past. Null if the past is too short.
 */
export function runBacktest(world: World, input: BacktestInput): BacktestResult | null {
  const forecasts = listPast(world, input.historyStart);
  if (forecasts.length === 0) return null;
  const { now } = world.state;
  const draw = ({ past, trend }: PastForecast, runs: number, level = 1): RunPeriod[][] =>
    runTrend(past, trend, { until: now, runs: Math.min(input.runs, runs), seed: input.seed, level });
  const level = findLevel(forecasts.map((one) => [one.came(now), spreadDue(draw(one, RUNS_OF_LEVEL), now)]));
  const compared = forecasts.map((one) => ({ days: one.days, sums: compare(one, draw(one, MOST_RUNS, level), now) }));
  const totals = compared.flatMap(({ sums }) => sums.map(({ total }) => total));
  const ones = compared.flatMap(({ sums }) => sums.flatMap(({ creators }) => creators));
  const [missesOfOne, missesOfMany] = [listMisses(ones), listMisses(totals)];
  const one = findWidening(missesOfOne);
  const many = findWidening(missesOfMany, one);
  const windows = compared.flatMap(({ days, sums }): BacktestWindow[] => {
    const [whole] = sums.map(({ total }) => total);
    if (!whole) return [];
    const { cents, range } = widen(whole.spread, many);
    const isHeld = range !== null && whole.cameCents >= range.lowCents && whole.cameCents <= range.highCents;
    return [{ days, dueCents: cents, range, cameCents: whole.cameCents, isHeld }];
  });
  const expected = windows.reduce((sum, { dueCents }) => sum + dueCents, 0);
  const came = windows.reduce((sum, { cameCents }) => sum + cameCents, 0);
  const widened = [...totals.map(({ spread }) => widen(spread, many)), ...ones.map(({ spread }) => widen(spread, one))];
  const backtest: Backtest = {
    windows,
    ranges: missesOfOne.length + missesOfMany.length,
    held: countHeld(missesOfOne) + countHeld(missesOfMany, one),
    ratio: expected === 0 ? null : came / expected,
    width: findMedianWidth(widened),
  };
  return { backtest, level, widening: { one, many } };
}

/** A sum of a past forecast, and what came. */
interface Compared {
  readonly spread: Spread;
  readonly cameCents: number;
}

function listMisses(compared: readonly Compared[]): number[] {
  return compared.flatMap(({ spread, cameCents }) => measureMiss(spread, cameCents) ?? []);
}

function findMedianWidth(spreads: readonly Spread[]): number | null {
  const widths = spreads.flatMap(({ cents, range }) =>
    range === null || cents === 0 || range.lowCents === range.highCents
      ? []
      : [(range.highCents - range.lowCents) / cents],
  );
  return widths.toSorted((left, right) => left - right)[Math.floor(widths.length / 2)] ?? null;
}

function listPast(world: World, historyStart: string | null): PastForecast[] {
  const { now } = world.state;
  const days = getPayoutDays(world);
  const first = Math.max(findStart(world), historyStart === null ? Number.NEGATIVE_INFINITY : Date.parse(historyStart));
  return WINDOWS.flatMap((back): PastForecast[] => {
    const at = days.getStart(days.dayAt(now) - back);
    if (at - first < LEAST_PAST * DAY) return [];
    const past = rewind(world, at);
    const came = (until: number): Map<string, number> => sumAccruals(world, { at, until, past });
    return [{ days: back, at, past, trend: learnActivity(past), came }];
  });
}

/**
 * How much more or less came than was expected, in all of the past forecasts. Half of it is carried on: a trend goes on,
 * and chance does not.
 */
function findLevel(forecasts: readonly (readonly [came: ReadonlyMap<string, number>, expected: Spread])[]): number {
  const came = sumExactly(forecasts.flatMap(([cents]) => [...cents.values()]));
  const expected = sumExactly(forecasts.map(([, { cents }]) => cents));
  if (expected === 0) return 1;
  const level = 1 + CARRIED * (came / expected - 1);
  return Math.min(MOST_CARRIED, Math.max(1 / MOST_CARRIED, level));
}

/** The sums of a past forecast by now, and by the end of the shortest window. */
function compare(
  { days, at, trend, came }: PastForecast,
  drawn: readonly (readonly RunPeriod[])[],
  now: number,
): { readonly total: Compared; readonly creators: readonly Compared[] }[] {
  const [shortest] = WINDOWS;
  const ends = days > shortest ? [now, at + shortest * DAY] : [now];
  // Of a creator who has just joined, the past says nothing, and of the others such a range would say nothing.
  const known = trend.creators.filter((creator) => creator.days.length >= FEW_DAYS).map(({ id }) => id);
  const byCreator = drawn.map((periods) => groupRows(periods, ({ creatorId }) => creatorId));
  return ends.map((end) => {
    const cents = came(end);
    return {
      total: { spread: spreadDue(drawn, end), cameCents: sumExactly([...cents.values()]) },
      creators: known.map((id): Compared => {
        const own = byCreator.map((periods) => periods.get(id) ?? []);
        return { spread: spreadDue(own, end), cameCents: cents.get(id) ?? 0 };
      }),
    };
  });
}

function findStart({ tables }: World): number {
  const starts = [...tables.creators.values()].map(({ created_at: at }) => Date.parse(at));
  return Math.min(Number.POSITIVE_INFINITY, ...starts);
}

/** The accruals of those who were there: nobody could expect the pay of creators who joined later. */
function sumAccruals(
  { tables }: World,
  { at, until, past }: { readonly at: number; readonly until: number; readonly past: World },
): Map<string, number> {
  const came = new Map<string, number>();
  for (const { creator_id: id, created_at: made, amount_cents: cents } of tables.payoutAccruals.values()) {
    const isBetween = Date.parse(made) > at && Date.parse(made) <= until;
    if (isBetween && past.tables.creators.get(id)) came.set(id, sumExactly([came.get(id) ?? 0, cents]));
  }
  return came;
}

function spreadDue(runs: readonly (readonly RunPeriod[])[], until: number): Spread {
  const end = toIso(until);
  const isDue = ({ dueAt }: RunPeriod): boolean => dueAt !== null && dueAt <= end;
  return spreadOut(runs.map((periods) => sumExactly(periods.filter(isDue).map(({ cents }) => cents))));
}

/** The world as it was at `at` (epoch milliseconds, the start of a day), as far as its rows and its history show it. */
function rewind(world: World, at: number): World {
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
