import { toIso } from '../run/days.js';
import type { Run } from '../run/run.js';

/** Notes that more will be due for a week that has not ended, because accruals are made after the end of a period. */
export function noteRunningWeek(run: Run, weekEnd: number): void {
  if (weekEnd <= run.now) return;
  const why = `The week ends at ${toIso(weekEnd)}, and accruals are made after their period has ended.`;
  run.leaveOut('whatever will be due for the rest of the week', null, why);
}
