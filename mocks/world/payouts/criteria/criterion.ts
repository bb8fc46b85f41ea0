import type { DayRange } from '../../store/calendar.js';
import { countDays, type DayRanges } from '../../store/day-ranges.js';
import type { PayoutAccrualRow, PayoutStructureVersionRow, PostedVideo } from '../../store/rows.js';
import type { World } from '../../store/world.js';
import type { AccrualRules } from '../rules/accrual-rules.js';
import type { AccrualPayee, DueCondition } from '../rules/is-due.js';
import type { PairIds } from '../rules/settlement.js';

/** One period of one pair, at the time of its evaluation. */
export interface PeriodCase {
  readonly world: World;
  readonly rules: AccrualRules;
  readonly pair: PairIds & AccrualPayee;
  readonly version: PayoutStructureVersionRow;
  readonly period: DayRange;
  /** The days of the period that no other period has taken. */
  readonly eligible: DayRanges;
  /** The days of those that the pair's assignments cover; never empty. */
  readonly covered: DayRanges;
  /** The assignments that cover part of the period. */
  readonly assignmentIds: readonly string[];
}

/** Everything that an accrual was computed from, as it shows it. */
export type Inputs = NonNullable<PayoutAccrualRow['inputs_snapshot']>;

/** The counts that an accrual says it was computed from. */
export interface CountedInputs {
  readonly impressions?: number | undefined;
  readonly video_count?: number | undefined;
  readonly goals?: readonly unknown[] | undefined;
}

/** The result of a criterion: an amount in cents, its inputs, and the videos considered. */
export interface CriterionResult {
  /** Exact, and not yet checked against what the API can carry. */
  readonly amount: bigint | number;
  readonly inputs: Inputs;
  readonly videos: readonly PostedVideo[];
}

/**
 * An amount is made of the days alone, of the views of the counting videos at the time of evaluation, of their number, or
 * by the goals of the period. `amount_cents` is paid for every `per` views or videos, and then proration leaves out videos
 * and not cents; null: it is flat.
 */
type AmountFacts =
  | { readonly madeOf: 'views' | 'videos'; readonly per: number }
  | { readonly madeOf: 'days' | 'views' | 'videos' | 'goals'; readonly per: null };

/** The counts of a period. */
export interface Counted {
  readonly views: bigint | number;
  readonly videos: number;
}

/** The implementation of one `criteria_type`. */
export type Criterion = DueCondition & AmountFacts & CriterionRules;

interface CriterionRules {
  /** Whether its rule names the views that it needs, in `criteria_params.min_views`. Others take no parameters. */
  readonly needsMinViews: boolean;
  evaluate(context: PeriodCase): CriterionResult;
  /** The amount that the inputs of an accrual come to, also if its condition is not met; null if they do not say. */
  amountBy(context: Omit<PeriodCase, 'pair' | 'eligible'>, counted: CountedInputs): bigint | number | null;
  /** Whether the counted is enough for pay. Goals are judged apart. */
  isEnough(context: Pick<PeriodCase, 'rules' | 'version'>, counted: Counted): boolean;
}

/** Nothing to pay, so the period makes no accrual. */
export const NO_PAYOUT: CriterionResult = { amount: 0, inputs: {}, videos: [] };

/**
 * The common inputs of all criteria. A criterion with very many accruals writes these fields itself, because one object
 * literal takes half of the time and memory.
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
