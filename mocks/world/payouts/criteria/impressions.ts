import { bounded } from '../../statistics/bounded.js';
import { VIDEO_COLUMN, videoGains } from '../../statistics/gains.js';
import { isCounting } from '../../store/counting.js';
import { type DayRanges, dayAt } from '../../store/day-ranges.js';
import { sum } from '../../store/money.js';
import type { PostedVideo } from '../../store/rows.js';
import { getPayoutZone } from '../rules/payout-days.js';
import { formatCount, nameDays, warnPayout } from '../rules/payout-warnings.js';
import type { PeriodCase } from './criterion.js';

/** The views by which a period is paid, and the videos they were counted from. */
export interface Impressions {
  /** Exact; a bigint only beyond 2^53 − 1. */
  readonly views: bigint | number;
  readonly videoCount: number;
  /** All videos considered, counting or not, with the counted views of each. */
  readonly lookedAt: readonly PostedVideo[];
}

/** The present `view_count`s of the creator's counting videos posted on `days` of the period. */
export function countImpressions(context: PeriodCase, days: DayRanges): Impressions {
  const { world, rules, pair, period } = context;
  const lookedAt = rules.videosPosted(world, pair, period);
  let views = 0;
  let videoCount = 0;
  let pending = 0;
  for (const video of lookedAt) {
    if (!rules.counts(video, days)) {
      if (video.tracking_status === 'pending_review') pending += 1;
      continue;
    }
    views += video.view_count;
    videoCount += 1;
  }
  if (pending > 0) warnOfPendingVideos(context, pending);
  if (Number.isSafeInteger(views)) return { views, videoCount, lookedAt };
  const counting = lookedAt.filter((video) => rules.counts(video, days));
  const exact = sum(counting.map((video) => video.view_count));
  if (typeof exact === 'bigint') warnOfInexactImpressions(context, exact);
  return { views: exact, videoCount, lookedAt };
}

/**
 * The views that all counting videos of the creator gained on `days`, whenever they were posted. In the result
 * `view_count` is the gain.
 */
export function countGains(context: PeriodCase, days: DayRanges): Impressions {
  const { world, pair, rules, period } = context;
  const end = rules.days.getStartIso(period.end);
  const zone = getPayoutZone(world);
  const lookedAt: PostedVideo[] = [];
  for (const video of world.tables.videos.by('creator_id', pair.creatorId)) {
    const posted_at = video.posted_at ?? video.created_at;
    if (posted_at >= end) continue;
    let gained = 0;
    for (let at = 0; at < days.length; at += 2) {
      const range = { start: dayAt(days, at), end: dayAt(days, at + 1), zone };
      // The gain of one video is a difference of two counts, so it is exact.
      gained += Number(videoGains(world, [video], range)[VIDEO_COLUMN.view_count]);
    }
    lookedAt.push({ id: video.id, posted_at, view_count: gained, tracking_status: video.tracking_status });
  }
  const counting = lookedAt.filter(isCounting);
  const views = sum(counting.map((video) => video.view_count));
  if (typeof views === 'bigint') warnOfInexactImpressions(context, views);
  return { views, videoCount: counting.length, lookedAt };
}

/** Videos that wait for review do not count, and a period is evaluated only once. */
export function warnOfPendingVideos({ world, pair, period }: PeriodCase, pending: number): void {
  warnPayout(world, 'video_waits_for_review', () => [
    `${formatCount(pending, 'video')} of creator ${pair.creatorId} posted in ${nameDays(period)} still waited for review when structure`,
    `${pair.structureId} evaluated the period; it is settled without them, whatever the review says later.`,
  ]);
}

function warnOfInexactImpressions({ world, pair, period }: PeriodCase, views: bigint): void {
  warnPayout(world, 'impressions_too_large', () => [
    `Creator ${pair.creatorId} has ${views} views for ${nameDays(period)}, more than JSON can carry exactly;`,
    `inputs_snapshot.impressions says ${bounded(views)}. The amount is computed from the exact number.`,
  ]);
}
