/** A calendar day, with an optional time. No other text is a moment, even if `Date.parse` accepts it. */
const ISO = /^([+-]\d{6}|\d{4})-(\d{2})-(\d{2})(?:[T ].+)?$/i;

/**
 * The only way to read a moment from text: epoch milliseconds, or NaN if it is not a moment. `Date.parse` alone reads
 * 30 February as 2 March.
 */
export function readMoment(moment: unknown): number {
  if (typeof moment === 'number') return Number.isFinite(new Date(moment).getTime()) ? moment : Number.NaN;
  if (moment instanceof Date) return moment.getTime();
  if (typeof moment !== 'string') return Number.NaN;
  const [, year = '', month = '', day = ''] = ISO.exec(moment) ?? [];
  const lastDay = new Date(0);
  // Day 0 of the next month. The year is set separately, because Date.UTC reads the years 0 to 99 as 1900 to 1999.
  lastDay.setUTCFullYear(Number(year), Number(month), 0);
  const exists = year !== '' && Number(day) >= 1 && Number(day) <= lastDay.getUTCDate();
  return exists ? Date.parse(moment) : Number.NaN;
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(readMoment(text));
}
