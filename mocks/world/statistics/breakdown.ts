import { invalidQuery } from '../store/api-problem.js';
import type { DayRange } from '../store/calendar.js';
import { isCounting } from '../store/counting.js';
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
