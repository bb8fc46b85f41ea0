import type { LeaderboardOrder, VideoLeaderboardEntry } from '../../../src/generated/entities.js';
import { isShown } from '../catalogue/videos.js';
import type { DayRange } from '../store/calendar.js';
import { isCounting } from '../store/counting.js';
import type { VideoRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { VIDEO_COLUMN } from './gains.js';

/** Which part of which ranking. */
export interface LeaderboardQuery {
  /** Null for all projects. */
  readonly projectId: string | null;
  readonly order: LeaderboardOrder;
  readonly limit: number;
  readonly offset: number;
}

/** A part of a ranking, and how many videos it has in all. */
export interface Leaderboard {
  readonly entries: VideoLeaderboardEntry[];
  readonly total: number;
}

/** The counting videos of a project, or of all of them, that reads show. */
export function countingVideos(world: World, projectId: string | null): VideoRow[] {
  const { videos } = world.tables;
  const rows = projectId === null ? [...videos.values()] : videos.by('project_id', projectId);
  return rows.filter((video) => isCounting(video) && isShown(world, video));
}

/** Ranks counting videos by `order`, the largest first, ties by id. Source: contract §5 Analytics; the orders are ours. */
export function videoLeaderboard(world: World, range: DayRange, query: LeaderboardQuery): Leaderboard {
  const { order, offset, limit } = query;
  const videos = countingVideos(world, query.projectId);
  const ranked = videos.map((video) => ({ video, key: getSortKey(world, video, { order, range }) }));
  ranked.sort((left, right) => right.key - left.key || (left.video.id < right.video.id ? -1 : 1));
  const entries = ranked.slice(offset, offset + limit).map(({ video }, index) => ({
    rank: offset + index + 1,
    ...toEntry(world, video, range),
  }));
  return { entries, total: videos.length };
}

function getSortKey(
  world: World,
  video: VideoRow,
  by: { readonly order: LeaderboardOrder; readonly range: DayRange },
): number {
  switch (by.order) {
    case 'views':
      return video.view_count;
    case 'likes':
      return video.like_count;
    case 'comments':
      return video.comment_count;
    case 'shares':
      return video.share_count;
    case 'saves':
      return video.save_count;
    case 'engagement_rate':
      return engagementRate(video) ?? -1;
    case 'views_gained':
      return viewsGained(world, video, by.range);
    case 'recent':
      // Finite, so that two videos without a date are equal and not "not a number" apart.
      return video.posted_at === null ? -Number.MAX_VALUE : Date.parse(video.posted_at);
  }
}

function viewsGained(world: World, video: VideoRow, range: DayRange): number {
  const { videos } = world.history;
  const column = VIDEO_COLUMN.view_count;
  return videos.valueAt(video.id, range.end - 1, column) - videos.valueAt(video.id, range.start - 1, column);
}

function engagementRate(video: VideoRow): number | null {
  const { view_count, like_count, comment_count, share_count, save_count } = video;
  return view_count > 0 ? ((like_count + comment_count + share_count + save_count) / view_count) * 100 : null;
}

function toEntry(world: World, video: VideoRow, range: DayRange): Omit<VideoLeaderboardEntry, 'rank'> {
  const creator = video.creator_id === null ? undefined : world.tables.creators.get(video.creator_id);
  const { title, url, posted_at, view_count, like_count, comment_count, share_count, save_count } = video;
  return {
    video_id: video.id,
    creator_id: video.creator_id,
    tiktok_handle: creator?.tiktok_handle ?? null,
    title,
    url,
    posted_at,
    view_count,
    like_count,
    comment_count,
    share_count,
    save_count,
    views_gained: viewsGained(world, video, range),
    engagement_rate_by_views: engagementRate(video),
  };
}
