import type { PayoutStructureCreate, PayoutStructureUpdate } from '../../../src/generated/entities.js';
import { invalidBody } from '../store/api-problem.js';
import type { PayoutStructureVersionRow } from '../store/rows.js';
import { findCriterion } from './criteria/criteria.js';

/** The fields of a rule. A change of one makes a new version. */
export type StructureRule = Pick<
  PayoutStructureVersionRow,
  'period' | 'amount_cents' | 'currency' | 'criteria_type' | 'criteria_params' | 'proration_mode'
>;

/** A write that may touch the rule. */
type RuleInput = Pick<PayoutStructureUpdate, keyof StructureRule>;

/** The rule of a new structure. */
export function newRule(input: PayoutStructureCreate): StructureRule {
  return ruleAfter({ ...input, currency: 'USD', criteria_params: {}, proration_mode: 'none' }, input);
}

/**
 * The rule after a write on top of `before`. Parameters belong to their criteria: a change of `criteria_type` without
 * parameters drops the old ones.
 */
export function ruleAfter(before: StructureRule, input: RuleInput): StructureRule {
  const criteriaType = input.criteria_type ?? before.criteria_type;
  const kept = before.criteria_type === criteriaType ? before.criteria_params : {};
  return {
    period: input.period ?? before.period,
    amount_cents: input.amount_cents ?? before.amount_cents,
    currency: input.currency ?? before.currency,
    criteria_type: criteriaType,
    criteria_params: input.criteria_params === undefined ? kept : { ...input.criteria_params },
    proration_mode: input.proration_mode ?? before.proration_mode,
  };
}

/** Refuses with 400 criteria and parameters in one write that do not fit together, independent of the earlier rule. */
export function checkNamedParameters({ criteria_type, criteria_params }: RuleInput): void {
  if (criteria_type !== undefined && criteria_params !== undefined) checkRule({ criteria_type, criteria_params });
}

/** Refuses with 400 parameters that do not fit the criteria: some need `min_views`, the others take none. */
export function checkRule(rule: Pick<StructureRule, 'criteria_type' | 'criteria_params'>): void {
  const minViews = rule.criteria_params.min_views;
  if (findCriterion(rule.criteria_type)?.needsMinViews) {
    if (Number.isSafeInteger(minViews) && (minViews as number) >= 1) return;
    throw invalidBody(
      'criteria_params.min_views',
      `must be a whole number of views, 1 or more, for ${rule.criteria_type}`,
    );
  }
  for (const name of Object.keys(rule.criteria_params)) {
    throw invalidBody(`criteria_params.${name}`, `is not known; ${rule.criteria_type} takes no parameters`);
  }
}

/** Whether two rules are equal. */
export function sameRule(left: StructureRule, right: StructureRule): boolean {
  const fields = ['period', 'amount_cents', 'currency', 'criteria_type', 'proration_mode'] as const;
  const isSame = fields.every((field) => left[field] === right[field]);
  return isSame && left.criteria_params.min_views === right.criteria_params.min_views;
}
