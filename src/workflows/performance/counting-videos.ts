import type { Video } from '../../generated/resources.js';
import { ratio } from '../figures/statistics.js';
import { toMilliseconds } from '../run/days.js';
import type { Counts } from './entity-stats.js';

/** Whether a video counts in stats, goals and payouts. */
export function counts(video: Video): boolean {
  const { tracking_status: status } = video;
  return status === 'auto_tracked' || status === 'included' || status === 'direct_add';
}

/** Adds up the present counts of videos. */
export function sumCounts(videos: readonly Video[]): Counts {
  const sum = (getCount: (video: Video) => number): number =>
    videos.reduce((total, video) => total + getCount(video), 0);
  return {
    views: sum((video) => video.view_count),
    likes: sum((video) => video.like_count),
    comments: sum((video) => video.comment_count),
    shares: sum((video) => video.share_count),
    saves: sum((video) => video.save_count ?? 0),
  };
}

/** (likes + comments + shares + saves) ÷ views × 100, two decimals; null at 0 views. */
export function engagementRate({ views, likes, comments, shares, saves }: Counts): number | null {
  return ratio((likes + comments + shares + saves) * 100, views, 2);
}

/** One video in a result. Its title is text by others. */
export interface VideoLine {
  readonly videoId: string;
  readonly handle: string | null;
  readonly title: string | null;
  readonly url: string;
  readonly postedAt: string | null;
  readonly views: number;
  readonly engagementRate: number | null;
}

/** A video as one line. `handleOf` gives the handles of creators. */
export function videoLine(video: Video, handles: ReadonlyMap<string, string>): VideoLine {
  return {
    videoId: video.id,
    handle: handles.get(video.creator_id ?? '') ?? null,
    title: video.title ?? null,
    url: video.url,
    postedAt: video.posted_at,
    views: video.view_count,
    engagementRate: engagementRate(sumCounts([video])),
  };
}

/** Whether a video was posted on a day of the range. */
export function postedWithin(video: Video, { from, to }: { readonly from: string; readonly to: string }): boolean {
  if (video.posted_at === null) return false;
  const day = new Date(toMilliseconds(video.posted_at)).toISOString().slice(0, 10);
  return day >= from && day <= to;
}
