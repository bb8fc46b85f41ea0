import { RULE_VARIANTS, type RuleOption, type RuleProfile } from '../../mocks/world/store/rule-profile.js';

/** The choices that decide which periods there are and which days count. They are tried first, together. */
export const DAY_OPTIONS = ['week_start', 'period_zone', 'proration_unit'] as const satisfies readonly RuleOption[];

/** The choices that are judged once the days are known. */
export const PAY_OPTIONS = [
  'rounding',
  'thresholds',
  'goal_span',
  'without_goals',
  'cpm_views',
] as const satisfies readonly RuleOption[];

/** A part of a profile. */
export type Choices = Partial<RuleProfile>;

const combinations = new Map<string, readonly Choices[]>();

/** Every combination of these choices, the contract's first. Each call returns the same objects. */
export function listCombinations(options: readonly RuleOption[]): readonly Choices[] {
  const key = options.join();
  let found = combinations.get(key);
  if (!found) {
    found = options.reduce<Choices[]>(
      (some, option) => some.flatMap((one) => RULE_VARIANTS[option].map((variant) => ({ ...one, [option]: variant }))),
      [{}],
    );
    combinations.set(key, found);
  }
  return found;
}

/** The number of combinations of these choices. */
export function countCombinations(options: readonly RuleOption[]): number {
  return options.reduce((product, option) => product * RULE_VARIANTS[option].length, 1);
}
