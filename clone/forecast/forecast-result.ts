import type { CriteriaType } from '../../src/generated/resources.js';
import type { Unknown } from '../unknown.js';

/** Between which cents a sum lies nine times in ten: drawn from what creators did lately, and widened by how the past would have been missed. */
export interface ForecastRange {
  readonly lowCents: number;
  readonly highCents: number;
}

/** The debt and the coming amounts, in integer cents; with `views: 'trend'` the middle of the range beside it. */
export interface ForecastSums {
  /** Earned and not paid when the ledger was read. */
  readonly owedNowCents: number;
  /** The sum of accruals that are made from then to `until`. */
  readonly dueCents: number;
  /** Owed at `until` if nobody pays before: `owedNowCents` and what becomes due. */
  readonly owedCents: number;
  /** Of periods that end by `until` and whose accruals are made later, for instance 48 hours later for goals. */
  readonly endedCents: number;
  /** Earned by `until`, accrued by then or later: `owedCents` and `endedCents`. Months and weeks that end with a day are in it. */
  readonly earnedCents: number;
  /** Of periods that run at `until`: what they come to once they have ended. */
  readonly runningCents: number;
  /** Of the periods that were under way when the ledger was read, whenever they become due. */
  readonly accruingCents: number;
  /** With `views: 'trend'` the range of each; null with frozen views, where they are exact. */
  readonly ranges: Readonly<Record<'due' | 'owed' | 'ended' | 'earned' | 'running' | 'accruing', ForecastRange>> | null;
}

/** Sums of one creator. */
export interface CreatorForecast extends ForecastSums {
  readonly creatorId: string;
  /** The project that the creator belongs to; null where that is not known. */
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
  /** Owed at the end of the day if nobody pays: what was owed now, and all that became due since. */
  readonly owedCents: number;
  /** With `views: 'trend'` the range of `owedCents`. */
  readonly range: ForecastRange | null;
}

/** Where a period is at `until`: accrued, ended and waiting for its accrual, or running. */
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
  /** When its accrual is made, ISO 8601; null where none is: it comes to nothing. */
  readonly dueAt: string | null;
  readonly stage: PeriodStage;
  readonly amountCents: number;
  /** With `views: 'trend'`. */
  readonly range: ForecastRange | null;
}

/** A forecast from some days ago, and the actual amounts since. */
export interface BacktestWindow {
  /** So many days ago. */
  readonly days: number;
  /** The middle, and the range, of what would have been said to become due since. */
  readonly dueCents: number;
  readonly range: ForecastRange | null;
  /** The sum of the accruals that were made since. */
  readonly cameCents: number;
  readonly isHeld: boolean;
}

/** How the same forecast would have done on the organization's own past. */
export interface Backtest {
  readonly windows: readonly BacktestWindow[];
  /** The number of ranges, of the whole and of single creators, that were compared with the actual amounts. */
  readonly ranges: number;
  /** How many of them held. */
  readonly held: number;
  /** The actual amount as a multiple of the middles; null if nothing was expected. */
  readonly ratio: number | null;
}

/** The forecast. */
export interface Forecast extends ForecastSums {
  /** The service's time when the ledger was read, ISO 8601. */
  readonly asOf: string;
  /** The instant up to which accruals count, ISO 8601: for a date the end of that day. */
  readonly until: string;
  readonly timezone: string;
  readonly views: 'frozen' | 'trend';
  /** By what is owed in the end, the most first. */
  readonly creators: readonly CreatorForecast[];
  readonly structures: readonly StructureForecast[];
  /** The days to `until` on which something becomes due. */
  readonly days: readonly DueDay[];
  /** Every period under way and to come up to `until`, by when it ends. */
  readonly periods: readonly ForecastPeriod[];
  /**
   * With `views: 'trend'` how it would have done 14 and 28 days ago; ranges are widened by it. Null with frozen views, and where the
   * past is shorter than four weeks.
   */
  readonly backtest: Backtest | null;
  /** The assumptions of the figures. */
  readonly assumptions: readonly string[];
  /** The gaps of the reading, and what each may change. */
  readonly unknown: readonly Unknown[];
  /** Requests that the reading took; 0 for a mock. */
  readonly requests: number;
}
