import { holdsFor } from '../../catalogue/goal-settings.js';
import { scrapedAt } from '../../scraper/history.js';
import { DAY, type DayRange, dayToIso } from '../../store/calendar.js';
import { isCounting } from '../../store/counting.js';
import { countDays, type DayRanges, includesInstant } from '../../store/day-ranges.js';
import { computeShare } from '../../store/money.js';
import type { OrderedRows } from '../../store/ordered-rows.js';
import type { GoalRow, PayoutStructureVersionRow, PostedRow, PostedVideo, VideoRow } from '../../store/rows.js';
import type { World } from '../../store/world.js';
import { type PayoutDays, utcDays } from './payout-days.js';
import { pinnedVersion } from './rule-timeline.js';

/** The creator of a period. */
export interface AccrualPayee {
  readonly creatorId: string;
  /** When the creator was added, ISO 8601; null for a missing creator. */
  readonly creatorSince: string | null;
  /** The list of the creator's posted videos. */
  postedVideos(): OrderedRows<VideoRow>;
}

/** The conditions that a period waits for after its end. */
export interface DueCondition {
  /** Waits until the creator has been scraped at or after the period's end. */
  readonly needsScrape: boolean;
  /** Whole days after the period's end before which it is not evaluated. */
  readonly delayDays: number;
}

/**
 * The decisions that affect cents, one function each. The cron takes them as a parameter, so tests can replace one by a
 * wrong one and check that the proofs notice.
 */
export interface AccrualRules {
  /** Where the days of periods begin. */
  readonly days: PayoutDays;
  /** `amount × numerator ÷ denominator` in whole cents, exact at any size. */
  share(amount: number, numerator: bigint | number, denominator: number): bigint | number;
  /** The version that pays a period with this end (ISO 8601, as rows have it). */
  pin(versions: readonly PayoutStructureVersionRow[], periodEnd: string): PayoutStructureVersionRow | undefined;
  /** Whether the period may be evaluated now. */
  isDue(world: World, payee: AccrualPayee, period: DayRange, condition: DueCondition): boolean;
  /** The creator's videos posted in the period, in any status, as they are now. */
  videosPosted(world: World, payee: AccrualPayee, period: DayRange): readonly PostedVideo[];
  /** Whether a video of the period counts, given the days on which posting counts. */
  counts(video: PostedVideo, days: DayRanges): boolean;
  /** Whether a target is met. */
  reaches(actual: bigint | number, target: number): boolean;
  /** Whether a goal with these dates is evaluated for the period. */
  judges(goal: Pick<GoalRow, 'start_date' | 'end_date'>, period: DayRange): boolean;
  /** Whether a period without a goal pays. */
  readonly paysWithoutGoals: boolean;
  /** Whether a structure makes accruals now. */
  accrues(world: World, structureId: string): boolean;
  /** How much of a period counts if pay is prorated. */
  measure(measured: MeasuredPeriod): CoveredShare;
  /** Whether `measure` counts hours. */
  readonly countsHours: boolean;
  /** Whether cpm pays for the views that all videos gained in a period, instead of those of the videos posted in it. */
  readonly paysForGains: boolean;
}

/** A period that may count in part. */
export interface MeasuredPeriod {
  readonly world: World;
  readonly period: DayRange;
  /** The counting days, and the assignments that cover part of the period. */
  readonly covered: DayRanges;
  readonly assignmentIds: readonly string[];
}

/** `covered` of `whole`, both in days or both in hours. */
export interface CoveredShare {
  readonly covered: number;
  readonly whole: number;
}

function isDue(world: World, payee: AccrualPayee, period: DayRange, condition: DueCondition): boolean {
  if (world.state.now < (period.end + condition.delayDays) * DAY) return false;
  return !condition.needsScrape || isScrapedSince(world, payee, dayToIso(period.end));
}

/** Whether the creator has been scraped at or after `end` (ISO 8601, as rows have it). */
export function isScrapedSince(world: World, payee: AccrualPayee, end: string): boolean {
  const { lastScraperRunAt } = world.state;
  // The hourly scrape includes all creators that existed before. If there was one, the creator need not be looked up.
  if (lastScraperRunAt !== null && lastScraperRunAt >= end && lastScraperRunAt > (payee.creatorSince ?? '~'))
    return true;
  const creator = world.tables.creators.get(payee.creatorId);
  return creator !== undefined && (scrapedAt(world, creator) ?? '') >= end;
}

function videosPosted(world: World, payee: AccrualPayee, period: DayRange): readonly PostedRow[] {
  return listPosted(world, payee, { from: dayToIso(period.start), to: dayToIso(period.end) });
}

/** The videos of a payee that were posted within `range`, ISO 8601. The list that it reads has no others. */
export function listPosted(
  world: World,
  payee: AccrualPayee,
  range: { readonly from: string; readonly to: string },
): readonly PostedRow[] {
  return world.tables.videos.within(payee.postedVideos(), range) as readonly PostedRow[];
}

/** The decisions that openapi.yaml describes at PayoutAccrual. */
export const contractRules: AccrualRules = {
  days: utcDays,
  measure: ({ period, covered }) => ({ covered: countDays(covered), whole: period.end - period.start }),
  paysForGains: false,
  countsHours: false,
  share: computeShare,
  pin: pinnedVersion,
  isDue,
  videosPosted,
  reaches: (actual, target) => actual >= target,
  judges: holdsFor,
  paysWithoutGoals: false,
  counts: (video, days) => isCounting(video) && includesInstant(days, video.posted_at),
  accrues: (world, structureId) => world.tables.payoutStructures.get(structureId)?.is_active === true,
};
