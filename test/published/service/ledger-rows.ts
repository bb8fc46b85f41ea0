import { id, ids, ORG, toTimestamp } from './rows.js';

const method = { org_id: ORG, icon_url: null, metadata: {}, readme: null, created_at: toTimestamp('01-01') };

export const methods = [
  { ...method, id: ids.venmo, name: 'Venmo', is_default: true, is_active: true },
  { ...method, id: id(51), name: 'Cash App', is_default: true, is_active: true },
  { ...method, id: id(52), name: 'PayPal', is_default: true, is_active: false },
  { ...method, id: id(53), name: 'Bank', is_default: false, is_active: true, icon_url: 'https://example.com/bank.png' },
];

const structure = { is_active: true, metadata: {}, readme: null };
const rule = { period: 'weekly', currency: 'USD', criteria_params: {}, proration_mode: 'none' };

export const structures = [
  {
    ...structure,
    id: ids.weekly,
    project_id: ids.project,
    name: 'Weekly fee',
    current_version: { ...rule, amount_cents: 5_000, criteria_type: 'recurring' },
    assignment_count: 2,
  },
  {
    ...structure,
    id: ids.perView,
    project_id: ids.project,
    name: 'Per view',
    is_active: false,
    current_version: { ...rule, amount_cents: 250, criteria_type: 'cpm' },
    assignment_count: 1,
  },
  {
    ...structure,
    id: ids.elsewhere,
    project_id: ids.otherProject,
    name: 'Autumn fee',
    current_version: { ...rule, amount_cents: 9_900, criteria_type: 'recurring' },
    assignment_count: 1,
  },
];

const lastWeek = { period_start_at: toTimestamp('03-02'), period_end_at: toTimestamp('03-09'), currency: 'USD' };
const weekBefore = { period_start_at: toTimestamp('02-23'), period_end_at: toTimestamp('03-02'), currency: 'USD' };

/** Of Maya, by the weekly retainer. */
const retainer = {
  ...lastWeek,
  creator_id: ids.maya,
  structure_id: ids.weekly,
  structure_version_id: id(45),
  amount_cents: 5_000,
  status: 'earned',
  inputs_snapshot: null,
};

/** Maya is owed 5,000 and 3,000 cents, Ben 5,000; Zoe, of the other project, 9,900. */
export const accruals = [
  { ...retainer, id: ids.mayaFirst },
  {
    ...retainer,
    id: ids.mayaSecond,
    structure_id: ids.perView,
    structure_version_id: id(46),
    amount_cents: 3_000,
    inputs_snapshot: { impressions: 12_000 },
  },
  { ...retainer, ...weekBefore, id: ids.mayaPaid, status: 'paid', inputs_snapshot: { goals_met: true } },
  { ...retainer, id: ids.benFirst, creator_id: ids.ben },
  {
    ...lastWeek,
    id: ids.zoeFirst,
    creator_id: ids.zoe,
    structure_id: ids.elsewhere,
    structure_version_id: id(47),
    amount_cents: 9_900,
    status: 'earned',
    inputs_snapshot: null,
  },
];

const payment = { project_id: ids.project, metadata: {}, readme: null, payout_adjustments: [] };

export const payments = [
  {
    ...payment,
    id: ids.payment,
    creator_id: ids.maya,
    method_id: ids.venmo,
    method_name_snapshot: 'Venmo',
    total_amount_cents: 5_000,
    status: 'paid',
    paid_at: toTimestamp('03-03'),
    payout_payment_lines: [{ applied_amount_cents: 5_000 }],
  },
  {
    ...payment,
    id: ids.adHoc,
    creator_id: null,
    method_id: null,
    method_name_snapshot: null,
    total_amount_cents: 700,
    status: 'paid',
    paid_at: toTimestamp('03-04'),
    payout_payment_lines: [],
  },
  {
    ...payment,
    id: ids.voided,
    creator_id: ids.ben,
    method_id: ids.venmo,
    method_name_snapshot: 'Venmo',
    total_amount_cents: 5_000,
    status: 'voided',
    paid_at: toTimestamp('03-09', '01:00:00'),
    payout_payment_lines: [{ applied_amount_cents: 5_000 }],
  },
];
