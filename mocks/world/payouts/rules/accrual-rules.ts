import { type DayRange, dayToIso } from '../../store/calendar.js';
import { isCounting } from '../../store/counting.js';
import { countDays, type DayRanges, includesInstant } from '../../store/day-ranges.js';
import { roundHalfUp } from '../../store/money.js';
import type { PayoutStructureVersionRow, PostedRow, PostedVideo } from '../../store/rows.js';
import type { World } from '../../store/world.js';
import { type AccrualPayee, createIsDue, type IsDue } from './is-due.js';
import { type PayoutDays, utcDays } from './payout-days.js';
import { pinnedVersion } from './rule-timeline.js';

/**
 * The decisions that affect cents, one function each. The cron takes them as a parameter, so tests can replace one by a
 * wrong one and check that the proofs notice.
 */
export interface AccrualRules {
  /** Where the days of periods begin. */
  readonly days: PayoutDays;
  /** `amount × numerator ÷ denominator` in whole cents, exact at any size. */
  roundShare(amount: number, numerator: bigint | number, denominator: number): bigint | number;
  /** The version that pays a period with this end (ISO 8601, as rows have it). */
  pin(versions: readonly PayoutStructureVersionRow[], periodEnd: string): PayoutStructureVersionRow | undefined;
  /** Whether the period may be evaluated now. */
  isDue: IsDue;
  /** The creator's videos posted in the period, in any status, as they are now. */
  videosPosted(world: World, payee: AccrualPayee, period: DayRange): readonly PostedVideo[];
  /** Whether a video of the period counts, given the days on which posting counts. */
  counts(video: PostedVideo, days: DayRanges): boolean;
  /** Whether a target is met. */
  reaches(actual: bigint | number, target: number): boolean;
  /** Whether a structure makes accruals now. */
  accrues(world: World, structureId: string): boolean;
  /** How much of a period counts if pay is prorated. */
  measure(measured: MeasuredPeriod): CoveredShare;
  /** Whether `measure` counts hours. */
  readonly countsHours: boolean;
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
  countsHours: false,
  roundShare: roundHalfUp,
  pin: pinnedVersion,
  isDue: createIsDue(utcDays),
  videosPosted,
  reaches: (actual, target) => actual >= target,
  counts: (video, days) => isCounting(video) && includesInstant(days, video.posted_at),
  accrues: (world, structureId) => world.tables.payoutStructures.get(structureId)?.is_active === true,
};
