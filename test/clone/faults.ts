import { type Verification, verifyAccruals } from 'trackagoat-sdk/clone';
import type { LedgerScene, Row } from './ledger-scene.js';

/** How a row of the scene is broken on the way. */
export type Change = (row: Row, scene: LedgerScene) => Row | readonly Row[];

/** A fault of a list: how it is made, and how it is named: by words, or by the steps of its one accrual that do not agree. */
type Fault = readonly [make: Change, named: RegExp | readonly string[], options?: Parameters<typeof verifyAccruals>[1]];

/** Faults by what they are called. */
type Faults = Readonly<Record<string, Fault>>;

/** A payment whose adjustments have no amounts. One that has none gets one, so that each payment is of this kind. */
export const silently = (row: Row): Row => ({
  ...row,
  payout_adjustments: [{ id: row.id }, ...row.payout_adjustments.slice(1).map(({ id }: Row) => ({ id }))],
});

/** Whether an accrual is that of this structure or creator in the week or day that begins then. */
export const isAccrual = (scene: LedgerScene, name: string, start: string) => (row: Row) =>
  (row.structure_id === scene.ids[name] || row.creator_id === scene.ids[name]) && row.period_start_at.startsWith(start);

/** Changes the accrual of the scene by structure or creator and the first day of its period. */
const accrual =
  (name: string, start: string) =>
  (change: Change): Change =>
  (row, scene) =>
    isAccrual(scene, name, start)(row) ? change(row, scene) : row;

/** Verifies the scene with such an accrual changed on the way. */
export async function plant(
  scene: LedgerScene,
  [name, start]: readonly [name: string, start: string],
  change: Change,
): Promise<Verification> {
  const make = accrual(name, start)(change);
  return verifyAccruals(scene.readWith('/payout-accruals', (row) => make(row, scene)));
}

export const withInputs = (row: Row, inputs: Row): Row => ({
  ...row,
  inputs_snapshot: { ...row.inputs_snapshot, ...inputs },
});

/** The steps that do not agree, of each accrual that is different. */
export const differences = (report: Verification): string[][] =>
  report.accruals
    .filter(({ outcome }) => outcome === 'different')
    .map(({ steps }) => steps.filter(({ agrees }) => agrees === false).map(({ step }) => step));

const onlyPaid =
  (change: Change): Change =>
  (row, scene) =>
    row.payout_payment_lines.length > 0 ? change(row, scene) : row;

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

export const PAYMENT_FAULTS: Faults = {
  'a payment to another creator': [
    (row, { ids }) => ({ ...row, creator_id: ids.ana }),
    /payee: .* pays @ana .* @ben earned/,
  ],
  'a payment to nobody': [(row) => ({ ...row, creator_id: null }), /payee: .* pays nobody/],
  'a payment of another project': [(row, { ids }) => ({ ...row, project_id: ids.ana }), /payee: .* is of project/],
  'a line that settles nothing that is there': [
    onlyPaid(({ payout_payment_lines: [first, ...rest], ...row }, { ids }) => ({
      ...row,
      payout_payment_lines: [{ ...first, accrual_id: ids.ana }, ...rest],
    })),
    /line_amount/,
  ],
  'a line twice, and the total with it': [
    onlyPaid((row) => withLines(row, [...row.payout_payment_lines, row.payout_payment_lines[0]])),
    /paid_once/,
  ],
  'a line left out, and the total with it': [
    onlyPaid((row) => withLines(row, row.payout_payment_lines.slice(1))),
    /paid_once/,
  ],
  'an overpayment that is called an underpayment': [
    (row) => ({ ...adjust(row, [5, 'underpayment']), total_amount_cents: row.total_amount_cents + 5 }),
    /adjustment: .* called underpayment/,
  ],
  'an adjustment of nothing': [(row) => adjust(row, [0, 'overpayment']), /adjustment: .* of 0 cents/],
  'two adjustments that cancel out': [
    (row) => adjust(row, [5, 'overpayment'], [-5, 'underpayment']),
    /adjustment: .* has 2 adjustments/,
  ],
  'an adjustment that the total lacks': [(row) => adjust(row, [-5, 'underpayment']), /payment_total/],
  'a payment in another currency than its accruals': [
    (row) => ({ ...row, currency: 'EUR' }),
    /currency: .* is in EUR, and settles accrual @ben .* which is in USD/,
  ],
  'a negative total': [(row) => ({ ...row, total_amount_cents: -1 }), /cents: /],
  'half a cent': [(row) => ({ ...row, total_amount_cents: 0.5 }), /cents: .*0\.5/],
  'a total as text': [(row) => ({ ...row, total_amount_cents: String(row.total_amount_cents) }), /cents: /],
  'a status of a payment that no one knows': [(row) => ({ ...row, status: 'sent' }), /which is not known/],
  'a payment that is listed twice': [(row) => [row, row], /listed_once: .* is listed twice/],
  'a paid accrual without a payment': [() => [], /paid_once/],
  'two payments for one debt': [(row, { ids }) => [row, { ...row, id: ids.ana }], /paid_once/],
  'a voided payment whose accruals stayed paid': [(row) => ({ ...row, status: 'voided' }), /paid_once/],
};

const FULL = { history: true } as const;

const flat = accrual('flat', '2026-01-12');
const threshold = accrual('threshold', '2026-01-07');
const goals = accrual('goals', '2026-01-05');
const ben = accrual('ben', '2026-01-05');
const cleo = accrual('cleo', '2026-01-05');

const flatWith = (fields: Row | ((ids: LedgerScene['ids']) => Row)) =>
  flat((row, { ids }) => ({ ...row, ...(typeof fields === 'function' ? fields(ids) : fields) }));

/** An accrual with other inputs, and as many cents as are given. */
const changeInputs = (one: typeof flat, inputs: Row, cents: Row = {}) =>
  one((row) => withInputs({ ...row, ...cents }, inputs));

/** The accrual by goals, with another result of its one goal. */
const goalWith = (result: Row) =>
  goals((row) => withInputs(row, { goals: [{ ...row.inputs_snapshot.goals[0], ...result }] }));

/** The accrual, and one of the same structure for the week before its assignment. */
export const addWeekBefore = (row: Row, id: string | undefined, inputs: Row = {}): readonly Row[] => [
  row,
  withInputs(
    { ...row, id, period_start_at: '2025-12-29T00:00:00.000Z', period_end_at: '2026-01-05T00:00:00.000Z' },
    inputs,
  ),
];

/** Faults of accruals, those that are missing, and those that only the daily history shows. */
export const ACCRUAL_FAULTS: Faults = {
  // Accruals
  'an accrual that is listed twice': [flat((row) => [row, row]), /listed_once/],
  'two accruals of one period': [flat((row, { ids }) => [row, { ...row, id: ids.ana }]), /one_accrual_a_period/],
  'a paid accrual called rejected': [
    (row) => (row.status === 'paid' ? { ...row, status: 'rejected' } : row),
    /paid_once/,
  ],
  'a paid debt that is still owed': [
    (row) => (row.status === 'paid' ? { ...row, status: 'earned' } : row),
    /paid_once/,
  ],
  'a status of an accrual that no one knows': [flatWith({ status: 'due' }), /status is "due"/],
  'an accrual of another creator': [
    flatWith(({ ben }) => ({ creator_id: ben })),
    ['assignments', 'covered_days', 'amount'],
  ],
  'an accrual of another structure': [flatWith(({ cpm }) => ({ structure_id: cpm })), /! +version/],
  'a version of another structure': [flatWith(({ ana }) => ({ structure_version_id: ana })), ['version']],
  'the version before': [
    accrual(
      'flat',
      '2026-01-19',
    )((row, { ids }) => ({ ...row, structure_version_id: ids.firstVersion, amount_cents: 10_000 })),
    ['version', 'amount'],
  ],
  'an accrual made in the future': [flatWith({ created_at: '2026-03-01T00:15:00.000Z' }), ['made_at']],
  'an accrual made while its period ran': [flatWith({ created_at: '2026-01-15T00:15:00.000Z' }), ['made_at']],
  'goals paid before their 48 hours': [
    goals((row) => ({ ...row, created_at: '2026-01-12T00:15:00.000Z' })),
    ['made_at'],
  ],
  'a period that begins an hour early': [flatWith({ period_start_at: '2026-01-11T23:00:00.000Z' }), ['period']],
  'a week from Tuesday to Tuesday': [
    flatWith({ period_start_at: '2026-01-13T00:00:00.000Z', period_end_at: '2026-01-20T00:00:00.000Z' }),
    ['period', 'made_at'],
  ],
  'a week before the assignment': [
    accrual('flat', '2026-01-05')((row, { ids }) => addWeekBefore(row, ids.ben)),
    ['version', 'assignments', 'covered_days', 'amount'],
  ],
  'the currency in small letters': [flatWith({ currency: 'usd' }), ['currency']],
  'an accrual in euros': [flatWith({ currency: 'EUR' }), /in several currencies/],
  'a negative amount': [flatWith({ amount_cents: -10_000 }), ['amount']],
  'a cent too much': [flatWith({ amount_cents: 10_001 }), ['amount']],
  'a half rounded down': [ben((row) => ({ ...row, amount_cents: 151 })), ['amount']],
  'the new rate a week early': [flatWith({ amount_cents: 12_000 }), ['amount']],
  // 10000 × 6 ÷ 7 = 8571.4
  'a day too many': [
    changeInputs(accrual('flat', '2026-01-05'), { covered_days: 6 }, { amount_cents: 8571 }),
    ['covered_days', 'amount'],
  ],
  // 200 × 1010 ÷ 1000
  'another rate': [changeInputs(ben, { rate_cents_per_1000: 200 }, { amount_cents: 202 }), ['rule', 'amount']],
  'another threshold in the inputs': [changeInputs(threshold, { min_views: 10 }), ['rule']],
  'another length of the period in the inputs': [changeInputs(flat, { period_days: 6 }), ['covered_days']],
  'another criterion in the inputs': [changeInputs(flat, { criteria_type: 'cpm' }), ['rule']],
  'no assignment in the inputs': [changeInputs(flat, { assignment_ids: [] }), ['assignments']],
  'the assignment of another creator': [
    flat((row, { ids }) => withInputs(row, { assignment_ids: [ids.ben] })),
    ['assignments'],
  ],
  'a threshold paid that was missed': [changeInputs(threshold, { impressions: 999 }), ['condition', 'amount']],
  'a goal with another target': [goalWith({ target: 1 }), ['goals']],
  'a goal that is called missed': [goalWith({ met: false }), ['condition']],
  'a goal that was missed': [goalWith({ actual: 1 }), ['goals', 'condition', 'amount']],
  'a goal forgotten': [changeInputs(goals, { goals: [] }), ['goals', 'condition', 'amount']],
  'a goal with posts that nobody sees': [
    goalWith({ actual: 9 }),
    /9 posts were counted towards a goal, and 2 are shown/,
  ],
  'a counting video left out': [
    changeInputs(ben, { video_count: 1, impressions: 1000 }, { amount_cents: 150 }),
    ['videos'],
  ],
  // 150 × 1710 ÷ 1000 = 256.5
  'an excluded video counted': [
    changeInputs(ben, { video_count: 3, impressions: 1710 }, { amount_cents: 257 }),
    /counted although they were excluded/,
  ],
  // 150 × 5400 ÷ 1000
  'a video counted that waits for review': [
    changeInputs(cleo, { video_count: 2, impressions: 5400 }, { amount_cents: 810 }),
    /what waits for review \(video https:\S+@cleo\S+\) the ledger's numbers/,
  ],
  // Missing
  'flat pay that is missing': [
    accrual('flat', '2026-01-19')(() => []),
    /Perhaps missing:\n +@ana · "flat" \(recurring\) · 2026-01-19/,
  ],
  'pay by goals that is missing': [goals(() => []), /Perhaps missing:\n +@ana · "goals" \(goals\)/],
  'the only pay by views': [
    (row, { ids }) => (row.structure_id === ids.cpm ? [] : row),
    /Perhaps missing:\n +@ben · "cpm" \(cpm\)/,
  ],
  // The daily history
  'ten times the views, in proportion': [
    changeInputs(ben, { impressions: 10_100 }, { amount_cents: 1515 }),
    /! +history +10100 views +1010 views/,
    FULL,
  ],
  'half of the views, in proportion': [
    changeInputs(ben, { impressions: 505 }, { amount_cents: 76 }),
    /! +history +505 views/,
    FULL,
  ],
  'views that reach a threshold ten times': [changeInputs(threshold, { impressions: 10_000 }), ['history'], FULL],
  'a threshold that was reached and not paid': [
    threshold(() => []),
    /@ben · "threshold" \(view_threshold\) · 2026-01-07/,
    FULL,
  ],
  'pay by views of one creator that is missing': [cleo(() => []), /@cleo · "cpm" \(cpm\)/, FULL],
};
