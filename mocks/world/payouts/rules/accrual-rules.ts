import { holdsFor } from '../../catalogue/goal-settings.js';
import { scrapedAt } from '../../scraper/history.js';
import { DAY, type DayRange, dayToIso } from '../../store/calendar.js';
import { isCounting } from '../../store/counting.js';
import { countDays, type DayRanges, includesInstant } from '../../store/day-ranges.js';
import { computeShare } from '../../store/money.js';
import type { OrderedRows } from '../../store/ordered-rows.js';
import type { GoalRow, PayoutStructureVersionRow, PostedVideo, VideoRow } from '../../store/rows.js';
import type { World } from '../../store/world.js';
import { type PayoutDays, utcDays } from './payout-days.js';
import { pinnedVersion } from './rule-timeline.js';

/** Whose period it is. */
export interface Payee {
  readonly creatorId: string;
  /** When the creator was added, ISO 8601; null for one that is not there. */
  readonly creatorSince: string | null;
  /** The list of the creator's posted videos. */
  postedVideos(): OrderedRows<VideoRow>;
}

/** What a period waits for once it has ended. */
export interface DueCondition {
  /** Waits until the creator has been scraped at or after the period's end. */
  readonly needsScrape: boolean;
  /** Whole days after the period's end before which it is not evaluated. */
  readonly delayDays: number;
}

/** The days of a period that no other has taken, and those of them that assignments cover. */
export interface JudgedDays {
  readonly eligible: DayRanges;
  readonly covered: DayRanges;
}

/**
 * The decisions on which cents depend, one function each. The cron takes them as a parameter so that the tests can put a
 * wrong one in the place of a right one and see that the proofs notice.
 */
export interface AccrualRules {
  /** Where the days of periods begin. */
  readonly days: PayoutDays;
  /** `amount × numerator ÷ denominator` in whole cents, exact at any size. */
  share(amount: number, numerator: bigint | number, denominator: number): bigint | number;
  /** The version that a period with this end (ISO 8601, as rows have it) is paid by. */
  pin(versions: readonly PayoutStructureVersionRow[], periodEnd: string): PayoutStructureVersionRow | undefined;
  /** Whether the period may be evaluated now. */
  isDue(world: World, payee: Payee, period: DayRange, condition: DueCondition): boolean;
  /** The creator's videos posted in the period, whatever their status, as they are now. */
  videosPosted(world: World, payee: Payee, period: DayRange): readonly PostedVideo[];
  /** Whether a video of the period counts, given the days on which posting counts. */
  counts(video: PostedVideo, days: DayRanges): boolean;
  /** What a period of this kind waits for. */
  condition(criterion: DueCondition): DueCondition;
  /** Whether a target is met. */
  reaches(actual: bigint | number, target: number): boolean;
  /** Whether a goal with these dates is judged for the period. */
  judges(goal: Pick<GoalRow, 'start_date' | 'end_date'>, period: DayRange): boolean;
  /** Whether a period without a goal to judge pays. */
  readonly paysWithoutGoals: boolean;
  /** The days that are settled when a period of this rule is evaluated. */
  settles(days: JudgedDays, version: PayoutStructureVersionRow | undefined): DayRanges;
  /** Whether a structure makes accruals now. */
  accrues(world: World, structureId: string): boolean;
  /** How much of a period counts where pay is prorated. */
  measure(measured: MeasuredPeriod): CoveredShare;
  /** Whether `measure` counts hours. */
  readonly countsHours: boolean;
  /** The creator's goals by which a period with this end is judged, oldest first. */
  goalsFor(world: World, creatorId: string, period: DayRange): readonly GoalRow[];
  /** Whether cpm pays for the views that all videos gained in a period, not for those of the videos posted in it. */
  readonly paysForGains: boolean;
}

/** A period of which a part may count. */
export interface MeasuredPeriod {
  readonly world: World;
  readonly period: DayRange;
  /** The days that count, and the assignments that touch the period. */
  readonly covered: DayRanges;
  readonly assignmentIds: readonly string[];
}

/** `covered` of `whole`, both in days or both in hours. */
export interface CoveredShare {
  readonly covered: number;
  readonly whole: number;
}

function isDue(world: World, payee: Payee, period: DayRange, condition: DueCondition): boolean {
  if (world.state.now < (period.end + condition.delayDays) * DAY) return false;
  return !condition.needsScrape || isScrapedSince(world, payee, dayToIso(period.end));
}

/** Whether the creator has been scraped at or after `end` (ISO 8601, as rows have it). */
export function isScrapedSince(world: World, payee: Payee, end: string): boolean {
  const { lastSweepAt } = world.state;
  // A sweep scrapes whoever was there before it. Mostly there was one, and then the creator need not be looked up.
  if (lastSweepAt !== null && lastSweepAt >= end && lastSweepAt > (payee.creatorSince ?? '~')) return true;
  const creator = world.tables.creators.get(payee.creatorId);
  return creator !== undefined && (scrapedAt(world, creator) ?? '') >= end;
}

function videosPosted(world: World, payee: Payee, period: DayRange): readonly PostedVideo[] {
  const range = { from: dayToIso(period.start), to: dayToIso(period.end) };
  const videos = world.tables.videos.within(payee.postedVideos(), range);
  // The list holds posted videos only.
  return videos as readonly (VideoRow & PostedVideo)[];
}

/** The decisions that openapi.yaml describes at PayoutAccrual. */
export const contractRules: AccrualRules = {
  days: utcDays,
  measure: ({ period, covered }) => ({ covered: countDays(covered), whole: period.end - period.start }),
  goalsFor: (world, creatorId) => world.tables.goals.by('creator_id', creatorId),
  paysForGains: false,
  countsHours: false,
  share: computeShare,
  pin: pinnedVersion,
  isDue,
  videosPosted,
  condition: (criterion) => criterion,
  reaches: (actual, target) => actual >= target,
  judges: holdsFor,
  paysWithoutGoals: false,
  settles: ({ eligible }) => eligible,
  counts: (video, days) => isCounting(video) && includesInstant(days, video.posted_at),
  accrues: (world, structureId) => world.tables.payoutStructures.get(structureId)?.is_active === true,
};
