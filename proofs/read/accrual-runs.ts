import { HOUR, MINUTE } from '../../mocks/world/store/calendar.js';

/** The minute past the hour at which the service makes accruals. */
const RUN_MINUTE = 15;

/** The last run of the accruals at or before `ms`, both epoch milliseconds. */
export function findLastRun(ms: number): number {
  return Math.floor((ms - RUN_MINUTE * MINUTE) / HOUR) * HOUR + RUN_MINUTE * MINUTE;
}

/** The first run of the accruals at or after `ms`, both epoch milliseconds. */
export function findNextRun(ms: number): number {
  return Math.ceil((ms - RUN_MINUTE * MINUTE) / HOUR) * HOUR + RUN_MINUTE * MINUTE;
}
