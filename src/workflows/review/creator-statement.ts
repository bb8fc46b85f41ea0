import { getCurrency, listCurrencies, USUAL_CURRENCY } from '../../../base/money/usual-currency.js';
import { readMoment } from '../../../base/options/read-moment.js';
import type { PayoutAccrual, PayoutPayment } from '../../generated/resources.js';
import { noteUnknownStatus } from '../find/read-earned.js';
import { sumAmounts, sumCents } from '../payments/cents.js';
import { findPayee } from '../payments/payment-plan.js';
import { isLive } from '../payments/payment-record.js';
import { listPayeePayments } from '../payments/reference.js';
import { periodEnd, toIso, toMilliseconds } from '../run/days.js';
import { type Run, type Workflow, workflow } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import type { WorkflowReport } from '../run/workflow-options.js';
import { inputParts } from './input-parts.js';

/** Whose statement, and of which month. */
interface StatementInput {
  /** An id or handle. */
  readonly creatorId: string;
  /** A month of UTC, such as `2026-03`. */
  readonly month: string;
  /**
   * When payments were voided and accruals rejected, by their ids, ISO 8601: the service does not say it. A void payment or a rejected accrual
   * that has no day here counts as if it had never been.
   */
  readonly changedAt?: Readonly<Record<string, string>>;
}

/** One movement of a creator's balance. */
interface StatementRow {
  /** ISO 8601. An accrual belongs to the end of its period. */
  readonly at: string;
  /**
   * `earned`: an accrual. `bonus`: a payment without accruals, which is earned and paid at once. `paid`: the sum that was sent.
   * `adjustment`: what was sent above (positive) or below the accruals. `voided`: a payment that came back. `rejected`: an accrual that
   * somebody rejected or voided.
   */
  readonly kind: 'earned' | 'bonus' | 'paid' | 'adjustment' | 'voided' | 'rejected';
  /** Its part of the debt, negative for a payment. */
  readonly cents: number;
  readonly currency: string;
  /** The accrual or the payment. */
  readonly id: string;
  /** The counts behind an accrual, in a sentence; otherwise empty. */
  readonly text: string;
}

/** The earnings and payments of a creator in a month. The opening balance and the rows are the closing balance. */
export interface CreatorStatement extends WorkflowReport {
  readonly creatorId: string;
  /** The handle. For a removed creator, whom the service no longer shows, the id. */
  readonly handle: string;
  readonly month: string;
  /** By time. */
  readonly rows: readonly StatementRow[];
  /** The debt before and after the month, by currency. The closing of the current month is the sum of what is owed now. */
  readonly balances: readonly {
    readonly currency: string;
    readonly openingCents: number;
    readonly closingCents: number;
  }[];
  /** When the ledger was read, ISO 8601, the service's time: a past month is as known then. */
  readonly knownAt: string;
}

/**
 * The statement of a creator for a month: what was earned, sent, adjusted, voided and rejected. Something dated later than now counts
 * now. `leftOut` names what counts as if it had never been.
 *
 * @throws WorkflowError `creator_not_found`, `creator_ambiguous`; `invalid_input` for a month that has not begun.
 * @example
 * ```ts
 * const { balances, rows } = await creatorStatement(goat, { creatorId: '@maya.moves', month: '2026-02' });
 * ```
 */
export const creatorStatement: Workflow<StatementInput, CreatorStatement> = workflow('creatorStatement', stateBalance);

async function stateBalance(run: Run, input: StatementInput): Promise<CreatorStatement> {
  const { creatorId, month, changedAt = {} } = input;
  const refuse = (why: string): WorkflowError => new WorkflowError('invalid_input', `creatorStatement: ${why}.`);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    throw refuse(`month must be such as 2026-03, not ${JSON.stringify(month)}`);
  const wrong = Object.entries(changedAt).find(([, day]) => !Number.isFinite(readMoment(day)));
  if (wrong) throw refuse(`changedAt has no moment for ${wrong[0]}`);
  const payee = await findPayee(run, creatorId, undefined);
  const query = { creator_id: payee.id, limit: 100 };
  const all = await run.listAll('reading the accruals', (more) => run.goat.payoutAccruals.list(query, more));
  const accruals = all.filter((accrual) => accrual.creator_id === payee.id);
  const payments = await listPayeePayments(run, { creatorId: payee.id, projectId: null }, 'all');
  noteUnknownStatus(run, accruals);
  const from = toMilliseconds(`${month}-01T00:00:00Z`);
  if (from > run.now) throw refuse(`${month} has not begun`);
  const moved = [
    ...accruals.flatMap((accrual) => listOfAccrual(accrual, changedAt)),
    ...payments.flatMap((payment) => listOfPayment(payment, changedAt)),
  ].sort((a, b) => toMilliseconds(a.at) - toMilliseconds(b.at));
  const isBefore = (end: number) => (row: StatementRow) => Math.min(toMilliseconds(row.at), run.now) < end;
  const end = Math.min(periodEnd('monthly', from), run.now + 1);
  const [before, until] = [moved.filter(isBefore(from)), moved.filter(isBefore(end))];
  const balances = listCurrencies(moved).map((currency) => ({
    currency,
    openingCents: sumIn(currency, before),
    closingCents: sumIn(currency, until),
  }));
  noteUndated(run, moved, { accruals, payments });
  const rows = until.slice(before.length);
  const { id, handle } = payee;
  return { creatorId: id, handle, month, rows, balances, knownAt: toIso(run.now), ...run.report() };
}

function sumIn(currency: string, rows: readonly StatementRow[]): number {
  return sumCents(rows.flatMap((row) => (row.currency === currency ? [row.cents] : [])));
}

function listOfAccrual(accrual: PayoutAccrual, changedAt: Readonly<Record<string, string>>): StatementRow[] {
  const { id, status, amount_cents: cents, currency = USUAL_CURRENCY, period_end_at: at } = accrual;
  const text = `${inputParts(accrual).join(', ') || 'A fixed amount'}.`;
  const earned: StatementRow = { at, kind: 'earned', cents, currency, id, text };
  if (status === 'earned' || status === 'paid') return [earned];
  const day = changedAt[id];
  return day === undefined ? [] : [earned, { ...earned, at: day, kind: 'rejected', cents: -cents, text: '' }];
}

function listOfPayment(payment: PayoutPayment, changedAt: Readonly<Record<string, string>>): StatementRow[] {
  const { id, paid_at: at, total_amount_cents: total, payout_payment_lines: lines } = payment;
  const settled = sumCents(lines.map((line) => line.applied_amount_cents));
  const more = { kind: lines.length === 0 ? 'bonus' : 'adjustment', cents: total - settled } as const;
  const row = { at, currency: getCurrency([payment]), id, text: '' };
  const paid: StatementRow[] = [
    ...(more.cents === 0 ? [] : [{ ...row, ...more }]),
    { ...row, kind: 'paid', cents: -total },
  ];
  if (isLive(payment)) return paid;
  const day = changedAt[id];
  const back = paid.map(({ kind, cents }) => ({ kind: kind === 'paid' ? ('voided' as const) : kind, cents: -cents }));
  return day === undefined ? [] : [...paid, ...back.map((each) => ({ ...row, ...each, at: day }))];
}

/** Says what counts as if it had never been, and whether the sum of everything is not what is owed. */
function noteUndated(
  run: Run,
  moved: readonly StatementRow[],
  { accruals, payments }: { readonly accruals: readonly PayoutAccrual[]; readonly payments: readonly PayoutPayment[] },
): void {
  const known = new Set(moved.map(({ id }) => id));
  const why = 'The service does not say when; give changedAt. They count as if they had never been.';
  const undated = (rows: readonly { readonly id: string }[]): number => rows.filter(({ id }) => !known.has(id)).length;
  run.leaveOut('voided payments', undated(payments), why);
  run.leaveOut('rejected accruals', undated(accruals), why);
  const owed = accruals.filter(({ status }) => status === 'earned');
  const off = sumCents(moved.map(({ cents }) => cents)) - sumAmounts(owed);
  const what = `a difference of ${off} cents between these movements and what is owed`;
  run.leaveOut(what, off === 0 ? 0 : 1, 'The payments do not account for every accrual that is paid.');
}
