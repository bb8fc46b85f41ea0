import { compareText } from '../../../base/values/compare-text.js';
import { elementAt } from '../../../base/values/element-at.js';
import type { AccrualStatus, PayoutAccrualUpdate } from '../../../src/generated/entities.js';
import { ApiProblem, notFound } from '../store/api-problem.js';
import type { PayoutAccrualRow, PayoutPaymentRow } from '../store/rows.js';
import { transition } from '../store/transition.js';
import type { World } from '../store/world.js';

/** The accrual with this id; refuses with 404. */
export function findAccrual(world: World, id: string): PayoutAccrualRow {
  const accrual = world.tables.payoutAccruals.get(id);
  if (!accrual) throw notFound('payout accrual', id);
  return accrual;
}

/** The earned accruals of a creator, oldest period first. */
export function listOutstanding(world: World, creatorId: string): PayoutAccrualRow[] {
  const accruals = world.tables.payoutAccruals.by('creator_id', creatorId);
  const earned: PayoutAccrualRow[] = [];
  for (let at = 0; at < accruals.length; at += 1) {
    const accrual = elementAt(accruals, at);
    if (accrual.status === 'earned') earned.push(accrual);
  }
  // The cron makes them in this order, and sorting takes a copy.
  return isInOrder(earned) ? earned : earned.sort(byPeriod);
}

function isInOrder(accruals: readonly PayoutAccrualRow[]): boolean {
  for (let at = 1; at < accruals.length; at += 1) {
    if (byPeriod(elementAt(accruals, at - 1), elementAt(accruals, at)) > 0) return false;
  }
  return true;
}

/**
 * Oldest period first: by its start, then its end, then the order in which the accruals were made. Compared field by
 * field, because making a key at each comparison would cost a payment more than all of its new rows.
 */
export function byPeriod(left: PayoutAccrualRow, right: PayoutAccrualRow): number {
  return (
    compareText(left.period_start_at, right.period_start_at) ||
    compareText(left.period_end_at, right.period_end_at) ||
    compareText(left.created_at, right.created_at) ||
    compareText(left.id, right.id)
  );
}

/**
 * The next version of an accrual. Written out, because the engine makes such a row where it stays, and copies one that a
 * spread makes twice: a payment × 1.05. A row of a later version has more fields, and keeps them.
 */
export function withStatus(accrual: PayoutAccrualRow, status: AccrualStatus, updated_at: string): PayoutAccrualRow {
  const next: PayoutAccrualRow = {
    id: accrual.id,
    creator_id: accrual.creator_id,
    structure_id: accrual.structure_id,
    structure_version_id: accrual.structure_version_id,
    period_start_at: accrual.period_start_at,
    period_end_at: accrual.period_end_at,
    amount_cents: accrual.amount_cents,
    currency: accrual.currency,
    status,
    inputs_snapshot: accrual.inputs_snapshot,
    created_at: accrual.created_at,
    updated_at,
  };
  return Object.keys(accrual).length === Object.keys(next).length ? next : { ...accrual, ...next };
}

/** The payment, not voided, that has a line for this accrual. */
export function findLivePayment(world: World, accrual: PayoutAccrualRow): PayoutPaymentRow | undefined {
  return world.tables.payoutPayments
    .by('creator_id', accrual.creator_id)
    .find(
      (payment) =>
        payment.status === 'paid' && payment.payout_payment_lines.some((line) => line.accrual_id === accrual.id),
    );
}

/**
 * Rejects or voids an earned accrual by hand; both are final. Refuses with 409 `accrual_paid` for a paid accrual (void
 * the payment first), and `invalid_transition` for one that is already rejected or voided.
 */
export function updateAccrual(world: World, id: string, input: PayoutAccrualUpdate): PayoutAccrualRow {
  const accrual = findAccrual(world, id);
  if (accrual.status === 'paid') {
    const payment = findLivePayment(world, accrual);
    throw new ApiProblem('accrual_paid', `Accrual ${id} is paid; void payment ${payment?.id} first.`, {
      from: 'paid',
      to: input.status,
      allowed: [],
      payment_id: payment?.id ?? null,
    });
  }
  const owner = { schema: 'AccrualStatus', table: world.tables.payoutAccruals } as const;
  const changes = { updated_at: world.now };
  return transition(owner, accrual, { to: input.status, by: 'updatePayoutAccrual', changes });
}
