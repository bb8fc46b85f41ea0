import { elementAt } from '../../../base/values/element-at.js';
import type { PayoutAccrualRow } from '../store/rows.js';
import type { World } from '../store/world.js';

/** Whether a payment of less than is due leaves the rest open. */
export function leavesDebtOpen(world: World): boolean {
  return world.state.rules.underpayments === 'leave_open';
}

/**
 * The part of an accrual that no payment has covered yet, in cents. It is the whole amount if every payment closes the
 * debt.
 */
export function computeOpenCents(world: World, accrual: PayoutAccrualRow): number {
  return listOpenCents(world, [accrual])[0]?.cents ?? 0;
}

/** The same for many accruals of one creator, whose payments are read once. */
export function listOpenCents(world: World, accruals: readonly PayoutAccrualRow[]): AppliedCents[] {
  const first = accruals[0];
  const covered = first && leavesDebtOpen(world) ? sumCovered(world, first.creator_id) : undefined;
  const open: AppliedCents[] = [];
  for (let at = 0; at < accruals.length; at += 1) {
    const accrual = elementAt(accruals, at);
    open.push({ accrual, cents: accrual.amount_cents - (covered?.get(accrual.id) ?? 0) });
  }
  return open;
}

/** The cents that payments of a creator, not voided, have applied to each accrual. */
export function sumCovered(world: World, creatorId: string): ReadonlyMap<string, number> {
  const covered = new Map<string, number>();
  for (const payment of world.tables.payoutPayments.by('creator_id', creatorId)) {
    if (payment.status !== 'paid') continue;
    for (const { accrual_id: id, applied_amount_cents: cents } of payment.payout_payment_lines) {
      covered.set(id, (covered.get(id) ?? 0) + cents);
    }
  }
  return covered;
}

/** An accrual with the cents that a payment applies to it. */
export interface AppliedCents {
  readonly accrual: PayoutAccrualRow;
  readonly cents: number;
}

/** Distributes `total` to the accruals in order, up to the open amount of each. Accruals that get nothing are left out. */
export function applyOldestFirst(open: readonly AppliedCents[], total: number): AppliedCents[] {
  let left = total;
  return open.flatMap(({ accrual, cents: most }) => {
    const cents = Math.min(most, left);
    left -= cents;
    return cents > 0 || most === 0 ? [{ accrual, cents }] : [];
  });
}
