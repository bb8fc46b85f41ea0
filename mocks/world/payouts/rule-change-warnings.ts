import { type DayRange, periodHolding } from '../store/calendar.js';
import { pairKey } from '../store/create-tables.js';
import { type DayRanges, dayAt, intersect, NO_DAYS, subtract, unite } from '../store/day-ranges.js';
import type { PayoutStructureVersionRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { listOpenPeriods } from './cron/open-periods.js';
import { getWeekStart } from './rules/get-rule-profile.js';
import { getPayoutDays } from './rules/payout-days.js';
import { formatCount, nameDays, warnPayout } from './rules/payout-warnings.js';
import { listAssignedDays, touchedDays } from './rules/settlement.js';
import type { StructureRule } from './structure-rule.js';

const RULE_FIELDS = ['amount_cents', 'criteria_type', 'proration_mode'] as const;

/** Warns about the effect of a new rule version on the running period. Call it after the version exists. */
export function warnOfRuleChange(world: World, before: PayoutStructureVersionRow, after: StructureRule): void {
  const structureId = before.structure_id;
  const today = getPayoutDays(world).dayAt(world.state.now);
  const running = periodHolding(before.period, today, getWeekStart(world));
  if (before.period !== after.period) {
    const next = periodHolding(after.period, today, getWeekStart(world));
    warnOfPeriodKind(world, structureId, { before, after, running, next });
    return;
  }
  const creators = listPairs(world, structureId).filter(({ touched }) => touchesStarted(world, touched, running));
  if (creators.length === 0) return;
  warnPayout(world, 'running_period_repriced', () => [
    `Structure ${structureId} changes for the whole running period ${nameDays(running)} of ${formatCount(creators.length, 'creator')}:`,
    `${nameChanges(before, after)}. The rule at the end of a period pays all of it.`,
  ]);
}

/** Warns about the periods that an archived structure will not pay. Call it while the structure is still active. */
export function warnOfArchive(world: World, structureId: string): void {
  const open = listPairs(world, structureId).flatMap(({ creatorId }) =>
    listOpenPeriods(world, { structureId, creatorId }),
  );
  const [first] = open;
  if (!first) return;
  const ended = open.filter(({ hasEnded }) => hasEnded).length;
  warnPayout(world, 'archive_forfeits_periods', () => [
    `Archiving structure ${structureId} forfeits ${formatCount(open.length - ended, 'period')} that run and`,
    `${formatCount(ended, 'period')} that ended and wait for a scrape or their 48 hours (the first: ${nameDays(first.period)}),`,
    'unless it is active again when they are evaluated.',
  ]);
}

interface KindChange {
  readonly before: StructureRule;
  readonly after: StructureRule;
  /** The period that was running, and the one that runs now. */
  readonly running: DayRange;
  readonly next: DayRange;
}

function warnOfPeriodKind(world: World, structureId: string, { before, after, running, next }: KindChange): void {
  let unpaid: DayRanges = NO_DAYS;
  let judged: DayRanges = NO_DAYS;
  for (const { touched, settled } of listPairs(world, structureId)) {
    if (running.start < next.start) {
      unpaid = unite(unpaid, subtract(intersect(touched, [running.start, next.start]), settled));
    }
    if (intersect(touched, [next.start, next.end]).length > 0) {
      judged = unite(judged, intersect(settled, [next.start, next.end]));
    }
  }
  const change = `Structure ${structureId} pays ${after.period} instead of ${before.period} from now on`;
  if (unpaid.length > 0) {
    warnPayout(world, 'period_kind_leaves_days_unpaid', () => [
      `${change}: ${nameRanges(unpaid)} end in no period of either kind and are not paid.`,
      `Change the kind of period at the end of a ${before.period} period.`,
    ]);
  }
  if (judged.length > 0) {
    warnPayout(world, 'period_kind_judges_days_once', () => [
      `${change}: ${nameRanges(judged)} were evaluated already and count no second time;`,
      `the period ${nameDays(next)} pays ${after.proration_mode === 'daily' ? 'for its other days' : 'its full amount besides'}.`,
    ]);
  }
}

/** The creators that are or were assigned, each with the assigned and the settled days. */
function listPairs(world: World, structureId: string) {
  const assignments = world.tables.payoutAssignments.by('structure_id', structureId);
  return [...new Set(assignments.map(({ creator_id }) => creator_id))].map((creatorId) => ({
    creatorId,
    touched: touchedDays(listAssignedDays(world, { structureId, creatorId })),
    settled: world.tables.settlements.get(pairKey(structureId, creatorId))?.ranges ?? NO_DAYS,
  }));
}

function touchesStarted(world: World, touched: DayRanges, { start, end }: DayRange): boolean {
  return getPayoutDays(world).getStart(start) < world.state.now && intersect(touched, [start, end]).length > 0;
}

function nameRanges(ranges: DayRanges): string {
  const names: string[] = [];
  for (let at = 0; at < ranges.length; at += 2) {
    names.push(nameDays({ start: dayAt(ranges, at), end: dayAt(ranges, at + 1) }));
  }
  return names.join(', ');
}

function nameChanges(before: StructureRule, after: StructureRule): string {
  const changed = RULE_FIELDS.filter((field) => before[field] !== after[field]);
  const names = changed.map((field) => `${field} ${before[field]} becomes ${after[field]}`);
  if (before.criteria_params.min_views !== after.criteria_params.min_views) names.push('min_views changes');
  if (before.amount_cents === after.amount_cents) names.push(`amount_cents stays ${after.amount_cents}`);
  return names.join(', ');
}
