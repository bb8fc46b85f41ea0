import { makeTable } from '../../../base/values/typed-keys.js';
import type { CampaignStats, CreatorStats, StatsPoint, VideoStats } from '../../../src/generated/entities.js';
import { calendarDate, type DayRange, getIsoBounds } from '../store/calendar.js';
import { isCounting } from '../store/counting.js';
import { VIDEO_COUNTS } from '../store/history/world-history.js';
import { sum } from '../store/money.js';
import type { CampaignRow, CreatorRow, VideoRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { campaignTree } from './campaign-tree.js';
import { bounded, type ExactSums, exactAt } from './exact-sums.js';
import { dailyGains, sumOfDays, VIDEO_COLUMN, VIDEO_COLUMNS } from './gains.js';

/** The common part of stats of a set of videos. */
type SetStats = Pick<CreatorStats, 'from' | 'to' | 'totals' | 'gained' | 'series'>;

function toTotals(sums: ExactSums): Omit<CreatorStats['totals'], 'video_count'> {
  return makeTable(VIDEO_COUNTS, (count) => bounded(exactAt(sums, VIDEO_COLUMN[count])));
}

function toSeries(grid: ExactSums, range: DayRange): StatsPoint[] {
  const points: StatsPoint[] = [];
  for (let day = range.start; day < range.end; day += 1) {
    const row = (day - range.start) * VIDEO_COLUMNS;
    const readColumn = (column: number): number => bounded(exactAt(grid, row + column));
    points.push({
      date: calendarDate(day),
      views: readColumn(0),
      likes: readColumn(1),
      comments: readColumn(2),
      shares: readColumn(3),
      saves: readColumn(4),
    });
  }
  return points;
}

/** The result of one pass over a set of videos. */
interface SetSums {
  /** Present counts, in the order of VIDEO_COLUMN. */
  readonly now: ExactSums;
  /** Counts gained on each day of the range, day by day in the same order. */
  readonly gained: ExactSums;
  /** How many were posted in the range. */
  readonly cameOut: number;
}

/** Few passes, because iterating over a large set for each figure takes far longer. */
function sumsIn(world: World, videos: readonly VideoRow[], range: DayRange): SetSums {
  // Times of rows sort as text; parsing each would take longer than everything else about it.
  const [from, to] = getIsoBounds(range);
  let cameOut = 0;
  let [views, likes, comments, shares, saves] = [0, 0, 0, 0, 0];
  for (const video of videos) {
    views += video.view_count;
    likes += video.like_count;
    comments += video.comment_count;
    shares += video.share_count;
    saves += video.save_count;
    const time = postedOrAdded(video);
    if (time >= from && time < to) cameOut += 1;
  }
  const gained = dailyGains(world, range, { kind: 'videos', rows: videos });
  const now = [views, likes, comments, shares, saves];
  // The counts are not negative, so a sum that is exact at the end was exact all the time.
  const isExact = now.every(Number.isSafeInteger);
  return { now: isExact ? now : VIDEO_COUNTS.map((count) => sum(videos.map((row) => row[count]))), gained, cameOut };
}

/** Present counts, the gains in `range`, and the gains of each of its days. Each video must be in `videos` once. */
function computeStats(world: World, videos: readonly VideoRow[], range: DayRange): SetStats {
  const { now, gained, cameOut } = sumsIn(world, videos, range);
  return {
    from: calendarDate(range.start),
    to: calendarDate(range.end - 1),
    totals: { ...toTotals(now), video_count: videos.length },
    gained: { ...toTotals(sumOfDays(gained)), video_count: cameOut },
    series: toSeries(gained, range),
  };
}

/** How many of `rows` were made on a day of `range`. */
function countMade(rows: ReadonlyArray<{ readonly created_at: string }>, range: DayRange): number {
  const [from, to] = getIsoBounds(range);
  return rows.filter(({ created_at }) => created_at >= from && created_at < to).length;
}

/** When a video was posted. For a video added by its URL this may be unknown; then it is the time of adding. */
export function postedOrAdded(video: VideoRow): string {
  return video.posted_at ?? video.created_at;
}

/** Stats of a video: its own counts, or only zeros while it waits for review. */
export function videoStats(world: World, video: VideoRow, range: DayRange): VideoStats {
  return { video_id: video.id, ...computeStats(world, isCounting(video) ? [video] : [], range) };
}

/** Stats of a creator: the sums of its counting videos. */
export function creatorStats(world: World, creator: CreatorRow, range: DayRange): CreatorStats {
  const videos = world.tables.videos.by('creator_id', creator.id).filter(isCounting);
  return { creator_id: creator.id, ...computeStats(world, videos, range) };
}

/** Stats of a campaign: the union of the counting videos of everything below it. */
export function campaignStats(world: World, campaign: CampaignRow, range: DayRange): CampaignStats {
  const { videos, creators, campaigns } = campaignTree(world, campaign.id);
  const { totals, gained, ...stats } = computeStats(world, videos, range);
  return {
    campaign_id: campaign.id,
    ...stats,
    totals: { ...totals, creator_count: creators.length, campaign_count: campaigns.length },
    gained: {
      ...gained,
      creator_count: countMade(creators, range),
      campaign_count: countMade(campaigns, range),
    },
    target: toTarget(campaign, totals.view_count),
  };
}

function toTarget({ target_views, target_at }: CampaignRow, views: number): CampaignStats['target'] {
  return target_views === null
    ? null
    : { target_views, target_at, progress: target_views === 0 ? 1 : bounded(views / target_views) };
}
