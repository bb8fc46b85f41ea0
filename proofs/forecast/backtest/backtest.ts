import { DAY, toDay, toIso } from '../../../mocks/world/store/calendar.js';
import type { World } from '../../../mocks/world/store/world.js';
import type { Backtest, BacktestWindow } from '../forecast-result.js';
import type { RunPeriod } from '../run-on.js';
import { type Spread, spreadOut, sumExactly } from '../spread.js';
import { learnActivity } from '../trend/learn-trend.js';
import { runTrend } from '../trend/run-trend.js';
import { rewind } from './rewind.js';
import { type Miss, measureMiss } from './widening.js';

/** How far back the past forecasts begin. */
const WINDOWS = [14, 28] as const;
/** The most days that a past forecast goes back. */
export const LONGEST_WINDOW: number = Math.max(...WINDOWS);
/** How many days of history before a window are needed to learn a trend. */
const LEAST_PAST = 14;
/** Draws per window. More draws give the same result. */
const MOST_RUNS = 40;

/** The results of the past forecasts, and by how much single sums and totals missed their ranges. */
export interface BacktestResult {
  readonly backtest: Backtest;
  readonly creators: readonly Miss[];
  readonly totals: readonly Miss[];
}

/**
 * Forecasts what came since, from the data of 14 and 28 days ago, and compares it with the actual accruals. It reads
 * nothing, because the world contains its past. Null if the past is too short.
 */
export function runBacktest(
  world: World,
  { runs, seed, historyStart }: { readonly runs: number; readonly seed: number; readonly historyStart: string | null },
): BacktestResult | null {
  const { now } = world.state;
  const first = Math.max(findStart(world), historyStart === null ? Number.NEGATIVE_INFINITY : Date.parse(historyStart));
  const windows: BacktestWindow[] = [];
  const creators: Miss[] = [];
  const totals: Miss[] = [];
  for (const days of WINDOWS) {
    const at = (toDay(now) - days) * DAY;
    if (at - first < LEAST_PAST * DAY) continue;
    const past = rewind(world, at);
    const found = runTrend(past, learnActivity(past), { until: now, runs: Math.min(runs, MOST_RUNS), seed });
    const came = sumAccruals(world, at);
    const whole = spreadDue(found, now);
    const wholeCame = sumExactly([...came.values()]);
    windows.push({
      days,
      dueCents: whole.cents,
      range: whole.range,
      cameCents: wholeCame,
      isHeld: holds(whole, wholeCame),
    });
    const miss = measureMiss(whole, wholeCame);
    if (miss) totals.push(miss);
    const ids = new Set([...came.keys(), ...found.flat().map(({ creatorId }) => creatorId)]);
    for (const id of ids) {
      const own = found.map((periods) => periods.filter(({ creatorId }) => creatorId === id));
      const one = measureMiss(spreadDue(own, now), came.get(id) ?? 0);
      if (one) creators.push(one);
    }
  }
  if (windows.length === 0) return null;
  const all = [...totals, ...creators];
  const expected = windows.reduce((sum, { dueCents }) => sum + dueCents, 0);
  const backtest = {
    windows,
    ranges: all.length,
    held: all.filter(({ below, above }) => below <= 0 && above <= 0).length,
    ratio: expected === 0 ? null : windows.reduce((sum, { cameCents }) => sum + cameCents, 0) / expected,
  };
  return { backtest, creators, totals };
}

function findStart({ tables }: World): number {
  const starts = [...tables.creators.values()].map(({ created_at: at }) => Date.parse(at));
  return Math.min(Number.POSITIVE_INFINITY, ...starts);
}

function sumAccruals({ tables, state }: World, at: number): Map<string, number> {
  const came = new Map<string, number>();
  for (const { creator_id: id, created_at: made, amount_cents: cents } of tables.payoutAccruals.values()) {
    if (Date.parse(made) > at && Date.parse(made) <= state.now) came.set(id, sumExactly([came.get(id) ?? 0, cents]));
  }
  return came;
}

function spreadDue(runs: readonly (readonly RunPeriod[])[], until: number): Spread {
  const end = toIso(until);
  const isDue = ({ dueAt }: RunPeriod): boolean => dueAt !== null && dueAt <= end;
  return spreadOut(runs.map((periods) => sumExactly(periods.filter(isDue).map(({ cents }) => cents))));
}

function holds({ range }: Spread, cents: number): boolean {
  return range !== null && cents >= range.lowCents && cents <= range.highCents;
}
