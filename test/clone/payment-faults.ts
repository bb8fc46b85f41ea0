import { type Fault, line, onlyPaid } from './fault.js';
import type { Row } from './ledger-scene.js';

/** The payment with other lines, and their sum as its total. */
const withLines = (row: Row, lines: readonly Row[]): Row => ({
  ...row,
  total_amount_cents: lines.reduce((sum, { applied_amount_cents: cents }) => sum + cents, 0),
  payout_payment_lines: lines,
});
const adjust = (row: Row, ...adjustments: readonly (readonly [amount_cents: number, reason: string])[]): Row => ({
  ...row,
  payout_adjustments: adjustments.map(([amount_cents, reason]) => ({ amount_cents, reason })),
});

/** Faults of payments. */
export const PAYMENT_FAULTS: readonly Fault[] = [
  [
    'a payment to another creator',
    (scene) => (row) => ({ ...row, creator_id: scene.ids.ana }),
    /payee: .* pays @ana .* @ben earned/,
  ],
  ['a payment to nobody', () => (row) => ({ ...row, creator_id: null }), /payee: .* pays nobody/],
  [
    'a payment of another project',
    (scene) => (row) => ({ ...row, project_id: scene.ids.ana }),
    /payee: .* is of project/,
  ],
  [
    'a line that settles nothing that is there',
    (scene) => onlyPaid((row) => line(row, { accrual_id: scene.ids.ana })),
    /line_amount/,
  ],
  [
    'a line twice, and the total with it',
    () => onlyPaid((row) => withLines(row, [...row.payout_payment_lines, row.payout_payment_lines[0]])),
    /paid_once/,
  ],
  [
    'a line left out, and the total with it',
    () => onlyPaid((row) => withLines(row, row.payout_payment_lines.slice(1))),
    /paid_once/,
  ],
  [
    'an overpayment that is called an underpayment',
    () => (row) => ({ ...adjust(row, [5, 'underpayment']), total_amount_cents: row.total_amount_cents + 5 }),
    /adjustment: .* called underpayment/,
  ],
  ['an adjustment of nothing', () => (row) => adjust(row, [0, 'overpayment']), /adjustment: .* of 0 cents/],
  [
    'two adjustments that cancel out',
    () => (row) => adjust(row, [5, 'overpayment'], [-5, 'underpayment']),
    /adjustment: .* has 2 adjustments/,
  ],
  ['an adjustment that the total lacks', () => (row) => adjust(row, [-5, 'underpayment']), /payment_total/],
  [
    'a payment in another currency than its accruals',
    () => (row) => ({ ...row, currency: 'EUR' }),
    /currency: .* is in EUR, and settles accrual @ben .* which is in USD/,
  ],
  ['a negative total', () => (row) => ({ ...row, total_amount_cents: -1 }), /cents: /],
  ['half a cent', () => (row) => ({ ...row, total_amount_cents: 0.5 }), /cents: .*0\.5/],
  ['a total as text', () => (row) => ({ ...row, total_amount_cents: String(row.total_amount_cents) }), /cents: /],
  ['a status of a payment that no one knows', () => (row) => ({ ...row, status: 'sent' }), /which is not known/],
  ['a payment that is listed twice', () => (row) => [row, row], /listed_once: .* is listed twice/],
  ['a paid accrual without a payment', () => () => [], /paid_once/],
  ['two payments for one debt', (scene) => (row) => [row, { ...row, id: scene.ids.ana }], /paid_once/],
  ['a voided payment whose accruals stayed paid', () => (row) => ({ ...row, status: 'voided' }), /paid_once/],
];
