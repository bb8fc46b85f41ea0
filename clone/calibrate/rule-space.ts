import { RULE_VARIANTS, type RuleOption, type RuleProfile } from '../../mocks/world/store/rule-profile.js';

/** The choices that decide which periods there are and what of them counts: they are tried together. */
export const DAY_OPTIONS = [
  'week_start',
  'period_edits',
  'period_zone',
  'partial_days',
  'late_assignments',
  'proration_unit',
] as const satisfies readonly RuleOption[];

/** The choices that can be judged group by group once the days are known. */
export const GROUPS = {
  rounding: ['rounding'],
  views_taken: ['views_taken'],
  cpm_views: ['cpm_views'],
  goals: ['thresholds', 'goal_span', 'without_goals', 'goals_judged'],
  underpayments: ['underpayments'],
} as const satisfies Readonly<Record<string, readonly RuleOption[]>>;

/** The name of a group. */
export type GroupName = keyof typeof GROUPS;

/** The choices that no list shows: what history began with, and whose key a call meets. */
export const UNSEEN = ['first_followers', 'first_views', 'idempotency_scope'] as const satisfies readonly RuleOption[];

/** A part of a profile. */
export type Choices = Partial<RuleProfile>;

/** Every way to answer these choices, the contract's first. */
export function listCombinations(options: readonly RuleOption[]): Choices[] {
  return options.reduce<Choices[]>(
    (found, option) => found.flatMap((one) => RULE_VARIANTS[option].map((variant) => ({ ...one, [option]: variant }))),
    [{}],
  );
}
