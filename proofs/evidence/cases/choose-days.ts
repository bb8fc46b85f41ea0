import { proratedAmount } from '../../../mocks/world/payouts/criteria/proration.js';
import type { AccrualRules } from '../../../mocks/world/payouts/rules/accrual-rules.js';
import { assignmentsTouching } from '../../../mocks/world/payouts/rules/settlement.js';
import type { DayRange } from '../../../mocks/world/store/calendar.js';
import { countDays, type DayRanges, NO_DAYS } from '../../../mocks/world/store/day-ranges.js';
import type { PayoutStructureVersionRow } from '../../../mocks/world/store/rows.js';
import type { World } from '../../../mocks/world/store/world.js';
import type { PayoutAccrual } from '../../../src/generated/resources.js';
import type { PairPeriods } from './pair-periods.js';

/** The days of an accrual, and how many of the pair's assignments existed when it was made. */
export interface ChosenDays {
  readonly count: number;
  readonly eligible: DayRanges;
  readonly covered: DayRanges;
  readonly assignmentIds: readonly string[];
}

/** The period for which the days are chosen. */
export interface DaysInput {
  readonly world: World;
  readonly accrual: PayoutAccrual;
  readonly period: DayRange;
  readonly version: PayoutStructureVersionRow;
  readonly rules: AccrualRules;
}

/**
 * The days by which an accrual was computed. Rows do not show when an assignment was added, but the accrual names the
 * assignments of that time. If it does not, every number of them is tried.
 */
export function chooseDays(pair: PairPeriods, input: DaysInput): ChosenDays {
  const candidates = listCounts(pair, input.accrual).flatMap((count) => listCandidates(pair, count, input));
  const { covered_days: said } = input.accrual.inputs_snapshot ?? {};
  const fits = (days: ChosenDays): boolean =>
    said === undefined ? paysAsSaid(days, input) : countDays(days.covered) === said;
  return candidates.find(fits) ?? candidates[0] ?? { count: pair.assignments.length, ...NO_DAYS_AT_ALL };
}

function listCounts({ assignments }: PairPeriods, { inputs_snapshot: inputs }: PayoutAccrual): number[] {
  const named = inputs?.assignment_ids;
  if (!named) return assignments.map((_, at) => assignments.length - at);
  const last = assignments.findLastIndex(({ id }) => named.includes(id));
  return last < 0 ? [assignments.length] : [last + 1];
}

function listCandidates(pair: PairPeriods, count: number, { period }: DaysInput): ChosenDays[] {
  const judged = pair.find(count, period);
  if (!judged) return [];
  const { eligible, covered } = judged;
  const assignmentIds = [...new Set(assignmentsTouching(pair.listAssigned(count), period))];
  return [{ count, eligible, covered, assignmentIds }];
}

function paysAsSaid(days: ChosenDays, input: DaysInput): boolean {
  return BigInt(proratedAmount({ ...input, ...days })) === BigInt(input.accrual.amount_cents);
}

const NO_DAYS_AT_ALL = { eligible: NO_DAYS, covered: NO_DAYS, assignmentIds: [] };
