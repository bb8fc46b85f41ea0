import type { CriteriaType } from '../../src/generated/resources.js';
import { groupRows } from '../read/group-rows.js';
import { widen } from './backtest/widening.js';
import type {
  CreatorForecast,
  DueDay,
  Forecast,
  ForecastPeriod,
  ForecastRange,
  ForecastSums,
  PeriodStage,
  StructureForecast,
} from './forecast-result.js';
import { nameRunPeriod, type RunPeriod } from './run-on.js';
import { type Spread, spreadOut, sumExactly, sumRuns } from './spread.js';

/** An accrual that is owed now. */
export interface OwedNow {
  readonly creator_id: string;
  readonly structure_id: string;
  readonly cents: number;
}

/** The parts that are added up. */
export interface TallyInput {
  readonly owed: readonly OwedNow[];
  /** The periods of each run: one with frozen views. */
  readonly runs: readonly (readonly RunPeriod[])[];
  readonly names: {
    readonly creator: (id: string) => string;
    readonly project: (creatorId: string) => string | null;
    readonly structure: (id: string) => string;
    readonly criteria: (versionId: string) => string;
  };
  /** The day of an instant in the organization's zone. */
  readonly toDate: (iso: string) => string;
  readonly until: string;
  /** By what factor ranges of single creators and those of totals are widened. */
  readonly widening: { readonly one: number; readonly many: number };
  /** Whether the pay of a period is certain, whatever creators do. */
  readonly isFlat: (period: RunPeriod) => boolean;
}

/** Adds up the debt and the coming amounts: as a whole, by creator, by structure, by day and by period. */
export function tally(
  input: TallyInput,
): ForecastSums & Pick<Forecast, 'creators' | 'structures' | 'days' | 'periods'> {
  const { owed, runs, names } = input;
  const creators = splitBy(input, { row: (one) => one.creator_id, period: (one) => one.creatorId });
  const structures = splitBy(input, { row: (one) => one.structure_id, period: (one) => one.structureId });
  return {
    ...sumUp(input, { owed, runs, widening: input.widening.many }),
    creators: sortByOwed(
      [...creators].map(([creatorId, part]): CreatorForecast => {
        return {
          creatorId,
          projectId: names.project(creatorId),
          handle: names.creator(creatorId),
          ...sumUp(input, { ...part, widening: input.widening.one }),
        };
      }),
    ),
    structures: sortByOwed(
      [...structures].map(([structureId, part]): StructureForecast => {
        return {
          structureId,
          name: names.structure(structureId),
          ...sumUp(input, { ...part, widening: input.widening.many }),
        };
      }),
    ),
    days: listDays(input),
    periods: listPeriods(input),
  };
}

type Part = Pick<TallyInput, 'owed' | 'runs'>;

function splitBy(
  { owed, runs }: TallyInput,
  key: { readonly row: (one: OwedNow) => string; readonly period: (one: RunPeriod) => string },
): Map<string, Part> {
  const keys = new Set([...owed.map(key.row), ...runs.flatMap((periods) => periods.map(key.period))]);
  const owedBy = groupRows(owed, key.row);
  const runsBy = runs.map((periods) => groupRows(periods, key.period));
  return new Map(
    [...keys].map((id) => [id, { owed: owedBy.get(id) ?? [], runs: runsBy.map((periods) => periods.get(id) ?? []) }]),
  );
}

function sumUp(
  { until, isFlat }: TallyInput,
  { owed, runs, widening }: Part & { readonly widening: number },
): ForecastSums {
  const owedNowCents = sumExactly(owed.map(({ cents }) => cents));
  const at = (stage: PeriodStage) => (period: RunPeriod) => findStage(period, until) === stage;
  const add = (counts: (period: RunPeriod) => boolean, base = 0): Spread => {
    const flat = (runs[0] ?? []).filter((period) => isFlat(period) && counts(period)).map(({ cents }) => cents);
    return widen(sumRuns(runs, counts, base), widening, sumExactly([base, ...flat]));
  };
  const spreads = {
    due: add(at('due')),
    owed: add(at('due'), owedNowCents),
    ended: add(at('ended')),
    earned: add((period) => findStage(period, until) !== 'running', owedNowCents),
    running: add(at('running')),
    accruing: add(({ isUnderWay }) => isUnderWay),
  };
  const { due, owed: total, ended, earned, running, accruing } = spreads;
  const ranges = Object.fromEntries(Object.entries(spreads).map(([name, { range }]) => [name, range]));
  return {
    owedNowCents,
    dueCents: due.cents,
    owedCents: total.cents,
    endedCents: ended.cents,
    earnedCents: earned.cents,
    runningCents: running.cents,
    accruingCents: accruing.cents,
    ranges: due.range === null ? null : (ranges as Record<keyof typeof spreads, ForecastRange>),
  };
}

function findStage({ dueAt, end }: RunPeriod, until: string): PeriodStage {
  if (dueAt !== null && dueAt <= until) return 'due';
  return end <= until ? 'ended' : 'running';
}

function sortByOwed<Row extends ForecastSums>(rows: readonly Row[]): Row[] {
  return rows.toSorted((left, right) => right.owedCents - left.owedCents);
}

function listDays({ owed, runs, toDate, until, widening }: TallyInput): DueDay[] {
  const isDue = (period: RunPeriod): boolean => findStage(period, until) === 'due';
  const dates = new Set(runs.flatMap((periods) => periods.filter(isDue).map(({ dueAt }) => toDate(String(dueAt)))));
  const owedNowCents = sumExactly(owed.map(({ cents }) => cents));
  return [...dates].sort().map((date) => {
    const day = (period: RunPeriod): string => toDate(String(period.dueAt));
    const sums = widen(
      sumRuns(runs, (period) => isDue(period) && day(period) <= date, owedNowCents),
      widening.many,
      owedNowCents,
    );
    const due = sumRuns(runs, (period) => isDue(period) && day(period) === date);
    return { date, dueCents: due.cents, owedCents: sums.cents, range: sums.range };
  });
}

function listPeriods({ runs, names, until, widening }: TallyInput): ForecastPeriod[] {
  const byName = runs.map((periods) => new Map(periods.map((period) => [nameRunPeriod(period), period])));
  const all = new Map(runs.flat().map((period) => [nameRunPeriod(period), period]));
  const periods = [...all].map(([name, period]): ForecastPeriod => {
    const found = byName.map((run) => run.get(name));
    const { cents, range } = widen(spreadOut(found.map((one) => one?.cents ?? 0)), widening.one);
    const dueAt = found.find((one) => one?.dueAt)?.dueAt ?? null;
    return {
      creatorId: period.creatorId,
      handle: names.creator(period.creatorId),
      structureId: period.structureId,
      structureName: names.structure(period.structureId),
      criteriaType: names.criteria(period.versionId) as CriteriaType,
      periodStartAt: period.start,
      periodEndAt: period.end,
      isUnderWay: period.isUnderWay,
      dueAt,
      stage: findStage({ ...period, dueAt }, until),
      amountCents: cents,
      range,
    };
  });
  return periods.sort((left, right) =>
    left.periodEndAt < right.periodEndAt ? -1 : Number(left.periodEndAt > right.periodEndAt),
  );
}
