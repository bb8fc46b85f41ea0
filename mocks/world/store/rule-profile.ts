/**
 * The service has not published every rule of what creators are owed, so the mock had to choose. Every such choice by its name, with its variants. The first is the default.
 */
export const RULE_VARIANTS = {
  /** The day on which weekly periods begin. */
  week_start: ['monday', 'sunday', 'saturday'],
  /** The rounding of a fraction of a cent. */
  rounding: ['half_up', 'half_even', 'floor'],
  /** Whether a goal's target or `min_views` is met when it is just reached, or only beyond it; goal compliance says the same of ended periods. */
  thresholds: ['reached', 'exceeded'],
  /** Of `cpm` and `view_threshold`: views are read at the first tick with a scrape after the end, or not before 48 hours later. */
  views_taken: ['at_end', 'after_48_hours'],
  /** A goal is judged when it holds on any day of the period, or only when it holds on all of them. */
  goal_span: ['any_day', 'every_day'],
  /** Whether a period without a goal to judge pays. */
  without_goals: ['unpaid', 'paid'],
  /** Whether a day on which an assignment runs for a part only counts as a whole one, or not at all. */
  partial_days: ['counted', 'left_out'],
  /** A change of the kind of period holds at once, or from the end of the period that runs. */
  period_edits: ['at_once', 'next_boundary'],
  /** Whether days of an evaluated period that a later assignment reaches are paid; only where proration is daily. */
  late_assignments: ['unpaid', 'paid'],
  /** Whether the followers that the first scrape finds were there before, or count towards goals as gained on that day. */
  first_followers: ['there_before', 'gained'],
  /** Whether the views, likes and so on that a video is found with count towards goals, and towards `cpm` by gained views, as gained on that day, or were there before. */
  first_views: ['gained', 'there_before'],
  /** Whose days periods consist of: those of UTC, or of the organization's time zone. */
  period_zone: ['utc', 'organization'],
  /** The unit of prorated pay: the covered days of a period, or its covered hours, in the zone of the periods. */
  proration_unit: ['days', 'hours'],
  /** Which views `cpm` pays for: all of the videos posted in the period, or those that all videos gained in it. */
  cpm_views: ['of_posted', 'gained'],
  /** Goals count as they are when a period is evaluated, or as they were when it ended. */
  goals_judged: ['as_they_are', 'as_at_end'],
  /** A payment of less than is due closes the debt, or leaves open what it does not cover. */
  underpayments: ['close_debt', 'leave_open'],
  /** Whose other calls an Idempotency-Key meets. */
  idempotency_scope: ['api_key', 'organization'],
} as const;

/** The name of one choice. */
export type RuleOption = keyof typeof RULE_VARIANTS;

/** One answer to every choice. */
export type RuleProfile = { readonly [Option in RuleOption]: (typeof RULE_VARIANTS)[Option][number] };

/** Every choice as the mock makes it unless told otherwise. */
const CONTRACT_PROFILE = Object.fromEntries(
  Object.entries(RULE_VARIANTS).map(([option, [first]]) => [option, first]),
) as unknown as RuleProfile;

/** The profile that differs from the default one in `changes` only. */
export function completeProfile(changes: Partial<RuleProfile>): RuleProfile {
  return { ...CONTRACT_PROFILE, ...changes };
}
