import { bounded } from '../../statistics/bounded.js';
import type { DayRanges } from '../../store/day-ranges.js';
import { sum } from '../../store/money.js';
import type { PostedVideo } from '../../store/rows.js';
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
