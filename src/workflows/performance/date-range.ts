import { addDays, toDay } from '../run/days.js';
import type { Run } from '../run/run.js';

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
