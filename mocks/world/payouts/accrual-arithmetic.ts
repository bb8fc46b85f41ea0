import type { PayoutAccrualRow, PayoutStructureVersionRow } from '../store/rows.js';
import type { RuleProfile } from '../store/rule-profile.js';
import { criteria } from './criteria/criteria.js';
import { type Rounding, roundings } from './rules/rounding.js';

/**
 * The steps from the inputs of an accrual to its amount; the last one is the amount. `views` is the exact sum of the
 * counted videos, which the snapshot cannot carry beyond 2^53 − 1.
 */
export function explainArithmetic(
  accrual: PayoutAccrualRow,
  version: PayoutStructureVersionRow,
  { views, profile }: { readonly views: bigint | number; readonly profile: RuleProfile },
): string[] {
  const { amount_cents: amount, proration_mode } = version;
  const { video_count: videos = 0, impressions = 0, goals = [], min_views, ...covered } = accrual.inputs_snapshot ?? {};
  const { madeOf, per, needsMinViews } = criteria[version.criteria_type];
  const share = (numerator: bigint | number, unit: string, denominator: number): string =>
    shareStep({ amount, numerator, denominator, unit, rounding: roundings[profile.rounding] });
  if (per !== null) {
    return [`${videos} counting videos have ${views} views together.`, share({ views, videos }[madeOf], madeOf, per)];
  }
  const steps: string[] = [];
  if (madeOf === 'goals') {
    for (const { goal_id, metric, actual, target } of goals) {
      steps.push(`Goal ${goal_id} (${metric}): ${actual} of ${target}, met.`);
    }
  }
  if (needsMinViews) {
    const beyond = profile.thresholds === 'reached' ? 'at least' : 'more than';
    const together = `${videos} counting videos have ${impressions} views together`;
    steps.push(`${together}, ${beyond} the ${min_views} that are asked for.`);
  }
  const {
    covered_hours: hours,
    period_hours: wholeHours = 1,
    covered_days: days = 0,
    period_days: whole = 1,
  } = covered;
  if (proration_mode === 'none') steps.push(`The flat amount is due in full = ${amount} cents.`);
  else if (hours === undefined) steps.push(share(days, 'covered days', whole));
  else steps.push(share(hours, 'covered hours', wholeHours));
  return steps;
}

interface Share {
  readonly amount: number;
  readonly numerator: bigint | number;
  readonly denominator: number;
  readonly unit: string;
  readonly rounding: Rounding;
}

function shareStep(share: Share): string {
  const { amount, numerator, denominator, unit, rounding } = share;
  const exact = BigInt(amount) * BigInt(numerator);
  const rest = exact % BigInt(denominator);
  const result = rounding.roundShare(amount, numerator, denominator);
  const formula = `${amount} cents × ${numerator} ${unit} ÷ ${denominator}`;
  if (rest === 0n) return `${formula} = ${result} cents.`;
  return `${formula} = ${exact / BigInt(denominator)} and ${rest}/${denominator}, ${rounding.words} = ${result} cents.`;
}
