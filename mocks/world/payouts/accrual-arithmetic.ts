import type { PayoutAccrualRow, PayoutStructureVersionRow } from '../store/rows.js';
import type { RuleProfile } from '../store/rule-profile.js';
import { criteria } from './criteria/criteria.js';
import { type Rounding, roundings } from './rules/rounding.js';

type Snapshot = NonNullable<PayoutAccrualRow['inputs_snapshot']>;

/**
 * The steps from the inputs of an accrual to its amount; the last one is the amount. `views` is the exact sum of the
 * counted videos, which the snapshot cannot carry beyond 2^53 − 1.
 */
export function explainArithmetic(
  accrual: PayoutAccrualRow,
  version: PayoutStructureVersionRow,
  { views, profile }: { readonly views: bigint | number; readonly profile: RuleProfile },
): string[] {
  const rounding = roundings[profile.rounding];
  const inputs = accrual.inputs_snapshot ?? {};
  const { madeOf, per, needsMinViews } = criteria[version.criteria_type];
  if (per !== null) return unitSteps(inputs, version, { views, rounding, madeOf, per });
  const conditions = [
    ...(madeOf === 'goals' ? goalSteps(inputs) : []),
    ...(needsMinViews ? [thresholdStep(inputs, profile)] : []),
  ];
  return [...conditions, flatStep(inputs, version, rounding)];
}

interface Units {
  readonly views: bigint | number;
  readonly rounding: Rounding;
  readonly madeOf: 'views' | 'videos';
  readonly per: number;
}

function unitSteps(inputs: Snapshot, version: PayoutStructureVersionRow, units: Units): string[] {
  const { views, rounding, madeOf, per: denominator } = units;
  const { video_count: videos = 0 } = inputs;
  const numerator = { views, videos }[madeOf];
  return [
    `${videos} counting videos have ${views} views together.`,
    shareStep({ amount: version.amount_cents, numerator, denominator, unit: madeOf, rounding }),
  ];
}

function goalSteps(inputs: Snapshot): string[] {
  return (inputs.goals ?? []).map(
    (goal) => `Goal ${goal.goal_id} (${goal.metric}): ${goal.actual} of ${goal.target}, met.`,
  );
}

function thresholdStep(inputs: Snapshot, { thresholds }: RuleProfile): string {
  const views = `${inputs.video_count ?? 0} counting videos have ${inputs.impressions ?? 0} views together`;
  return `${views}, ${thresholds === 'reached' ? 'at least' : 'more than'} the ${inputs.min_views} that are asked for.`;
}

function flatStep(inputs: Snapshot, version: PayoutStructureVersionRow, rounding: Rounding): string {
  if (version.proration_mode === 'none') return `The flat amount is due in full = ${version.amount_cents} cents.`;
  const { covered_hours: hours, period_hours: wholeHours = 1, covered_days: days = 0, period_days: whole = 1 } = inputs;
  return shareStep({
    amount: version.amount_cents,
    numerator: hours ?? days,
    denominator: hours === undefined ? whole : wholeHours,
    unit: hours === undefined ? 'covered days' : 'covered hours',
    rounding,
  });
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
