import { listKeys } from '../../../base/values/typed-keys.js';

/**
 * The choices that published sentences about pay leave open and a ledger can show, by name, with their variants. The
 * first is the default. Everything else that is not published is fixed: openapi.yaml marks it `ours`.
 */
export const RULE_VARIANTS = {
  /** The day on which weekly periods begin. */
  week_start: ['monday', 'sunday', 'saturday'],
  /** The rounding of a fraction of a cent. */
  rounding: ['half_up', 'half_even', 'floor'],
  /**
   * Whether a goal's target or `min_views` is met when it is just reached, or only beyond it. Goal compliance uses the
   * same rule for ended periods.
   */
  thresholds: ['reached', 'exceeded'],
  /** The time zone of the days of periods: UTC, or the organization's zone. */
  period_zone: ['utc', 'organization'],
  /** The unit of prorated pay: the covered days of a period, or its covered hours, in the zone of the periods. */
  proration_unit: ['days', 'hours'],
} as const;

/** Former choices, each with the one value that it is fixed at: profiles of before are read if they have no other. */
export const FIXED_RULES = { goal_span: ['any_day'], without_goals: ['unpaid'], cpm_views: ['of_posted'] } as const;

/** The name of one choice. */
export type RuleOption = keyof typeof RULE_VARIANTS;

/** A value for every choice. */
export type RuleProfile = { readonly [Option in RuleOption]: (typeof RULE_VARIANTS)[Option][number] };

/** The default profile with `changes`. */
export function completeProfile(changes: Partial<RuleProfile>): RuleProfile {
  const choices = listKeys(RULE_VARIANTS).map((option) => [option, changes[option] ?? RULE_VARIANTS[option][0]]);
  return Object.fromEntries(choices) as RuleProfile;
}
