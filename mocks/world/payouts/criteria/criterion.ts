import type { DayRange } from '../../store/calendar.js';
import { countDays, type DayRanges } from '../../store/day-ranges.js';
import type { PayoutAccrualRow, PayoutStructureVersionRow, PostedVideo } from '../../store/rows.js';
import type { World } from '../../store/world.js';
import type { AccrualRules, DueCondition, Payee } from '../rules/accrual-rules.js';
import type { PairIds } from '../rules/settlement.js';

/** One period of one pair, at the moment of its evaluation. */
export interface PeriodCase {
  readonly world: World;
  readonly rules: AccrualRules;
  readonly pair: PairIds & Payee;
  readonly version: PayoutStructureVersionRow;
  readonly period: DayRange;
  /** The days of the period that no other period has taken. */
  readonly eligible: DayRanges;
  /** Those of them that the pair's assignments touch; never empty. */
  readonly covered: DayRanges;
  /** The assignments that touch the period. */
  readonly assignmentIds: readonly string[];
}

/** All that an accrual was computed from, as it shows it. */
export type Inputs = NonNullable<PayoutAccrualRow['inputs_snapshot']>;

/** What a criterion found: an amount in cents, what it was computed from, and the videos that were looked at. */
export interface CriterionResult {
  /** Exact, and not yet checked against what the API can carry. */
  readonly amount: bigint | number;
  readonly inputs: Inputs;
  readonly videos: readonly PostedVideo[];
}

/** How one `criteria_type` works. */
export interface Criterion extends DueCondition {
  /** Pays by the view counts of the moment of evaluation. */
  readonly readsViewsNow: boolean;
  evaluate(context: PeriodCase): CriterionResult;
}

/** Nothing to pay: the period makes no accrual. */
export const NO_PAYOUT: CriterionResult = { amount: 0, inputs: {}, videos: [] };

/**
 * What the inputs of every criterion begin with. Where accruals come in great numbers, a criterion names these fields
 * itself: an object that is written in one piece takes half of the time and memory.
 */
export function commonInputs(context: PeriodCase): Inputs {
  const { version, period, covered, assignmentIds } = context;
  const inputs: Inputs = {
    criteria_type: version.criteria_type,
    period_days: period.end - period.start,
    covered_days: countDays(covered),
    assignment_ids: assignmentIds as string[],
  };
  if (!context.rules.countsHours || version.proration_mode === 'none') return inputs;
  const hours = context.rules.measure(context);
  return { ...inputs, covered_hours: hours.covered, period_hours: hours.whole };
}
