import type { PayoutAccrual } from '../../generated/resources.js';
import { groupBy } from '../figures/group-by.js';
import { sumCents } from '../payments/cents.js';
import { toIso } from '../run/days.js';
import type { Run } from '../run/run.js';

/** How many removed creators are named. */
const NAMED = 10;

/** Says that these accruals, of creators whom the service shows no more, are left out, and of whom. */
export function leaveOutRemoved(run: Run, removed: readonly PayoutAccrual[]): void {
  const removedCents = sumCents(removed.map((accrual) => accrual.amount_cents));
  const byId = groupBy(removed, (accrual) => accrual.creator_id);
  const byCreator = [...byId].map(
    ([id, rows]) => `${id} ${sumCents(rows.map((accrual) => accrual.amount_cents))} cents`,
  );
  const more = byCreator.length > NAMED ? ` and ${byCreator.length - NAMED} more` : '';
  const why = `The service shows them no more; they are owed ${removedCents} cents, which a settlement of everyone pays: ${byCreator.slice(0, NAMED).join(', ')}${more}.`;
  run.leaveOut('accruals of removed creators', removed.length, why, [...byId.keys()].slice(0, NAMED));
}

/** Notes that more will be due for a week that has not ended or not begun, because accruals are made after the end of a period. */
export function noteRunningWeek(run: Run, weekBegin: number, weekEnd: number): void {
  if (weekEnd <= run.now) return;
  const ends = `The week ends at ${toIso(weekEnd)}, and accruals are made after their period has ended.`;
  const begins = `The week begins only at ${toIso(weekBegin)}, and it is ${toIso(run.now)}.`;
  if (weekBegin > run.now) run.leaveOut('all pay of this week', null, begins);
  else run.leaveOut('whatever will be due for the rest of the week', null, ends);
}
