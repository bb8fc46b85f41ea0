import type { World } from '../../mocks/world/store/world.js';

/*
 * Rules that are true in every world at every moment, checked from the rows alone and not by the mock's own ledger. Each function throws an error that says what is wrong.
 */

function demand(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(`invariant: ${sentence}`);
}

function isCents(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** A payment with lines: total = lines + adjustments. Without: neither. */
export function totalsAdd(world: World): void {
  for (const payment of world.tables.payoutPayments.values()) {
    demand(isCents(payment.total_amount_cents), `payment ${payment.id} has a total of whole cents`);
    const lines = payment.payout_payment_lines.map((line) => BigInt(line.applied_amount_cents));
    const adjustments = payment.payout_adjustments.map((one) => BigInt(one.amount_cents));
    const sum = [...lines, ...adjustments].reduce((left, right) => left + right, 0n);
    if (lines.length > 0) demand(sum === BigInt(payment.total_amount_cents), `payment ${payment.id} adds up`);
    else demand(adjustments.length === 0, `payment ${payment.id} without lines has no adjustment`);
  }
}

/** An accrual is paid exactly when one live payment has a line for it. */
export function paidOnce(world: World): void {
  for (const accrual of world.tables.payoutAccruals.values()) {
    let lines = 0;
    for (const payment of world.tables.payoutPayments.values()) {
      if (payment.status === 'voided') continue;
      lines += payment.payout_payment_lines.filter((line) => line.accrual_id === accrual.id).length;
    }
    demand(lines <= 1, `accrual ${accrual.id} is paid once and not ${lines} times`);
    demand(
      (accrual.status === 'paid') === (lines === 1),
      `accrual ${accrual.id} is paid exactly when it has a payment`,
    );
  }
}

/** No accrual twice for a (structure, creator, period), and whole cents. */
export function onePerPeriod(world: World): void {
  const seen = new Set<string>();
  for (const row of world.tables.payoutAccruals.values()) {
    demand(isCents(row.amount_cents) && row.amount_cents > 0, `accrual ${row.id} has whole cents`);
    const key = [row.structure_id, row.creator_id, row.period_start_at, row.period_end_at].join();
    demand(!seen.has(key), `accrual ${row.id} is the only one for its period`);
    seen.add(key);
  }
}

/** All of an accrual but its status and the time of its change stays as it was made. */
export function amountsStay(world: World, made: Map<string, string>): void {
  for (const row of world.tables.payoutAccruals.values()) {
    const { status: _, updated_at: __, ...lasting } = row;
    const text = JSON.stringify(lasting);
    demand((made.get(row.id) ?? text) === text, `accrual ${row.id} is as it was made`);
    made.set(row.id, text);
  }
  demand(world.tables.payoutAccruals.size === made.size, 'no accrual disappears');
}
