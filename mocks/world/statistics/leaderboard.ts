import type { LeaderboardOrder, VideoLeaderboardEntry } from '../../../src/generated/entities.js';
import { isShown } from '../catalogue/videos.js';
import { type DayRange, getIsoBounds } from '../store/calendar.js';
import { isCounting } from '../store/counting.js';
import type { VideoRow } from '../store/rows.js';
import type { World } from '../store/world.js';

/** The ranking, and the requested part of it. */
export interface LeaderboardQuery {
  readonly projectId: string;
  /** The days on which the videos were posted. Default: all videos are ranked. */
  readonly range?: DayRange | undefined;
  readonly order: LeaderboardOrder;
  readonly limit: number;
  readonly offset: number;
}

/** The counting videos of a project that reads show: all of them, or those posted in `range`. */
export function countingVideos(world: World, projectId: string, range?: DayRange): VideoRow[] {
  const isIn = range ? postedIn(range) : () => true;
  return world.tables.videos
    .by('project_id', projectId)
    .filter((video) => isCounting(video) && isIn(video) && isShown(world, video));
}

/** Ranks counting videos by `order`, the largest first, ties by id. */
export function videoLeaderboard(world: World, query: LeaderboardQuery): VideoLeaderboardEntry[] {
  const { projectId, range, order, offset, limit } = query;
  const keyed = countingVideos(world, projectId, range).map((video) => ({ video, key: getSortKey(video, order) }));
  keyed.sort((left, right) => right.key - left.key || (left.video.id < right.video.id ? -1 : 1));
  return keyed.slice(offset, offset + limit).map(({ video }) => toEntry(world, video, keyed.length));
}

/** Times of rows sort as text; a video without a post date is in no range. */
function postedIn(range: DayRange): (video: VideoRow) => boolean {
  const [from, to] = getIsoBounds(range);
  return ({ posted_at }) => posted_at !== null && posted_at >= from && posted_at < to;
}

function getSortKey(video: VideoRow, order: LeaderboardOrder): number {
  if (order !== 'posted_at') return video[order];
  // A finite value, so two videos without a date compare as equal. The difference of infinities is not a number.
  return video.posted_at === null ? -Number.MAX_VALUE : Date.parse(video.posted_at);
}

function toEntry(world: World, video: VideoRow, total_count: number): VideoLeaderboardEntry {
  const creator = video.creator_id === null ? undefined : world.tables.creators.get(video.creator_id);
  const { title, thumbnail_url, url, view_count, like_count, comment_count, share_count, save_count, posted_at } =
    video;
  return {
    video_id: video.id,
    title,
    thumbnail_url,
    url,
    view_count,
    like_count,
    comment_count,
    share_count,
    save_count,
    posted_at,
    total_count,
    creator_id: video.creator_id,
    tiktok_handle: creator?.tiktok_handle ?? null,
  };
}
