import Table from 'cli-table3';
import { createColors } from 'picocolors';
import { formatMoney } from '../../base/money/format-money.js';
import { elementAt } from '../../base/values/element-at.js';
import type { Balance, MainJobReport, PaymentLine } from './main-job.js';

/** The ledger as the mock's control plane gives it. */
export interface LedgerView {
  readonly balanced: boolean;
  readonly violations: readonly unknown[];
}

type Cell = string | { readonly content: string; readonly hAlign: 'right' };

const right = (content: string | number): Cell => ({ content: String(content), hAlign: 'right' });
const NOTE_WIDTH = 76;

function table(head: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const printed = new Table({
    head: head as string[], // The types do not know aligned head cells, but they work.
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '  ',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: '  ',
    },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const row of rows) printed.push([...row]);
  return printed.toString();
}

function creatorName(row: { readonly creator_id: string; readonly handle: string | null }): string {
  return row.handle === null ? `removed (${row.creator_id.slice(0, 8)}…)` : `@${row.handle}`;
}

function balances(rows: readonly Balance[]): string {
  const total = rows.reduce((sum, row) => sum + row.amount_cents, 0);
  const count = rows.reduce((sum, row) => sum + row.accruals, 0);
  return table(
    ['creator', 'project', right('accruals'), right('owed')],
    [
      ...rows.map((row) => [
        creatorName(row),
        row.project ?? '',
        right(row.accruals),
        right(formatMoney(row.amount_cents)),
      ]),
      ['total', '', right(count), right(formatMoney(total))],
    ],
  );
}

function payments(rows: readonly PaymentLine[]): string {
  const total = rows.reduce((sum, row) => sum + (row.status === 'paid' ? row.total_cents : 0), 0);
  return table(
    ['creator', 'method', right('lines'), right('amount'), 'status', 'payment'],
    [
      ...rows.map((row) => [
        creatorName(row),
        row.method,
        right(row.lines),
        right(formatMoney(row.total_cents)),
        row.status,
        row.payment_id,
      ]),
      ['total paid', '', '', right(formatMoney(total)), '', ''],
    ],
  );
}

function firstLine(notes: string): string {
  const line = elementAt(notes.split('\n', 1), 0);
  return line.length > NOTE_WIDTH ? `${line.slice(0, NOTE_WIDTH - 1)}…` : line;
}

/** The report as text for a terminal, with colour only if `color` is true. */
export function printReport(report: MainJobReport, ledger: LedgerView, color: boolean): string {
  const { bold, dim, green, red } = createColors(color);
  const paid = report.paid.map((row) => (row.payment_id === report.voided.payment_id ? report.voided : row));
  const balanced = ledger.balanced ? green('The ledger balances.') : red('The ledger does not balance.');
  return [
    bold(`Weekly payout review, ${report.now}`),
    ...report.context.map(({ project, notes }) => `  ${project}\n    ${dim(firstLine(notes))}`),
    '',
    bold('Owed'),
    balances(report.owed),
    '',
    bold('Paid'),
    payments([...paid, report.paid_again]),
    '',
    `  The first payment was sent twice with one key: ${report.replay.replayed ? 'replayed' : 'NOT replayed'}, one payment.`,
    '',
    bold('Left'),
    report.left.length === 0 ? '  Nothing is owed.' : balances(report.left),
    '',
    balanced,
    ...ledger.violations.map((violation) => `  ${JSON.stringify(violation)}`),
    '',
  ].join('\n');
}
