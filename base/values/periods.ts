/*
 * The days, weeks and months in which is paid. A day is a number, counted from 1970-01-01 = 0; which instants it has is up to the zone.
 */

type Period = 'daily' | 'weekly' | 'monthly';

/** The day's position in its week, Monday = 0. */
export function getWeekday(day: number): number {
  // 1970-01-01 was a Thursday, three days after a Monday.
  return (((day + 3) % 7) + 7) % 7;
}

/** The first day of the period that contains a day. Weeks begin on Monday, or `weekStart` days later. */
export function getFirstDay(period: Period, day: number, weekStart = 0): number {
  if (period === 'daily') return day;
  return period === 'weekly' ? day - getWeekday(day - weekStart) : firstOfMonth(day, 0);
}

/** The first day after a period that begins on a day. */
export function getDayAfter(period: Period, start: number): number {
  if (period === 'daily') return start + 1;
  return period === 'weekly' ? start + 7 : firstOfMonth(start, 1);
}

function firstOfMonth(day: number, later: number): number {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1) / DAY;
}

const DAY = 86_400_000;
