import type { AccrualStatus, PaymentStatus } from '../../../src/generated/entities.js';
import { accrualStatusValues, paymentStatusValues } from '../../../src/generated/transitions.js';
import type { World } from '../store/world.js';
import { findViolations, type LedgerViolation } from './ledger-invariants.js';

/** How many rows there are in a status, and the cents they come to. */
export interface LedgerSum {
  readonly count: number;
  readonly amount_cents: number;
}

/** What the organization owes and paid, and whether its books hold together. */
export interface Ledger {
  /** Cents of accruals by status; exact up to 2^53 − 1. */
  readonly sums: Readonly<Record<AccrualStatus, number>>;
  /** Accruals by status. */
  readonly accruals: Readonly<Record<AccrualStatus, LedgerSum>>;
  /** Payments by status; cents are their totals. */
  readonly payments: Readonly<Record<PaymentStatus, LedgerSum>>;
  /** True when no invariant is violated. */
  readonly balanced: boolean;
  /** Which invariants do not hold, and for which row. */
  readonly violations: readonly LedgerViolation[];
}

/** The books of a world: sums by status, and every invariant of contract §6 checked over all rows. Source: design §4.3. */
export function computeLedger(world: World): Ledger {
  const violations = findViolations(world);
  const accruals = sumBy(accrualStatusValues, world.tables.payoutAccruals.values(), (row) => row.amount_cents);
  const payments = sumBy(paymentStatusValues, world.tables.payoutPayments.values(), (row) => row.total_amount_cents);
  const sums = Object.fromEntries(accrualStatusValues.map((status) => [status, accruals[status].amount_cents]));
  return {
    sums: sums as Record<AccrualStatus, number>,
    accruals,
    payments,
    balanced: violations.length === 0,
    violations,
  };
}

function sumBy<Status extends string, Row extends { readonly status: Status }>(
  statuses: readonly Status[],
  rows: Iterable<Row>,
  centsOf: (row: Row) => number,
): Record<Status, LedgerSum> {
  const totals = new Map(statuses.map((status) => [status, { count: 0, cents: 0n }]));
  for (const row of rows) {
    const total = totals.get(row.status);
    if (!total) continue;
    total.count += 1;
    total.cents += BigInt(centsOf(row));
  }
  const entries = [...totals].map(([status, { count, cents }]) => [status, { count, amount_cents: Number(cents) }]);
  return Object.fromEntries(entries) as Record<Status, LedgerSum>;
}
