import { explainArithmetic } from '../../mocks/world/payouts/accrual-arithmetic.js';
import { countDays } from '../../mocks/world/store/day-ranges.js';
import type { PayoutAccrualRow } from '../../mocks/world/store/rows.js';
import type { AccrualCase } from '../evidence/cases/open-case.js';

/** The arithmetic of an amount in words, as the mock explains it, without the trailing part after the cents. */
export function explainAmount(context: AccrualCase): string {
  const { accrual, inputs, version, period, covered, verified, rules } = context;
  const { covered_hours: _covered, period_hours: _whole, ...said } = inputs ?? {};
  const hours = rules.countsHours ? rules.measure(context) : null;
  const computed = {
    ...said,
    covered_days: countDays(covered),
    period_days: period.end - period.start,
    ...(hours === null ? {} : { covered_hours: hours.covered, period_hours: hours.whole }),
  };
  const row = { ...accrual, inputs_snapshot: computed } as PayoutAccrualRow;
  const { profile } = verified;
  return explainArithmetic(row, version, { views: inputs?.impressions ?? 0, profile }).at(-1) ?? '';
}
