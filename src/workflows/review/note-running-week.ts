import { toIso } from '../run/days.js';
import type { Run } from '../run/run.js';

/** Notes that more will be due for a week that has not ended or not begun, because accruals are made after the end of a period. */
export function noteRunningWeek(run: Run, weekBegin: number, weekEnd: number): void {
  if (weekEnd <= run.now) return;
  const ends = `The week ends at ${toIso(weekEnd)}, and accruals are made after their period has ended.`;
  const begins = `The week begins only at ${toIso(weekBegin)}, and it is ${toIso(run.now)}.`;
  if (weekBegin > run.now) run.leaveOut('all pay of this week', null, begins);
  else run.leaveOut('whatever will be due for the rest of the week', null, ends);
}
