import type { Analytics, AnalyticsEntity, AnalyticsMetric, AnalyticsPoint } from '../../../src/generated/entities.js';
import { annotationsBetween } from '../../world/catalogue/annotations.js';
import { findCampaign } from '../../world/catalogue/campaigns.js';
import { findCreator } from '../../world/catalogue/creators.js';
import { findVideo } from '../../world/catalogue/videos.js';
import {
  checkMetric,
  type MetricPoint,
  type MetricQuery,
  type MetricSubject,
  metricSeries,
} from '../../world/statistics/analytics.js';
import { breakDownByVideo, checkBreakdown } from '../../world/statistics/breakdown.js';
import { campaignTree } from '../../world/statistics/campaign-tree.js';
import { checkRetention, getTimeZone, statsRange } from '../../world/statistics/stats-range.js';
import { calendarDate, type DayRange } from '../../world/store/calendar.js';
import { isCounting } from '../../world/store/counting.js';
import { getCap } from '../../world/store/limits.js';
import type { World } from '../../world/store/world.js';
import { getDocumentResponses } from '../document.js';
import { JSON_HEADERS, type RawBody } from '../envelope.js';
import type { OperationsOf } from '../operation.js';

/** One bucket of a series as responses have it. */
export function toAnalyticsPoint({ bucket, value }: MetricPoint): AnalyticsPoint {
  return { date: calendarDate(bucket.whole.start), value, ...(bucket.partial && { partial: true }) };
}

/** One metric over time, of the tag Analytics. */
export const timeSeries: OperationsOf<'getAnalytics' | 'getAnalyticsSchema'> = {
  getAnalytics: ({ world, query }) => {
    const { entity, entity_id, metric, mode = 'new', granularity = 'day', base_metric: baseMetric } = query;
    const asked: MetricQuery = { metric, mode, granularity, baseMetric };
    checkMetric(entity, asked);
    if (query.breakdown) checkBreakdown(asked);
    const range = statsRange(world, query);
    const { projectId, subject, listed } = SUBJECTS[entity](world, entity_id);
    const before = priorPeriod(range);
    checkRetention(world, query.compare ? { ...range, start: before.start } : range);
    const days = { from: calendarDate(range.start), to: calendarDate(range.end - 1) };
    const response = {
      entity,
      entity_id,
      metric,
      unit: toUnit(metric),
      mode,
      granularity,
      ...days,
      tz: getTimeZone(world, query),
      base_metric: baseMetric ?? null,
      series: metricSeries(world, subject, range, asked).map(toAnalyticsPoint),
      ...(query.compare && { comparison_series: metricSeries(world, subject, before, asked).map(toAnalyticsPoint) }),
      ...(query.breakdown && {
        breakdown_series: breakDownByVideo(world, listed ?? subject.videos, range, asked).map(({ ref, points }) => ({
          entity_ref: ref,
          series: points.map(toAnalyticsPoint),
        })),
      }),
      tier_retention_days: getCap(world, 'stats_history_retention_days'),
      annotations: annotationsBetween(world, { projectId, entityId: entity_id }, days),
    };
    return query.format === 'csv' ? { data: null, raw: toCsvFile(response) } : { data: response };
  },
  getAnalyticsSchema: () => ({
    data: null,
    raw: { headers: JSON_HEADERS, body: getDocumentResponses().analyticsDocument() },
  }),
};

const COLUMNS = ['series_kind', 'date', 'value', 'partial', 'entity_id', 'entity_label'];

type Kind = 'main' | 'prior_period' | 'breakdown';

/** Equally many days, right before the range. */
function priorPeriod({ start, end, zone }: DayRange): DayRange {
  return { start: start - (end - start), end: start, zone };
}

function toUnit(metric: AnalyticsMetric): 'count' | 'percent' {
  return metric.includes('_rate_') ? 'percent' : 'count';
}

interface EntityCounts {
  readonly projectId: string;
  readonly subject: MetricSubject;
  /** The videos of a breakdown, if they are not those that count. */
  readonly listed?: MetricSubject['videos'];
}

/**
 * The videos and creators behind an entity; refuses with 404. A video that waits for review has no values, as in its
 * stats.
 */
const SUBJECTS: Readonly<Record<AnalyticsEntity, (world: World, id: string) => EntityCounts>> = {
  creator: (world, id) => {
    const creator = findCreator(world, id);
    const videos = world.tables.videos.by('creator_id', creator.id).filter(isCounting);
    return { projectId: creator.project_id, subject: { creators: [creator], videos } };
  },
  video: (world, id) => {
    const video = findVideo(world, id);
    return {
      projectId: video.project_id,
      subject: { creators: [], videos: [video].filter(isCounting) },
      listed: [video],
    };
  },
  campaign: (world, id) => {
    const { project_id: projectId } = findCampaign(world, id);
    return { projectId, subject: campaignTree(world, id) };
  },
};

/** The series of a response as a file: the main rows, then the compared ones, then those of the breakdown. */
function toCsvFile(analytics: Analytics): RawBody {
  const { entity_id = '', metric, from, to, series, comparison_series = [], breakdown_series = [] } = analytics;
  const rows = [
    COLUMNS,
    ...toLines('main', series, { id: entity_id, label: '' }),
    ...toLines('prior_period', comparison_series, { id: entity_id, label: '' }),
    ...breakdown_series.flatMap(({ entity_ref, series: part = [] }) => toLines('breakdown', part, entity_ref)),
  ];
  return {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${metric}-${from}-${to}.csv"`,
    },
    body: rows.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join(''),
  };
}

function toLines(
  kind: Kind,
  points: readonly AnalyticsPoint[],
  subject: { readonly id: string; readonly label: string },
): string[][] {
  return points.map(({ date, value, partial = false }) => [
    kind,
    date,
    value === null ? '' : String(value),
    String(partial),
    subject.id,
    subject.label,
  ]);
}

/** Quoted if it contains a comma, a quote or a line break, which would look like a separator (RFC 4180). */
function toCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
