import { type Fault, line, onlyPaid } from './fault.js';

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
    () =>
      onlyPaid((row) => ({
        ...row,
        total_amount_cents: row.total_amount_cents + row.payout_payment_lines[0].applied_amount_cents,
        payout_payment_lines: [...row.payout_payment_lines, row.payout_payment_lines[0]],
      })),
    /paid_once/,
  ],
  [
    'a line left out, and the total with it',
    () =>
      onlyPaid((row) => ({
        ...row,
        total_amount_cents: row.total_amount_cents - row.payout_payment_lines[0].applied_amount_cents,
        payout_payment_lines: row.payout_payment_lines.slice(1),
      })),
    /paid_once/,
  ],
  [
    'an overpayment that is called an underpayment',
    () => (row) => ({
      ...row,
      total_amount_cents: row.total_amount_cents + 5,
      payout_adjustments: [{ amount_cents: 5, reason: 'underpayment' }],
    }),
    /adjustment: .* called underpayment/,
  ],
  [
    'an adjustment of nothing',
    () => (row) => ({ ...row, payout_adjustments: [{ amount_cents: 0, reason: 'overpayment' }] }),
    /adjustment: .* of 0 cents/,
  ],
  [
    'two adjustments that cancel out',
    () => (row) => ({
      ...row,
      payout_adjustments: [
        { amount_cents: 5, reason: 'overpayment' },
        { amount_cents: -5, reason: 'underpayment' },
      ],
    }),
    /adjustment: .* has 2 adjustments/,
  ],
  [
    'an adjustment that the total lacks',
    () => (row) => ({ ...row, payout_adjustments: [{ amount_cents: -5, reason: 'underpayment' }] }),
    /payment_total/,
  ],
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
