import type { PayoutAccrualRow } from '../store/rows.js';
import type { World } from '../store/world.js';

/** Whether a payment of less than is due leaves open what it does not cover. */
export function leavesDebtOpen(world: World): boolean {
  return world.state.rules.underpayments === 'leave_open';
}

/** What of an accrual no payment has covered yet, in cents: its amount, where every payment closes the debt. */
export function computeOpenCents(world: World, accrual: PayoutAccrualRow): number {
  return leavesDebtOpen(world) ? accrual.amount_cents - sumCovered(world, accrual) : accrual.amount_cents;
}

/** The cents that payments, not voided, have applied to an accrual. */
export function sumCovered(world: World, accrual: PayoutAccrualRow): number {
  let covered = 0;
  for (const payment of world.tables.payoutPayments.by('creator_id', accrual.creator_id)) {
    if (payment.status !== 'paid') continue;
    for (const { accrual_id: id, applied_amount_cents: cents } of payment.payout_payment_lines) {
      if (id === accrual.id) covered += cents;
    }
  }
  return covered;
}

/** An accrual with the cents that a payment applies to it. */
export interface AppliedCents {
  readonly accrual: PayoutAccrualRow;
  readonly cents: number;
}

/** `total` shared out, the first accrual first, up to what is open of each; those that get nothing are left out. */
export function applyOldestFirst(open: readonly AppliedCents[], total: number): AppliedCents[] {
  let left = total;
  return open.flatMap(({ accrual, cents: most }) => {
    const cents = Math.min(most, left);
    left -= cents;
    return cents > 0 || most === 0 ? [{ accrual, cents }] : [];
  });
}
