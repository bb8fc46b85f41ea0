import { listKeys, makeTable } from '../../../base/values/typed-keys.js';
import { isGoneError } from '../../client/errors/errors.js';
import type { Analytics, CampaignStats, CreatorStats } from '../../generated/resources.js';
import { isNotTaken } from '../find/read-rows.js';
import { addDays, toDay } from '../run/days.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';

/** A range of UTC days, including both. */
export interface DateRange {
  /** YYYY-MM-DD. Default: 29 days before `to`. */
  readonly from?: string;
  /** YYYY-MM-DD. Default: today. */
  readonly to?: string;
}

/** Fills in a range: the last 30 days by default, as the service does. */
export function toRange(
  run: Run,
  { from, to }: { readonly [Day in keyof DateRange]: DateRange[Day] | undefined },
): Required<DateRange> {
  const last = to ?? toDay(run.now);
  return { from: from ?? addDays(last, -29), to: last };
}

/** One step of a series. */
export interface SeriesPoint {
  readonly date: string;
  readonly value: number | null;
  /** True if the range or today cuts the step short. A low value is then not a decline. */
  readonly partial: boolean;
}

/**
 * The rows of a response of `/analytics`. The service publishes that there is a `series`. The shape of its rows is an
 * assumption of this package, so a row of another shape is an error and never a 0.
 */
export function readSeries({ series }: Pick<Analytics, 'series'>): SeriesPoint[] {
  if (!Array.isArray(series)) throw unknownShape('no list called series');
  return series.map(({ date, value, partial = false }) => {
    const known = typeof date === 'string' && (value === null || typeof value === 'number');
    if (!known) throw unknownShape('a row of series without a date and a value');
    return { date, value, partial };
  });
}

/** The error for statistics in another shape than this package assumes. */
export function unknownShape(found: string): WorkflowError {
  return new WorkflowError('unknown_shape', `the response has ${found}.`, {
    hint: 'The shape of this response is not published. Run `trackagoat check` and report what differs.',
  });
}

/** The fields of the five counts, by their names here. */
const FIELDS = {
  views: 'view_count',
  likes: 'like_count',
  comments: 'comment_count',
  shares: 'share_count',
  saves: 'save_count',
} as const;
const COUNTS = listKeys(FIELDS);

/** The five counts of a video or of many. */
export type Counts = Readonly<Record<keyof typeof FIELDS, number>>;

type Counted = { readonly [Field in (typeof FIELDS)[keyof Counts]]?: number };

/** Adds up the counts of rows. Not every row has saves; a sum that lacks another count is not a number. */
export function sumCounts(rows: readonly Counted[]): Counts {
  return eachCount((metric) =>
    rows.reduce((sum, row) => sum + (row[FIELDS[metric]] ?? (metric === 'saves' ? 0 : Number.NaN)), 0),
  );
}

/** The stats of a creator, campaign or video, from either route. */
export interface EntityStats {
  readonly from: string;
  readonly to: string;
  /** Now (stats) or at the end of `to` (analytics). */
  readonly totals: Counts;
  /** Gained in the range. */
  readonly gained: Counts;
  /** Gained by day. */
  readonly series: readonly ({ readonly date: string } & Counts)[];
  /** Videos that count; null if the route does not say. */
  readonly videoCount: number | null;
  /** `analytics` if the service has retired the stats route (410). */
  readonly source: 'stats' | 'analytics';
}

/** The parts of a request for stats. */
export interface StatsSubject {
  readonly entity: 'creator' | 'campaign';
  readonly id: string;
}

/**
 * Reads the stats of an entity. They are computed from `/analytics` if the service has retired the route (410), does
 * not take a range there, or responds in another shape than assumed here.
 *
 * @throws WorkflowError `unknown_shape` if that has another shape too.
 */
export async function entityStats(run: Run, subject: StatsSubject, range: Required<DateRange>): Promise<EntityStats> {
  try {
    const stats = await readStats(run, subject, range);
    if (isReadable(stats)) return fromStats(stats);
  } catch (error) {
    if (!isGoneError(error) && !isNotTaken(error)) throw error;
  }
  return fromAnalytics(run, subject, range);
}

function readStats(run: Run, { entity, id }: StatsSubject, range: Required<DateRange>): Promise<Stats> {
  const during = `reading the stats of the ${entity}`;
  return run.call<Stats>(during, (options) => {
    if (entity === 'creator') return run.goat.creators.stats(id, range, options);
    return run.goat.campaigns.stats(id, range, options);
  });
}

type Stats = CreatorStats | CampaignStats;

/** The service has not published the shape of stats. */
function isReadable({ totals, gained, series }: Partial<Stats>): boolean {
  return typeof totals?.view_count === 'number' && typeof gained?.view_count === 'number' && Array.isArray(series);
}

function fromStats({ from, to, totals, gained, series }: Stats): EntityStats {
  const videoCount = totals.video_count ?? null;
  return { from, to, totals: counts(totals), gained: counts(gained), series, videoCount, source: 'stats' };
}

function counts(row: Required<Counted>): Counts {
  return eachCount((metric) => row[FIELDS[metric]]);
}

/** The series and its sum are the gains by day. The totals are the counts at the end of the last day. */
async function fromAnalytics(run: Run, { entity, id }: StatsSubject, range: Required<DateRange>): Promise<EntityStats> {
  const days = new Map<string, Record<string, number>>();
  const totals: Record<string, number> = {};
  for (const metric of COUNTS) {
    const read = async (mode: 'new' | 'cumulative', from: string): Promise<SeriesPoint[]> => {
      const query = { entity, entity_id: id, metric, mode, granularity: 'day', from, to: range.to } as const;
      return readSeries(await run.call(`reading the ${metric}`, (options) => run.goat.analytics.get(query, options)));
    };
    for (const { date, value } of await read('new', range.from)) {
      days.set(date, { ...days.get(date), [metric]: value ?? 0 });
    }
    const last = (await read('cumulative', range.to)).at(-1);
    if (!last || last.value === null) throw unknownShape('no value for the last day');
    totals[metric] = last.value;
  }
  const series = [...days].map(([date, gained]) => ({ date, ...eachCount((metric) => gained[metric] ?? 0) }));
  return {
    ...range,
    totals: eachCount((metric) => totals[metric] as number),
    gained: eachCount((metric) => series.reduce((sum, day) => sum + day[metric], 0)),
    series,
    videoCount: null,
    source: 'analytics',
  };
}

function eachCount(getCount: (metric: keyof Counts) => number): Counts {
  return makeTable(COUNTS, getCount);
}
