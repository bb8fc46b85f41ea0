import { getWeekday } from '../../../base/values/periods.js';
import type { CohortVelocity, HeatmapCell } from '../../../src/generated/entities.js';
import { invalidQuery } from '../store/api-problem.js';
import { DAY, type DayNumber, type DayRange, HOUR, toDay, toDayIn, type ZoneClock } from '../store/calendar.js';
import { isCounting } from '../store/counting.js';
import { toSlots } from '../store/history-slots.js';
import { sum } from '../store/money.js';
import type { VideoRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import {
  type MetricPoint,
  type MetricQuery,
  type MetricSubject,
  metricSeries,
  RAW_METRICS,
  type RawMetric,
  rawTotal,
  SUPPORTED_METRICS,
} from './analytics.js';
import { numberAt } from './exact-sums.js';
import { VIDEO_COLUMN } from './gains.js';
import { countingVideos } from './leaderboard.js';
import { postedOrAdded } from './stats.js';

/**
 * The daily views of a video compared with its cohort at the same age: the other counting videos of its creator
 * (without a creator, of its project) that are at least as old. A video that waits for review has no views. Days are
 * those of `zone`.
 */
export function compareVelocity(world: World, video: VideoRow, zone: ZoneClock | undefined): CohortVelocity {
  const today = toDayIn(zone, world.state.now);
  const firstDay = (other: VideoRow): DayNumber => toDayIn(zone, Date.parse(postedOrAdded(other)));
  const age_days = Math.max(1, today - firstDay(video) + 1);
  const viewsAtAge = (other: VideoRow): number => {
    const start = firstDay(other);
    const { end } = toSlots(world, { start, end: start + age_days, zone });
    return world.history.videos.valueAt(other.id, end - 1, VIDEO_COLUMN.view_count);
  };
  const cohort = listCohort(world, video).filter((other) => today - firstDay(other) + 1 >= age_days);
  const views = Number(sum(cohort.map(viewsAtAge)));
  return {
    age_days,
    velocity: isCounting(video) ? viewsAtAge(video) / age_days : 0,
    cohort_velocity: cohort.length === 0 ? null : views / cohort.length / age_days,
    video_count: cohort.length,
  };
}

function listCohort(world: World, { id, creator_id, project_id }: VideoRow): VideoRow[] {
  const { videos } = world.tables;
  const rows =
    creator_id === null
      ? videos.by('project_id', project_id).filter((row) => row.creator_id === null)
      : videos.by('creator_id', creator_id);
  return rows.filter((row) => row.id !== id && isCounting(row));
}

const HOURS = 24;

/**
 * The posting times of a project's counting videos in `range`: the hours of the week with posts, in the range's time
 * zone, Sunday 00 first, with the mean of the videos' present views.
 */
export function postingHeatmap(world: World, range: DayRange, projectId: string): HeatmapCell[] {
  const posts = new Array<number>(7 * HOURS).fill(0);
  const views = new Array<number>(7 * HOURS).fill(0);
  for (const video of countingVideos(world, projectId, range)) {
    const posted = Date.parse(video.posted_at as string);
    const shown = range.zone ? range.zone.wallTime(posted) : posted;
    const day = toDay(shown);
    const cell = toSundayBased(getWeekday(day)) * HOURS + Math.floor((shown - day * DAY) / HOUR);
    posts[cell] = numberAt(posts, cell) + 1;
    views[cell] = numberAt(views, cell) + video.view_count;
  }
  return posts.flatMap((post_count, cell) => {
    const avg_views = numberAt(views, cell) / post_count;
    return post_count === 0 ? [] : [{ dow: Math.floor(cell / HOURS), hour: cell % HOURS, post_count, avg_views }];
  });
}

/** The mock's calendar counts from Monday, the heatmap from Sunday. */
function toSundayBased(weekday: number): number {
  return (weekday + 1) % 7;
}

/** How many videos get their own series. The service publishes the number. */
const MAX_SERIES = 10;

/** The id and name of the series of all other videos. The service publishes both. */
const OTHER = { id: '__other__', label: 'Other' } as const;

/** One series of a breakdown, and its video. */
export interface BreakdownSeries {
  readonly ref: { readonly id: string; readonly label: string };
  readonly points: readonly MetricPoint[];
}

/** Refuses with 400 a breakdown by video of a metric that videos do not have, such as followers. */
export function checkBreakdown({ metric, baseMetric }: Pick<MetricQuery, 'metric' | 'baseMetric'>): void {
  const supported = SUPPORTED_METRICS.video;
  const missing = [metric, baseMetric].find((name) => name !== undefined && !supported.includes(name));
  if (missing === undefined) return;
  throw invalidQuery('breakdown', `a video has no ${missing}; what can be broken down is ${supported.join(', ')}`);
}

/** The metric of each of the largest videos, largest first, and of all others together. */
export function breakDownByVideo(
  world: World,
  videos: MetricSubject['videos'],
  range: DayRange,
  query: MetricQuery,
): BreakdownSeries[] {
  const count = toCount(query);
  const ranked = videos
    .map((video) => ({ video, total: rawTotal(world, alone([video]), range, { metric: count, mode: query.mode }) }))
    .sort((a, b) => b.total - a.total || (a.video.id < b.video.id ? -1 : 1))
    .map(({ video }) => video);
  const series = ranked.slice(0, MAX_SERIES).map((video) => ({
    ref: { id: video.id, label: video.title || video.url },
    points: metricSeries(world, alone([video]), range, query),
  }));
  const rest = ranked.slice(MAX_SERIES);
  return rest.length === 0
    ? series
    : [...series, { ref: OTHER, points: metricSeries(world, alone(rest), range, query) }];
}

/** For a video that waits for review every figure is 0. */
const alone = (videos: MetricSubject['videos']): MetricSubject => ({ videos: videos.filter(isCounting), creators: [] });

/** The count that decides which videos are the largest: the metric itself, the base of a growth rate, or the views. */
function toCount({ metric, baseMetric }: MetricQuery): RawMetric {
  const asked = baseMetric ?? metric;
  return RAW_METRICS.find((raw) => raw === asked) ?? 'views';
}
