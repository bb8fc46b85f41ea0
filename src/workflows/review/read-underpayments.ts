import type { PayoutPayment } from '../../generated/resources.js';
import { toDay, toMilliseconds } from '../run/days.js';
import type { Run } from '../run/run.js';
import { isUnderpayment } from './due-flags.js';
import { readLivePayments } from './read-live-payments.js';

/** Payments, not voided, of less than was due, made at `from` (epoch milliseconds) or later. */
export async function readUnderpayments(
  run: Run,
  filter: { readonly project_id?: string },
  from: number,
): Promise<PayoutPayment[]> {
  const payments = await readLivePayments(run, {
    filters: { ...filter, from: toDay(from) },
    keep: ({ paid_at: at }) => toMilliseconds(at) >= from,
  });
  return payments.filter(isUnderpayment);
}
