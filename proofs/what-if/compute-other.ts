import { criteria } from '../../mocks/world/payouts/criteria/criteria.js';
import type { PeriodCase } from '../../mocks/world/payouts/criteria/criterion.js';
import { countingDays } from '../../mocks/world/payouts/criteria/proration.js';
import type { DuePeriod } from '../../mocks/world/payouts/cron/evaluate-period.js';
import { PayoutTrack } from '../../mocks/world/payouts/cron/payout-track.js';
import type { AccrualRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { getRuleProfile } from '../../mocks/world/payouts/rules/get-rule-profile.js';
import { listVersions, RuleTimeline } from '../../mocks/world/payouts/rules/rule-timeline.js';
import { getRules } from '../../mocks/world/payouts/rules/select-rules.js';
import type { PairIds } from '../../mocks/world/payouts/rules/settlement.js';
import { type DayNumber, dayToIso, HOUR, MINUTE, toIso } from '../../mocks/world/store/calendar.js';
import { isCounting } from '../../mocks/world/store/counting.js';
import { pairKey } from '../../mocks/world/store/create-tables.js';
import { countDays } from '../../mocks/world/store/day-ranges.js';
import { toSlot } from '../../mocks/world/store/history-slots.js';
import { MAX_CENTS } from '../../mocks/world/store/money.js';
import type { PayoutAccrualRow, PostedRow, PostedVideo } from '../../mocks/world/store/rows.js';
import type { World } from '../../mocks/world/store/world.js';
import { findDaySlots } from '../read/history-zone.js';
import { findSettledBefore } from '../read/settled-before.js';
import type { WhatIfPeriod } from './what-if-result.js';

/** A span of periods, and what is known about its past. */
export interface SpanInput {
  /** Epoch milliseconds; periods that end in (from, to] are in the span. */
  readonly from: number;
  readonly to: number;
  /** When the ledger was read. */
  readonly now: number;
  /** The first day whose counts are known; null if all are known. */
  readonly historyFrom: DayNumber | null;
  /** Whether the daily history was read at all. */
  readonly hasHistory: boolean;
  /** Whether the daily sums of creators were distributed to their videos. Then the gain of each video is a guess. */
  readonly isSharedOut: boolean;
  /** The zone of the days by which the history is known; null if it is known to the slot, as in a mock. */
  readonly historyZone: string | null;
  /** Whether the creator's videos and goals are shown. */
  readonly isShown: boolean;
}

/** How long after the hour accruals are made. */
const TICK = 15 * MINUTE;

/** A row of the list of posted videos. */
/** When a period was evaluated, and how exactly the history around it is known. */
interface PastMoment {
  readonly evaluatedAt: number;
  /** The zone of the days by which the history is known; null if it is known to the slot. */
  readonly historyZone: string | null;
}

/** A period's videos as they were when it was evaluated, and what is uncertain about them. */
interface VideosThen {
  readonly videos: readonly PostedVideo[];
  /** Why they may have been different; null if they are certain. */
  readonly doubt: string | null;
}

/**
 * The periods of a pair in the span under the world's present versions. The world is a fork that is discarded
 * afterwards.
 */
export function computePeriods(world: World, pair: PairIds, span: SpanInput): WhatIfPeriod[] {
  const { structureId, creatorId } = pair;
  const ranges = findSettledBefore(world, pair, span.from);
  const id = pairKey(structureId, creatorId);
  world.tables.settlements.put({ id, structure_id: structureId, creator_id: creatorId, ranges });
  const rules = { ...getRules(world), isDue: () => true };
  const track = new PayoutTrack(world, new RuleTimeline(world, structureId), { structureId, creatorId, order: 0 });
  const found: WhatIfPeriod[] = [];
  for (let period = track.nextDue(rules); period; period = track.nextDue(rules)) {
    const due = { ...pickDue(track.takeDue()), pair: track };
    const end = rules.days.getStart(period.end);
    const version = rules.pin(listVersions(world, structureId), rules.days.getStartIso(period.end));
    track.settle(due, due.eligible);
    if (!version || end <= span.from || end > span.to) continue;
    const bounds = {
      periodStartAt: rules.days.getStartIso(period.start),
      periodEndAt: rules.days.getStartIso(period.end),
    };
    found.push({ ...bounds, ...computeAmount({ world, rules, version, ...due }, span) });
  }
  return found;
}

/** The track is the period itself until the next one is requested. */
function pickDue({ period, eligible, covered, assignmentIds, hasWaited }: DuePeriod): Omit<DuePeriod, 'pair'> {
  return { period, eligible, covered, assignmentIds, hasWaited };
}

type Computed = Omit<WhatIfPeriod, 'periodStartAt' | 'periodEndAt'>;

function computeAmount(context: PeriodCase, span: SpanInput): Computed {
  const { version, rules, period } = context;
  const criterion = criteria[version.criteria_type];
  const evaluatedAt = rules.days.getStart(period.end + criterion.delayDays);
  const plain = { views: null, status: null, note: null, isExact: true };
  if (!criterion.needsScrape) {
    return { ...plain, basis: 'rule', amountCents: toCents(criterion.evaluate(context).amount) };
  }
  const isByViews = criterion.readsViewsNow;
  const views = isByViews && evaluatedAt < span.now ? findLedgerViews(context, evaluatedAt) : undefined;
  if (views !== undefined) {
    return { ...plain, basis: 'views_of_the_ledger', views, amountCents: toCents(payViews(context, views)) };
  }
  const missing = findMissing(context, evaluatedAt, span);
  if (missing !== null) return { ...plain, basis: 'daily_history', isExact: false, amountCents: null, note: missing };
  const doubts: string[] = [];
  const isPast = evaluatedAt < span.now;
  const then = isPast
    ? lookBack(rules, { evaluatedAt, historyZone: span.historyZone, note: (doubt) => doubts.push(doubt) })
    : rules;
  const result = criterion.evaluate({ ...context, rules: then });
  if (isPast && criterion.readsGoals) doubts.push(...doubtGoals(context, evaluatedAt));
  if (isPast && isByViews && span.isSharedOut) doubts.push(SHARED_OUT);
  const hidden = isPast ? findHiddenVideos(context) : null;
  if (hidden !== null) doubts.unshift(hidden);
  return {
    ...plain,
    basis: isPast ? 'daily_history' : 'frozen_views',
    views: result.inputs.impressions ?? null,
    amountCents: toCents(result.amount),
    isExact: isPast && doubts.length === 0,
    note: isPast ? (doubts[0] ?? null) : 'Views, posts and goals as they are now.',
  };
}

const SHARED_OUT =
  'Which video had gained what by then is a guess of this clone: pull it with history: videos, or ask the service itself.';

function payViews(context: PeriodCase, views: number): bigint | number {
  const criterion = criteria[context.version.criteria_type];
  return criterion.isEnough(context, views) ? (criterion.amountBy(context, { impressions: views }) ?? 0) : 0;
}

function toCents(amount: bigint | number): number {
  if (amount > MAX_CENTS) throw new RangeError(`An amount of ${amount} cents is more than the API carries exactly.`);
  return Math.max(0, Number(amount));
}

function findMissing(context: PeriodCase, evaluatedAt: number, span: SpanInput): string | null {
  if (!span.isShown) return 'The creator was removed: its videos and goals are not shown.';
  if (evaluatedAt >= span.now) return null;
  if (!span.hasHistory) return 'The daily history was not read.';
  if (span.historyFrom === null || context.period.start >= span.historyFrom) return null;
  return `The service keeps no daily history before ${dayToIso(span.historyFrom).slice(0, 10)}.`;
}

function doubtGoals({ world, pair, period, rules }: PeriodCase, evaluatedAt: number): string[] {
  const goals = world.tables.goals.by('creator_id', pair.creatorId);
  const touched = goals.filter(({ updated_at: at }) => Date.parse(at) >= evaluatedAt).length;
  const doubts: string[] = [];
  if (touched > 0) doubts.push(`${touched} goals were set or changed since: what held then is not known.`);
  const posted = rules.videosPosted(world, pair, period) as readonly PostedRow[];
  const late = posted.filter(({ created_at: at }) => Date.parse(at) > evaluatedAt).length;
  const reviewed = posted.filter((video) => mayHaveChanged(video, evaluatedAt)).length;
  if (late + reviewed > 0)
    doubts.push(`${late + reviewed} videos were found or reviewed later: they may not have counted.`);
  return doubts;
}

/**
 * Why the videos of a period are incomplete: an overlapping accrual of the creator counted more than are shown. Some
 * were excluded or deleted since, and no read shows their counts. Null if no accrual says so.
 */
function findHiddenVideos(context: PeriodCase): string | null {
  const { world, pair, period, rules } = context;
  const [start, end] = [rules.days.getStartIso(period.start), rules.days.getStartIso(period.end)];
  for (const accrual of world.tables.payoutAccruals.by('creator_id', pair.creatorId)) {
    if (accrual.period_start_at >= end || accrual.period_end_at <= start) continue;
    const counted = countThen(accrual);
    const shown = countShown(context, accrual);
    if (counted <= shown) continue;
    const span = `${accrual.period_start_at.slice(0, 10)} to before ${accrual.period_end_at.slice(0, 10)}`;
    return `The accrual for ${span} counted ${counted} videos, and ${shown} are shown: the others were excluded or deleted since, and what they had is not known.`;
  }
  return null;
}

/** The videos that an accrual says it counted, or the posts towards its goals. */
function countThen({ inputs_snapshot: inputs }: PayoutAccrualRow): number {
  const posts = (inputs?.goals ?? []).filter(({ metric }) => metric === 'posts').map(({ actual }) => actual);
  return Math.max(inputs?.video_count ?? 0, ...posts);
}

/** The shown videos that may have been among them. */
function countShown({ world, pair, rules }: PeriodCase, accrual: PayoutAccrualRow): number {
  const { creatorId } = pair;
  // Pay by gains also counts videos that were posted before.
  const from = rules.paysForGains && accrual.inputs_snapshot?.impressions !== undefined ? '' : accrual.period_start_at;
  return world.tables.videos.by('creator_id', creatorId).filter((video) => {
    const at = video.posted_at ?? video.created_at;
    return isCounting(video) && at >= from && at < accrual.period_end_at;
  }).length;
}

/**
 * The views of an accrual in the ledger for the same creator, period and days, at the same time. They are used when a
 * rule that pays by views is compared with another one. Undefined if there is no such accrual.
 */
function findLedgerViews(context: PeriodCase, evaluatedAt: number): number | undefined {
  const { world, pair } = context;
  if (getRuleProfile(world).cpm_views === 'gained') return undefined;
  const accruals = world.tables.payoutAccruals.by('creator_id', pair.creatorId);
  return accruals.find((accrual) => isOfSameViews(context, accrual, evaluatedAt))?.inputs_snapshot?.impressions;
}

function isOfSameViews(context: PeriodCase, accrual: PayoutAccrualRow, evaluatedAt: number): boolean {
  const { period, rules, pair, version, world } = context;
  const { inputs_snapshot: inputs } = accrual;
  if (inputs?.impressions === undefined || !Number.isSafeInteger(inputs.impressions)) return false;
  if (accrual.period_start_at !== rules.days.getStartIso(period.start)) return false;
  if (accrual.period_end_at !== rules.days.getStartIso(period.end)) return false;
  const whole = period.end - period.start;
  const days = criteria[version.criteria_type].paysPerView ? countingDays(context) : context.eligible;
  if (accrual.structure_id !== pair.structureId) {
    const isInTime = Date.parse(accrual.created_at) - evaluatedAt < HOUR;
    return isInTime && inputs.covered_days === whole && countDays(days) === whole;
  }
  const theirs = world.tables.payoutStructureVersions.get(accrual.structure_version_id);
  if (inputs.covered_days === whole) return countDays(days) === whole;
  if (theirs?.criteria_type !== version.criteria_type || theirs.proration_mode !== version.proration_mode) return false;
  return inputs.covered_days === countDays(context.covered);
}

/**
 * Restores videos to the instant when their period was evaluated: without videos that were found later, and with the
 * views of the last day, or history slot, that had ended by then.
 */
function goBack(world: World, videos: readonly PostedRow[], { evaluatedAt, historyZone }: PastMoment): VideosThen {
  const { history } = world;
  const slot = toSlot(world, evaluatedAt);
  const [before, last] = historyZone === null ? [slot - 1, slot] : findDaySlots(world, evaluatedAt, historyZone);
  let gainedThen = 0;
  const then: PostedVideo[] = [];
  let reviewed = 0;
  for (const video of videos) {
    if (Date.parse(video.created_at) > evaluatedAt + TICK) continue;
    if (mayHaveChanged(video, evaluatedAt)) reviewed += 1;
    const views = history.videos.valueAt(video.id, before, 0);
    const later = history.videos.valueAt(video.id, last, 0);
    if (isCounting(video)) gainedThen += Math.abs(later - views);
    // If it was found on the day (or in the slot) of the evaluation, it had at least the views with which it was found.
    const isNew = toSlot(world, Date.parse(video.created_at)) > before;
    then.push({ ...video, view_count: isNew ? later : views });
  }
  return { videos: then, doubt: sayDoubt({ gainedThen, reviewed, evaluatedAt }) };
}

/**
 * The time of a review is not recorded. Only a video that counted by itself, or has not changed since, certainly had
 * this status then.
 */
function mayHaveChanged({ tracking_status: status, updated_at: at }: PostedRow, evaluatedAt: number): boolean {
  return (status === 'included' || status === 'excluded') && Date.parse(at) >= evaluatedAt;
}

function sayDoubt(views: { readonly gainedThen: number; readonly reviewed: number; readonly evaluatedAt: number }) {
  const { gainedThen, reviewed, evaluatedAt } = views;
  if (reviewed > 0) return `${reviewed} videos were reviewed later, or since: whether they counted then is not known.`;
  if (gainedThen === 0) return null;
  const hour = toIso(Math.floor(evaluatedAt / HOUR) * HOUR).slice(0, 16);
  return `The history has no hours: of ${gainedThen} views that came on the day from ${hour}, some may have come in time to count.`;
}

/**
 * The rules of a world, with each period's videos as they were when it was evaluated. `note` receives what is
 * uncertain.
 */
function lookBack(rules: AccrualRules, past: PastMoment & { readonly note: (doubt: string) => void }): AccrualRules {
  return {
    ...rules,
    videosPosted: (world, payee, period) => {
      const { videos, doubt } = goBack(world, rules.videosPosted(world, payee, period) as readonly PostedRow[], past);
      if (doubt !== null) past.note(doubt);
      return videos;
    },
  };
}
