import { groupBy } from '../../../base/values/group-by.js';
import { centsFor, criteria, daysOfVideos } from '../../../mocks/world/payouts/criteria/criteria.js';
import { proratedAmount } from '../../../mocks/world/payouts/criteria/proration.js';
import { assignmentsTouching } from '../../../mocks/world/payouts/rules/settlement.js';
import { HOUR, toIso } from '../../../mocks/world/store/calendar.js';
import { pairKey } from '../../../mocks/world/store/create-tables.js';
import type { PayoutAccrual } from '../../../src/generated/resources.js';
import { findNextRun } from '../../read/settle-periods.js';
import { findMalformedRule } from '../cases/find-malformed.js';
import type { JudgedPeriod, PairPeriods } from '../cases/pair-periods.js';
import type { VerifiedWorld } from '../cases/verified-world.js';
import { areGoalsSurelyMet } from './are-goals-met.js';
import type { DailyHistory } from './daily-history.js';
import { findLeast, shareLevels } from './share-views.js';

/** The ended periods of active structures that no accrual of the pair covers. */
export function* listAbsentPeriods(verified: VerifiedWorld): Generator<AbsentPeriod> {
  const { world, known } = verified;
  if (!known.showsAssignments) return;
  const made = groupBy(known.rows.accruals, (accrual) => pairKey(accrual.structure_id, accrual.creator_id));
  const seen = new Set<string>();
  for (const row of world.tables.payoutAssignments.values()) {
    const key = pairKey(row.structure_id, row.creator_id);
    if (seen.has(key) || !world.tables.payoutStructures.get(row.structure_id)?.is_active) continue;
    seen.add(key);
    const pair = verified.findPair(row);
    if (!pair.isComplete) continue;
    for (const judged of pair.list().values()) {
      // A rule of a kind that this version does not know pays nobody knows what.
      if (findMalformedRule(judged.version) !== null) continue;
      const isMade = (made.get(key) ?? []).some((accrual) => reaches(verified, accrual, judged));
      if (!isMade) yield { pair, judged, structureId: row.structure_id, creatorId: row.creator_id };
    }
  }
}

function reaches({ rules }: VerifiedWorld, accrual: PayoutAccrual, { period }: JudgedPeriod): boolean {
  const [from, to] = [rules.days.getStart(period.start), rules.days.getStart(period.end)];
  return Date.parse(accrual.period_start_at) < to && Date.parse(accrual.period_end_at) > from;
}

/** A period without an accrual, and its creator. */
export interface AbsentPeriod {
  readonly pair: PairPeriods;
  readonly judged: JudgedPeriod;
  readonly structureId: string;
  readonly creatorId: string;
}

/**
 * Whether a period that was evaluated certainly came to something, by the rows, or with `history` by that too. Then its
 * accrual is missing.
 */
export function isCertainlyOwed(absent: AbsentPeriod, view: VerifiedWorld, history?: DailyHistory): boolean {
  const { judged, creatorId } = absent;
  const { madeOf } = criteria[judged.version.criteria_type];
  if (madeOf === 'goals' && !areGoalsSurelyMet({ view, creatorId, judged, history })) return false;
  const isCounted = madeOf === 'views' || madeOf === 'videos';
  const hasViews = (days: JudgedPeriod): boolean =>
    !isCounted || (history !== undefined && isOwedForViews(view, { creatorId, history, days }));
  return listJudged(absent).every((days) => hasViews(days) && comesToCents(absent, view, days));
}

/** Why an ended period is not evaluated yet, in words; null if it is. */
export function nameWait({ judged, creatorId }: AbsentPeriod, view: VerifiedWorld): string | null {
  const { period, version } = judged;
  const { days } = view.rules;
  const { delayDays, needsScrape } = criteria[version.criteria_type];
  const [end, due] = [days.getStart(period.end), days.getStart(period.end + delayDays)];
  if (due > view.known.now) return `the 48 hours after its end, which are over at ${toIso(due)}`;
  if (due + HOUR > view.known.now) return `the ${toIso(findNextRun(due))} run; allow a few minutes`;
  const scraped = view.known.creators.get(creatorId)?.last_scraped_at ?? null;
  if (!needsScrape || Date.parse(scraped ?? '') >= end) return null;
  return `a scrape of the creator after ${toIso(end)} (the last was ${scraped ?? 'never'})`;
}

/** The period by the assignments that may have existed when it was evaluated: the first few. */
export function listJudged({ pair, judged }: Pick<AbsentPeriod, 'pair' | 'judged'>): JudgedPeriod[] {
  return pair.assignments.flatMap((_, at) => pair.find(at + 1, judged.period) ?? []);
}

function comesToCents({ pair }: AbsentPeriod, view: VerifiedWorld, days: JudgedPeriod): boolean {
  if (criteria[days.version.criteria_type].per !== null) return true;
  const assignmentIds = assignmentsTouching(pair.listAssigned(pair.assignments.length), days.period);
  return proratedAmount({ ...days, world: view.world, rules: view.rules, assignmentIds }) > 0;
}

/** Whether the views that certainly counted when the period came due are enough. Later there were no fewer. */
function isOwedForViews(
  view: VerifiedWorld,
  {
    creatorId,
    history,
    days,
  }: { readonly creatorId: string; readonly history: DailyHistory; readonly days: JudgedPeriod },
): boolean {
  const { rules } = view;
  const { version, period } = days;
  const criterion = criteria[version.criteria_type];
  const at = findNextRun(rules.days.getStart(period.end + criterion.delayDays));
  const videos = view.listVideos(creatorId) ?? [];
  const levels = shareLevels({ view, history, videos, at }, daysOfVideos(days));
  if (levels === null) return false;
  const counted = { views: findLeast(levels), videos: levels.filter(({ isSure }) => isSure).length };
  const cents = centsFor({ rules, version }, counted);
  return criterion.isEnough({ rules, version }, counted) && (cents === null || cents > 0);
}
