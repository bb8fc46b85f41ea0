import type { PayoutPayment } from '../../generated/resources.js';
import { readPaymentsWhere } from '../find/read-rows.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import { getAccrualId, isLive } from './payment-record.js';

/** The payments of a creator that are live, or void; newest first. */
export function readPayments(run: Run, creatorId: string, which: 'live' | 'voided'): Promise<PayoutPayment[]> {
  // Live is more than `paid`: a later version of the service may have a further status.
  const filters = { creator_id: creatorId, ...(which === 'voided' ? { status: which } : {}) };
  return readPaymentsWhere(
    run,
    filters,
    (payment) => payment.creator_id === creatorId && isLive(payment) === (which === 'live'),
  );
}

/**
 * The payments with a line for any of the accruals, or with a line that names no accrual. It is not published that
 * lines name their accrual.
 */
export function touching(payments: readonly PayoutPayment[], accrualIds: ReadonlySet<string>): PayoutPayment[] {
  return payments.filter((payment) =>
    payment.payout_payment_lines.some((line) => {
      const id = getAccrualId(line);
      return id === null || accrualIds.has(id);
    }),
  );
}

/**
 * The creator's payment that settles all of the accruals, if there is one.
 *
 * @throws WorkflowError `unknown_shape` if no payment does, but some lines do not name what they settle.
 */
export async function findCovering(
  run: Run,
  creatorId: string,
  accrualIds: ReadonlySet<string>,
): Promise<PayoutPayment | null> {
  const payments = await readPayments(run, creatorId, 'live');
  const found = covering(payments, accrualIds);
  if (found || !payments.some(({ payout_payment_lines: lines }) => lines.some((line) => getAccrualId(line) === null))) {
    return found;
  }
  throw new WorkflowError('unknown_shape', 'the lines of payments do not say which accruals they settle.');
}

/** The payment that settles all of the accruals, if there is one. */
export function covering(payments: readonly PayoutPayment[], accrualIds: ReadonlySet<string>): PayoutPayment | null {
  const settles = (payment: PayoutPayment): boolean => {
    const paid = new Set(payment.payout_payment_lines.map(getAccrualId));
    return [...accrualIds].every((id) => paid.has(id));
  };
  return (accrualIds.size > 0 && payments.find(settles)) || null;
}
