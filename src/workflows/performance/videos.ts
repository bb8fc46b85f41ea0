import type { Video } from '../../generated/resources.js';
import { trackingStatusValues } from '../../generated/transitions.js';
import { type CampaignNode, flattenTree } from '../context/campaign-tree.js';
import { median, ratio } from '../figures/statistics.js';
import { toDay } from '../run/days.js';
import type { Run } from '../run/run.js';
import { type Counts, sumCounts } from './entity-stats.js';

/** Whether a video counts in stats, goals and payouts. */
export function counts(video: Video): boolean {
  const { tracking_status: status } = video;
  return status === 'auto_tracked' || status === 'included' || status === 'direct_add';
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
  const day = video.posted_at === null ? '' : toDay(video.posted_at);
  return day >= from && day <= to;
}

/** Videos by whether they count. */
export interface SortedVideos {
  readonly counting: readonly Video[];
  /** Waiting for review. They do not count anywhere yet. */
  readonly pending: readonly Video[];
  /** With a status that this version does not know, so it is unknown whether they count. */
  readonly unknown: readonly Video[];
}

const KNOWN: ReadonlySet<string> = new Set(trackingStatusValues);

const UNKNOWN = 'This version does not know whether they count; every figure is without them. Update the package.';

/** Says which videos the figures are without: those that wait for review, and those whose status this version does not know. */
export function noteVideosLeftOut(run: Run, { pending, unknown }: Omit<SortedVideos, 'counting'>): void {
  const statuses = unknown.map((video) => video.tracking_status);
  run.leaveOutUnknown('videos with the tracking_status', statuses, KNOWN, UNKNOWN);
  run.leaveOut('videos waiting for review', pending.length, 'They count nowhere until they are included.');
}

/** Sorts videos by whether they count. Those that somebody has ruled out are in no part. */
export function sortVideos(videos: readonly Video[]): SortedVideos {
  return {
    counting: videos.filter(counts),
    pending: videos.filter((video) => video.tracking_status === 'pending_review'),
    unknown: videos.filter((video) => !KNOWN.has(video.tracking_status)),
  };
}

/**
 * Says how many of the videos have no saves field. Sums and engagement then leave the saves out, instead of counting
 * them as 0.
 */
export function recordMissingSaves(run: Run, videos: readonly Video[]): void {
  const silent = videos.filter(({ save_count }) => save_count === undefined).length;
  run.leaveOut('saves of videos', silent, 'The service does not send them. Sums and engagement leave them out.');
}

/** Whether a video is in a campaign's tree. */
export function isOfTree(node: CampaignNode): (video: Video) => boolean {
  const { creatorIds, videoIds } = flattenTree(node);
  return (video) => videoIds.has(video.id) || creatorIds.has(video.creator_id ?? '');
}

/** The smallest number of videos among which outliers are searched. */
const ENOUGH = 5;

/** Splits off the videos with at least `factor` times the median views (the reference calls 10 times an outlier). */
export function splitOutliers(
  videos: readonly Video[],
  factor: number,
): { readonly outliers: Video[]; readonly others: Video[] } {
  const middle = median(videos.map((video) => video.view_count));
  const isOutlier = ({ view_count }: Video): boolean =>
    videos.length >= ENOUGH && middle !== null && middle > 0 && view_count >= factor * middle;
  return { outliers: videos.filter(isOutlier), others: videos.filter((video) => !isOutlier(video)) };
}
