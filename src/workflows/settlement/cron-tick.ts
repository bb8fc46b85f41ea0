import { HOUR } from '../run/days.js';

const QUARTER = HOUR / 4;

/** The next run of the accrual cron after a moment: 15 minutes past an hour, UTC, epoch milliseconds. */
export function nextTick(at: number): number {
  return Math.floor((at - QUARTER) / HOUR) * HOUR + HOUR + QUARTER;
}
