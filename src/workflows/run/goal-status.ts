import type { Goal } from '../../generated/resources.js';
import { toDay } from './days.js';

/** The statuses of a goal whose period runs. */
const RUNNING: ReadonlySet<string> = new Set(['on_track', 'behind_pace', 'at_risk']);
/** Those whose meaning this version knows. */
export const KNOWN_GOAL_STATUSES: ReadonlySet<string> = new Set([...RUNNING, 'completed', 'missed']);

/** Whether the period of a goal may be over: also where this version does not know the status. */
export function mayHaveEnded(status: string): boolean {
  return !RUNNING.has(status);
}

/** Whether a goal is active and has not ended: an ended goal remains only as a record. */
export function isInForce({ is_active, end_date }: Goal, now: number): boolean {
  return is_active !== false && (end_date == null || end_date >= toDay(now));
}
