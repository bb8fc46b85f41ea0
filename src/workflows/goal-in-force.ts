import type { Goal } from '../generated/resources.js';
import { toDay } from './days.js';

/** Whether a goal is active and has not ended: one that ended stays as the record of its time. */
export function isInForce({ is_active, end_date }: Goal, now: number): boolean {
  return is_active !== false && (end_date == null || end_date >= toDay(now));
}
