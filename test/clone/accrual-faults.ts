import { type Change, type Fault, isAccrual, withInputs } from './fault.js';
import type { LedgerScene, Row } from './ledger-scene.js';

const FULL = { history: true } as const;

/** Changes the accrual of the scene by structure or creator and the first day of its period. */
const accrual =
  (name: string, start: string) =>
  (change: Change) =>
  (scene: LedgerScene): Change =>
  (row) =>
    isAccrual(scene, name, start)(row) ? change(row) : row;

const flat = accrual('flat', '2026-01-12');
const threshold = accrual('threshold', '2026-01-07');
const goals = accrual('goals', '2026-01-05');
const ben = accrual('ben', '2026-01-05');
const cleo = accrual('cleo', '2026-01-05');

/** The flat accrual with other fields. */
const flatWith = (fields: (scene: LedgerScene) => Row) => (scene: LedgerScene) =>
  flat((row) => ({ ...row, ...fields(scene) }))(scene);

/** An accrual with other inputs, and as many cents as are given. */
const changeInputs = (one: typeof flat, inputs: Row, cents: Row = {}) =>
  one((row) => withInputs({ ...row, ...cents }, inputs));

/** The accrual by goals, with another result of its one goal. */
const goalWith = (result: Row) =>
  goals((row) => withInputs(row, { goals: [{ ...row.inputs_snapshot.goals[0], ...result }] }));

/** The accrual, and one of the same structure for another week. */
const addWeekBefore = (row: Row, id: string | undefined): readonly Row[] => [
  row,
  { ...row, id, period_start_at: '2025-12-29T00:00:00.000Z', period_end_at: '2026-01-05T00:00:00.000Z' },
];

/** Faults of accruals, those that are missing, and those that only the daily history shows. */
export const ACCRUAL_FAULTS: readonly Fault[] = [
  // Accruals
  ['an accrual that is listed twice', flat((row) => [row, row]), /listed_once/],
  [
    'two accruals of one period',
    (scene) => flat((row) => [row, { ...row, id: scene.ids.ana }])(scene),
    /one_accrual_a_period/,
  ],
  [
    'a paid accrual called rejected',
    () => (row) => (row.status === 'paid' ? { ...row, status: 'rejected' } : row),
    /paid_once/,
  ],
  [
    'a paid debt that is still owed',
    () => (row) => (row.status === 'paid' ? { ...row, status: 'earned' } : row),
    /paid_once/,
  ],
  ['a status of an accrual that no one knows', flatWith(() => ({ status: 'due' })), /status is "due"/],
  [
    'an accrual of another creator',
    flatWith(({ ids }) => ({ creator_id: ids.ben })),
    ['assignments', 'covered_days', 'amount'],
  ],
  ['an accrual of another structure', flatWith(({ ids }) => ({ structure_id: ids.cpm })), /! +version/],
  ['a version of another structure', flatWith(({ ids }) => ({ structure_version_id: ids.ana })), ['version']],
  [
    'the version before',
    (scene) =>
      accrual(
        'flat',
        '2026-01-19',
      )((row) => ({ ...row, structure_version_id: scene.ids.firstVersion, amount_cents: 10_000 }))(scene),
    ['version', 'amount'],
  ],
  ['an accrual made in the future', flatWith(() => ({ created_at: '2026-03-01T00:15:00.000Z' })), ['made_at']],
  ['an accrual made while its period ran', flatWith(() => ({ created_at: '2026-01-15T00:15:00.000Z' })), ['made_at']],
  [
    'goals paid before their 48 hours',
    goals((row) => ({ ...row, created_at: '2026-01-12T00:15:00.000Z' })),
    ['made_at'],
  ],
  ['a period that begins an hour early', flatWith(() => ({ period_start_at: '2026-01-11T23:00:00.000Z' })), ['period']],
  [
    'a week from Tuesday to Tuesday',
    flatWith(() => ({ period_start_at: '2026-01-13T00:00:00.000Z', period_end_at: '2026-01-20T00:00:00.000Z' })),
    ['period', 'made_at'],
  ],
  [
    'a week before the assignment',
    (scene) => accrual('flat', '2026-01-05')((row) => addWeekBefore(row, scene.ids.ben))(scene),
    ['version', 'assignments', 'covered_days', 'amount'],
  ],
  ['the currency in small letters', flatWith(() => ({ currency: 'usd' })), ['currency']],
  ['an accrual in euros', flatWith(() => ({ currency: 'EUR' })), /in several currencies/],
  ['a negative amount', flatWith(() => ({ amount_cents: -10_000 })), ['amount']],
  ['a cent too much', flatWith(() => ({ amount_cents: 10_001 })), ['amount']],
  ['a half rounded down', ben((row) => ({ ...row, amount_cents: 151 })), ['amount']],
  ['the new rate a week early', flatWith(() => ({ amount_cents: 12_000 })), ['amount']],
  // 10000 × 6 ÷ 7 = 8571.4
  [
    'a day too many',
    changeInputs(accrual('flat', '2026-01-05'), { covered_days: 6 }, { amount_cents: 8571 }),
    ['covered_days', 'amount'],
  ],
  // 200 × 1010 ÷ 1000
  ['another rate', changeInputs(ben, { rate_cents_per_1000: 200 }, { amount_cents: 202 }), ['rule', 'amount']],
  ['another threshold in the inputs', changeInputs(threshold, { min_views: 10 }), ['rule']],
  ['another criterion in the inputs', changeInputs(flat, { criteria_type: 'cpm' }), ['rule']],
  ['no assignment in the inputs', changeInputs(flat, { assignment_ids: [] }), ['assignments']],
  [
    'the assignment of another creator',
    (scene) => changeInputs(flat, { assignment_ids: [scene.ids.ben] })(scene),
    ['assignments'],
  ],
  ['a threshold paid that was missed', changeInputs(threshold, { impressions: 999 }), ['condition', 'amount']],
  ['a goal with another target', goalWith({ target: 1 }), ['goals']],
  ['a goal that is called missed', goalWith({ met: false }), ['condition']],
  ['a goal that was missed', goalWith({ actual: 1 }), ['goals', 'condition', 'amount']],
  ['a goal forgotten', changeInputs(goals, { goals: [] }), ['goals', 'condition', 'amount']],
  [
    'a goal with posts that nobody sees',
    goalWith({ actual: 9 }),
    /9 posts were counted towards a goal, and 2 are shown/,
  ],
  [
    'a counting video left out',
    changeInputs(ben, { video_count: 1, impressions: 1000 }, { amount_cents: 150 }),
    ['videos'],
  ],
  // 150 × 1710 ÷ 1000 = 256.5
  [
    'an excluded video counted',
    changeInputs(ben, { video_count: 3, impressions: 1710 }, { amount_cents: 257 }),
    /counted although they were excluded/,
  ],
  // 150 × 5400 ÷ 1000
  [
    'a video counted that waits for review',
    changeInputs(cleo, { video_count: 2, impressions: 5400 }, { amount_cents: 810 }),
    /what waits for review \(video https:\S+@cleo\S+\) the ledger's numbers/,
  ],
  // Missing
  [
    'flat pay that is missing',
    accrual('flat', '2026-01-19')(() => []),
    /Perhaps missing:\n +@ana · "flat" \(recurring\) · 2026-01-19/,
  ],
  ['pay by goals that is missing', goals(() => []), /Perhaps missing:\n +@ana · "goals" \(goals\)/],
  [
    'the only pay by views',
    (scene) => (row) => (row.structure_id === scene.ids.cpm ? [] : row),
    /Perhaps missing:\n +@ben · "cpm" \(cpm\)/,
  ],
  // The daily history
  [
    'ten times the views, in proportion',
    changeInputs(ben, { impressions: 10_100 }, { amount_cents: 1515 }),
    /! +history +10100 views +1010 views/,
    FULL,
  ],
  [
    'half of the views, in proportion',
    changeInputs(ben, { impressions: 505 }, { amount_cents: 76 }),
    /! +history +505 views/,
    FULL,
  ],
  ['views that reach a threshold ten times', changeInputs(threshold, { impressions: 10_000 }), ['history'], FULL],
  [
    'a threshold that was reached and not paid',
    threshold(() => []),
    /@ben · "threshold" \(view_threshold\) · 2026-01-07/,
    FULL,
  ],
  ['pay by views of one creator that is missing', cleo(() => []), /@cleo · "cpm" \(cpm\)/, FULL],
];
