import type { DayRange } from '../../calendar.js';
import type { PayoutStructureVersionRow, PostedVideo } from '../../rows.js';
import type { World } from '../../world.js';
import type { AccrualRules } from '../accrual-rules.js';
import type { DayRanges } from '../day-ranges.js';
import type { PairIds } from '../settlement.js';

/** One period of one pair, at the moment of its evaluation. */
export interface PeriodCase {
  readonly world: World;
  readonly rules: AccrualRules;
  readonly pair: PairIds;
  readonly version: PayoutStructureVersionRow;
  readonly period: DayRange;
  /** The days of the period that no other period has taken. */
  readonly eligible: DayRanges;
  /** Those of them that the pair's assignments touch; never empty. */
  readonly covered: DayRanges;
}

/** What a criterion found: an amount in cents, what it was computed from, and the videos that were looked at. */
export interface Finding {
  /** Exact, and not yet checked against what the API can carry. */
  readonly amount: bigint | number;
  /** The criterion's own part of `inputs_snapshot`. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly videos: readonly PostedVideo[];
}

/** How one `criteria_type` works. */
export interface Criterion {
  /** Waits until the creator has been scraped at or after the period's end. */
  readonly needsScrape: boolean;
  /** Whole days after the period's end before which it is not evaluated. */
  readonly delayDays: number;
  evaluate(one: PeriodCase): Finding;
}

/** A finding without videos and of nothing. */
export const NOTHING: Finding = { amount: 0, inputs: {}, videos: [] };
