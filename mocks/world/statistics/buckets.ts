import type { Granularity, Period } from '../../../src/generated/entities.js';
import { type DayRange, periodHolding } from '../store/calendar.js';

/** A day, week or month of a range of days. */
export interface Bucket {
  /** The days of the bucket within the range. */
  readonly days: DayRange;
  /** The whole day, week or month. */
  readonly whole: DayRange;
  /** Whether days are missing, because the range cuts them off or they are not over yet. */
  readonly partial: boolean;
}

const PERIOD_OF: Readonly<Record<Granularity, Period>> = { day: 'daily', week: 'weekly', month: 'monthly' };

/** Cuts `range` into days, weeks from Monday or months. `today` is the day that is not over yet. */
export function createBuckets(range: DayRange, granularity: Granularity, today: number): Bucket[] {
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
export function bucketBefore(bucket: Bucket, granularity: Granularity): DayRange {
  return periodHolding(PERIOD_OF[granularity], bucket.whole.start - 1);
}
