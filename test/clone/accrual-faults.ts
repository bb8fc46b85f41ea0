import type { Change, Fault } from './fault.js';
import type { LedgerScene, Row } from './ledger-scene.js';
import { isAccrual, withInputs } from './plant-fault.js';

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
const cleo = accrual('cleo', '2026-01-05');

/** The flat accrual with other fields. */
const flatWith = (fields: (scene: LedgerScene) => Row) => (scene: LedgerScene) =>
  flat((row) => ({ ...row, ...fields(scene) }))(scene);

/** The accrual by goals, with another result of its one goal. */
const goalWith = (result: Row) =>
  goals((row) => withInputs(row, { goals: [{ ...row.inputs_snapshot.goals[0], ...result }] }));

/** The pay by views of ben with other views, and as many cents. */
const viewsOfBen = (impressions: number, amount_cents: number) => (scene: LedgerScene) =>
  accrual(
    'ben',
    '2026-01-05',
  )((row) => (row.structure_id === scene.ids.cpm ? withInputs({ ...row, amount_cents }, { impressions }) : row))(scene);

/** Faults of accruals, those that are missing, and those that only the daily history shows. */
export const ACCRUAL_FAULTS: readonly Fault[] = [
  // Accruals
  ['an accrual that is listed twice', flat((row) => [row, row]), /listed_once/],
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
  ['an accrual of another creator', flatWith(({ ids }) => ({ creator_id: ids.ben })), /assignments/],
  ['an accrual of another structure', flatWith(({ ids }) => ({ structure_id: ids.cpm })), /version/],
  [
    'an accrual made in the future',
    flatWith(() => ({ created_at: '2026-03-01T00:15:00.000Z' })),
    /made_at .*not after/,
  ],
  [
    'an accrual made while its period ran',
    flatWith(() => ({ created_at: '2026-01-15T00:15:00.000Z' })),
    /made_at .*not before/,
  ],
  [
    'a period that begins an hour early',
    flatWith(() => ({ period_start_at: '2026-01-11T23:00:00.000Z' })),
    /! +period/,
  ],
  ['the currency in small letters', flatWith(() => ({ currency: 'usd' })), /! +currency/],
  ['an accrual in euros', flatWith(() => ({ currency: 'EUR' })), /in several currencies/],
  ['a negative amount', flatWith(() => ({ amount_cents: -10_000 })), /! +amount/],
  ['the new rate a week early', flatWith(() => ({ amount_cents: 12_000 })), /! +amount/],
  ['another threshold in the inputs', threshold((row) => withInputs(row, { min_views: 10 })), /! +rule/],
  ['another criterion in the inputs', flat((row) => withInputs(row, { criteria_type: 'cpm' })), /! +rule/],
  ['no assignment in the inputs', flat((row) => withInputs(row, { assignment_ids: [] })), /! +assignments/],
  ['a goal with another target', goalWith({ target: 1 }), /! +goals/],
  ['a goal that is called missed', goalWith({ met: false }), /! +condition/],
  [
    'a goal with posts that nobody sees',
    goalWith({ actual: 9 }),
    /9 posts were counted towards a goal, and 2 are shown/,
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
  ['ten times the views, in proportion', viewsOfBen(10_100, 1515), /! +history +10100 views +1010 views/, FULL],
  ['half of the views, in proportion', viewsOfBen(505, 76), /! +history +505 views/, FULL],
  [
    'views that reach a threshold ten times',
    threshold((row) => withInputs(row, { impressions: 10_000 })),
    /! +history/,
    FULL,
  ],
  [
    'a threshold that was reached and not paid',
    threshold(() => []),
    /@ben · "threshold" \(view_threshold\) · 2026-01-07/,
    FULL,
  ],
  ['pay by views of one creator that is missing', cleo(() => []), /@cleo · "cpm" \(cpm\)/, FULL],
];
