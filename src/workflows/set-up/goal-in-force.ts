import type { Goal } from '../../generated/resources.js';
import { toDay } from '../run/days.js';

/** Whether a goal is active and has not ended: an ended goal remains only as a record. */
export function isInForce({ is_active, end_date }: Goal, now: number): boolean {
  return is_active !== false && (end_date == null || end_date >= toDay(now));
}
