/**
 * The service has not published every rule about pay, so the mock had to choose. This lists every such choice by name,
 * with its variants. The first is the default.
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
  /**
   * For `cpm` and `view_threshold`: whether views are read at the first tick with a scrape after the end, or at the
   * earliest 48 hours later.
   */
  views_taken: ['at_end', 'after_48_hours'],
  /** Whether a goal counts if it applies on any day of the period, or only if it applies on all of them. */
  goal_span: ['any_day', 'every_day'],
  /** Whether a period without a goal pays. */
  without_goals: ['unpaid', 'paid'],
  /** Whether a day that an assignment covers only in part counts as a whole day, or not at all. */
  partial_days: ['counted', 'left_out'],
  /** Whether a change of the kind of period applies at once, or from the end of the running period. */
  period_edits: ['at_once', 'next_boundary'],
  /**
   * Whether days of an evaluated period are paid if a later, backdated assignment covers them. Only with daily
   * proration.
   */
  late_assignments: ['unpaid', 'paid'],
  /** Whether the followers of the first scrape count as existing before, or towards goals as gained on that day. */
  first_followers: ['there_before', 'gained'],
  /**
   * Whether the views, likes and so on with which a video is found count as gained on that day (for goals, and for
   * `cpm` by gained views), or as existing before.
   */
  first_views: ['gained', 'there_before'],
  /** The time zone of the days of periods: UTC, or the organization's zone. */
  period_zone: ['utc', 'organization'],
  /** The unit of prorated pay: the covered days of a period, or its covered hours, in the zone of the periods. */
  proration_unit: ['days', 'hours'],
  /** The views that `cpm` pays for: all of the videos posted in the period, or those that all videos gained in it. */
  cpm_views: ['of_posted', 'gained'],
  /** Whether goals count as they are when a period is evaluated, or as they were when it ended. */
  goals_judged: ['as_they_are', 'as_at_end'],
  /** Whether a payment of less than is due closes the debt, or leaves the rest open. */
  underpayments: ['close_debt', 'leave_open'],
  /** The scope of an Idempotency-Key. */
  idempotency_scope: ['api_key', 'organization'],
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
