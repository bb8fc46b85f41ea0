import { calendarDate, type DayRange, dayOfIso } from '../calendar.js';
import type { CampaignRow, CreatorRow, VideoRow } from '../rows.js';
import type { World } from '../world.js';
import { campaignTree } from './campaign-tree.js';
import { isCounting } from './counting.js';
import { dailyVideoGains, sumOfDays, VIDEO_COLUMN, VIDEO_COLUMNS } from './gains.js';

/** The counts of a set of videos, now or gained. */
export interface VideoSums {
  readonly view_count: number;
  readonly like_count: number;
  readonly comment_count: number;
  readonly share_count: number;
  readonly save_count: number;
}

/** What was gained on one day. */
export interface SeriesPoint {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly views: number;
  readonly likes: number;
  readonly comments: number;
  readonly shares: number;
  readonly saves: number;
}

/** Sums of a set of videos over a range: counts now, counts gained in it, and what each of its days brought. */
export interface VideoSetStats {
  readonly from: string;
  readonly to: string;
  readonly totals: VideoSums;
  readonly gained: VideoSums;
  readonly series: readonly SeriesPoint[];
}

const MAX_SUM = Number.MAX_SAFE_INTEGER;

/** JSON cannot carry more exactly; a sum of absurd counts stops there. */
function bounded(sum: number): number {
  return Math.max(-MAX_SUM, Math.min(MAX_SUM, sum));
}

function sumsOf(sums: Float64Array): VideoSums {
  const at = (column: number): number => bounded(sums[column] as number);
  return {
    view_count: at(VIDEO_COLUMN.view_count),
    like_count: at(VIDEO_COLUMN.like_count),
    comment_count: at(VIDEO_COLUMN.comment_count),
    share_count: at(VIDEO_COLUMN.share_count),
    save_count: at(VIDEO_COLUMN.save_count),
  };
}

/** The counts of `videos` as they are now, five numbers in the order of VIDEO_COLUMN. */
export function currentCounts(videos: readonly VideoRow[]): Float64Array {
  const sums = new Float64Array(VIDEO_COLUMNS);
  let [views, likes, comments, shares, saves] = [0, 0, 0, 0, 0];
  for (const video of videos) {
    views += video.view_count;
    likes += video.like_count;
    comments += video.comment_count;
    shares += video.share_count;
    saves += video.save_count;
  }
  sums.set([views, likes, comments, shares, saves]);
  return sums;
}

function seriesOf(grid: Float64Array, range: DayRange): SeriesPoint[] {
  const points: SeriesPoint[] = [];
  for (let day = range.start; day < range.end; day += 1) {
    const row = (day - range.start) * VIDEO_COLUMNS;
    const at = (column: number): number => bounded(grid[row + column] as number);
    points.push({ date: calendarDate(day), views: at(0), likes: at(1), comments: at(2), shares: at(3), saves: at(4) });
  }
  return points;
}

/** Stats of a set of videos; each must be in it once. */
export function videoSetStats(world: World, videos: readonly VideoRow[], range: DayRange): VideoSetStats {
  const grid = dailyVideoGains(world, videos, range);
  return {
    from: calendarDate(range.start),
    to: calendarDate(range.end - 1),
    totals: sumsOf(currentCounts(videos)),
    gained: sumsOf(sumOfDays(grid)),
    series: seriesOf(grid, range),
  };
}

/** How many of `rows` date from a day in `range`; `timeOf` gives a row's time, ISO 8601. */
function countFrom<Row>(rows: readonly Row[], range: DayRange, timeOf: (row: Row) => string): number {
  let count = 0;
  for (const row of rows) {
    const day = dayOfIso(timeOf(row));
    if (day >= range.start && day < range.end) count += 1;
  }
  return count;
}

const creationOf = (row: { readonly created_at: string }): string => row.created_at;

/** When a video came out; a video added by its URL may not say, and then counts from when it was added. */
export function postedOrAdded(video: VideoRow): string {
  return video.posted_at ?? video.created_at;
}

/** Stats of a video: its own counts, whatever its status; `video_count` says whether it counts. Source: contract §7. */
export function videoStats(world: World, video: VideoRow, range: DayRange) {
  const counted = isCounting(video) ? [video] : [];
  const { totals, gained, ...stats } = videoSetStats(world, [video], range);
  return {
    video_id: video.id,
    ...stats,
    totals: { ...totals, video_count: counted.length },
    gained: { ...gained, video_count: countFrom(counted, range, postedOrAdded) },
  };
}

/** Stats of a creator: the sums of its counting videos. Source: contract §7. */
export function creatorStats(world: World, creator: CreatorRow, range: DayRange) {
  const videos = world.tables.videos.by('creator_id', creator.id).filter(isCounting);
  const { totals, gained, ...stats } = videoSetStats(world, videos, range);
  return {
    creator_id: creator.id,
    ...stats,
    totals: { ...totals, video_count: videos.length },
    gained: { ...gained, video_count: countFrom(videos, range, postedOrAdded) },
  };
}

/** Stats of a campaign: the union of the counting videos of everything below it. Source: contract §7. */
export function campaignStats(world: World, campaign: CampaignRow, range: DayRange) {
  const { videos, creators, campaigns } = campaignTree(world, campaign.id);
  const { totals, gained, ...stats } = videoSetStats(world, videos, range);
  return {
    campaign_id: campaign.id,
    ...stats,
    totals: {
      ...totals,
      video_count: videos.length,
      creator_count: creators.length,
      campaign_count: campaigns.length,
    },
    gained: {
      ...gained,
      video_count: countFrom(videos, range, postedOrAdded),
      creator_count: countFrom(creators, range, creationOf),
      campaign_count: countFrom(campaigns, range, creationOf),
    },
    target: targetOf(campaign, totals.view_count),
  };
}

function targetOf(campaign: CampaignRow, views: number) {
  const { target_views, target_at } = campaign;
  if (target_views === null) return null;
  return { target_views, target_at, progress: target_views === 0 ? 1 : views / target_views };
}
