import type { PayoutAccrualRow, PayoutPaymentRow } from '../store/rows.js';
import type { World } from '../store/world.js';

/** A violated invariant: its name, the row, and the violation. */
export interface LedgerViolation {
  /** The rule that is broken. */
  readonly invariant:
    | 'cents'
    | 'payment_total'
    | 'paid_once'
    | 'one_accrual_a_period'
    | 'line_amount'
    | 'payee'
    | 'adjustment'
    | 'pinned_version'
    | 'currency'
    | 'listed_once';
  /** The accrual, payment or line that breaks it. */
  readonly id: string;
  /** The defect, in a sentence. */
  readonly message: string;
}

type Report = (invariant: LedgerViolation['invariant'], id: string, message: string) => void;

/** The rows to check: these accruals, and all payments that may settle them. */
export interface LedgerRows {
  readonly payments: Iterable<PayoutPaymentRow>;
  readonly accruals: Iterable<PayoutAccrualRow>;
}

/**
 * Every broken invariant of payments and accruals, by default over all rows of the world; the API's operations never
 * break one.
 */
export function findViolations(world: World, rows: LedgerRows = allRows(world)): LedgerViolation[] {
  const violations: LedgerViolation[] = [];
  const report: Report = (invariant, id, message) => violations.push({ invariant, id, message });
  const livePayments = new Map<string, string[]>();
  for (const payment of rows.payments) {
    checkTotal(payment, report);
    checkAdjustments(payment, report);
    for (const line of payment.payout_payment_lines) {
      const accrual = world.tables.payoutAccruals.get(line.accrual_id);
      if (!accrual)
        report('line_amount', payment.id, `line ${line.id} settles accrual ${line.accrual_id}, which is not there`);
      else if (accrual.amount_cents !== line.applied_amount_cents) {
        report(
          'line_amount',
          payment.id,
          `line ${line.id} applies ${line.applied_amount_cents} cents, not the ${accrual.amount_cents} of its accrual`,
        );
      }
      if (accrual) checkPayee(world, payment, { accrual, report });
      if (payment.status !== 'paid') continue;
      livePayments.set(line.accrual_id, [...(livePayments.get(line.accrual_id) ?? []), payment.id]);
    }
  }
  const periods = new Set<string>();
  for (const accrual of rows.accruals) {
    checkAccrual(world, accrual, report);
    checkPaidOnce(accrual, livePayments.get(accrual.id) ?? [], report);
    const period = `${accrual.structure_id} ${accrual.creator_id} ${accrual.period_start_at} ${accrual.period_end_at}`;
    if (periods.has(period)) report('one_accrual_a_period', accrual.id, `is a second accrual for ${period}`);
    periods.add(period);
  }
  return violations;
}

function allRows({ tables }: World): LedgerRows {
  return { payments: tables.payoutPayments.values(), accruals: tables.payoutAccruals.values() };
}

function isCents(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function checkTotal(payment: PayoutPaymentRow, report: Report): void {
  const { payout_payment_lines: lines, payout_adjustments: adjustments, total_amount_cents: total } = payment;
  if (!isCents(total)) report('cents', payment.id, `the total ${total} ${sayBroken(total)}`);
  let sum = 0n;
  for (const line of lines) sum += BigInt(line.applied_amount_cents);
  for (const adjustment of adjustments) sum += BigInt(adjustment.amount_cents);
  const holds = lines.length === 0 ? adjustments.length === 0 : sum === BigInt(total);
  if (!holds) report('payment_total', payment.id, `lines and adjustments come to ${sum}, the total is ${total}`);
}

/** An adjustment is the total minus the lines: a single one, not 0, and named by its sign. */
function checkAdjustments({ id, payout_adjustments: adjustments }: PayoutPaymentRow, report: Report): void {
  if (adjustments.length > 1) report('adjustment', id, `has ${adjustments.length} adjustments, not one at most`);
  for (const { amount_cents: cents, reason } of adjustments) {
    const named = cents > 0 ? 'overpayment' : 'underpayment';
    if (cents === 0) report('adjustment', id, 'has an adjustment of 0 cents');
    // A service need not name the reason.
    else if (reason !== undefined && reason !== named) {
      report('adjustment', id, `has an adjustment of ${cents} cents that is called ${reason}`);
    }
  }
}

/** The payee must be the creator who earned it. */
function checkPayee(
  world: World,
  { id, creator_id: paid, project_id: project }: PayoutPaymentRow,
  { accrual, report }: { readonly accrual: PayoutAccrualRow; readonly report: Report },
): void {
  if (accrual.creator_id !== paid) {
    report(
      'payee',
      id,
      `pays ${paid ?? 'nobody in particular'} for accrual ${accrual.id}, which creator ${accrual.creator_id} earned`,
    );
  }
  const earnedIn = world.tables.payoutStructures.get(accrual.structure_id)?.project_id;
  if (earnedIn === undefined || earnedIn === project) return;
  report('payee', id, `is of project ${project}, and accrual ${accrual.id} was earned in project ${earnedIn}`);
}

function checkAccrual(world: World, accrual: PayoutAccrualRow, report: Report): void {
  const { id, amount_cents: amount } = accrual;
  if (!isCents(amount)) report('cents', id, `the amount ${amount} ${sayBroken(amount)}`);
  const version = world.tables.payoutStructureVersions.get(accrual.structure_version_id);
  if (version && version.structure_id === accrual.structure_id && version.effective_at < accrual.period_end_at) return;
  report('pinned_version', id, `version ${accrual.structure_version_id} was not in force when the period ended`);
}

function checkPaidOnce(accrual: PayoutAccrualRow, payments: readonly string[], report: Report): void {
  if (payments.length === (accrual.status === 'paid' ? 1 : 0)) return;
  const named = payments.length === 0 ? 'no live payment' : `live payments ${payments.join(', ')}`;
  report('paid_once', accrual.id, `is ${accrual.status} and has ${named}`);
}

function sayBroken(cents: number): string {
  return Number.isSafeInteger(cents) ? 'is below zero' : 'is not a whole number of cents';
}
