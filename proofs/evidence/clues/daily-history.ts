import { findCriterion } from '../../../mocks/world/payouts/criteria/criteria.js';
import type { Criterion } from '../../../mocks/world/payouts/criteria/criterion.js';
import { type DayNumber, isoToDay, toDayIn } from '../../../mocks/world/store/calendar.js';
import { type DayRanges, dayAt } from '../../../mocks/world/store/day-ranges.js';
import { getZone } from '../../../mocks/world/store/time-zone.js';
import type { TrackagoatClient } from '../../../src/client/client.js';
import type { AnalyticsMetric, Creator, Video } from '../../../src/generated/resources.js';
import { findFirstDay, type HistoryReading, readSeries, type SeriesInput } from '../../read/read-history.js';
import type { Reader } from '../../read/reader.js';
import type { KnownRows } from '../cases/verified-world.js';

/** The gain or the level on each day of a zone from `from` on. */
export interface DailySeries {
  readonly from: DayNumber;
  /** Whether there was nothing before. */
  readonly isWhole: boolean;
  readonly values: ReadonlyMap<DayNumber, number>;
}

/** Identifies a series. */
export interface SeriesName {
  /** UTC, or the organization's zone. */
  readonly zone: string;
  /** The id of a video, or of a creator for its followers. */
  readonly id: string;
  readonly metric: AnalyticsMetric;
}

/** The counts that engagement consists of. */
export const ENGAGEMENT = ['likes', 'comments', 'shares', 'saves'] as const;

/** The daily gains of videos and followers, as far as they were read. */
export class DailyHistory {
  private readonly series = new Map<string, DailySeries>();

  add(name: SeriesName, series: DailySeries): void {
    this.series.set(toKey(name), series);
  }

  /** The gains on these days; null if they were not read. */
  sum(name: SeriesName, days: DayRanges): number | null {
    const series = this.series.get(toKey(name));
    if (!series || (!series.isWhole && (days[0] ?? Number.NEGATIVE_INFINITY) < series.from)) return null;
    let sum = 0;
    for (let at = 0; at < days.length; at += 2) {
      for (let day = dayAt(days, at); day < dayAt(days, at + 1); day += 1) sum += series.values.get(day) ?? 0;
    }
    return sum;
  }

  /** All gains to the end of `day` of a series that began on `since`; null if not all of them were read. */
  sumTo(name: SeriesName, { day, since }: { readonly day: DayNumber; readonly since: DayNumber }): number | null {
    return day < since ? 0 : this.sum(name, [since, day + 1]);
  }
}

function toKey({ zone, id, metric }: SeriesName): string {
  return `${zone} ${id} ${metric}`;
}

/** A creator whose pay depends on views, or on goals that need the history. */
interface Plan {
  readonly creator: Creator;
  readonly videos: readonly Video[];
  readonly metrics: readonly AnalyticsMetric[];
  readonly readsFollowers: boolean;
}

/** Reads the daily history of creators whose pay it can explain, by the days of `zone`. */
export async function readDailyHistory(
  goat: TrackagoatClient,
  reader: Reader,
  { known, zone }: { readonly known: KnownRows; readonly zone: string },
): Promise<DailyHistory> {
  const history = new DailyHistory();
  const plans = listPlans(known);
  if (plans.length === 0) return history;
  const read = async (): Promise<null> => {
    const affects = 'pay by views and by goals from before: it was not compared';
    const rows = { creators: plans.map(({ creator }) => creator), videos: plans.flatMap(({ videos }) => videos) };
    // From the day before, which shows that a series of the first day is whole.
    const first = await findFirstDay(goat, reader, { rows, now: new Date(known.now).toISOString(), affects });
    if (first === null) return null;
    const reading = { goat, reader, zone, from: first - 1, to: toDayIn(getZone(zone), known.now) };
    for (const plan of reader.each(plans)) await readPlan(reading, history, plan);
    return null;
  };
  const affects = 'pay by views, and by goals of views, engagement and followers: it was not compared';
  await reader.readIfOffered(read, { fallback: null, what: 'the daily history', affects });
  return history;
}

function listPlans(known: KnownRows): Plan[] {
  const paidByViews = new Set(listPayees(known, ({ madeOf }) => madeOf === 'views' || madeOf === 'videos'));
  const paidByGoals = new Set(listPayees(known, ({ madeOf }) => madeOf === 'goals'));
  return [...known.creators.values()].flatMap((creator) => {
    const { id } = creator;
    const goals = paidByGoals.has(id) ? (known.goals.get(id) ?? []).map(({ metric }) => metric) : [];
    const metrics: AnalyticsMetric[] = [
      ...(paidByViews.has(id) || goals.includes('views') ? (['views'] as const) : []),
      ...(goals.includes('engagement') ? ENGAGEMENT : []),
    ];
    const readsFollowers = goals.includes('followers');
    const videos = metrics.length > 0 ? (known.videos.get(id) ?? []) : [];
    return videos.length === 0 && !readsFollowers ? [] : [{ creator, videos, metrics, readsFollowers }];
  });
}

function listPayees({ complete }: KnownRows, isAsked: (by: Criterion) => boolean): string[] {
  const isPaying = ({ criteria_type: type }: { readonly criteria_type: string }): boolean => {
    const criterion = findCriterion(type);
    return criterion !== undefined && isAsked(criterion);
  };
  const structures = new Set(complete.structures.filter(({ versions }) => versions.some(isPaying)).map(({ id }) => id));
  return complete.assignments.flatMap(({ structure_id: id, creator_id: creator }) =>
    structures.has(id ?? '') && creator !== undefined ? [creator] : [],
  );
}

async function readPlan(reading: HistoryReading, history: DailyHistory, plan: Plan): Promise<void> {
  const { creator, videos, metrics, readsFollowers } = plan;
  const { zone, from } = reading;
  // A series is whole if it begins before the day on which the service found its subject.
  const read = async (subject: Omit<SeriesInput, 'mode'>, found: string | null | undefined): Promise<void> => {
    const { id, metric } = subject;
    const days = await readSeries(reading, { ...subject, mode: 'new' });
    const values = new Map(days.map(({ day, amount }) => [day, amount]));
    history.add({ zone, id, metric }, { from, isWhole: from < isoToDay(found ?? LONG_AGO), values });
  };
  for (const { id, created_at: found, posted_at: posted } of videos) {
    for (const metric of metrics) await read({ entity: 'video', id, metric }, found ?? posted);
  }
  const { id, created_at: created, tracking_start_date: start } = creator;
  if (readsFollowers) await read({ entity: 'creator', id, metric: 'followers' }, created ?? start);
}

const LONG_AGO = '1970-01-02';
