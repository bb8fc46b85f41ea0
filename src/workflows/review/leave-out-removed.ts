import type { PayoutAccrual } from '../../generated/resources.js';
import { groupBy } from '../figures/group-by.js';
import { sumCents } from '../payments/cents.js';
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
