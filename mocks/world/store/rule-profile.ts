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
  /** Whether a goal counts if it applies on any day of the period, or only if it applies on all of them. */
  goal_span: ['any_day', 'every_day'],
  /** Whether a period without a goal pays. */
  without_goals: ['unpaid', 'paid'],
  /** The time zone of the days of periods: UTC, or the organization's zone. */
  period_zone: ['utc', 'organization'],
  /** The unit of prorated pay: the covered days of a period, or its covered hours, in the zone of the periods. */
  proration_unit: ['days', 'hours'],
  /** The views that `cpm` pays for: all of the videos posted in the period, or those that all videos gained in it. */
  cpm_views: ['of_posted', 'gained'],
} as const;

/** The name of one choice. */
export type RuleOption = keyof typeof RULE_VARIANTS;

/** A value for every choice. */
export type RuleProfile = { readonly [Option in RuleOption]: (typeof RULE_VARIANTS)[Option][number] };

/** The mock's default for every choice. */
const CONTRACT_PROFILE = Object.fromEntries(
  Object.entries(RULE_VARIANTS).map(([option, [first]]) => [option, first]),
) as unknown as RuleProfile;

/** The default profile with `changes`. */
export function completeProfile(changes: Partial<RuleProfile>): RuleProfile {
  return { ...CONTRACT_PROFILE, ...changes };
}
