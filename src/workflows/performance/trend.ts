import { keepGiven } from '../../../base/values/keep-given.js';
import type { Query } from '../../client/http/operation-types.js';
import { plotSvg } from '../figures/plot.js';
import { ratio, round, slope } from '../figures/statistics.js';
import { type Run, type Workflow, workflow } from '../run/run.js';
import type { WorkflowReport } from '../run/workflow-options.js';
import { type DateRange, readSeries, type SeriesPoint, toRange } from './entity-stats.js';

type AnalyticsQuery = Query<'getAnalytics'>;

/** The metric to follow, and its entity. */
export interface TrendInput extends DateRange {
  readonly entity: AnalyticsQuery['entity'];
  readonly entityId: string;
  /** Default `views`. */
  readonly metric?: AnalyticsQuery['metric'];
  /** Default `day`. */
  readonly granularity?: NonNullable<AnalyticsQuery['granularity']>;
  /** `new`: the gains; `cumulative`: the totals. Default `new`. */
  readonly mode?: NonNullable<AnalyticsQuery['mode']>;
  /** Needed for `growth_rate_pop`. */
  readonly baseMetric?: AnalyticsQuery['metric'];
  /** Draw an SVG. Default false. */
  readonly plot?: boolean;
}

/** One step of a trend. */
export interface TrendPoint extends SeriesPoint {}

/** How a metric moves. Partial steps are shown but left out of the sums. */
export interface Trend extends WorkflowReport {
  readonly totals: {
    readonly sum: number;
    readonly mean: number | null;
    readonly first: number | null;
    readonly last: number | null;
    /** Change of the mean from the first half of the steps to the second, in percent. */
    readonly changePercent: number | null;
    /** Rise per step of the straight line through the steps. */
    readonly slope: number | null;
    readonly direction: 'rising' | 'falling' | 'flat' | 'unknown';
  };
  /** The whole step with the highest value; null without one. */
  readonly best: TrendPoint | null;
  /** The whole step with the lowest value; null without one. */
  readonly worst: TrendPoint | null;
  readonly entity: string;
  readonly entityId: string;
  readonly metric: string;
  readonly granularity: string;
  readonly range: { readonly from: string; readonly to: string };
  /** The time zone of the days, such as `Europe/Berlin`; null if the service does not say. */
  readonly timezone: string | null;
  /** The steps, oldest first. */
  readonly points: readonly TrendPoint[];
  /** A drawing as SVG; null without `plot`. */
  readonly svg: string | null;
}

/**
 * Follows one metric of a creator, video or campaign over time, from `/analytics`. Reads only. It needs unpublished
 * facts: that a row of the series is `{date, value}`.
 *
 * @throws WorkflowError `unknown_shape` if the rows have another shape.
 * @example
 * ```ts
 * const { points } = await trend(goat, { entity: 'campaign', entityId: 'ID' });
 * ```
 */
export const trend: Workflow<TrendInput, Trend> = workflow('trend', followMetric);

async function followMetric(run: Run, input: TrendInput): Promise<Trend> {
  const { entity, entityId, metric = 'views', granularity = 'day', mode = 'new', baseMetric } = input;
  // Without an earlier response "today" would come from this machine's clock, so the service fills in the range.
  const given = keepGiven({ from: input.from, to: input.to, base_metric: baseMetric });
  const query = { entity, entity_id: entityId, metric, mode, granularity, ...given };
  const response = await run.call('reading the trend', (options) => run.goat.analytics.get(query, options));
  const points = readSeries(response);
  const range = toRange(run, { from: response.from ?? input.from, to: response.to ?? input.to });
  const whole = points.filter(isWhole);
  const missing = points.filter((point) => point.value === null).length;
  run.leaveOut('steps without a value', missing, 'The metric is not defined there, such as a rate at 0 views.');
  run.leaveOut('partial steps', points.filter(({ partial }) => partial).length, 'Shown, but not in totals.');
  const title = `${metric} of the ${entity} by ${granularity}`;
  const drawn = points.map(({ date, value }) => ({ label: date, value }));
  return {
    totals: computeTotals(whole.map(({ value }) => value)),
    best: extreme(whole, (a, b) => a > b),
    worst: extreme(whole, (a, b) => a < b),
    entity,
    entityId,
    metric,
    granularity,
    range,
    timezone: response.tz ?? null,
    points,
    svg: input.plot ? plotSvg(drawn, { title, kind: 'line' }) : null,
    ...run.report(),
  };
}

/** Below this change a trend is flat, percent. */
const FLAT_PERCENT = 5;

function computeTotals(values: readonly number[]): Trend['totals'] {
  const sum = values.reduce((total, value) => total + value, 0);
  const half = values.length >> 1;
  const mean = (part: readonly number[]): number => part.reduce((total, value) => total + value, 0) / part.length;
  const before = half === 0 ? 0 : mean(values.slice(0, half));
  const after = half === 0 ? 0 : mean(values.slice(-half));
  const changePercent = half === 0 ? null : ratio((after - before) * 100, Math.abs(before), 1);
  const rise = slope(values);
  return {
    sum: round(sum, 4),
    mean: ratio(sum, values.length, 2),
    first: values[0] ?? null,
    last: values.at(-1) ?? null,
    changePercent,
    slope: rise === null ? null : round(rise, 4),
    direction: judgeDirection(changePercent, after - before, half),
  };
}

function judgeDirection(changePercent: number | null, change: number, half: number): Trend['totals']['direction'] {
  if (half === 0) return 'unknown';
  if (changePercent !== null && Math.abs(changePercent) < FLAT_PERCENT) return 'flat';
  return change > 0 ? 'rising' : change < 0 ? 'falling' : 'flat';
}

/** A step that is over, with its value. */
type WholePoint = TrendPoint & { readonly value: number };

function isWhole(point: TrendPoint): point is WholePoint {
  return !point.partial && point.value !== null;
}

function extreme(points: readonly WholePoint[], better: (a: number, b: number) => boolean): WholePoint | null {
  return points.reduce<WholePoint | null>(
    (best, point) => (best === null || better(point.value, best.value) ? point : best),
    null,
  );
}
