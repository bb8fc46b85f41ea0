import type { DayRanges } from '../../store/day-ranges.js';
import { sum } from '../../store/money.js';
import type { PostedVideo } from '../../store/rows.js';
import type { PeriodCase } from './criterion.js';

/** The views that a period is paid by, and what they were counted from. */
export interface Impressions {
  /** Exact; a bigint only when it is beyond 2^53 − 1. */
  readonly views: bigint | number;
  readonly videoCount: number;
  /** All videos posted in the period, counting or not. */
  readonly lookedAt: readonly PostedVideo[];
}

/** The `view_count`s, now, of the creator's counting videos posted on `days` of the period (contract §6, cpm). */
export function countImpressions(one: PeriodCase, days: DayRanges): Impressions {
  const { world, rules, pair, period } = one;
  const lookedAt = rules.videosPosted(world, pair, period);
  let views = 0;
  let videoCount = 0;
  for (const video of lookedAt) {
    if (!rules.counts(video, days)) continue;
    views += video.view_count;
    videoCount += 1;
  }
  if (Number.isSafeInteger(views)) return { views, videoCount, lookedAt };
  const counting = lookedAt.filter((video) => rules.counts(video, days));
  return { views: sum(counting.map((video) => video.view_count)), videoCount, lookedAt };
}
