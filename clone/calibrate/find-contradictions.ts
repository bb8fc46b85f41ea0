import { findViolations } from '../../mocks/world/payouts/ledger-invariants.js';
import { HOUR } from '../../mocks/world/store/calendar.js';
import type { CriteriaType } from '../../src/generated/entities.js';
import type { AccrualCheck, CheckStepName } from '../verify/accrual-check.js';
import { checkAccrual } from '../verify/check-accrual.js';
import { type RulesOf, type VerificationRows, VerifiedWorld } from '../verify/verified-world.js';
import { findAbsent } from './find-absent.js';
import type { GroupName } from './rule-space.js';

/** Something that the ledger shows and a profile does not allow. */
export interface Contradiction {
  /** The choices that it speaks against. */
  readonly group: GroupName | 'days';
  /** The accrual or payment that shows it; null where one is missing. */
  readonly id: string | null;
  readonly message: string;
  /** True where it rests on videos that are shown no more. */
  readonly hidden?: boolean;
}

const GROUP_OF: Readonly<Record<CheckStepName, GroupName | 'days' | null>> = {
  version: 'days',
  period: 'days',
  made_at: 'views_taken',
  assignments: 'days',
  covered_days: 'days',
  rule: null,
  videos: 'cpm_views',
  goals: 'goals',
  condition: 'goals',
  amount: 'rounding',
  currency: null,
};

/** Everything in the rows that could not be so under these rules; with `only` what speaks against that group of choices. */
export function* findContradictions(
  rows: VerificationRows,
  rules: RulesOf,
  only?: Contradiction['group'],
): Generator<Contradiction> {
  const verified = new VerifiedWorld(rows, rules);
  const hidden: Contradiction[] = [];
  for (const accrual of rows.rows.accruals) {
    const type = verified.world.tables.payoutStructureVersions.get(accrual.structure_version_id)?.criteria_type;
    if (only && type && !CONCERNED[only].includes(type)) continue;
    const check = checkAccrual(verified, accrual);
    for (const found of [...contradictStep(check), ...contradictTiming(check, verified)]) {
      if (!only || found.group === only) yield found;
    }
    if (check.reason?.code !== 'videos_not_shown') continue;
    const message = 'videos: more were counted than are shown';
    hidden.push({ group: 'cpm_views', id: accrual.id, message, hidden: true });
  }
  // One may have been excluded since; two at once are a pattern.
  if (hidden.length > 1 && (!only || only === 'cpm_views')) yield* hidden;
  if (!only || only === 'days' || only === 'goals') {
    for (const found of findAbsent(verified, rows.rows.accruals)) if (!only || found.group === only) yield found;
  }
  if (!only || only === 'underpayments') yield* contradictPayments(verified);
}

/** The pay that a group of choices can show in. */
const CONCERNED: Readonly<Record<Contradiction['group'], readonly CriteriaType[]>> = {
  days: ['recurring', 'cpm', 'view_threshold', 'goals'],
  rounding: ['recurring', 'cpm', 'view_threshold', 'goals'],
  views_taken: ['cpm', 'view_threshold'],
  cpm_views: ['cpm'],
  goals: ['goals', 'view_threshold'],
  underpayments: [],
};

function contradictStep({ accrual, steps }: AccrualCheck): Contradiction[] {
  const failing = steps.filter(({ agrees }) => agrees === false);
  const unmet = failing.some(({ step }) => step === 'condition');
  const strange = failing.some(({ step }) => step === 'covered_days' || step === 'period');
  return failing.flatMap(({ step, ledger, computed }) => {
    const group = GROUP_OF[step];
    // What is not owed at all, or for other days, says nothing of how cents are rounded.
    if (group === null || (step === 'amount' && (unmet || strange))) return [];
    return [{ group, id: accrual.id, message: `${step}: the ledger says ${ledger}, not ${computed}` }];
  });
}

/** Views that were always read just when 48 hours had passed were waited for. */
function contradictTiming({ accrual }: AccrualCheck, { world }: VerifiedWorld): Contradiction[] {
  const type = world.tables.payoutStructureVersions.get(accrual.structure_version_id)?.criteria_type;
  if (type !== 'cpm' && type !== 'view_threshold') return [];
  if (world.state.rules.views_taken === 'after_48_hours' || accrual.created_at === undefined) return [];
  const waited = Date.parse(accrual.created_at) - Date.parse(accrual.period_end_at);
  if (waited < 48 * HOUR || waited >= 49 * HOUR) return [];
  const message = 'made_at: views were read just after 48 hours';
  return [{ group: 'views_taken', id: accrual.id, message }];
}

function contradictPayments({ world }: VerifiedWorld): Contradiction[] {
  const leavesOpen = world.state.rules.underpayments === 'leave_open';
  const found: Contradiction[] = findViolations(world)
    .filter(({ invariant }) => invariant === 'paid_once' || invariant === 'line_amount')
    .map(({ id, message }) => ({ group: 'underpayments', id, message: `books: ${message}` }));
  if (!leavesOpen) return found;
  for (const {
    id,
    status,
    payout_payment_lines: lines,
    payout_adjustments: adjustments,
  } of world.tables.payoutPayments.values()) {
    if (lines.length === 0 || !adjustments.some(({ amount_cents: cents }) => cents < 0)) continue;
    found.push({
      group: 'underpayments',
      id,
      message: `books: a ${status} payment of less than is due has an adjustment`,
    });
  }
  return found;
}
