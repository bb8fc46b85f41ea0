import { type DayRange, HOUR } from '../../store/calendar.js';
import type { DayRanges } from '../../store/day-ranges.js';
import { MAX_CENTS } from '../../store/money.js';
import type { PayoutAccrualRow } from '../../store/rows.js';
import { bornAs } from '../../store/transition.js';
import type { World } from '../../store/world.js';
import { criteria } from '../criteria/criteria.js';
import type { CriterionResult, PeriodCase } from '../criteria/criterion.js';
import type { AccrualRules } from '../rules/accrual-rules.js';
import type { AccrualPayee } from '../rules/is-due.js';
import { formatCount, nameDays, warnPayout } from '../rules/payout-warnings.js';
import { listVersions } from '../rules/rule-timeline.js';
import type { PairIds } from '../rules/settlement.js';

/** A pair that knows which of its days are settled. */
export interface SettlingPair extends PairIds, AccrualPayee {
  /** Settles these `days`. They never count again. */
  settle(days: DayRanges): void;
}

/** A due period of a pair. Days as in a settlement. */
export interface DuePeriod {
  readonly pair: SettlingPair;
  readonly period: DayRange;
  /** The days of the period that no other period has taken. */
  readonly eligible: DayRanges;
  /** The days of those that the pair's assignments cover. */
  readonly covered: DayRanges;
  /** The assignments that cover part of the period. */
  readonly assignmentIds: readonly string[];
  /** Whether it had to wait after its end. */
  readonly hasWaited: boolean;
}

/**
 * Evaluates a period once and settles its days, whatever the result is. Returns the accrual. Returns null if the
 * structure is archived, or if the period yields nothing or more cents than the API can represent exactly (a warning
 * says so).
 */
export function evaluatePeriod(world: World, due: DuePeriod, rules: AccrualRules): PayoutAccrualRow | null {
  const { pair, period } = due;
  const version = rules.pin(listVersions(world, pair.structureId), rules.days.getStartIso(period.end));
  if (!version || !rules.accrues(world, pair.structureId)) {
    pair.settle(due.eligible);
    return null;
  }
  const { eligible, covered, assignmentIds } = due;
  const context: PeriodCase = { world, rules, version, pair, period, eligible, covered, assignmentIds };
  const criterion = criteria[version.criteria_type];
  if (due.hasWaited && criterion.madeOf === 'views') warnOfLateViews(world, context);
  const result = criterion.evaluate(context);
  // Only after the result is known: a period whose evaluation fails must be due again, not settled and never paid.
  pair.settle(due.eligible);
  if (result.amount <= 0) return null;
  if (result.amount > MAX_CENTS) {
    warnOfExcess(world, context, result);
    return null;
  }
  return putAccrual(world, context, result);
}

function putAccrual(world: World, context: PeriodCase, result: CriterionResult): PayoutAccrualRow {
  const { pair, period, version, covered, eligible, rules } = context;
  const { days } = rules;
  const id = world.newId();
  world.tables.accrualEvidence.add({ id, eligible, covered, videos: result.videos });
  return world.tables.payoutAccruals.add({
    id,
    creator_id: pair.creatorId,
    structure_id: pair.structureId,
    structure_version_id: version.id,
    period_start_at: days.getStartIso(period.start),
    period_end_at: days.getStartIso(period.end),
    amount_cents: Number(result.amount),
    currency: version.currency,
    status: bornAs('AccrualStatus', 'earned', 'accrualCron'),
    inputs_snapshot: result.inputs,
    created_at: world.now,
    updated_at: world.now,
  });
}

function warnOfLateViews(world: World, { pair, period, version, rules }: PeriodCase): void {
  const { delayDays } = criteria[version.criteria_type];
  // In a zone whose days begin at a quarter past, the first run after the first scrape is an hour after the end.
  if (world.state.now - rules.days.getStart(period.end + delayDays) <= HOUR) return;
  const hours = Math.floor((world.state.now - rules.days.getStart(period.end)) / HOUR);
  warnPayout(world, 'views_read_late', () => [
    `The views of creator ${pair.creatorId} for ${nameDays(period)} were read ${formatCount(hours, 'hour')} after the period's end,`,
    `for it was not scraped before; structure ${pair.structureId} pays what came in meanwhile too.`,
  ]);
}

function warnOfExcess(world: World, context: PeriodCase, result: CriterionResult): void {
  const { pair, period, version } = context;
  warnPayout(world, 'accrual_too_large', () => [
    `Structure ${version.structure_id} owes creator ${pair.creatorId} ${result.amount} cents for ${nameDays(period)},`,
    'more than the API can carry exactly; the period is settled without an accrual. Is amount_cents really in cents?',
  ]);
}
