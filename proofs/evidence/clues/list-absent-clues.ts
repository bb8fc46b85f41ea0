import { criteria } from '../../../mocks/world/payouts/criteria/criteria.js';
import { countingDays, proratedAmount } from '../../../mocks/world/payouts/criteria/proration.js';
import { assignmentsTouching } from '../../../mocks/world/payouts/rules/settlement.js';
import { HOUR, toIso } from '../../../mocks/world/store/calendar.js';
import { pairKey } from '../../../mocks/world/store/create-tables.js';
import type { RuleOption } from '../../../mocks/world/store/rule-profile.js';
import type { PayoutAccrual } from '../../../src/generated/resources.js';
import { findNextRun } from '../../read/accrual-runs.js';
import { groupRows } from '../../read/group-rows.js';
import { findMalformedRule } from '../cases/find-malformed.js';
import type { JudgedPeriod, PairPeriods } from '../cases/pair-periods.js';
import type { VerifiedWorld } from '../cases/verified-world.js';
import { areGoalsSurelyMet, type GoalsAsked, needsHistory } from './are-goals-met.js';
import { findLeast } from './can-sum.js';
import type { Clue } from './clue.js';
import type { DailyHistory } from './daily-history.js';
import { shareGains, shareLevels } from './share-views.js';

/**
 * Missing pay that some rules require: of active structures, for periods that no other accrual of the pair covers. Pay
 * by views, and by goals that need the history, is included if `history` is given.
 */
export function* listAbsentClues(verified: VerifiedWorld, history?: DailyHistory): Generator<Clue> {
  for (const absent of listAbsentPeriods(verified)) yield* listPeriodClues(absent, verified, history);
}

/** The ended periods of active structures that no accrual of the pair covers. */
export function* listAbsentPeriods(verified: VerifiedWorld): Generator<AbsentPeriod> {
  const { world, known } = verified;
  if (!known.showsAssignments) return;
  const made = groupRows(known.rows.accruals, (accrual) => pairKey(accrual.structure_id, accrual.creator_id));
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

/** The clue of an absent accrual: from rows alone, or with `history` from that too. */
export function listPeriodClues(period: AbsentPeriod, verified: VerifiedWorld, history?: DailyHistory): Clue[] {
  const context: AskedPeriod = { ...period, history };
  const { judged, creatorId } = context;
  const type = judged.version.criteria_type;
  const { getStartIso } = verified.rules.days;
  const { start, end } = judged.period;
  const message = `absent: ${type} pay for ${getStartIso(start)} to before ${getStartIso(end)} of creator ${creatorId}`;
  const clue = (
    options: readonly RuleOption[],
    isOwed: (view: VerifiedWorld, days: JudgedPeriod) => boolean,
  ): Clue => ({
    options,
    id: null,
    kind: 'absent',
    explain: (view) =>
      isDue(context, view) &&
      listJudged(context).every((days) => isOwed(view, days) && comesToCents(context, view, days))
        ? message
        : null,
  });
  const { readsGoals, readsViewsNow, paysPerView, needsMinViews } = criteria[type];
  if (readsGoals) return listGoalClues(context, verified, clue);
  if (!readsViewsNow) return history ? [] : [clue(['rounding'], () => true)];
  if (!history || !verified.listVideos(creatorId)) return [];
  const options: readonly RuleOption[] = [
    ...(paysPerView ? (['cpm_views'] as const) : []),
    ...(needsMinViews ? (['thresholds'] as const) : []),
    'rounding',
  ];
  return [clue(options, isOwedForViews(context, history))];
}

interface AskedPeriod extends AbsentPeriod {
  readonly history: DailyHistory | undefined;
}

type MakeClue = (options: readonly RuleOption[], isOwed: (view: VerifiedWorld) => boolean) => Clue;

function listGoalClues({ judged, creatorId, history }: AskedPeriod, verified: VerifiedWorld, clue: MakeClue): Clue[] {
  // Goals that only ask for posts are judged once, from rows without the history.
  if (needsHistory(verified, creatorId, judged) !== (history !== undefined)) return [];
  const options: RuleOption[] = ['goal_span', 'without_goals', 'thresholds', 'rounding'];
  const asked = (view: VerifiedWorld): GoalsAsked => ({ view, creatorId, judged, history });
  return [clue(options, (view) => areGoalsSurelyMet(asked(view)))];
}

/**
 * Whether the period was evaluated by now: one hour has passed for the run that makes it, and the creator has been
 * scraped.
 */
function isDue(absent: AbsentPeriod, view: VerifiedWorld): boolean {
  return nameWait(absent, view) === null;
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
function listJudged({ pair, judged }: Pick<AbsentPeriod, 'pair' | 'judged'>): JudgedPeriod[] {
  return pair.assignments.flatMap((_, at) => pair.find(at + 1, judged.period) ?? []);
}

function comesToCents({ pair }: AbsentPeriod, view: VerifiedWorld, days: JudgedPeriod): boolean {
  if (criteria[days.version.criteria_type].paysPerView) return true;
  const assignmentIds = assignmentsTouching(pair.listAssigned(pair.assignments.length), days.period);
  return proratedAmount({ ...days, world: view.world, rules: view.rules, assignmentIds }) > 0;
}

/** Whether the views that certainly counted when the period came due are enough. Later there were no fewer. */
function isOwedForViews({ creatorId }: AbsentPeriod, history: DailyHistory) {
  return (view: VerifiedWorld, days: JudgedPeriod): boolean => {
    const { rules } = view;
    const { version, period } = days;
    const criterion = criteria[version.criteria_type];
    const at = findNextRun(rules.days.getStart(period.end + criterion.delayDays));
    const videos = view.listVideos(creatorId) ?? [];
    if (criterion.paysPerView && rules.paysForGains) {
      const early = videos.filter(
        ({ posted_at: posted, created_at: found }) => (posted ?? found ?? '') < rules.days.getStartIso(period.end),
      );
      const gained = shareGains({ view, history, videos: early, at }, countingDays(days), 'views');
      return gained !== null && rules.roundShare(version.amount_cents, Math.max(0, findLeast(gained)), 1000) > 0;
    }
    const counting = criterion.paysPerView ? countingDays(days) : days.eligible;
    const levels = shareLevels({ view, history, videos, at }, counting);
    if (levels === null) return false;
    const views = findLeast(levels);
    const isPaid = !criterion.paysPerView || rules.roundShare(version.amount_cents, views, 1000) > 0;
    return criterion.isEnough({ rules, version }, views) && isPaid;
  };
}
