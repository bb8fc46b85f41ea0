import type { CampaignStats, CreatorStats, StatsPoint, VideoStats } from '../../../src/generated/entities.js';
import { calendarDate, type DayRange, isoOfDay } from '../calendar.js';
import type { CampaignRow, CreatorRow, VideoRow } from '../rows.js';
import type { World } from '../world.js';
import { campaignTree } from './campaign-tree.js';
import { isCounting } from './counting.js';
import { dailyVideoGains, sumOfDays, VIDEO_COLUMN, VIDEO_COLUMNS } from './gains.js';

/** What the stats of a set of videos have in common. */
type SetStats = Pick<CreatorStats, 'from' | 'to' | 'totals' | 'gained' | 'series'>;

const MAX_SUM = Number.MAX_SAFE_INTEGER;

/** JSON cannot carry more exactly; a sum of absurd counts stops there. */
function bounded(sum: number): number {
  return Math.max(-MAX_SUM, Math.min(MAX_SUM, sum));
}

function sumsOf(sums: Float64Array): Omit<CreatorStats['totals'], 'video_count'> {
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

function seriesOf(grid: Float64Array, range: DayRange): StatsPoint[] {
  const points: StatsPoint[] = [];
  for (let day = range.start; day < range.end; day += 1) {
    const row = (day - range.start) * VIDEO_COLUMNS;
    const at = (column: number): number => bounded(grid[row + column] as number);
    points.push({ date: calendarDate(day), views: at(0), likes: at(1), comments: at(2), shares: at(3), saves: at(4) });
  }
  return points;
}

/** Counts now, counts gained in `range`, and what each of its days brought. Each video must be in `videos` once. */
function statsOf(world: World, videos: readonly VideoRow[], range: DayRange): SetStats {
  const grid = dailyVideoGains(world, videos, range);
  return {
    from: calendarDate(range.start),
    to: calendarDate(range.end - 1),
    totals: { ...sumsOf(currentCounts(videos)), video_count: videos.length },
    gained: { ...sumsOf(sumOfDays(grid)), video_count: countFrom(videos, range, postedOrAdded) },
    series: seriesOf(grid, range),
  };
}

/** How many of `rows` date from a day in `range`; `timeOf` gives a row's time, ISO 8601. */
function countFrom<Row>(rows: readonly Row[], range: DayRange, timeOf: (row: Row) => string): number {
  // Times of rows sort as text; parsing each would take longer than everything else about it.
  const [from, to] = [isoOfDay(range.start), isoOfDay(range.end)];
  let count = 0;
  for (const row of rows) {
    const time = timeOf(row);
    if (time >= from && time < to) count += 1;
  }
  return count;
}

const creationOf = (row: { readonly created_at: string }): string => row.created_at;

/** When a video came out; a video added by its URL may not say, and then counts from when it was added. */
export function postedOrAdded(video: VideoRow): string {
  return video.posted_at ?? video.created_at;
}

/** Stats of a video: its own counts, whatever its status; `video_count` says whether it counts. Source: contract §7. */
export function videoStats(world: World, video: VideoRow, range: DayRange): VideoStats {
  const counted = isCounting(video) ? [video] : [];
  const { totals, gained, ...stats } = statsOf(world, [video], range);
  return {
    video_id: video.id,
    ...stats,
    totals: { ...totals, video_count: counted.length },
    gained: { ...gained, video_count: countFrom(counted, range, postedOrAdded) },
  };
}

/** Stats of a creator: the sums of its counting videos. Source: contract §7. */
export function creatorStats(world: World, creator: CreatorRow, range: DayRange): CreatorStats {
  const videos = world.tables.videos.by('creator_id', creator.id).filter(isCounting);
  return { creator_id: creator.id, ...statsOf(world, videos, range) };
}

/** Stats of a campaign: the union of the counting videos of everything below it. Source: contract §7. */
export function campaignStats(world: World, campaign: CampaignRow, range: DayRange): CampaignStats {
  const { videos, creators, campaigns } = campaignTree(world, campaign.id);
  const { totals, gained, ...stats } = statsOf(world, videos, range);
  return {
    campaign_id: campaign.id,
    ...stats,
    totals: { ...totals, creator_count: creators.length, campaign_count: campaigns.length },
    gained: {
      ...gained,
      creator_count: countFrom(creators, range, creationOf),
      campaign_count: countFrom(campaigns, range, creationOf),
    },
    target: targetOf(campaign, totals.view_count),
  };
}

function targetOf({ target_views, target_at }: CampaignRow, views: number): CampaignStats['target'] {
  return target_views === null ? null : { target_views, target_at, progress: views / target_views };
}
