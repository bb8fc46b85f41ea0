import { makeTable } from '../../../base/values/typed-keys.js';
import type {
  AnalyticsEntity,
  AnalyticsMetric,
  AnalyticsMode,
  Granularity,
  Period,
} from '../../../src/generated/entities.js';
import { invalidQuery } from '../store/api-problem.js';
import { type DayRange, periodHolding, toDayIn } from '../store/calendar.js';
import { toSlots } from '../store/history-slots.js';
import type { CreatorRow, VideoRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { addUp, bounded, type Exact, exactAt, minus, plus } from './exact-sums.js';
import { dailyGains, valuesBefore } from './gains.js';
import { postedOrAdded } from './stats.js';

/** A day, week or month of a range of days. */
interface Bucket {
  /** The days of the bucket within the range. */
  readonly days: DayRange;
  /** The whole day, week or month. */
  readonly whole: DayRange;
  /** Whether days are missing, because the range cuts them off or they are not over yet. */
  readonly partial: boolean;
}

const PERIOD_OF: Readonly<Record<Granularity, Period>> = { day: 'daily', week: 'weekly', month: 'monthly' };

/** Cuts `range` into days, weeks from Monday or months. `today` is the day that is not over yet. */
function createBuckets(range: DayRange, granularity: Granularity, today: number): Bucket[] {
  const buckets: Bucket[] = [];
  for (let start = range.start; start < range.end; ) {
    const whole = periodHolding(PERIOD_OF[granularity], start);
    const days = { start, end: Math.min(whole.end, range.end) };
    const isCut = days.start !== whole.start || days.end !== whole.end;
    buckets.push({ days, whole, partial: isCut || whole.end > today });
    start = days.end;
  }
  return buckets;
}

/** The whole bucket before `bucket`. */
function bucketBefore(bucket: Bucket, granularity: Granularity): DayRange {
  return periodHolding(PERIOD_OF[granularity], bucket.whole.start - 1);
}

/** The metrics that are counts; the others are made from them. */
export const RAW_METRICS = ['views', 'likes', 'comments', 'shares', 'saves', 'followers', 'posts'] as const;

/** A metric that is a count. */
export type RawMetric = (typeof RAW_METRICS)[number];

const ALL_METRICS: readonly AnalyticsMetric[] = [
  ...RAW_METRICS,
  'engagement_rate_by_views',
  'engagement_rate_by_followers',
  'posts_per_week',
  'avg_views_per_post',
  'growth_rate_pop',
];

const OF_CREATORS: readonly AnalyticsMetric[] = [
  'followers',
  'posts',
  'engagement_rate_by_followers',
  'posts_per_week',
  'avg_views_per_post',
];

/** The metrics that each kind of entity has: a video has no followers and no posts of its own. */
export const SUPPORTED_METRICS: Readonly<Record<AnalyticsEntity, readonly AnalyticsMetric[]>> = {
  creator: ALL_METRICS,
  campaign: ALL_METRICS,
  video: ALL_METRICS.filter((metric) => !OF_CREATORS.includes(metric)),
};

/** The parts of a request for a series. */
export interface MetricQuery {
  readonly metric: AnalyticsMetric;
  readonly mode: AnalyticsMode;
  readonly granularity: Granularity;
  readonly baseMetric?: AnalyticsMetric | undefined;
}

/** The videos and creators whose counts a series sums. */
export interface MetricSubject {
  readonly videos: readonly VideoRow[];
  readonly creators: readonly CreatorRow[];
}

/** One bucket of a series; `value` is null if the metric has none. */
export interface MetricPoint {
  readonly bucket: Bucket;
  readonly value: number | null;
}

/** Refuses with 400 a metric that this kind of entity does not have, naming those that it has. */
export function checkMetric(entity: AnalyticsEntity, query: Pick<MetricQuery, 'metric' | 'baseMetric'>): void {
  const supported = SUPPORTED_METRICS[entity];
  const bases = RAW_METRICS.filter((raw) => supported.includes(raw));
  const { metric, baseMetric } = query;
  if (!supported.includes(metric)) {
    throw invalidQuery('metric', `${metric} is not supported for a ${entity}; supported are ${supported.join(', ')}`);
  }
  if (metric !== 'growth_rate_pop') {
    if (baseMetric === undefined) return;
    throw invalidQuery('base_metric', `belongs to metric growth_rate_pop only, not to ${metric}`);
  }
  if (baseMetric === undefined) {
    throw invalidQuery('base_metric', `is required for growth_rate_pop; supported are ${bases.join(', ')}`);
  }
  if (!bases.some((base) => base === baseMetric)) {
    throw invalidQuery(
      'base_metric',
      `${baseMetric} is not supported for a ${entity}; supported are ${bases.join(', ')}`,
    );
  }
}

/** A metric over the buckets of `range`. */
export function metricSeries(world: World, subject: MetricSubject, range: DayRange, query: MetricQuery): MetricPoint[] {
  const buckets = createBuckets(range, query.granularity, toDayIn(range.zone, world.state.now));
  const first = buckets[0];
  if (!first) return [];
  // A growth rate compares with the bucket before. For the first one that is outside of the range.
  const start = query.metric === 'growth_rate_pop' ? bucketBefore(first, query.granularity).start : range.start;
  const counts = new DailyCounts(world, subject, { ...range, start });
  return buckets.map((bucket) => ({ bucket, value: metricIn(counts, bucket, query) }));
}

/** A count of a subject over the whole of `range`: the gain, or the level at its end. */
export function rawTotal(
  world: World,
  subject: MetricSubject,
  range: DayRange,
  query: { readonly metric: RawMetric; readonly mode: AnalyticsMode },
): number {
  return bounded(new DailyCounts(world, subject, range).value(query.metric, range, query.mode));
}

function metricIn(counts: DailyCounts, bucket: Bucket, query: MetricQuery): number | null {
  const { days } = bucket;
  const { mode } = query;
  switch (query.metric) {
    case 'engagement_rate_by_views':
      return percent(engagement(counts, days, mode), counts.value('views', days, mode));
    case 'engagement_rate_by_followers':
      return percent(engagement(counts, days, mode), counts.value('followers', days, 'cumulative'));
    case 'posts_per_week':
      return (Number(counts.value('posts', days, 'new')) / (days.end - days.start)) * 7;
    case 'avg_views_per_post':
      return ratio(counts.value('views', days, mode), counts.value('posts', days, 'cumulative'));
    case 'growth_rate_pop': {
      const base = query.baseMetric as RawMetric;
      const before = counts.value(base, bucketBefore(bucket, query.granularity), mode);
      return percent(minus(counts.value(base, days, mode), before), before < 0 ? -before : before);
    }
    default:
      return bounded(counts.value(query.metric, days, mode));
  }
}

function engagement(counts: DailyCounts, days: DayRange, mode: AnalyticsMode): Exact {
  return (['likes', 'comments', 'shares', 'saves'] as const)
    .map((metric) => counts.value(metric, days, mode))
    .reduce(plus);
}

/** `part ÷ whole`, null if there is nothing to divide by. */
function ratio(part: Exact, whole: Exact): number | null {
  return whole > 0 ? bounded(Number(part) / Number(whole)) : null;
}

/** In the order of the contract's formula, so that anyone who follows it gets the same bits. */
function percent(part: Exact, whole: Exact): number | null {
  return whole > 0 ? bounded((Number(part) / Number(whole)) * 100) : null;
}

const COLUMN: Readonly<Record<RawMetric, number>> = makeTable(RAW_METRICS, (_, column) => column);
/**
 * Gained followers have a separate column, because the followers of the first scrape raise the level but are not a
 * gain.
 */
const FOLLOWERS_GAINED = RAW_METRICS.length;
const COLUMNS = FOLLOWERS_GAINED + 1;

/** Every raw metric of a subject by day, kept as the level at each day's end, so any bucket is one subtraction. */
class DailyCounts {
  private readonly levels: Exact[];
  private readonly start: number;

  constructor(world: World, subject: MetricSubject, range: DayRange) {
    this.start = range.start - 1;
    this.levels = new Array<Exact>((range.end - this.start) * COLUMNS).fill(0);
    this.addVideos(world, subject.videos, range);
    this.addFollowers(world, subject.creators, range);
    this.addPosts(subject.videos, range);
    for (let at = COLUMNS; at < this.levels.length; at += 1) {
      this.levels[at] = plus(exactAt(this.levels, at), exactAt(this.levels, at - COLUMNS));
    }
  }

  /** The gain during `days`, or the level at their end. */
  value(metric: RawMetric, days: DayRange, mode: AnalyticsMode): Exact {
    if (mode === 'cumulative') return this.level(COLUMN[metric], days.end - 1);
    const column = metric === 'followers' ? FOLLOWERS_GAINED : COLUMN[metric];
    return minus(this.level(column, days.end - 1), this.level(column, days.start - 1));
  }

  private level(column: number, day: number): Exact {
    return exactAt(this.levels, (day - this.start) * COLUMNS + column);
  }

  private add(row: number, column: number, amount: Exact): void {
    const at = row * COLUMNS + column;
    this.levels[at] = plus(exactAt(this.levels, at), amount);
  }

  private addVideos(world: World, videos: readonly VideoRow[], range: DayRange): void {
    const { columns } = world.history.videos;
    const before = valuesBefore(world, range, { kind: 'videos', rows: videos });
    const grid = dailyGains(world, range, { kind: 'videos', rows: videos });
    for (let column = 0; column < columns; column += 1) this.add(0, column, exactAt(before, column));
    for (let at = 0; at < grid.length; at += 1) {
      this.add(1 + Math.floor(at / columns), at % columns, exactAt(grid, at));
    }
  }

  private addFollowers(world: World, creators: readonly CreatorRow[], range: DayRange): void {
    const history = world.history.creators;
    const { columns } = history;
    const slots = toSlots(world, range);
    const size = (range.end - range.start) * columns;
    const before = valuesBefore(world, range, { kind: 'creators', rows: creators });
    const changes = addUp(history, creators, { size, add: (id, into) => history.addDailyChanges(id, slots, into) });
    const gains = dailyGains(world, range, { kind: 'creators', rows: creators });
    this.add(0, COLUMN.followers, exactAt(before, 0));
    for (let day = 0; day < range.end - range.start; day += 1) {
      this.add(1 + day, COLUMN.followers, exactAt(changes, day * columns));
      this.add(1 + day, FOLLOWERS_GAINED, exactAt(gains, day * columns));
    }
  }

  private addPosts(videos: readonly VideoRow[], range: DayRange): void {
    for (const video of videos) {
      const day = toDayIn(range.zone, Date.parse(postedOrAdded(video)));
      if (day < range.end) this.add(Math.max(0, day - this.start), COLUMN.posts, 1);
    }
  }
}
