import type { CriteriaType } from '../../src/generated/resources.js';
import type { Unknown } from '../read/unknown.js';

/**
 * The range that contains a sum nine times in ten, in cents. It is drawn from the creators' recent past, and widened by
 * how far it would have missed in the past.
 */
export interface ForecastRange {
  readonly lowCents: number;
  readonly highCents: number;
}

/** The debt and the coming amounts, in integer cents; with `views: 'trend'` the middle of the range next to it. */
export interface ForecastSums {
  /** Earned and not paid when the ledger was read. */
  readonly owedNowCents: number;
  /** The sum of accruals made from then to `until`. */
  readonly dueCents: number;
  /** Owed at `until` if nobody pays before: `owedNowCents` and everything that becomes due. */
  readonly owedCents: number;
  /** The pay of periods that end by `until` and whose accruals come later, for example 48 hours later for goals. */
  readonly endedCents: number;
  /**
   * Earned by `until`, whether accrued by then or later: `owedCents` and `endedCents`. It includes months and weeks
   * that end with that day.
   */
  readonly earnedCents: number;
  /** The pay of periods that are running at `until`, once they have ended. */
  readonly runningCents: number;
  /** The pay of periods that were under way when the ledger was read, whenever it becomes due. */
  readonly accruingCents: number;
  /** With `views: 'trend'` the range of each; null with frozen views, where they are exact. */
  readonly ranges: Readonly<Record<'due' | 'owed' | 'ended' | 'earned' | 'running' | 'accruing', ForecastRange>> | null;
}

/** Sums of one creator. */
export interface CreatorForecast extends ForecastSums {
  readonly creatorId: string;
  /** The project that the creator belongs to; null if unknown. */
  readonly projectId: string | null;
  /** Text by others. */
  readonly handle: string;
}

/** Sums of one structure. */
export interface StructureForecast extends ForecastSums {
  readonly structureId: string;
  /** Text by others. */
  readonly name: string;
}

/** The amounts that become due on one day. */
export interface DueDay {
  /** The day in the organization's zone, YYYY-MM-DD. */
  readonly date: string;
  readonly dueCents: number;
  /** Owed at the end of the day if nobody pays: the debt now, and everything that became due since. */
  readonly owedCents: number;
  /** With `views: 'trend'` the range of `owedCents`. */
  readonly range: ForecastRange | null;
}

/** The state of a period at `until`: accrued, ended and waiting for its accrual, or running. */
export type PeriodStage = 'due' | 'ended' | 'running';

/** One period that has not been evaluated when the ledger is read. */
export interface ForecastPeriod {
  readonly creatorId: string;
  readonly handle: string;
  readonly structureId: string;
  readonly structureName: string;
  readonly criteriaType: CriteriaType;
  /** The period [start, end), ISO 8601. */
  readonly periodStartAt: string;
  readonly periodEndAt: string;
  /** Whether it had begun when the ledger was read. */
  readonly isUnderWay: boolean;
  /** When its accrual is made, ISO 8601; null if there is no accrual, because it pays nothing. */
  readonly dueAt: string | null;
  readonly stage: PeriodStage;
  /** In cents; with `views: 'trend'` the middle of the range. */
  readonly amountCents: number;
  /** Only with `views: 'trend'`. */
  readonly range: ForecastRange | null;
}

/** A forecast from some days ago, and the actual amounts since. */
export interface BacktestWindow {
  /** How many days ago. */
  readonly days: number;
  /** The amount that the forecast expected to become due since, in cents: the middle of the range. */
  readonly dueCents: number;
  /** Widened as the ranges of the forecast are. */
  readonly range: ForecastRange | null;
  /** The sum of the accruals that were made since. */
  readonly cameCents: number;
  /** Whether the range contained the actual amount. */
  readonly isHeld: boolean;
}

/** The result of the same forecast on the organization's own past. */
export interface Backtest {
  readonly windows: readonly BacktestWindow[];
  /** The number of ranges, of the whole and of single creators, that were compared with the actual amounts. */
  readonly ranges: number;
  /** How many of the ranges contained the actual amount, each widened by what the others missed. */
  readonly held: number;
  /** The actual amount as a multiple of the middles; null if nothing was expected. */
  readonly ratio: number | null;
  /** The width of these ranges, as a part of their middle: the median. Null if none is wider than nothing. */
  readonly width: number | null;
}

/** The forecast. */
export interface Forecast extends ForecastSums {
  /** The service's time when the ledger was read, ISO 8601. */
  readonly asOf: string;
  /** The instant up to which accruals count, ISO 8601: for a date the end of that day. */
  readonly until: string;
  readonly timezone: string;
  /** The currency of every amount, such as `USD`. A forecast of amounts in several currencies is refused. */
  readonly currency: string;
  readonly views: 'frozen' | 'trend';
  /** Sorted by the debt in the end, largest first. */
  readonly creators: readonly CreatorForecast[];
  readonly structures: readonly StructureForecast[];
  /** The days to `until` on which something becomes due. */
  readonly days: readonly DueDay[];
  /** Every running or coming period up to `until`, sorted by its end. */
  readonly periods: readonly ForecastPeriod[];
  /**
   * With `views: 'trend'`: the result of the same forecast 14, 28 and 42 days ago, by which middles are moved and ranges
   * widened. Null with
   * frozen views, or if the past is shorter than four weeks.
   */
  readonly backtest: Backtest | null;
  /** The assumptions of the figures. */
  readonly assumptions: readonly string[];
  /** The gaps of the reading, and the effect of each. */
  readonly unknown: readonly Unknown[];
  /** Requests that the reading took; 0 for a mock. */
  readonly requests: number;
}
