import type { DayNumber } from '../../../mocks/world/store/calendar.js';
import { type DayRanges, dayAt } from '../../../mocks/world/store/day-ranges.js';
import type { AnalyticsMetric } from '../../../src/generated/resources.js';

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
