import type { Change, Fault } from './fault.js';
import type { LedgerScene } from './ledger-scene.js';
import { isAccrual, withInputs } from './plant-fault.js';

const FULL = { history: true } as const;

/** An accrual of the scene by structure or creator and the first day of its period. */
const accrual =
  (scene: LedgerScene, name: string, start: string, change: Change): Change =>
  (row) =>
    isAccrual(scene, name, start)(row) ? change(row) : row;

/** Faults of accruals, those that are missing, and those that only the daily history shows. */
export const ACCRUAL_FAULTS: readonly Fault[] = [
  // Accruals
  [
    'an accrual that is listed twice',
    (scene) => accrual(scene, 'flat', '2026-01-12', (row) => [row, row]),
    /listed_once/,
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
  [
    'a status of an accrual that no one knows',
    (scene) => accrual(scene, 'flat', '2026-01-12', (row) => ({ ...row, status: 'due' })),
    /status is "due"/,
  ],
  [
    'an accrual of another creator',
    (scene) => accrual(scene, 'flat', '2026-01-12', (row) => ({ ...row, creator_id: scene.ids.ben })),
    /assignments/,
  ],
  [
    'an accrual of another structure',
    (scene) => accrual(scene, 'flat', '2026-01-12', (row) => ({ ...row, structure_id: scene.ids.cpm })),
    /version/,
  ],
  [
    'an accrual made in the future',
    (scene) => accrual(scene, 'flat', '2026-01-12', (row) => ({ ...row, created_at: '2026-03-01T00:15:00.000Z' })),
    /made_at .*not after/,
  ],
  [
    'an accrual made while its period ran',
    (scene) => accrual(scene, 'flat', '2026-01-12', (row) => ({ ...row, created_at: '2026-01-15T00:15:00.000Z' })),
    /made_at .*not before/,
  ],
  [
    'a period that begins an hour early',
    (scene) => accrual(scene, 'flat', '2026-01-12', (row) => ({ ...row, period_start_at: '2026-01-11T23:00:00.000Z' })),
    /! +period/,
  ],
  [
    'the currency in small letters',
    (scene) => accrual(scene, 'flat', '2026-01-12', (row) => ({ ...row, currency: 'usd' })),
    /! +currency/,
  ],
  [
    'an accrual in euros',
    (scene) => accrual(scene, 'flat', '2026-01-12', (row) => ({ ...row, currency: 'EUR' })),
    /in several currencies/,
  ],
  [
    'a negative amount',
    (scene) => accrual(scene, 'flat', '2026-01-12', (row) => ({ ...row, amount_cents: -10_000 })),
    /! +amount/,
  ],
  [
    'the new rate a week early',
    (scene) => accrual(scene, 'flat', '2026-01-12', (row) => ({ ...row, amount_cents: 12_000 })),
    /! +amount/,
  ],
  [
    'another threshold in the inputs',
    (scene) => accrual(scene, 'threshold', '2026-01-07', (row) => withInputs(row, { min_views: 10 })),
    /! +rule/,
  ],
  [
    'another criterion in the inputs',
    (scene) => accrual(scene, 'flat', '2026-01-12', (row) => withInputs(row, { criteria_type: 'cpm' })),
    /! +rule/,
  ],
  [
    'no assignment in the inputs',
    (scene) => accrual(scene, 'flat', '2026-01-12', (row) => withInputs(row, { assignment_ids: [] })),
    /! +assignments/,
  ],
  [
    'a goal with another target',
    (scene) =>
      accrual(scene, 'goals', '2026-01-05', (row) =>
        withInputs(row, { goals: [{ ...row.inputs_snapshot.goals[0], target: 1 }] }),
      ),
    /! +goals/,
  ],
  [
    'a goal that is called missed',
    (scene) =>
      accrual(scene, 'goals', '2026-01-05', (row) =>
        withInputs(row, { goals: [{ ...row.inputs_snapshot.goals[0], met: false }] }),
      ),
    /! +condition/,
  ],
  [
    'a goal with posts that nobody sees',
    (scene) =>
      accrual(scene, 'goals', '2026-01-05', (row) =>
        withInputs(row, { goals: [{ ...row.inputs_snapshot.goals[0], actual: 9 }] }),
      ),
    /9 posts were counted towards a goal, and 2 are shown/,
  ],
  // Missing
  [
    'flat pay that is missing',
    (scene) => accrual(scene, 'flat', '2026-01-19', () => []),
    /Perhaps missing:\n +@ana · "flat" \(recurring\) · 2026-01-19/,
  ],
  [
    'pay by goals that is missing',
    (scene) => accrual(scene, 'goals', '2026-01-05', () => []),
    /Perhaps missing:\n +@ana · "goals" \(goals\)/,
  ],
  [
    'the only pay by views',
    (scene) => (row) => (row.structure_id === scene.ids.cpm ? [] : row),
    /Perhaps missing:\n +@ben · "cpm" \(cpm\)/,
  ],
  // The daily history
  [
    'ten times the views, in proportion',
    (scene) => (row) =>
      isAccrual(scene, 'ben', '2026-01-05')(row) && row.structure_id === scene.ids.cpm
        ? withInputs({ ...row, amount_cents: 1515 }, { impressions: 10_100 })
        : row,
    /! +history +10100 views +1010 views/,
    FULL,
  ],
  [
    'half of the views, in proportion',
    (scene) => (row) =>
      isAccrual(scene, 'ben', '2026-01-05')(row) && row.structure_id === scene.ids.cpm
        ? withInputs({ ...row, amount_cents: 76 }, { impressions: 505 })
        : row,
    /! +history +505 views/,
    FULL,
  ],
  [
    'views that reach a threshold ten times',
    (scene) => accrual(scene, 'threshold', '2026-01-07', (row) => withInputs(row, { impressions: 10_000 })),
    /! +history/,
    FULL,
  ],
  [
    'a threshold that was reached and not paid',
    (scene) => accrual(scene, 'threshold', '2026-01-07', () => []),
    /@ben · "threshold" \(view_threshold\) · 2026-01-07/,
    FULL,
  ],
  [
    'pay by views of one creator that is missing',
    (scene) => accrual(scene, 'cleo', '2026-01-05', () => []),
    /@cleo · "cpm" \(cpm\)/,
    FULL,
  ],
];
