/** A calendar day, and a time of it where one is given: no other text is a moment, whatever `Date.parse` makes of it. */
const ISO = /^([+-]\d{6}|\d{4})-(\d{2})-(\d{2})(?:[T ].+)?$/i;

/**
 * The one way from what somebody wrote to a moment: epoch milliseconds; NaN for what is none. `Date.parse` alone reads the 30 of
 * February as the 2 of March.
 */
export function readMoment(moment: unknown): number {
  if (typeof moment === 'number') return Number.isFinite(new Date(moment).getTime()) ? moment : Number.NaN;
  if (moment instanceof Date) return moment.getTime();
  if (typeof moment !== 'string') return Number.NaN;
  const [, year = '', month = '', day = ''] = ISO.exec(moment) ?? [];
  const lastDay = new Date(0);
  // Day 0 of the next month. The year is set with it, for Date.UTC takes the years 0 to 99 for those of 1900.
  lastDay.setUTCFullYear(Number(year), Number(month), 0);
  const exists = year !== '' && Number(day) >= 1 && Number(day) <= lastDay.getUTCDate();
  return exists ? Date.parse(moment) : Number.NaN;
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(readMoment(text));
}
