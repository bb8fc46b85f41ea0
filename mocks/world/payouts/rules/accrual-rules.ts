import { scrapedAt } from '../../scraper/history.js';
import { DAY, type DayRange, isoOfDay } from '../../store/calendar.js';
import { isCounting } from '../../store/counting.js';
import { type DayRanges, includesInstant } from '../../store/day-ranges.js';
import { computeShare } from '../../store/money.js';
import type { OrderedRows } from '../../store/ordered-rows.js';
import type { PayoutStructureVersionRow, PostedVideo, VideoRow } from '../../store/rows.js';
import type { World } from '../../store/world.js';
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

/**
 * The decisions on which cents depend, one function each. The cron takes them as a parameter so that the tests can put a
 * wrong one in the place of a right one and see that the proofs notice.
 */
export interface AccrualRules {
  /** `amount × numerator ÷ denominator`, halves rounded up, exact at any size. */
  share(amount: number, numerator: bigint | number, denominator: number): bigint | number;
  /** The version that a period with this end (ISO 8601, as rows have it) is paid by. */
  pin(versions: readonly PayoutStructureVersionRow[], periodEnd: string): PayoutStructureVersionRow | undefined;
  /** Whether the period may be evaluated now. */
  isDue(world: World, payee: Payee, period: DayRange, condition: DueCondition): boolean;
  /** The creator's videos posted in the period, whatever their status, as they are now. */
  videosPosted(world: World, payee: Payee, period: DayRange): readonly PostedVideo[];
  /** Whether a video of the period counts, given the days on which posting counts. */
  counts(video: PostedVideo, days: DayRanges): boolean;
  /** Whether a structure makes accruals now. */
  accrues(world: World, structureId: string): boolean;
}

function isDue(world: World, payee: Payee, period: DayRange, condition: DueCondition): boolean {
  if (world.state.now < (period.end + condition.delayDays) * DAY) return false;
  if (!condition.needsScrape) return true;
  const end = isoOfDay(period.end);
  const { lastSweepAt } = world.state;
  // A sweep scrapes whoever was there before it. Mostly there was one, and then the creator need not be looked up.
  if (lastSweepAt !== null && lastSweepAt >= end && lastSweepAt > (payee.creatorSince ?? '~')) return true;
  const creator = world.tables.creators.get(payee.creatorId);
  return creator !== undefined && (scrapedAt(world, creator) ?? '') >= end;
}

function videosPosted(world: World, payee: Payee, period: DayRange): readonly PostedVideo[] {
  const range = { from: isoOfDay(period.start), to: isoOfDay(period.end) };
  const videos = world.tables.videos.within(payee.postedVideos(), range);
  // The list holds posted videos only.
  return videos as readonly (VideoRow & PostedVideo)[];
}

/** The decisions that openapi.yaml describes at PayoutAccrual. */
export const contractRules: AccrualRules = {
  share: computeShare,
  pin: pinnedVersion,
  isDue,
  videosPosted,
  counts: (video, days) => isCounting(video) && includesInstant(days, video.posted_at),
  accrues: (world, structureId) => world.tables.payoutStructures.get(structureId)?.is_active === true,
};
