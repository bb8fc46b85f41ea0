import type { PayoutPayment } from '../../generated/resources.js';
import { readFiltered } from '../find/filtered-list.js';
import { toDay, toMilliseconds } from '../run/days.js';
import type { Run } from '../run/run.js';
import { isUnderpayment } from './due-flags.js';

/** Payments, not voided, of less than was due, made at `from` (epoch milliseconds) or later. */
export function readUnderpayments(
  run: Run,
  filter: { readonly project_id?: string },
  from: number,
): Promise<PayoutPayment[]> {
  return readFiltered(run, {
    during: 'reading the payments',
    filters: { ...filter, status: 'paid' as const, from: toDay(from) },
    list: (filters, options) => run.goat.payoutPayments.list({ ...filters, limit: 100 }, options),
    keep: (payment) => payment.status === 'paid' && toMilliseconds(payment.paid_at) >= from && isUnderpayment(payment),
  });
}
