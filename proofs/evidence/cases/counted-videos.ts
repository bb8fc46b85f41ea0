import type { AccrualRules } from '../../../mocks/world/payouts/rules/accrual-rules.js';
import { type DayRange, toIso } from '../../../mocks/world/store/calendar.js';
import { isCounting } from '../../../mocks/world/store/counting.js';
import { type DayRanges, includesInstant } from '../../../mocks/world/store/day-ranges.js';
import type { Video } from '../../../src/generated/resources.js';
import type { VerifiedWorld } from './verified-world.js';

/** A video that may have counted at some time, and whether it certainly did. */
export interface CountedVideo {
  readonly video: Video;
  readonly isSure: boolean;
}

/** The shown videos that counted at `at` (epoch milliseconds; NaN: not known), certainly or possibly. */
export function listCounted(videos: readonly Video[], at: number): CountedVideo[] {
  return videos.flatMap((video) => {
    const { tracking_status: status, updated_at: updated } = video;
    const found = Date.parse(video.created_at ?? '');
    if (!isCounting(video) || found > at) return [];
    // A person included it, at some time before its last change.
    const isOld = Date.parse(updated ?? '') < at;
    return [{ video, isSure: found <= at && (status !== 'included' || isOld) }];
  });
}

/** Certain without trust in the time of a change: a video leaves the other statuses only by being excluded. */
export function isPlainlySure({ video, isSure }: CountedVideo): boolean {
  return isSure && video.tracking_status !== 'included';
}

/** Whether a video was posted on one of these days. */
export function isPostedOn(days: DayRanges, posted: string | null | undefined, rules: AccrualRules): boolean {
  const at = Date.parse(posted ?? '');
  return !Number.isNaN(at) && includesInstant(days, toIso(at), rules.days.getStartIso);
}

/** The number of a creator's shown videos that were posts of a period at `at`; null if its videos are not shown. */
export function countPosts(
  view: VerifiedWorld,
  creatorId: string,
  { period, at }: { readonly period: DayRange; readonly at: number },
): { readonly least: number; readonly most: number } | null {
  const videos = view.listVideos(creatorId);
  if (videos === null) return null;
  const days = [period.start, period.end];
  const counted = listCounted(videos, at).filter(({ video }) => {
    const { posted_at: posted, created_at: found, tracking_disabled_at: off } = video;
    // Without one of the two times its tracking may have been on.
    const isOff = Date.parse(off ?? '') <= at;
    return isPostedOn(days, posted ?? found, view.rules) && !isOff;
  });
  const sure = counted.filter(
    (one) => isPlainlySure(one) && one.video.posted_at !== null && (one.video.tracking_disabled_at ?? null) === null,
  );
  return { least: sure.length, most: counted.length };
}
