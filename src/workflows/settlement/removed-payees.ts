import type { PayoutAccrual } from '../../generated/resources.js';
import { sumCents } from '../payments/cents.js';
import { getPaidHandle, listPayeePayments } from '../payments/reference.js';
import type { Run } from '../run/run.js';
import { HANDLE_NOT_KNOWN, type Payee, removedPayee } from './payee.js';

/** Removed creators as payees, with the handle of their latest payment of this package. */
export async function readRemoved(run: Run, ids: readonly string[], projectId?: string): Promise<Payee[]> {
  const payees: Payee[] = [];
  for (const id of ids) {
    // Payments come newest first. Voided ones have the handle too.
    const payments = await run.within(() => listPayeePayments(run, { creatorId: id, projectId: null }, 'all'), []);
    const handle = payments.map(getPaidHandle).find((each) => each !== null);
    payees.push(removedPayee(id, projectId, handle));
  }
  return payees;
}

/** Leaves removed creators to a person, each with the handle and the debt. */
export function leaveToPerson(
  run: Run,
  payees: readonly Payee[],
  due: ReadonlyMap<string, readonly PayoutAccrual[]>,
): void {
  const each = payees.map(({ id, lastHandle }) => {
    const cents = sumCents((due.get(id) ?? []).map((accrual) => accrual.amount_cents));
    return `${lastHandle === null ? HANDLE_NOT_KNOWN : `@${lastHandle}`} (${id}) ${cents} cents`;
  });
  run.leaveOut(
    'removed creators',
    payees.length,
    `They are left to a person: ${each.join(', ')}.`,
    payees.map(({ id }) => id),
  );
}
