import { isGoneError } from '../../errors/guards.js';
import type { Analytics, CampaignStats, CreatorStats, VideoStats } from '../../generated/resources.js';
import type { DateRange } from '../date-range.js';
import { addDays } from '../days.js';
import type { Run } from '../run.js';

const COUNTS = ['views', 'likes', 'comments', 'shares', 'saves'] as const;

/** The five counts of a video or of many. */
export type Counts = Readonly<Record<(typeof COUNTS)[number], number>>;

/** The stats of a creator, campaign or video, from whichever route serves them. */
export interface EntityStats {
  readonly from: string;
  readonly to: string;
  /** As they stand now (stats) or stood at the end of `to` (analytics). */
  readonly totals: Counts;
  /** Gained in the range. */
  readonly gained: Counts;
  /** Gained by day. */
  readonly series: readonly ({ readonly date: string } & Counts)[];
  /** Videos that count; null where the route does not say. */
  readonly videoCount: number | null;
  /** `analytics` when the service has retired the stats route (410). */
  readonly source: 'stats' | 'analytics';
}

/** What stats are asked for. */
export interface StatsOf {
  readonly entity: 'creator' | 'campaign' | 'video';
  readonly id: string;
}

/** Reads the stats of an entity; where the service answers 410 it puts them together from `/analytics` (contract §5). */
export async function entityStats(run: Run, of: StatsOf, range: Required<DateRange>): Promise<EntityStats> {
  try {
    return fromStats(await readStats(run, of, range));
  } catch (error) {
    if (!isGoneError(error)) throw error;
    return fromAnalytics(run, of, range);
  }
}

function readStats(run: Run, { entity, id }: StatsOf, range: Required<DateRange>): Promise<Stats> {
  const during = `reading the stats of the ${entity}`;
  return run.one<Stats>(during, (options) => {
    if (entity === 'creator') return run.goat.creators.stats(id, range, options);
    if (entity === 'campaign') return run.goat.campaigns.stats(id, range, options);
    return run.goat.videos.stats(id, range, options);
  });
}

type Stats = CreatorStats | CampaignStats | VideoStats;

function fromStats({ from, to, totals, gained, series }: Stats): EntityStats {
  const videoCount = 'video_count' in totals ? totals.video_count : 1;
  return { from, to, totals: counts(totals), gained: counts(gained), series, videoCount, source: 'stats' };
}

function counts(of: Stats['totals'] | Stats['gained']): Counts {
  return {
    views: of.view_count,
    likes: of.like_count,
    comments: of.comment_count,
    shares: of.share_count,
    saves: of.save_count,
  };
}

/** Cumulative counts from the day before: their differences are what was gained, the last one is the total. */
async function fromAnalytics(
  run: Run,
  { entity, id }: StatsOf,
  { from, to }: Required<DateRange>,
): Promise<EntityStats> {
  const curves: Record<string, Analytics['points']> = {};
  for (const metric of COUNTS) {
    const query = {
      entity,
      entity_id: id,
      metric,
      mode: 'cumulative',
      granularity: 'day',
      from: addDays(from, -1),
      to,
    } as const;
    const answer = await run.one(`reading the ${metric}`, (options) => run.goat.analytics.get(query, options));
    curves[metric] = answer.points;
  }
  const valueAt = (metric: string, index: number): number => curves[metric]?.[index]?.value ?? 0;
  const days = curves.views?.length ?? 0;
  const gainedOn = (index: number): Counts =>
    eachCount((metric) => valueAt(metric, index) - valueAt(metric, index - 1));
  const series = Array.from({ length: Math.max(0, days - 1) }, (_, day) => ({
    date: curves.views?.[day + 1]?.date ?? '',
    ...gainedOn(day + 1),
  }));
  return {
    from,
    to,
    totals: eachCount((metric) => valueAt(metric, days - 1)),
    gained: eachCount((metric) => valueAt(metric, days - 1) - valueAt(metric, 0)),
    series,
    videoCount: null,
    source: 'analytics',
  };
}

function eachCount(of: (metric: (typeof COUNTS)[number]) => number): Counts {
  return Object.fromEntries(COUNTS.map((metric) => [metric, of(metric)])) as Counts;
}
