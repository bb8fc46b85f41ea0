import { computeShare } from '../store/money.js';
import type { PayoutAccrualRow, PayoutStructureVersionRow } from '../store/rows.js';

type Snapshot = NonNullable<PayoutAccrualRow['inputs_snapshot']>;

/**
 * The steps from the inputs of an accrual to its amount; the last one is the amount. `views` is the exact sum of the
 * counted videos, which the snapshot cannot carry beyond 2^53 − 1.
 */
export function explainArithmetic(
  accrual: PayoutAccrualRow,
  version: PayoutStructureVersionRow,
  views: bigint | number,
): string[] {
  const inputs = accrual.inputs_snapshot ?? {};
  switch (version.criteria_type) {
    case 'cpm':
      return cpmSteps(inputs, version, views);
    case 'goals':
      return [...goalSteps(inputs), flatStep(inputs, version)];
    case 'view_threshold':
      return [thresholdStep(inputs), flatStep(inputs, version)];
    case 'recurring':
      return [flatStep(inputs, version)];
  }
}

function cpmSteps(inputs: Snapshot, version: PayoutStructureVersionRow, views: bigint | number): string[] {
  return [
    `${inputs.video_count ?? 0} counting videos have ${views} views together.`,
    shareStep({ amount: version.amount_cents, numerator: views, denominator: 1000, unit: 'views' }),
  ];
}

function goalSteps(inputs: Snapshot): string[] {
  return (inputs.goals ?? []).map(
    (goal) => `Goal ${goal.goal_id} (${goal.metric}): ${goal.actual} of ${goal.target}, met.`,
  );
}

function thresholdStep(inputs: Snapshot): string {
  const views = `${inputs.video_count ?? 0} counting videos have ${inputs.impressions ?? 0} views together`;
  return `${views}, at least the ${inputs.min_views} that are asked for.`;
}

function flatStep(inputs: Snapshot, version: PayoutStructureVersionRow): string {
  if (version.proration_mode === 'none') return `The flat amount is due in full = ${version.amount_cents} cents.`;
  const [covered, days] = [inputs.covered_days ?? 0, inputs.period_days ?? 1];
  return shareStep({ amount: version.amount_cents, numerator: covered, denominator: days, unit: 'covered days' });
}

interface Share {
  readonly amount: number;
  readonly numerator: bigint | number;
  readonly denominator: number;
  readonly unit: string;
}

function shareStep(share: Share): string {
  const { amount, numerator, denominator, unit } = share;
  const exact = BigInt(amount) * BigInt(numerator);
  const rest = exact % BigInt(denominator);
  const result = computeShare(amount, numerator, denominator);
  const formula = `${amount} cents × ${numerator} ${unit} ÷ ${denominator}`;
  if (rest === 0n) return `${formula} = ${result} cents.`;
  return `${formula} = ${exact / BigInt(denominator)} and ${rest}/${denominator}, halves rounded up = ${result} cents.`;
}
