import type { AnalyticsPoint } from '../../src/generated/entities.js';
import type { MetricPoint } from '../world/statistics/analytics.js';
import { calendarDate } from '../world/store/calendar.js';

/** One bucket of a series as responses have it. */
export function toAnalyticsPoint({ bucket, value }: MetricPoint): AnalyticsPoint {
  return { date: calendarDate(bucket.whole.start), value, ...(bucket.partial && { partial: true }) };
}
