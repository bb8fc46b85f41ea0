import { criteria } from '../../mocks/world/payouts/criteria/criteria.js';
import type { PeriodCase } from '../../mocks/world/payouts/criteria/criterion.js';
import { countingDays } from '../../mocks/world/payouts/criteria/proration.js';
import { getRuleProfile } from '../../mocks/world/payouts/rules/get-rule-profile.js';
import { HOUR } from '../../mocks/world/store/calendar.js';
import { countDays } from '../../mocks/world/store/day-ranges.js';
import type { PayoutAccrualRow } from '../../mocks/world/store/rows.js';

/**
 * The views of an accrual in the ledger for the same creator, period and days, at the same time. They are used when a
 * rule that pays by views is compared with another one. Undefined if there is no such accrual.
 */
export function findLedgerViews(context: PeriodCase, evaluatedAt: number): number | undefined {
  const { world, pair } = context;
  if (getRuleProfile(world).cpm_views === 'gained') return undefined;
  const accruals = world.tables.payoutAccruals.by('creator_id', pair.creatorId);
  return accruals.find((accrual) => isOfSameViews(context, accrual, evaluatedAt))?.inputs_snapshot?.impressions;
}

function isOfSameViews(context: PeriodCase, accrual: PayoutAccrualRow, evaluatedAt: number): boolean {
  const { period, rules, pair, version, world } = context;
  const { inputs_snapshot: inputs } = accrual;
  if (inputs?.impressions === undefined || !Number.isSafeInteger(inputs.impressions)) return false;
  if (accrual.period_start_at !== rules.days.getStartIso(period.start)) return false;
  if (accrual.period_end_at !== rules.days.getStartIso(period.end)) return false;
  const whole = period.end - period.start;
  const days = criteria[version.criteria_type].paysPerView ? countingDays(context) : context.eligible;
  if (accrual.structure_id !== pair.structureId) {
    const isInTime = Date.parse(accrual.created_at) - evaluatedAt < HOUR;
    return isInTime && inputs.covered_days === whole && countDays(days) === whole;
  }
  const theirs = world.tables.payoutStructureVersions.get(accrual.structure_version_id);
  if (inputs.covered_days === whole) return countDays(days) === whole;
  if (theirs?.criteria_type !== version.criteria_type || theirs.proration_mode !== version.proration_mode) return false;
  return inputs.covered_days === countDays(context.covered);
}
