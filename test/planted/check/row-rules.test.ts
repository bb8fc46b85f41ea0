import { expect, it } from 'vitest';
import { ROW_RULES } from '../../../proofs/check/row-rules.js';

/** Each rule with a row that breaks it, and what is said of it; and with one that keeps it or shows too little. */
it.each<[rule: string, broken: object, words: string, ...kept: object[]]>([
  [
    'sum of a payment',
    payment(3, [1], [1]),
    'has lines and adjustments of 2 cents and a total of 3',
    payment(2, [1], [1]),
  ],
  [
    'sum of a payment',
    payment(1, [], [1]),
    'has adjustments and no lines',
    payment(0, [], []),
    payment(3, [1, '1'], []),
  ],
  [
    'lines of a payment',
    { id: 'a', ...lines({ payment_id: 'b' }) },
    'has a line of another payment',
    { id: 'a', ...lines({ payment_id: 'a' }, {}) },
  ],
  [
    'lines of a payment',
    lines({ accrual_id: 1 }, { accrual_id: 1 }),
    'has two lines of one accrual',
    lines({ accrual_id: 1 }, { accrual_id: 2 }),
  ],
  [
    'adjustment sign',
    { payout_adjustments: [{ amount_cents: 1, reason: 'underpayment' }] },
    'has an adjustment of 1 cents that is called underpayment',
    {
      payout_adjustments: [
        { amount_cents: -1, reason: 'underpayment' },
        { amount_cents: '1', reason: 'x' },
      ],
    },
  ],
  [
    'period',
    { period_start_at: '2026-01-02', period_end_at: '2026-01-02', amount_cents: 0 },
    'has a period that ends before it begins',
    { period_start_at: '2026-01-01', period_end_at: '2026-01-02', amount_cents: 0 },
  ],
  ['disabled methods', { is_active: false }, 'is a disabled method, and include_disabled is not asked for', {}],
  [
    'run',
    { created_at: '2026-01-01T00:45:00Z' },
    'was made at minute 45, not at 15',
    { created_at: '2026-01-01T00:15:00Z' },
    { created_at: '2026-01-01T00:44:59Z' },
    {},
  ],
  [
    'current version',
    versions({ version: 2, period: 'daily' }, { version: 1 }),
    'has a current_version that is not one of its versions',
    versions({ id: 'v', version: 2 }, { id: 'v', version: 2 }),
  ],
  [
    'current version',
    versions({ version: 1 }, { version: 2 }),
    'has a current_version that is not the newest of its versions',
    versions({ version: 2 }, { version: 1 }),
    versions({}, { version: 1 }),
  ],
  [
    'times',
    { created_at: '2026-01-02', updated_at: '2026-01-01' },
    'has changed before it was made',
    { created_at: '2026-01-02', updated_at: '2026-01-02' },
  ],
])('the rule %s', (name, broken, words, ...kept) => {
  const rule = ROW_RULES.find((one) => one.name === name);
  expect([broken, ...kept].map((row) => rule?.find(row as Readonly<Record<string, unknown>>))).toEqual([
    [words],
    ...kept.map(() => []),
  ]);
});

it('the times of a project are published, and those of every other row are chosen here', () => {
  const operations = new Set(ROW_RULES.find(({ name }) => name === 'times')?.of);
  expect([operations.has('listProjects'), operations.has('getProject'), operations.has('listCreators')]).toEqual([
    false,
    false,
    true,
  ]);
});

function payment(total_amount_cents: number, applied: readonly unknown[], adjusted: readonly unknown[]) {
  const adjustments = adjusted.map((amount_cents) => ({ amount_cents }));
  return {
    total_amount_cents,
    ...lines(...applied.map((one) => ({ applied_amount_cents: one }))),
    payout_adjustments: adjustments,
  };
}

function lines(...payout_payment_lines: readonly object[]) {
  return { payout_payment_lines };
}

function versions(current_version: object, ...all: readonly object[]) {
  return { current_version, versions: all };
}
