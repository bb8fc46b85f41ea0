import { makeTable } from '../../../base/values/typed-keys.js';
import type { AccrualStatus, PaymentStatus } from '../../../src/generated/entities.js';
import { accrualStatusValues, paymentStatusValues } from '../../../src/generated/transitions.js';
import type { PayoutPaymentRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { findViolations, type LedgerViolation } from './ledger-invariants.js';

/** The number of rows in a status, and their sum in cents. */
export interface LedgerSum {
  readonly count: number;
  /** Exact up to 2^53 − 1. Beyond that use `exact_cents`. */
  readonly amount_cents: number;
  /** The same as a decimal string, exact at any size. */
  readonly exact_cents: string;
}

/** The shortfall of payments that still closed the debt of a creator. */
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
  /** Payments, not voided, of less than was due, by creator; cents are the shortfall. */
  readonly underpayments: readonly Underpayment[];
  /** False if a sum is beyond 2^53 − 1 cents. Then only its `exact_cents` is correct. */
  readonly exact: boolean;
  /** True if no invariant is violated. */
  readonly balanced: boolean;
  /** The violated invariants, each with its row. */
  readonly violations: readonly LedgerViolation[];
}

/** The books of a world: sums by status, underpayments, and the check of every invariant over all rows. */
export function computeLedger(world: World): Ledger {
  const violations = findViolations(world);
  const { payoutAccruals, payoutPayments } = world.tables;
  const accruals = sumBy(accrualStatusValues, payoutAccruals.values(), (row) => row.amount_cents);
  const payments = sumBy(paymentStatusValues, payoutPayments.values(), (row) => row.total_amount_cents);
  const underpayments = sumUnderpayments(payoutPayments.values());
  const all: LedgerSum[] = [...Object.values(accruals), ...Object.values(payments), ...underpayments];
  return {
    sums: makeTable(accrualStatusValues, (status) => accruals[status].amount_cents),
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
  return makeTable(statuses, (status) => (totals.get(status) ?? new Total()).toSum());
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
