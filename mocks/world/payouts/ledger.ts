import type { AccrualStatus, PaymentStatus } from '../../../src/generated/entities.js';
import { accrualStatusValues, paymentStatusValues } from '../../../src/generated/transitions.js';
import type { PayoutPaymentRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { findViolations, type LedgerViolation } from './ledger-invariants.js';

/** How many rows there are in a status, and the cents they come to. */
export interface LedgerSum {
  readonly count: number;
  /** Exact up to 2^53 − 1; `exact_cents` says it beyond. */
  readonly amount_cents: number;
  /** The same as a decimal string, exact at any size. */
  readonly exact_cents: string;
}

/** The shortfall of payments that closed the debt of a creator all the same. */
export interface Underpayment extends LedgerSum {
  readonly creator_id: string;
}

/** The debts and payments of the organization, and whether its books balance. */
export interface Ledger {
  /** Cents of accruals by status; exact unless `exact` is false. */
  readonly sums: Readonly<Record<AccrualStatus, number>>;
  /** Accruals by status. */
  readonly accruals: Readonly<Record<AccrualStatus, LedgerSum>>;
  /** Payments by status; cents are their totals. */
  readonly payments: Readonly<Record<PaymentStatus, LedgerSum>>;
  /** Payments, not voided, of less than was due, by creator; cents are what they fell short by. */
  readonly underpayments: readonly Underpayment[];
  /** False when a sum is beyond 2^53 − 1 cents: then only its `exact_cents` is the sum. */
  readonly exact: boolean;
  /** True when no invariant is violated. */
  readonly balanced: boolean;
  /** Which invariants do not hold, and for which row. */
  readonly violations: readonly LedgerViolation[];
}

/** The books of a world: sums by status, what was underpaid, and every rule of the books checked over all rows. */
export function computeLedger(world: World): Ledger {
  const violations = findViolations(world);
  const { payoutAccruals, payoutPayments } = world.tables;
  const accruals = sumBy(accrualStatusValues, payoutAccruals.values(), (row) => row.amount_cents);
  const payments = sumBy(paymentStatusValues, payoutPayments.values(), (row) => row.total_amount_cents);
  const underpayments = sumUnderpayments(payoutPayments.values());
  const sums = Object.fromEntries(accrualStatusValues.map((status) => [status, accruals[status].amount_cents]));
  const all: LedgerSum[] = [...Object.values(accruals), ...Object.values(payments), ...underpayments];
  return {
    sums: sums as Record<AccrualStatus, number>,
    accruals,
    payments,
    underpayments,
    exact: all.every(({ amount_cents, exact_cents }) => String(amount_cents) === exact_cents),
    balanced: violations.length === 0,
    violations,
  };
}

function sumBy<Status extends string, Row extends { readonly status: Status }>(
  statuses: readonly Status[],
  rows: Iterable<Row>,
  getCents: (row: Row) => number,
): Record<Status, LedgerSum> {
  const totals = new Map(statuses.map((status) => [status, new Total()]));
  for (const row of rows) totals.get(row.status)?.add(getCents(row));
  const entries = [...totals].map(([status, total]) => [status, total.toSum()]);
  return Object.fromEntries(entries) as Record<Status, LedgerSum>;
}

function sumUnderpayments(payments: Iterable<PayoutPaymentRow>): Underpayment[] {
  const totals = new Map<string, Total>();
  for (const { creator_id, status, payout_adjustments } of payments) {
    if (creator_id === null || status === 'voided') continue;
    for (const { amount_cents } of payout_adjustments) {
      if (amount_cents >= 0) continue;
      const total = totals.get(creator_id) ?? new Total();
      totals.set(creator_id, total);
      total.add(-amount_cents);
    }
  }
  return [...totals].map(([creator_id, total]) => ({ creator_id, ...total.toSum() }));
}

class Total {
  private count = 0;
  private cents = 0n;

  add(cents: number): void {
    this.count += 1;
    this.cents += BigInt(cents);
  }

  toSum(): LedgerSum {
    return { count: this.count, amount_cents: Number(this.cents), exact_cents: String(this.cents) };
  }
}
