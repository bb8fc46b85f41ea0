import type { PayoutPayment } from '../../src/generated/resources.js';
import type { Unknown } from './unknown.js';

/** The gaps for payments whose lines do not name the accrual that they settle. `affects` says what depends on it. */
export function listBlindPayments(payments: readonly PayoutPayment[], affects: string): Unknown[] {
  const blind = payments.filter(({ payout_payment_lines: lines }) =>
    (lines ?? []).some(({ accrual_id: id }) => id === undefined),
  );
  if (blind.length === 0) return [];
  const what = 'which accrual a line of a payment settles: the service does not show it';
  return [{ code: 'filled_in', what, affects, ids: blind.map(({ id }) => id) }];
}
