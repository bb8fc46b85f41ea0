// Written by `npm run generate` from openapi.yaml. Do not edit.

import * as z from 'zod/v4';

/** The id of a row. */
export const UuidSchema: z.ZodGUID = /* @__PURE__ */ (() => z.guid().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u))();

/** A moment, ISO 8601 in UTC (`2026-03-01T00:00:00.000Z`). */
export const TimestampSchema: z.ZodCustomStringFormat<'date-time'> = /* @__PURE__ */ (() => z.stringFormat('date-time', /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))[Tt](?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$/))();

/** A day, `YYYY-MM-DD`. */
export const CalendarDateSchema: z.ZodISODate = /* @__PURE__ */ (() => z.iso.date())();

/** Money, an integer number of cents, never a fraction, and never negative (not published). */
export const CentsSchema: z.ZodInt = /* @__PURE__ */ (() => z.int().min(0).max(9007199254740991))();

/** Structured data that agents may write. */
export const MetadataSchema: z.ZodRecord<z.ZodString, z.ZodUnknown> = /* @__PURE__ */ (() => z.record(z.string(), z.unknown()))();

/** `earned` is owed and not paid. */
export const AccrualStatusSchema: z.ZodEnum<{ earned: 'earned'; paid: 'paid'; rejected: 'rejected'; voided: 'voided' }> = /* @__PURE__ */ (() => z.enum(['earned', 'paid', 'rejected', 'voided']))();

/** A payment is recorded as `paid`. */
export const PaymentStatusSchema: z.ZodEnum<{ paid: 'paid'; voided: 'voided' }> = /* @__PURE__ */ (() => z.enum(['paid', 'voided']))();

/** Whether a video counts. */
export const TrackingStatusSchema: z.ZodEnum<{ auto_tracked: 'auto_tracked'; included: 'included'; excluded: 'excluded'; pending_review: 'pending_review'; direct_add: 'direct_add' }> = /* @__PURE__ */ (() => z.enum(['auto_tracked', 'included', 'excluded', 'pending_review', 'direct_add']))();

/** Which of a creator's videos enter the system. */
export const TrackingModeSchema: z.ZodEnum<{ auto: 'auto'; selective: 'selective' }> = /* @__PURE__ */ (() => z.enum(['auto', 'selective']))();

/** The length of a payout or goal period. */
export const PeriodSchema: z.ZodEnum<{ daily: 'daily'; weekly: 'weekly'; monthly: 'monthly' }> = /* @__PURE__ */ (() => z.enum(['daily', 'weekly', 'monthly']))();

/** The basis of the pay. */
export const CriteriaTypeSchema: z.ZodEnum<{ recurring: 'recurring'; goals: 'goals'; cpm: 'cpm'; view_threshold: 'view_threshold' }> = /* @__PURE__ */ (() => z.enum(['recurring', 'goals', 'cpm', 'view_threshold']))();

/** How a period pays if an assignment touches only a part of it. */
export const ProrationModeSchema: z.ZodEnum<{ none: 'none'; daily: 'daily' }> = /* @__PURE__ */ (() => z.enum(['none', 'daily']))();

/** The count of a goal over its period. */
export const GoalMetricSchema: z.ZodEnum<{ posts: 'posts'; views: 'views'; engagement: 'engagement'; followers: 'followers' }> = /* @__PURE__ */ (() => z.enum(['posts', 'views', 'engagement', 'followers']))();

/** Goals of one period length, or `all` of them. */
export const GoalPeriodFilterSchema: z.ZodEnum<{ daily: 'daily'; weekly: 'weekly'; monthly: 'monthly'; all: 'all' }> = /* @__PURE__ */ (() => z.enum(['daily', 'weekly', 'monthly', 'all']))();

/** The progress of a goal. */
export const GoalStatusSchema: z.ZodEnum<{ on_track: 'on_track'; behind_pace: 'behind_pace'; at_risk: 'at_risk'; completed: 'completed'; missed: 'missed' }> = /* @__PURE__ */ (() => z.enum(['on_track', 'behind_pace', 'at_risk', 'completed', 'missed']))();

/** The kinds of items that a campaign can reference. */
export const CampaignItemTypeSchema: z.ZodEnum<{ creator: 'creator'; video: 'video'; campaign: 'campaign' }> = /* @__PURE__ */ (() => z.enum(['creator', 'video', 'campaign']))();

/** Why the total of a payment differs from what was due. */
export const AdjustmentReasonSchema: z.ZodEnum<{ overpayment: 'overpayment'; underpayment: 'underpayment' }> = /* @__PURE__ */ (() => z.enum(['overpayment', 'underpayment']))();

/** The outcome of a review that a PATCH can give a video. */
export const VideoUpdateStatusSchema: z.ZodEnum<{ included: 'included'; excluded: 'excluded' }> = /* @__PURE__ */ (() => z.enum(['included', 'excluded']))();

/** The statuses that a PATCH can give an earned accrual. */
export const AccrualUpdateStatusSchema: z.ZodEnum<{ rejected: 'rejected'; voided: 'voided' }> = /* @__PURE__ */ (() => z.enum(['rejected', 'voided']))();

/** The status that a PATCH can give a payment. */
export const PaymentUpdateStatusSchema: z.ZodLiteral<'voided'> = /* @__PURE__ */ (() => z.literal(['voided']))();

/** The currency of a payout. */
export const CurrencySchema: z.ZodLiteral<'USD'> = /* @__PURE__ */ (() => z.literal(['USD']))();

/** Whether counts are of the last 24 hours. */
export const ScrapeStateSchema: z.ZodEnum<{ fresh: 'fresh'; stale: 'stale' }> = /* @__PURE__ */ (() => z.enum(['fresh', 'stale']))();

/** The entity of a time series. */
export const AnalyticsEntitySchema: z.ZodEnum<{ creator: 'creator'; video: 'video'; campaign: 'campaign' }> = /* @__PURE__ */ (() => z.enum(['creator', 'video', 'campaign']))();

/** Raw counts: `views`, `likes`, `comments`, `shares`, `saves`, `followers`, `posts`. */
export const AnalyticsMetricSchema: z.ZodEnum<{ views: 'views'; likes: 'likes'; comments: 'comments'; shares: 'shares'; saves: 'saves'; followers: 'followers'; posts: 'posts'; engagement_rate_by_views: 'engagement_rate_by_views'; engagement_rate_by_followers: 'engagement_rate_by_followers'; posts_per_week: 'posts_per_week'; avg_views_per_post: 'avg_views_per_post'; growth_rate_pop: 'growth_rate_pop' }> = /* @__PURE__ */ (() => z.enum(['views', 'likes', 'comments', 'shares', 'saves', 'followers', 'posts', 'engagement_rate_by_views', 'engagement_rate_by_followers', 'posts_per_week', 'avg_views_per_post', 'growth_rate_pop']))();

/** The derived metrics that a single video has; `AnalyticsMetric` defines each. */
export const VideoMetricSchema: z.ZodEnum<{ engagement_rate_by_views: 'engagement_rate_by_views'; growth_rate_pop: 'growth_rate_pop' }> = /* @__PURE__ */ (() => z.enum(['engagement_rate_by_views', 'growth_rate_pop']))();

/** A count of a video whose growth can be requested. */
export const VideoCountMetricSchema: z.ZodEnum<{ views: 'views'; likes: 'likes'; comments: 'comments'; shares: 'shares'; saves: 'saves' }> = /* @__PURE__ */ (() => z.enum(['views', 'likes', 'comments', 'shares', 'saves']))();

/** The length of one point of a video's metric; the service has only `day`. */
export const VideoGranularitySchema: z.ZodLiteral<'day'> = /* @__PURE__ */ (() => z.literal(['day']))();

/** Switches the cohort on. */
export const CohortSwitchSchema: z.ZodLiteral<'1'> = /* @__PURE__ */ (() => z.literal(['1']))();

/** The name of a time zone in the IANA database, such as `Europe/Berlin`. */
export const TimeZoneSchema: z.ZodString = /* @__PURE__ */ (() => z.string())();

/** `new`: what was gained in the bucket. */
export const AnalyticsModeSchema: z.ZodEnum<{ new: 'new'; cumulative: 'cumulative' }> = /* @__PURE__ */ (() => z.enum(['new', 'cumulative']))();

/** The length of one bucket. */
export const GranularitySchema: z.ZodEnum<{ day: 'day'; week: 'week'; month: 'month' }> = /* @__PURE__ */ (() => z.enum(['day', 'week', 'month']))();

/** The range to compare with: the one of the same length just before it. */
export const AnalyticsComparisonSchema: z.ZodLiteral<'prior_period'> = /* @__PURE__ */ (() => z.literal(['prior_period']))();

/** How a series is broken down. */
export const AnalyticsBreakdownSchema: z.ZodLiteral<'video'> = /* @__PURE__ */ (() => z.literal(['video']))();

/** The form of the response, where it is not JSON. */
export const AnalyticsFormatSchema: z.ZodLiteral<'csv'> = /* @__PURE__ */ (() => z.literal(['csv']))();

/** The unit of a value. */
export const AnalyticsUnitSchema: z.ZodEnum<{ count: 'count'; percent: 'percent' }> = /* @__PURE__ */ (() => z.enum(['count', 'percent']))();

/** The order of the videos, the largest first: a count as it is now, or `posted_at`, the latest first. */
export const LeaderboardOrderSchema: z.ZodEnum<{ view_count: 'view_count'; like_count: 'like_count'; comment_count: 'comment_count'; share_count: 'share_count'; save_count: 'save_count'; posted_at: 'posted_at' }> = /* @__PURE__ */ (() => z.enum(['view_count', 'like_count', 'comment_count', 'share_count', 'save_count', 'posted_at']))();

/** A project of the organization. */
export const ProjectSchema: z.ZodObject<{
  id: typeof UuidSchema;
  name: z.ZodString;
  description: z.ZodNullable<z.ZodString>;
  org_id: typeof UuidSchema;
  created_at: typeof TimestampSchema;
  updated_at: typeof TimestampSchema;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  metadata: z.ZodOptional<typeof MetadataSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: UuidSchema,
  name: z.string(),
  description: z.nullable(z.string()),
  org_id: UuidSchema,
  created_at: TimestampSchema,
  updated_at: TimestampSchema,
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
}))();

/** A TikTok account that a project tracks. */
export const CreatorSchema: z.ZodObject<{
  id: typeof UuidSchema;
  project_id: typeof UuidSchema;
  tiktok_handle: z.ZodString;
  display_name: z.ZodNullable<z.ZodString>;
  description: z.ZodNullable<z.ZodString>;
  metadata: typeof MetadataSchema;
  tracking_mode: typeof TrackingModeSchema;
  follower_count: z.ZodInt;
  total_likes_count: z.ZodInt;
  video_count: z.ZodInt;
  last_scraped_at: z.ZodNullable<typeof TimestampSchema>;
  is_active: z.ZodBoolean;
  avatar_url: z.ZodOptional<z.ZodNullable<z.ZodCustomStringFormat<'uri'>>>;
  tracking_start_date: z.ZodOptional<typeof CalendarDateSchema>;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  created_at: z.ZodOptional<typeof TimestampSchema>;
  updated_at: z.ZodOptional<typeof TimestampSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: UuidSchema,
  project_id: UuidSchema,
  tiktok_handle: z.string(),
  display_name: z.nullable(z.string()),
  description: z.nullable(z.string()),
  metadata: MetadataSchema,
  tracking_mode: TrackingModeSchema,
  follower_count: z.int().min(0).max(9007199254740991),
  total_likes_count: z.int().min(0).max(9007199254740991),
  video_count: z.int().min(0).max(9007199254740991),
  last_scraped_at: z.nullable(TimestampSchema),
  is_active: z.boolean(),
  avatar_url: z.optional(z.nullable(z.stringFormat('uri', /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/))),
  tracking_start_date: z.optional(CalendarDateSchema),
  readme: z.optional(z.nullable(z.string())),
  created_at: z.optional(TimestampSchema),
  updated_at: z.optional(TimestampSchema),
}))();

/** A TikTok video: found with its creator, or added by URL. */
export const VideoSchema: z.ZodObject<{
  id: typeof UuidSchema;
  creator_id: z.ZodNullable<typeof UuidSchema>;
  url: z.ZodCustomStringFormat<'uri'>;
  description: z.ZodNullable<z.ZodString>;
  metadata: typeof MetadataSchema;
  view_count: z.ZodInt;
  like_count: z.ZodInt;
  comment_count: z.ZodInt;
  share_count: z.ZodInt;
  tracking_status: typeof TrackingStatusSchema;
  posted_at: z.ZodNullable<typeof TimestampSchema>;
  last_scraped_at: z.ZodNullable<typeof TimestampSchema>;
  project_id: z.ZodOptional<typeof UuidSchema>;
  tiktok_video_id: z.ZodOptional<z.ZodString>;
  title: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  save_count: z.ZodOptional<z.ZodInt>;
  thumbnail_url: z.ZodOptional<z.ZodNullable<z.ZodCustomStringFormat<'uri'>>>;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  created_at: z.ZodOptional<typeof TimestampSchema>;
  updated_at: z.ZodOptional<typeof TimestampSchema>;
  tracking_disabled_at: z.ZodOptional<z.ZodNullable<typeof TimestampSchema>>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: UuidSchema,
  creator_id: z.nullable(UuidSchema),
  url: z.stringFormat('uri', /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/),
  description: z.nullable(z.string()),
  metadata: MetadataSchema,
  view_count: z.int().min(0).max(9007199254740991),
  like_count: z.int().min(0).max(9007199254740991),
  comment_count: z.int().min(0).max(9007199254740991),
  share_count: z.int().min(0).max(9007199254740991),
  tracking_status: TrackingStatusSchema,
  posted_at: z.nullable(TimestampSchema),
  last_scraped_at: z.nullable(TimestampSchema),
  project_id: z.optional(UuidSchema),
  tiktok_video_id: z.optional(z.string()),
  title: z.optional(z.nullable(z.string())),
  save_count: z.optional(z.int().min(0).max(9007199254740991)),
  thumbnail_url: z.optional(z.nullable(z.stringFormat('uri', /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/))),
  readme: z.optional(z.nullable(z.string())),
  created_at: z.optional(TimestampSchema),
  updated_at: z.optional(TimestampSchema),
  tracking_disabled_at: z.optional(z.nullable(TimestampSchema)),
}))();

/** A named grouping in a project. */
export const CampaignSchema: z.ZodObject<{
  id: typeof UuidSchema;
  project_id: typeof UuidSchema;
  name: z.ZodString;
  description: z.ZodNullable<z.ZodString>;
  metadata: typeof MetadataSchema;
  created_at: typeof TimestampSchema;
  updated_at: typeof TimestampSchema;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  target_views: z.ZodOptional<z.ZodNullable<z.ZodNumber>>;
  target_at: z.ZodOptional<z.ZodNullable<typeof TimestampSchema>>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: UuidSchema,
  project_id: UuidSchema,
  name: z.string(),
  description: z.nullable(z.string()),
  metadata: MetadataSchema,
  created_at: TimestampSchema,
  updated_at: TimestampSchema,
  readme: z.optional(z.nullable(z.string())),
  target_views: z.optional(z.nullable(z.number().min(0))),
  target_at: z.optional(z.nullable(TimestampSchema)),
}))();

/** One thing that a campaign references. */
export const CampaignItemSchema: z.ZodObject<{
  id: z.ZodOptional<typeof UuidSchema>;
  campaign_id: z.ZodOptional<typeof UuidSchema>;
  item_type: z.ZodOptional<typeof CampaignItemTypeSchema>;
  item_id: z.ZodOptional<typeof UuidSchema>;
  created_at: z.ZodOptional<typeof TimestampSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: z.optional(UuidSchema),
  campaign_id: z.optional(UuidSchema),
  item_type: z.optional(CampaignItemTypeSchema),
  item_id: z.optional(UuidSchema),
  created_at: z.optional(TimestampSchema),
}))();

/** The target of one creator for every period. */
export const GoalSchema: z.ZodObject<{
  id: z.ZodOptional<typeof UuidSchema>;
  creator_id: z.ZodOptional<typeof UuidSchema>;
  project_id: z.ZodOptional<typeof UuidSchema>;
  metric: z.ZodOptional<typeof GoalMetricSchema>;
  target_value: z.ZodOptional<z.ZodInt>;
  period: z.ZodOptional<typeof PeriodSchema>;
  start_date: z.ZodOptional<z.ZodNullable<typeof CalendarDateSchema>>;
  end_date: z.ZodOptional<z.ZodNullable<typeof CalendarDateSchema>>;
  is_active: z.ZodOptional<z.ZodBoolean>;
  created_at: z.ZodOptional<typeof TimestampSchema>;
  updated_at: z.ZodOptional<typeof TimestampSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: z.optional(UuidSchema),
  creator_id: z.optional(UuidSchema),
  project_id: z.optional(UuidSchema),
  metric: z.optional(GoalMetricSchema),
  target_value: z.optional(z.int().min(1).max(9007199254740991)),
  period: z.optional(PeriodSchema),
  start_date: z.optional(z.nullable(CalendarDateSchema)),
  end_date: z.optional(z.nullable(CalendarDateSchema)),
  is_active: z.optional(z.boolean()),
  created_at: z.optional(TimestampSchema),
  updated_at: z.optional(TimestampSchema),
}))();

/** A way to pay, of the organization. */
export const PayoutMethodSchema: z.ZodObject<{
  id: typeof UuidSchema;
  org_id: typeof UuidSchema;
  name: z.ZodString;
  icon_url: z.ZodNullable<z.ZodCustomStringFormat<'uri'>>;
  is_default: z.ZodBoolean;
  is_active: z.ZodBoolean;
  metadata: typeof MetadataSchema;
  readme: z.ZodNullable<z.ZodString>;
  created_at: z.ZodOptional<typeof TimestampSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: UuidSchema,
  org_id: UuidSchema,
  name: z.string().regex(/^[\s\S]{0,100}$/u, 'must have at most 100 characters'),
  icon_url: z.nullable(z.stringFormat('uri', /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/)),
  is_default: z.boolean(),
  is_active: z.boolean(),
  metadata: MetadataSchema,
  readme: z.nullable(z.string()),
  created_at: z.optional(TimestampSchema),
}))();

/** One immutable rule of a payout structure. */
export const PayoutStructureVersionSchema: z.ZodObject<{
  id: z.ZodOptional<typeof UuidSchema>;
  structure_id: z.ZodOptional<typeof UuidSchema>;
  version: z.ZodOptional<z.ZodInt>;
  period: typeof PeriodSchema;
  amount_cents: typeof CentsSchema;
  currency: z.ZodString;
  criteria_type: typeof CriteriaTypeSchema;
  criteria_params: z.ZodRecord<z.ZodString, z.ZodUnknown>;
  proration_mode: typeof ProrationModeSchema;
  effective_at: z.ZodOptional<typeof TimestampSchema>;
  created_at: z.ZodOptional<typeof TimestampSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: z.optional(UuidSchema),
  structure_id: z.optional(UuidSchema),
  version: z.optional(z.int().min(1).max(9007199254740991)),
  period: PeriodSchema,
  amount_cents: CentsSchema,
  currency: z.string(),
  criteria_type: CriteriaTypeSchema,
  criteria_params: z.record(z.string(), z.unknown()),
  proration_mode: ProrationModeSchema,
  effective_at: z.optional(TimestampSchema),
  created_at: z.optional(TimestampSchema),
}))();

/** A rule by which assigned creators of a project earn money. */
export const PayoutStructureSchema: z.ZodObject<{
  id: typeof UuidSchema;
  project_id: typeof UuidSchema;
  name: z.ZodString;
  is_active: z.ZodBoolean;
  current_version: typeof PayoutStructureVersionSchema;
  assignment_count: z.ZodInt;
  metadata: typeof MetadataSchema;
  readme: z.ZodNullable<z.ZodString>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: UuidSchema,
  project_id: UuidSchema,
  name: z.string(),
  is_active: z.boolean(),
  current_version: PayoutStructureVersionSchema,
  assignment_count: z.int().min(0).max(9007199254740991),
  metadata: MetadataSchema,
  readme: z.nullable(z.string()),
}))();

/** A payout structure with its full version history, as GET by id returns it, and only that. */
export const PayoutStructureDetailSchema: z.ZodObject<{
  id: typeof UuidSchema;
  project_id: typeof UuidSchema;
  name: z.ZodString;
  is_active: z.ZodBoolean;
  current_version: typeof PayoutStructureVersionSchema;
  assignment_count: z.ZodInt;
  metadata: typeof MetadataSchema;
  readme: z.ZodNullable<z.ZodString>;
  versions: z.ZodArray<typeof PayoutStructureVersionSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: UuidSchema,
  project_id: UuidSchema,
  name: z.string(),
  is_active: z.boolean(),
  current_version: PayoutStructureVersionSchema,
  assignment_count: z.int().min(0).max(9007199254740991),
  metadata: MetadataSchema,
  readme: z.nullable(z.string()),
  versions: z.array(PayoutStructureVersionSchema).min(1),
}))();

/** One creator under one payout structure, over [assigned_at, unassigned_at). */
export const PayoutAssignmentSchema: z.ZodObject<{
  id: z.ZodOptional<typeof UuidSchema>;
  structure_id: z.ZodOptional<typeof UuidSchema>;
  creator_id: z.ZodOptional<typeof UuidSchema>;
  assigned_at: z.ZodOptional<typeof TimestampSchema>;
  unassigned_at: z.ZodOptional<z.ZodNullable<typeof TimestampSchema>>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: z.optional(UuidSchema),
  structure_id: z.optional(UuidSchema),
  creator_id: z.optional(UuidSchema),
  assigned_at: z.optional(TimestampSchema),
  unassigned_at: z.optional(z.nullable(TimestampSchema)),
}))();

/** One goal in the snapshot of a `goals` accrual. */
export const GoalResultSchema: z.ZodObject<{
  goal_id: typeof UuidSchema;
  metric: typeof GoalMetricSchema;
  target: z.ZodInt;
  actual: z.ZodInt;
  met: z.ZodBoolean;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  goal_id: UuidSchema,
  metric: GoalMetricSchema,
  target: z.int().min(1).max(9007199254740991),
  actual: z.int().min(-9007199254740991).max(9007199254740991),
  met: z.boolean(),
}))();

/** The inputs from which the amount of an accrual was computed. */
export const InputsSnapshotSchema: z.ZodObject<{
  criteria_type: z.ZodOptional<typeof CriteriaTypeSchema>;
  period_days: z.ZodOptional<z.ZodInt>;
  covered_days: z.ZodOptional<z.ZodInt>;
  covered_hours: z.ZodOptional<z.ZodInt>;
  period_hours: z.ZodOptional<z.ZodInt>;
  assignment_ids: z.ZodOptional<z.ZodArray<typeof UuidSchema>>;
  goals_met: z.ZodOptional<z.ZodBoolean>;
  goals: z.ZodOptional<z.ZodArray<typeof GoalResultSchema>>;
  impressions: z.ZodOptional<z.ZodInt>;
  video_count: z.ZodOptional<z.ZodInt>;
  rate_cents_per_1000: z.ZodOptional<typeof CentsSchema>;
  min_views: z.ZodOptional<z.ZodInt>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  criteria_type: z.optional(CriteriaTypeSchema),
  period_days: z.optional(z.int().min(1).max(9007199254740991)),
  covered_days: z.optional(z.int().min(0).max(9007199254740991)),
  covered_hours: z.optional(z.int().min(0).max(9007199254740991)),
  period_hours: z.optional(z.int().min(1).max(9007199254740991)),
  assignment_ids: z.optional(z.array(UuidSchema)),
  goals_met: z.optional(z.boolean()),
  goals: z.optional(z.array(GoalResultSchema)),
  impressions: z.optional(z.int().min(0)),
  video_count: z.optional(z.int().min(0).max(9007199254740991)),
  rate_cents_per_1000: z.optional(CentsSchema),
  min_views: z.optional(z.int().min(1).max(9007199254740991)),
}))();

/** The pay that a creator earned under one structure in one period. */
export const PayoutAccrualSchema: z.ZodObject<{
  id: typeof UuidSchema;
  creator_id: typeof UuidSchema;
  structure_id: typeof UuidSchema;
  structure_version_id: typeof UuidSchema;
  period_start_at: typeof TimestampSchema;
  period_end_at: typeof TimestampSchema;
  amount_cents: typeof CentsSchema;
  currency: z.ZodString;
  status: typeof AccrualStatusSchema;
  inputs_snapshot: z.ZodNullable<typeof InputsSnapshotSchema>;
  created_at: z.ZodOptional<typeof TimestampSchema>;
  updated_at: z.ZodOptional<typeof TimestampSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: UuidSchema,
  creator_id: UuidSchema,
  structure_id: UuidSchema,
  structure_version_id: UuidSchema,
  period_start_at: TimestampSchema,
  period_end_at: TimestampSchema,
  amount_cents: CentsSchema,
  currency: z.string(),
  status: AccrualStatusSchema,
  inputs_snapshot: z.nullable(InputsSnapshotSchema),
  created_at: z.optional(TimestampSchema),
  updated_at: z.optional(TimestampSchema),
}))();

/** The part of a payment that settles one accrual. */
export const PayoutPaymentLineSchema: z.ZodObject<{
  id: z.ZodOptional<typeof UuidSchema>;
  payment_id: z.ZodOptional<typeof UuidSchema>;
  accrual_id: z.ZodOptional<typeof UuidSchema>;
  applied_amount_cents: typeof CentsSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: z.optional(UuidSchema),
  payment_id: z.optional(UuidSchema),
  accrual_id: z.optional(UuidSchema),
  applied_amount_cents: CentsSchema,
}))();

/** The difference between a payment and the sum of its lines: total − due. */
export const PayoutAdjustmentSchema: z.ZodObject<{
  id: z.ZodOptional<typeof UuidSchema>;
  payment_id: z.ZodOptional<typeof UuidSchema>;
  amount_cents: z.ZodOptional<z.ZodInt>;
  reason: z.ZodOptional<typeof AdjustmentReasonSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: z.optional(UuidSchema),
  payment_id: z.optional(UuidSchema),
  amount_cents: z.optional(z.int().min(-9007199254740991).max(9007199254740991)),
  reason: z.optional(AdjustmentReasonSchema),
}))();

/** A record that money was paid. */
export const PayoutPaymentSchema: z.ZodObject<{
  id: typeof UuidSchema;
  project_id: typeof UuidSchema;
  creator_id: z.ZodNullable<typeof UuidSchema>;
  method_id: z.ZodNullable<typeof UuidSchema>;
  method_name_snapshot: z.ZodNullable<z.ZodString>;
  total_amount_cents: typeof CentsSchema;
  status: typeof PaymentStatusSchema;
  paid_at: typeof TimestampSchema;
  payout_payment_lines: z.ZodArray<typeof PayoutPaymentLineSchema>;
  payout_adjustments: z.ZodArray<typeof PayoutAdjustmentSchema>;
  metadata: typeof MetadataSchema;
  readme: z.ZodNullable<z.ZodString>;
  currency: z.ZodOptional<z.ZodString>;
  created_at: z.ZodOptional<typeof TimestampSchema>;
  updated_at: z.ZodOptional<typeof TimestampSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: UuidSchema,
  project_id: UuidSchema,
  creator_id: z.nullable(UuidSchema),
  method_id: z.nullable(UuidSchema),
  method_name_snapshot: z.nullable(z.string()),
  total_amount_cents: CentsSchema,
  status: PaymentStatusSchema,
  paid_at: TimestampSchema,
  payout_payment_lines: z.array(PayoutPaymentLineSchema),
  payout_adjustments: z.array(PayoutAdjustmentSchema),
  metadata: MetadataSchema,
  readme: z.nullable(z.string()),
  currency: z.optional(z.string()),
  created_at: z.optional(TimestampSchema),
  updated_at: z.optional(TimestampSchema),
}))();

/** A new project. */
export const ProjectCreateSchema: z.ZodObject<{
  name: z.ZodString;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  metadata: z.ZodOptional<typeof MetadataSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  name: z.string().regex(/^[\s\S]{1,200}$/u, 'must have 1 to 200 characters'),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
}))();

/** The fields to change, at least one. */
export const ProjectUpdateSchema: z.ZodObject<{
  name: z.ZodOptional<z.ZodString>;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  metadata: z.ZodOptional<typeof MetadataSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  name: z.optional(z.string().regex(/^[\s\S]{1,200}$/u, 'must have 1 to 200 characters')),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** A TikTok account to track. */
export const CreatorCreateSchema: z.ZodObject<{
  tiktok_handle: z.ZodString;
  tracking_mode: z.ZodOptional<typeof TrackingModeSchema>;
  tracking_start_date: z.ZodOptional<typeof CalendarDateSchema>;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  metadata: z.ZodOptional<typeof MetadataSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  tiktok_handle: z.string().regex(/^@?[A-Za-z0-9._-]{1,30}$/u),
  tracking_mode: z.optional(TrackingModeSchema),
  tracking_start_date: z.optional(CalendarDateSchema),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
}))();

/** 1 to 50 creators at once. */
export const CreatorBulkCreateSchema: z.ZodObject<{
  creators: z.ZodArray<typeof CreatorCreateSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  creators: z.array(CreatorCreateSchema).min(1).max(50),
}))();

/** One creator, or 1 to 50 of them under `creators`. */
export const CreatorsCreateSchema: z.ZodUnion<readonly [typeof CreatorCreateSchema, typeof CreatorBulkCreateSchema]> = /* @__PURE__ */ (() => z.union([CreatorCreateSchema, CreatorBulkCreateSchema]))();

/** The fields to change, at least one. */
export const CreatorUpdateSchema: z.ZodObject<{
  tiktok_handle: z.ZodOptional<z.ZodString>;
  tracking_mode: z.ZodOptional<typeof TrackingModeSchema>;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  metadata: z.ZodOptional<typeof MetadataSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  tiktok_handle: z.optional(z.string().regex(/^[\s\S]{1,}$/u, 'must have at least 1 characters')),
  tracking_mode: z.optional(TrackingModeSchema),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** The creators that a bulk write changes, all of them or none. */
export const CreatorIdsSchema: z.ZodObject<{
  creator_ids: z.ZodArray<typeof UuidSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  creator_ids: z.array(UuidSchema).min(1).max(50),
}))();

/** A video to add by its URL. */
export const VideoAddSchema: z.ZodObject<{
  url: z.ZodCustomStringFormat<'uri'>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  url: z.stringFormat('uri', /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/).regex(/^https?:\/\/(www\.|m\.)?tiktok\.com\/@[A-Za-z0-9._-]{1,30}\/video\/[0-9]{1,20}\/?([?#].*)?$/u),
}))();

/** The fields to change, at least one. */
export const VideoUpdateSchema: z.ZodObject<{
  tracking_status: z.ZodOptional<typeof VideoUpdateStatusSchema>;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  metadata: z.ZodOptional<typeof MetadataSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  tracking_status: z.optional(VideoUpdateStatusSchema),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** The videos that a bulk write changes, all of them or none. */
export const VideoIdsSchema: z.ZodObject<{
  video_ids: z.ZodArray<typeof UuidSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  video_ids: z.array(UuidSchema).min(1).max(50),
}))();

/** A new campaign. */
export const CampaignCreateSchema: z.ZodObject<{
  name: z.ZodString;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  metadata: z.ZodOptional<typeof MetadataSchema>;
  target_views: z.ZodOptional<z.ZodNullable<z.ZodNumber>>;
  target_at: z.ZodOptional<z.ZodNullable<typeof TimestampSchema>>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  name: z.string().regex(/^[\s\S]{1,200}$/u, 'must have 1 to 200 characters'),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
  target_views: z.optional(z.nullable(z.number().min(0))),
  target_at: z.optional(z.nullable(TimestampSchema)),
}))();

/** The fields to change, at least one. */
export const CampaignUpdateSchema: z.ZodObject<{
  name: z.ZodOptional<z.ZodString>;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  metadata: z.ZodOptional<typeof MetadataSchema>;
  target_views: z.ZodOptional<z.ZodNullable<z.ZodNumber>>;
  target_at: z.ZodOptional<z.ZodNullable<typeof TimestampSchema>>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  name: z.optional(z.string().regex(/^[\s\S]{1,200}$/u, 'must have 1 to 200 characters')),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
  target_views: z.optional(z.nullable(z.number().min(0))),
  target_at: z.optional(z.nullable(TimestampSchema)),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** Names one item of a campaign. */
export const CampaignItemRefSchema: z.ZodObject<{
  item_type: typeof CampaignItemTypeSchema;
  item_id: typeof UuidSchema;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  item_type: CampaignItemTypeSchema,
  item_id: UuidSchema,
}))();

/** Names one item of a campaign, to be removed. */
export const CampaignItemRemovalSchema: z.ZodObject<{
  item_type: typeof CampaignItemTypeSchema;
  item_id: typeof UuidSchema;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  item_type: CampaignItemTypeSchema,
  item_id: UuidSchema,
}))();

/** A new goal of a creator. */
export const GoalCreateSchema: z.ZodObject<{
  metric: typeof GoalMetricSchema;
  target_value: z.ZodInt;
  period: typeof PeriodSchema;
  start_date: z.ZodOptional<z.ZodNullable<typeof CalendarDateSchema>>;
  end_date: z.ZodOptional<z.ZodNullable<typeof CalendarDateSchema>>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  metric: GoalMetricSchema,
  target_value: z.int().min(1).max(9007199254740991),
  period: PeriodSchema,
  start_date: z.optional(z.nullable(CalendarDateSchema)),
  end_date: z.optional(z.nullable(CalendarDateSchema)),
}))();

/** The fields to change, at least one. */
export const GoalUpdateSchema: z.ZodObject<{
  target_value: z.ZodOptional<z.ZodInt>;
  start_date: z.ZodOptional<z.ZodNullable<typeof CalendarDateSchema>>;
  end_date: z.ZodOptional<z.ZodNullable<typeof CalendarDateSchema>>;
  is_active: z.ZodOptional<z.ZodBoolean>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  target_value: z.optional(z.int().min(1).max(9007199254740991)),
  start_date: z.optional(z.nullable(CalendarDateSchema)),
  end_date: z.optional(z.nullable(CalendarDateSchema)),
  is_active: z.optional(z.boolean()),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** A new payout method. */
export const PayoutMethodCreateSchema: z.ZodObject<{
  name: z.ZodString;
  icon_path: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  metadata: z.ZodOptional<typeof MetadataSchema>;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  name: z.string().regex(/^[\s\S]{1,100}$/u, 'must have 1 to 100 characters'),
  icon_path: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
  readme: z.optional(z.nullable(z.string())),
}))();

/** The fields to change, at least one. */
export const PayoutMethodUpdateSchema: z.ZodObject<{
  name: z.ZodOptional<z.ZodString>;
  is_active: z.ZodOptional<z.ZodBoolean>;
  icon_path: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  metadata: z.ZodOptional<typeof MetadataSchema>;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  name: z.optional(z.string().regex(/^[\s\S]{1,100}$/u, 'must have 1 to 100 characters')),
  is_active: z.optional(z.boolean()),
  icon_path: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
  readme: z.optional(z.nullable(z.string())),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** Parameters of the criteria in a write. */
export const CriteriaParamsSchema: z.ZodObject<{
  min_views: z.ZodOptional<z.ZodInt>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  min_views: z.optional(z.int().min(1).max(9007199254740991)),
}))();

/** A new payout structure with its first version, which is effective at once. */
export const PayoutStructureCreateSchema: z.ZodObject<{
  project_id: typeof UuidSchema;
  name: z.ZodString;
  period: typeof PeriodSchema;
  amount_cents: typeof CentsSchema;
  currency: z.ZodOptional<typeof CurrencySchema>;
  criteria_type: typeof CriteriaTypeSchema;
  criteria_params: z.ZodOptional<typeof CriteriaParamsSchema>;
  proration_mode: z.ZodOptional<typeof ProrationModeSchema>;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  metadata: z.ZodOptional<typeof MetadataSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  project_id: UuidSchema,
  name: z.string().regex(/^[\s\S]{1,200}$/u, 'must have 1 to 200 characters'),
  period: PeriodSchema,
  amount_cents: CentsSchema,
  currency: z.optional(CurrencySchema),
  criteria_type: CriteriaTypeSchema,
  criteria_params: z.optional(CriteriaParamsSchema),
  proration_mode: z.optional(ProrationModeSchema),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
}))();

/** The fields to change, at least one. */
export const PayoutStructureUpdateSchema: z.ZodObject<{
  name: z.ZodOptional<z.ZodString>;
  is_active: z.ZodOptional<z.ZodBoolean>;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  metadata: z.ZodOptional<typeof MetadataSchema>;
  period: z.ZodOptional<typeof PeriodSchema>;
  amount_cents: z.ZodOptional<typeof CentsSchema>;
  currency: z.ZodOptional<typeof CurrencySchema>;
  criteria_type: z.ZodOptional<typeof CriteriaTypeSchema>;
  criteria_params: z.ZodOptional<typeof CriteriaParamsSchema>;
  proration_mode: z.ZodOptional<typeof ProrationModeSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  name: z.optional(z.string().regex(/^[\s\S]{1,200}$/u, 'must have 1 to 200 characters')),
  is_active: z.optional(z.boolean()),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
  period: z.optional(PeriodSchema),
  amount_cents: z.optional(CentsSchema),
  currency: z.optional(CurrencySchema),
  criteria_type: z.optional(CriteriaTypeSchema),
  criteria_params: z.optional(CriteriaParamsSchema),
  proration_mode: z.optional(ProrationModeSchema),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** One creator to assign. */
export const PayoutAssignmentCreateOneSchema: z.ZodObject<{
  creator_id: typeof UuidSchema;
  assigned_at: z.ZodOptional<typeof TimestampSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  creator_id: UuidSchema,
  assigned_at: z.optional(TimestampSchema),
}))();

/** 1 to 50 creators to assign, all of them or none. */
export const PayoutAssignmentCreateManySchema: z.ZodObject<{
  creator_ids: z.ZodArray<typeof UuidSchema>;
  assigned_at: z.ZodOptional<typeof TimestampSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  creator_ids: z.array(UuidSchema).min(1).max(50).refine((items) => new Set(items.map((item) => JSON.stringify(item))).size === items.length, 'must not repeat'),
  assigned_at: z.optional(TimestampSchema),
}))();

/** One creator (`creator_id`) or 1 to 50 creators (`creator_ids`) to assign, all of them or none. */
export const PayoutAssignmentsCreateSchema: z.ZodUnion<readonly [typeof PayoutAssignmentCreateOneSchema, typeof PayoutAssignmentCreateManySchema]> = /* @__PURE__ */ (() => z.union([PayoutAssignmentCreateOneSchema, PayoutAssignmentCreateManySchema]))();

/** One creator to unassign. */
export const PayoutAssignmentDeleteOneSchema: z.ZodObject<{
  creator_id: typeof UuidSchema;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  creator_id: UuidSchema,
}))();

/** 1 to 50 creators to unassign, all of them or none. */
export const PayoutAssignmentDeleteManySchema: z.ZodObject<{
  creator_ids: z.ZodArray<typeof UuidSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  creator_ids: z.array(UuidSchema).min(1).max(50).refine((items) => new Set(items.map((item) => JSON.stringify(item))).size === items.length, 'must not repeat'),
}))();

/** One creator (`creator_id`) or 1 to 50 creators (`creator_ids`) to unassign, all of them or none. */
export const PayoutAssignmentsDeleteSchema: z.ZodUnion<readonly [typeof PayoutAssignmentDeleteOneSchema, typeof PayoutAssignmentDeleteManySchema]> = /* @__PURE__ */ (() => z.union([PayoutAssignmentDeleteOneSchema, PayoutAssignmentDeleteManySchema]))();

/** Rejects or voids an earned accrual. */
export const PayoutAccrualUpdateSchema: z.ZodObject<{
  status: typeof AccrualUpdateStatusSchema;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  status: AccrualUpdateStatusSchema,
}))();

/** A payment to record. */
export const PayoutPaymentCreateSchema: z.ZodObject<{
  project_id: z.ZodOptional<typeof UuidSchema>;
  creator_id: z.ZodOptional<typeof UuidSchema>;
  method_id: z.ZodOptional<typeof UuidSchema>;
  accrual_ids: z.ZodOptional<z.ZodArray<typeof UuidSchema>>;
  auto_apply_outstanding: z.ZodOptional<z.ZodBoolean>;
  total_amount_cents: z.ZodOptional<typeof CentsSchema>;
  paid_at: z.ZodOptional<typeof TimestampSchema>;
  metadata: z.ZodOptional<typeof MetadataSchema>;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  project_id: z.optional(UuidSchema),
  creator_id: z.optional(UuidSchema),
  method_id: z.optional(UuidSchema),
  accrual_ids: z.optional(z.array(UuidSchema).min(1).refine((items) => new Set(items.map((item) => JSON.stringify(item))).size === items.length, 'must not repeat')),
  auto_apply_outstanding: z.optional(z.boolean()),
  total_amount_cents: z.optional(CentsSchema),
  paid_at: z.optional(TimestampSchema),
  metadata: z.optional(MetadataSchema),
  readme: z.optional(z.nullable(z.string())),
}))();

/** Voids a payment, or changes its notes; at least one field. */
export const PayoutPaymentUpdateSchema: z.ZodObject<{
  status: z.ZodOptional<typeof PaymentUpdateStatusSchema>;
  readme: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  metadata: z.ZodOptional<typeof MetadataSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  status: z.optional(PaymentUpdateStatusSchema),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** The counts as they are now, over the counting videos (`auto_tracked`, `included`, `direct_add`). */
export const StatsTotalsSchema: z.ZodObject<{
  view_count: z.ZodInt;
  like_count: z.ZodInt;
  comment_count: z.ZodInt;
  share_count: z.ZodInt;
  save_count: z.ZodInt;
  video_count: z.ZodInt;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  view_count: z.int().min(0).max(9007199254740991),
  like_count: z.int().min(0).max(9007199254740991),
  comment_count: z.int().min(0).max(9007199254740991),
  share_count: z.int().min(0).max(9007199254740991),
  save_count: z.int().min(0).max(9007199254740991),
  video_count: z.int().min(0).max(9007199254740991),
}))();

/** The same counts, gained in the range: the sum of `series`. */
export const StatsGainedSchema: z.ZodObject<{
  view_count: z.ZodInt;
  like_count: z.ZodInt;
  comment_count: z.ZodInt;
  share_count: z.ZodInt;
  save_count: z.ZodInt;
  video_count: z.ZodInt;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  view_count: z.int().min(-9007199254740991).max(9007199254740991),
  like_count: z.int().min(-9007199254740991).max(9007199254740991),
  comment_count: z.int().min(-9007199254740991).max(9007199254740991),
  share_count: z.int().min(-9007199254740991).max(9007199254740991),
  save_count: z.int().min(-9007199254740991).max(9007199254740991),
  video_count: z.int().min(0).max(9007199254740991),
}))();

/** The counts of a campaign as they are now. */
export const CampaignStatsTotalsSchema: z.ZodObject<{
  view_count: z.ZodInt;
  like_count: z.ZodInt;
  comment_count: z.ZodInt;
  share_count: z.ZodInt;
  save_count: z.ZodInt;
  video_count: z.ZodInt;
  creator_count: z.ZodInt;
  campaign_count: z.ZodInt;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  view_count: z.int().min(0).max(9007199254740991),
  like_count: z.int().min(0).max(9007199254740991),
  comment_count: z.int().min(0).max(9007199254740991),
  share_count: z.int().min(0).max(9007199254740991),
  save_count: z.int().min(0).max(9007199254740991),
  video_count: z.int().min(0).max(9007199254740991),
  creator_count: z.int().min(0).max(9007199254740991),
  campaign_count: z.int().min(0).max(9007199254740991),
}))();

/** The counts of a campaign, gained in the range. */
export const CampaignStatsGainedSchema: z.ZodObject<{
  view_count: z.ZodInt;
  like_count: z.ZodInt;
  comment_count: z.ZodInt;
  share_count: z.ZodInt;
  save_count: z.ZodInt;
  video_count: z.ZodInt;
  creator_count: z.ZodInt;
  campaign_count: z.ZodInt;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  view_count: z.int().min(-9007199254740991).max(9007199254740991),
  like_count: z.int().min(-9007199254740991).max(9007199254740991),
  comment_count: z.int().min(-9007199254740991).max(9007199254740991),
  share_count: z.int().min(-9007199254740991).max(9007199254740991),
  save_count: z.int().min(-9007199254740991).max(9007199254740991),
  video_count: z.int().min(0).max(9007199254740991),
  creator_count: z.int().min(0).max(9007199254740991),
  campaign_count: z.int().min(0).max(9007199254740991),
}))();

/** The gains of one day. */
export const StatsPointSchema: z.ZodObject<{
  date: typeof CalendarDateSchema;
  views: z.ZodInt;
  likes: z.ZodInt;
  comments: z.ZodInt;
  shares: z.ZodInt;
  saves: z.ZodInt;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  date: CalendarDateSchema,
  views: z.int().min(-9007199254740991).max(9007199254740991),
  likes: z.int().min(-9007199254740991).max(9007199254740991),
  comments: z.int().min(-9007199254740991).max(9007199254740991),
  shares: z.int().min(-9007199254740991).max(9007199254740991),
  saves: z.int().min(-9007199254740991).max(9007199254740991),
}))();

/** How far a campaign is on the way to its target. */
export const StatsTargetSchema: z.ZodObject<{
  target_views: z.ZodNumber;
  target_at: z.ZodNullable<typeof TimestampSchema>;
  progress: z.ZodNumber;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  target_views: z.number().min(0),
  target_at: z.nullable(TimestampSchema),
  progress: z.number().min(0),
}))();

/** The stats of the full tree below a campaign, recursively: the union of the counting videos of everything below, each video once however many paths reach it. */
export const CampaignStatsSchema: z.ZodObject<{
  campaign_id: typeof UuidSchema;
  from: typeof CalendarDateSchema;
  to: typeof CalendarDateSchema;
  totals: typeof CampaignStatsTotalsSchema;
  gained: typeof CampaignStatsGainedSchema;
  series: z.ZodArray<typeof StatsPointSchema>;
  target: z.ZodNullable<typeof StatsTargetSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  campaign_id: UuidSchema,
  from: CalendarDateSchema,
  to: CalendarDateSchema,
  totals: CampaignStatsTotalsSchema,
  gained: CampaignStatsGainedSchema,
  series: z.array(StatsPointSchema),
  target: z.nullable(StatsTargetSchema),
}))();

/** The stats of the counting videos of one creator. */
export const CreatorStatsSchema: z.ZodObject<{
  creator_id: typeof UuidSchema;
  from: typeof CalendarDateSchema;
  to: typeof CalendarDateSchema;
  totals: typeof StatsTotalsSchema;
  gained: typeof StatsGainedSchema;
  series: z.ZodArray<typeof StatsPointSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  creator_id: UuidSchema,
  from: CalendarDateSchema,
  to: CalendarDateSchema,
  totals: StatsTotalsSchema,
  gained: StatsGainedSchema,
  series: z.array(StatsPointSchema),
}))();

/** The stats of one video: its own counts; all are 0 while it waits for review. */
export const VideoStatsSchema: z.ZodObject<{
  video_id: typeof UuidSchema;
  from: typeof CalendarDateSchema;
  to: typeof CalendarDateSchema;
  totals: typeof StatsTotalsSchema;
  gained: typeof StatsGainedSchema;
  series: z.ZodArray<typeof StatsPointSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  video_id: UuidSchema,
  from: CalendarDateSchema,
  to: CalendarDateSchema,
  totals: StatsTotalsSchema,
  gained: StatsGainedSchema,
  series: z.array(StatsPointSchema),
}))();

/** How old the counts of a creator are. */
export const ScrapeFreshnessSchema: z.ZodObject<{
  last_scraped_at: typeof TimestampSchema;
  hours_ago: z.ZodNumber;
  state: typeof ScrapeStateSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  last_scraped_at: TimestampSchema,
  hours_ago: z.number().min(0),
  state: ScrapeStateSchema,
}))();

/** One bucket of a time series. */
export const AnalyticsPointSchema: z.ZodObject<{
  date: typeof CalendarDateSchema;
  value: z.ZodNullable<z.ZodNumber>;
  partial: z.ZodOptional<z.ZodBoolean>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  date: CalendarDateSchema,
  value: z.nullable(z.number()),
  partial: z.optional(z.boolean()),
}))();

/** How fast a video collects views beside its cohort: the other counting videos of its creator (for a video without one, the other videos that were added to its project directly) that are at least as old, each at the age that the video has now. */
export const CohortVelocitySchema: z.ZodObject<{
  age_days: z.ZodInt;
  velocity: z.ZodNumber;
  cohort_velocity: z.ZodNullable<z.ZodNumber>;
  video_count: z.ZodInt;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  age_days: z.int().min(1).max(9007199254740991),
  velocity: z.number(),
  cohort_velocity: z.nullable(z.number()),
  video_count: z.int().min(0).max(9007199254740991),
}))();

/** One metric of one video over time, a response to `metric`. */
export const VideoMetricStatsSchema: z.ZodObject<{
  video_id: z.ZodOptional<typeof UuidSchema>;
  metric: z.ZodOptional<typeof VideoMetricSchema>;
  base_metric: z.ZodOptional<z.ZodNullable<typeof VideoCountMetricSchema>>;
  from: z.ZodOptional<typeof CalendarDateSchema>;
  to: z.ZodOptional<typeof CalendarDateSchema>;
  tz: z.ZodOptional<typeof TimeZoneSchema>;
  series: z.ZodArray<typeof AnalyticsPointSchema>;
  cohort: z.ZodOptional<typeof CohortVelocitySchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  video_id: z.optional(UuidSchema),
  metric: z.optional(VideoMetricSchema),
  base_metric: z.optional(z.nullable(VideoCountMetricSchema)),
  from: z.optional(CalendarDateSchema),
  to: z.optional(CalendarDateSchema),
  tz: z.optional(TimeZoneSchema),
  series: z.array(AnalyticsPointSchema),
  cohort: z.optional(CohortVelocitySchema),
}))();

/** Why a number may still change, or should be read with care. */
export const GoalAdvisorySchema: z.ZodObject<{
  has_advisory: z.ZodBoolean;
  messages: z.ZodArray<z.ZodString>;
  period_in_progress: z.ZodBoolean;
  period_recently_ended: z.ZodBoolean;
  scrape_stale: z.ZodBoolean;
  not_yet_started: z.ZodBoolean;
  period_start: typeof TimestampSchema;
  period_end: typeof TimestampSchema;
  hours_until_period_end: z.ZodNullable<z.ZodNumber>;
  hours_since_period_end: z.ZodNullable<z.ZodNumber>;
  scrape_freshness: z.ZodNullable<typeof ScrapeFreshnessSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  has_advisory: z.boolean(),
  messages: z.array(z.string()),
  period_in_progress: z.boolean(),
  period_recently_ended: z.boolean(),
  scrape_stale: z.boolean(),
  not_yet_started: z.boolean(),
  period_start: TimestampSchema,
  period_end: TimestampSchema,
  hours_until_period_end: z.nullable(z.number()),
  hours_since_period_end: z.nullable(z.number()),
  scrape_freshness: z.nullable(ScrapeFreshnessSchema),
}))();

/** The progress of one goal in one period. */
export const GoalStandingSchema: z.ZodObject<{
  goal: typeof GoalSchema;
  target: z.ZodInt;
  actual: z.ZodInt;
  percentage: z.ZodInt;
  status: typeof GoalStatusSchema;
  advisory: typeof GoalAdvisorySchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  goal: GoalSchema,
  target: z.int().min(1).max(9007199254740991),
  actual: z.int().min(-9007199254740991).max(9007199254740991),
  percentage: z.int(),
  status: GoalStatusSchema,
  advisory: GoalAdvisorySchema,
}))();

/** The creator that an entry of the compliance report is about. */
export const ComplianceCreatorSchema: z.ZodObject<{
  id: typeof UuidSchema;
  tiktok_handle: z.ZodString;
  display_name: z.ZodNullable<z.ZodString>;
  avatar_url: z.ZodNullable<z.ZodString>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: UuidSchema,
  tiktok_handle: z.string(),
  display_name: z.nullable(z.string()),
  avatar_url: z.nullable(z.string()),
}))();

/** The progress of the goals of one active creator, each for the period of the reference date. */
export const GoalComplianceSchema: z.ZodObject<{
  creator: typeof ComplianceCreatorSchema;
  compliance: z.ZodArray<typeof GoalStandingSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  creator: ComplianceCreatorSchema,
  compliance: z.array(GoalStandingSchema),
}))();

/** The number of goals of a project in each status. */
export const GoalComplianceCountsSchema: z.ZodObject<{
  on_track: z.ZodInt;
  behind_pace: z.ZodInt;
  at_risk: z.ZodInt;
  completed: z.ZodInt;
  missed: z.ZodInt;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  on_track: z.int().min(0).max(9007199254740991),
  behind_pace: z.int().min(0).max(9007199254740991),
  at_risk: z.int().min(0).max(9007199254740991),
  completed: z.int().min(0).max(9007199254740991),
  missed: z.int().min(0).max(9007199254740991),
}))();

/** Which video a series of a breakdown is of. */
export const AnalyticsEntityRefSchema: z.ZodObject<{
  id: z.ZodString;
  label: z.ZodString;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: z.string(),
  label: z.string(),
}))();

/** The metric of one video, or of all videos that have no series of their own. */
export const AnalyticsBreakdownSeriesSchema: z.ZodObject<{
  entity_ref: typeof AnalyticsEntityRefSchema;
  series: z.ZodOptional<z.ZodArray<typeof AnalyticsPointSchema>>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  entity_ref: AnalyticsEntityRefSchema,
  series: z.optional(z.array(AnalyticsPointSchema)),
}))();

/** A marked day of a project, or of one creator, video or campaign in it. */
export const AnnotationSchema: z.ZodObject<{
  id: typeof UuidSchema;
  project_id: typeof UuidSchema;
  entity: z.ZodNullable<typeof AnalyticsEntitySchema>;
  entity_id: z.ZodNullable<typeof UuidSchema>;
  date: typeof CalendarDateSchema;
  kind: z.ZodString;
  label: z.ZodString;
  metadata: typeof MetadataSchema;
  created_at: typeof TimestampSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: UuidSchema,
  project_id: UuidSchema,
  entity: z.nullable(AnalyticsEntitySchema),
  entity_id: z.nullable(UuidSchema),
  date: CalendarDateSchema,
  kind: z.string(),
  label: z.string(),
  metadata: MetadataSchema,
  created_at: TimestampSchema,
}))();

/** One metric of one entity over time. */
export const AnalyticsSchema: z.ZodObject<{
  entity: z.ZodOptional<typeof AnalyticsEntitySchema>;
  entity_id: z.ZodOptional<typeof UuidSchema>;
  metric: z.ZodOptional<typeof AnalyticsMetricSchema>;
  unit: z.ZodOptional<typeof AnalyticsUnitSchema>;
  mode: z.ZodOptional<typeof AnalyticsModeSchema>;
  granularity: z.ZodOptional<typeof GranularitySchema>;
  from: z.ZodOptional<typeof CalendarDateSchema>;
  to: z.ZodOptional<typeof CalendarDateSchema>;
  tz: z.ZodOptional<typeof TimeZoneSchema>;
  base_metric: z.ZodOptional<z.ZodNullable<typeof AnalyticsMetricSchema>>;
  series: z.ZodArray<typeof AnalyticsPointSchema>;
  comparison_series: z.ZodOptional<z.ZodArray<typeof AnalyticsPointSchema>>;
  breakdown_series: z.ZodOptional<z.ZodArray<typeof AnalyticsBreakdownSeriesSchema>>;
  tier_retention_days: z.ZodNullable<z.ZodInt>;
  annotations: z.ZodOptional<z.ZodArray<typeof AnnotationSchema>>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  entity: z.optional(AnalyticsEntitySchema),
  entity_id: z.optional(UuidSchema),
  metric: z.optional(AnalyticsMetricSchema),
  unit: z.optional(AnalyticsUnitSchema),
  mode: z.optional(AnalyticsModeSchema),
  granularity: z.optional(GranularitySchema),
  from: z.optional(CalendarDateSchema),
  to: z.optional(CalendarDateSchema),
  tz: z.optional(TimeZoneSchema),
  base_metric: z.optional(z.nullable(AnalyticsMetricSchema)),
  series: z.array(AnalyticsPointSchema),
  comparison_series: z.optional(z.array(AnalyticsPointSchema)),
  breakdown_series: z.optional(z.array(AnalyticsBreakdownSeriesSchema)),
  tier_retention_days: z.nullable(z.int().min(0)),
  annotations: z.optional(z.array(AnnotationSchema)),
}))();

/** A new annotation. */
export const AnnotationCreateSchema: z.ZodObject<{
  project_id: typeof UuidSchema;
  entity: z.ZodOptional<typeof AnalyticsEntitySchema>;
  entity_id: z.ZodOptional<typeof UuidSchema>;
  date: typeof CalendarDateSchema;
  kind: z.ZodOptional<z.ZodString>;
  label: z.ZodString;
  metadata: z.ZodOptional<typeof MetadataSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  project_id: UuidSchema,
  entity: z.optional(AnalyticsEntitySchema),
  entity_id: z.optional(UuidSchema),
  date: CalendarDateSchema,
  kind: z.optional(z.string().regex(/^[\s\S]{1,50}$/u, 'must have 1 to 50 characters')),
  label: z.string().regex(/^[\s\S]{1,200}$/u, 'must have 1 to 200 characters'),
  metadata: z.optional(MetadataSchema),
}))();

/** The changes to an annotation, at least one field. */
export const AnnotationUpdateSchema: z.ZodObject<{
  date: z.ZodOptional<typeof CalendarDateSchema>;
  kind: z.ZodOptional<z.ZodString>;
  label: z.ZodOptional<z.ZodString>;
  metadata: z.ZodOptional<typeof MetadataSchema>;
}, z.core.$strict> = /* @__PURE__ */ (() => z.strictObject({
  date: z.optional(CalendarDateSchema),
  kind: z.optional(z.string().regex(/^[\s\S]{1,50}$/u, 'must have 1 to 50 characters')),
  label: z.optional(z.string().regex(/^[\s\S]{1,200}$/u, 'must have 1 to 200 characters')),
  metadata: z.optional(MetadataSchema),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** One ranked video. */
export const VideoLeaderboardEntrySchema: z.ZodObject<{
  video_id: typeof UuidSchema;
  title: z.ZodNullable<z.ZodString>;
  thumbnail_url: z.ZodNullable<z.ZodString>;
  url: z.ZodNullable<z.ZodString>;
  view_count: z.ZodInt;
  like_count: z.ZodInt;
  comment_count: z.ZodInt;
  share_count: z.ZodInt;
  save_count: z.ZodInt;
  posted_at: z.ZodNullable<typeof TimestampSchema>;
  total_count: z.ZodInt;
  creator_id: z.ZodOptional<z.ZodNullable<typeof UuidSchema>>;
  tiktok_handle: z.ZodOptional<z.ZodNullable<z.ZodString>>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  video_id: UuidSchema,
  title: z.nullable(z.string()),
  thumbnail_url: z.nullable(z.string()),
  url: z.nullable(z.string()),
  view_count: z.int().min(0).max(9007199254740991),
  like_count: z.int().min(0).max(9007199254740991),
  comment_count: z.int().min(0).max(9007199254740991),
  share_count: z.int().min(0).max(9007199254740991),
  save_count: z.int().min(0).max(9007199254740991),
  posted_at: z.nullable(TimestampSchema),
  total_count: z.int().min(0).max(9007199254740991),
  creator_id: z.optional(z.nullable(UuidSchema)),
  tiktok_handle: z.optional(z.nullable(z.string())),
}))();

/** One hour of the week in which something was posted. */
export const HeatmapCellSchema: z.ZodObject<{
  dow: z.ZodInt;
  hour: z.ZodInt;
  post_count: z.ZodInt;
  avg_views: z.ZodNumber;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  dow: z.int().min(0).max(6),
  hour: z.int().min(0).max(23),
  post_count: z.int().min(1).max(9007199254740991),
  avg_views: z.number().min(0),
}))();

/** The response to a DELETE. */
export const DeletedSchema: z.ZodObject<{
  id: z.ZodOptional<typeof UuidSchema>;
  deleted: z.ZodLiteral<true>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: z.optional(UuidSchema),
  deleted: z.literal([true]),
}))();

/** The response to ending assignments. */
export const DeletedAssignmentsSchema: z.ZodObject<{
  id: z.ZodOptional<typeof UuidSchema>;
  deleted: z.ZodLiteral<true>;
  assignments: z.ZodOptional<z.ZodArray<typeof PayoutAssignmentSchema>>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: z.optional(UuidSchema),
  deleted: z.literal([true]),
  assignments: z.optional(z.array(PayoutAssignmentSchema)),
}))();

/** The response to a bulk write. */
export const BulkResultSchema: z.ZodObject<{
  updated: z.ZodInt;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  updated: z.int().min(0).max(9007199254740991),
}))();

/** The source of the claim. */
export const ProvenanceSchema: z.ZodEnum<{ reference: 'reference'; docs: 'docs'; ours: 'ours' }> = /* @__PURE__ */ (() => z.enum(['reference', 'docs', 'ours']))();

/** One field of an entity. */
export const ApiFieldSchema: z.ZodObject<{
  type: z.ZodString;
  nullable: z.ZodBoolean;
  description: z.ZodString;
  provenance: typeof ProvenanceSchema;
  references: z.ZodNullable<z.ZodString>;
  writable: z.ZodBoolean;
  values: z.ZodOptional<z.ZodArray<z.ZodString>>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  type: z.string(),
  nullable: z.boolean(),
  description: z.string(),
  provenance: ProvenanceSchema,
  references: z.nullable(z.string()),
  writable: z.boolean(),
  values: z.optional(z.array(z.string())),
}))();

/** One entity: its fields by name, and what it is. */
export const ApiEntitySchema: z.ZodObject<{
  fields: z.ZodRecord<z.ZodString, typeof ApiFieldSchema>;
  description: z.ZodString;
  provenance: z.ZodOptional<typeof ProvenanceSchema>;
  writable_fields: z.ZodOptional<z.ZodArray<z.ZodString>>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  fields: z.record(z.string(), ApiFieldSchema),
  description: z.string(),
  provenance: z.optional(ProvenanceSchema),
  writable_fields: z.optional(z.array(z.string())),
}))();

/** One field that holds the id of another entity. */
export const ApiRelationshipSchema: z.ZodObject<{
  from: z.ZodString;
  field: z.ZodString;
  to: z.ZodString;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  from: z.string(),
  field: z.string(),
  to: z.string(),
}))();

/** One allowed change of a status. */
export const ApiTransitionSchema: z.ZodObject<{
  from: z.ZodNullable<z.ZodString>;
  to: z.ZodString;
  by: z.ZodString;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  from: z.nullable(z.string()),
  to: z.string(),
  by: z.string(),
}))();

/** One status and its allowed changes. */
export const ApiStatusSchema: z.ZodObject<{
  name: z.ZodString;
  values: z.ZodArray<z.ZodString>;
  transitions: z.ZodArray<typeof ApiTransitionSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  name: z.string(),
  values: z.array(z.string()),
  transitions: z.array(ApiTransitionSchema),
}))();

/** One operation. */
export const ApiOperationSchema: z.ZodObject<{
  id: z.ZodString;
  method: z.ZodString;
  path: z.ZodString;
  summary: z.ZodString;
  scope: z.ZodNullable<z.ZodString>;
  provenance: typeof ProvenanceSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  id: z.string(),
  method: z.string(),
  path: z.string(),
  summary: z.string(),
  scope: z.nullable(z.string()),
  provenance: ProvenanceSchema,
}))();

/** The API described for a program that reads it at run time: entities, their fields and how they relate. */
export const ApiDescriptionSchema: z.ZodObject<{
  entities: z.ZodRecord<z.ZodString, typeof ApiEntitySchema>;
  relationships: z.ZodArray<typeof ApiRelationshipSchema>;
  statuses: z.ZodOptional<z.ZodArray<typeof ApiStatusSchema>>;
  operations: z.ZodOptional<z.ZodArray<typeof ApiOperationSchema>>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  entities: z.record(z.string(), ApiEntitySchema),
  relationships: z.array(ApiRelationshipSchema),
  statuses: z.optional(z.array(ApiStatusSchema)),
  operations: z.optional(z.array(ApiOperationSchema)),
}))();

/** A program branches on the code. */
export const ErrorCodeSchema: z.ZodUnion<readonly [z.ZodEnum<{ invalid_query: 'invalid_query'; invalid_body: 'invalid_body'; invalid_params: 'invalid_params'; invalid_api_key: 'invalid_api_key'; limit_reached: 'limit_reached'; retention_exceeded: 'retention_exceeded'; insufficient_scope: 'insufficient_scope'; banned: 'banned'; not_found: 'not_found'; method_not_allowed: 'method_not_allowed'; default_method: 'default_method'; handle_taken: 'handle_taken'; creator_banned: 'creator_banned'; invalid_handle: 'invalid_handle'; no_change: 'no_change'; duplicate: 'duplicate'; circular_reference: 'circular_reference'; idempotency_key_reused: 'idempotency_key_reused'; already_assigned: 'already_assigned'; structure_archived: 'structure_archived'; accrual_not_earned: 'accrual_not_earned'; accrual_paid: 'accrual_paid'; no_outstanding_accruals: 'no_outstanding_accruals'; method_inactive: 'method_inactive'; invalid_transition: 'invalid_transition'; gone: 'gone'; payload_too_large: 'payload_too_large'; unsupported_media_type: 'unsupported_media_type'; rate_limit_exceeded: 'rate_limit_exceeded'; internal_error: 'internal_error'; unpublished_behaviour: 'unpublished_behaviour'; bad_request: 'bad_request'; foreign_host: 'foreign_host'; request_timeout: 'request_timeout'; headers_too_large: 'headers_too_large' }>, z.ZodString]> = /* @__PURE__ */ (() => z.union([z.enum(['invalid_query', 'invalid_body', 'invalid_params', 'invalid_api_key', 'limit_reached', 'retention_exceeded', 'insufficient_scope', 'banned', 'not_found', 'method_not_allowed', 'default_method', 'handle_taken', 'creator_banned', 'invalid_handle', 'no_change', 'duplicate', 'circular_reference', 'idempotency_key_reused', 'already_assigned', 'structure_archived', 'accrual_not_earned', 'accrual_paid', 'no_outstanding_accruals', 'method_inactive', 'invalid_transition', 'gone', 'payload_too_large', 'unsupported_media_type', 'rate_limit_exceeded', 'internal_error', 'unpublished_behaviour', 'bad_request', 'foreign_host', 'request_timeout', 'headers_too_large']), z.string()]))();

/** One thing that is wrong with a request. */
export const IssueSchema: z.ZodObject<{
  path: z.ZodString;
  message: z.ZodString;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  path: z.string(),
  message: z.string(),
}))();

/** The facts about a failure, for programs. */
export const ErrorMetaSchema: z.ZodObject<{
  code: typeof ErrorCodeSchema;
  issues: z.ZodOptional<z.ZodArray<typeof IssueSchema>>;
  issues_omitted: z.ZodOptional<z.ZodInt>;
  required: z.ZodOptional<z.ZodString>;
  granted: z.ZodOptional<z.ZodArray<z.ZodString>>;
  retryAfter: z.ZodOptional<z.ZodInt>;
  limitKey: z.ZodOptional<z.ZodString>;
  current: z.ZodOptional<z.ZodInt>;
  max: z.ZodOptional<z.ZodInt>;
  from: z.ZodOptional<z.ZodString>;
  to: z.ZodOptional<z.ZodString>;
  allowed: z.ZodOptional<z.ZodArray<z.ZodString>>;
  accrual_ids: z.ZodOptional<z.ZodArray<typeof UuidSchema>>;
  resource: z.ZodOptional<z.ZodString>;
  id: z.ZodOptional<z.ZodString>;
  field: z.ZodOptional<z.ZodString>;
  first_route: z.ZodOptional<z.ZodString>;
  earliest: z.ZodOptional<typeof CalendarDateSchema>;
  alternative: z.ZodOptional<z.ZodString>;
  operation: z.ZodOptional<z.ZodString>;
  tiktok_handle: z.ZodOptional<z.ZodString>;
  creator_ids: z.ZodOptional<z.ZodArray<typeof UuidSchema>>;
  creator_id: z.ZodOptional<typeof UuidSchema>;
  method_id: z.ZodOptional<typeof UuidSchema>;
  structure_id: z.ZodOptional<typeof UuidSchema>;
  payment_id: z.ZodOptional<z.ZodNullable<typeof UuidSchema>>;
  campaign_id: z.ZodOptional<typeof UuidSchema>;
  item_id: z.ZodOptional<typeof UuidSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  code: ErrorCodeSchema,
  issues: z.optional(z.array(IssueSchema)),
  issues_omitted: z.optional(z.int().min(1).max(9007199254740991)),
  required: z.optional(z.string()),
  granted: z.optional(z.array(z.string())),
  retryAfter: z.optional(z.int().min(0).max(9007199254740991)),
  limitKey: z.optional(z.string()),
  current: z.optional(z.int().min(0).max(9007199254740991)),
  max: z.optional(z.int().min(0).max(9007199254740991)),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  allowed: z.optional(z.array(z.string())),
  accrual_ids: z.optional(z.array(UuidSchema)),
  resource: z.optional(z.string()),
  id: z.optional(z.string()),
  field: z.optional(z.string()),
  first_route: z.optional(z.string()),
  earliest: z.optional(CalendarDateSchema),
  alternative: z.optional(z.string()),
  operation: z.optional(z.string()),
  tiktok_handle: z.optional(z.string()),
  creator_ids: z.optional(z.array(UuidSchema)),
  creator_id: z.optional(UuidSchema),
  method_id: z.optional(UuidSchema),
  structure_id: z.optional(UuidSchema),
  payment_id: z.optional(z.nullable(UuidSchema)),
  campaign_id: z.optional(UuidSchema),
  item_id: z.optional(UuidSchema),
}))();

/** The envelope of every failure. */
export const ErrorEnvelopeSchema: z.ZodObject<{
  data: z.ZodNull;
  error: z.ZodString;
  meta: z.ZodOptional<z.ZodNullable<typeof ErrorMetaSchema>>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.null(),
  error: z.string(),
  meta: z.optional(z.nullable(ErrorMetaSchema)),
}))();

/** The meta of a success that is not a list: null. */
export const MetaSchema: z.ZodNull = /* @__PURE__ */ (() => z.null())();

/** The meta of one page. */
export const PageMetaSchema: z.ZodObject<{
  nextCursor: z.ZodOptional<z.ZodNullable<z.ZodString>>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  nextCursor: z.optional(z.nullable(z.string())),
}))();

/** The envelope with one project. */
export const ProjectResponseSchema: z.ZodObject<{
  data: typeof ProjectSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: ProjectSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of projects. */
export const ProjectPageSchema: z.ZodObject<{
  data: z.ZodArray<typeof ProjectSchema>;
  error: z.ZodNull;
  meta: z.ZodNullable<typeof PageMetaSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(ProjectSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one creator. */
export const CreatorResponseSchema: z.ZodObject<{
  data: typeof CreatorSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: CreatorSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with the creator that was added, or with an array of them for a bulk. */
export const CreatorCreateResponseSchema: z.ZodObject<{
  data: z.ZodUnion<readonly [typeof CreatorSchema, z.ZodArray<typeof CreatorSchema>]>;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.union([CreatorSchema, z.array(CreatorSchema)]),
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of creators. */
export const CreatorPageSchema: z.ZodObject<{
  data: z.ZodArray<typeof CreatorSchema>;
  error: z.ZodNull;
  meta: z.ZodNullable<typeof PageMetaSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(CreatorSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one video. */
export const VideoResponseSchema: z.ZodObject<{
  data: typeof VideoSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: VideoSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of videos. */
export const VideoPageSchema: z.ZodObject<{
  data: z.ZodArray<typeof VideoSchema>;
  error: z.ZodNull;
  meta: z.ZodNullable<typeof PageMetaSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(VideoSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one campaign. */
export const CampaignResponseSchema: z.ZodObject<{
  data: typeof CampaignSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: CampaignSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of campaigns. */
export const CampaignPageSchema: z.ZodObject<{
  data: z.ZodArray<typeof CampaignSchema>;
  error: z.ZodNull;
  meta: z.ZodNullable<typeof PageMetaSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(CampaignSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one campaign item. */
export const CampaignItemResponseSchema: z.ZodObject<{
  data: typeof CampaignItemSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: CampaignItemSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of campaign items. */
export const CampaignItemPageSchema: z.ZodObject<{
  data: z.ZodArray<typeof CampaignItemSchema>;
  error: z.ZodNull;
  meta: z.ZodNullable<typeof PageMetaSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(CampaignItemSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one goal. */
export const GoalResponseSchema: z.ZodObject<{
  data: typeof GoalSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: GoalSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of goals. */
export const GoalPageSchema: z.ZodObject<{
  data: z.ZodArray<typeof GoalSchema>;
  error: z.ZodNull;
  meta: z.ZodNullable<typeof PageMetaSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(GoalSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one payout method. */
export const PayoutMethodResponseSchema: z.ZodObject<{
  data: typeof PayoutMethodSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: PayoutMethodSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of payout methods. */
export const PayoutMethodPageSchema: z.ZodObject<{
  data: z.ZodArray<typeof PayoutMethodSchema>;
  error: z.ZodNull;
  meta: z.ZodNullable<typeof PageMetaSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(PayoutMethodSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one payout structure. */
export const PayoutStructureResponseSchema: z.ZodObject<{
  data: typeof PayoutStructureSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: PayoutStructureSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of payout structures. */
export const PayoutStructurePageSchema: z.ZodObject<{
  data: z.ZodArray<typeof PayoutStructureSchema>;
  error: z.ZodNull;
  meta: z.ZodNullable<typeof PageMetaSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(PayoutStructureSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one payout structure with its versions. */
export const PayoutStructureDetailResponseSchema: z.ZodObject<{
  data: typeof PayoutStructureDetailSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: PayoutStructureDetailSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with the new payout assignments. */
export const PayoutAssignmentListResponseSchema: z.ZodObject<{
  data: z.ZodArray<typeof PayoutAssignmentSchema>;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(PayoutAssignmentSchema),
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of payout assignments. */
export const PayoutAssignmentPageSchema: z.ZodObject<{
  data: z.ZodArray<typeof PayoutAssignmentSchema>;
  error: z.ZodNull;
  meta: z.ZodNullable<typeof PageMetaSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(PayoutAssignmentSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one payout accrual. */
export const PayoutAccrualResponseSchema: z.ZodObject<{
  data: typeof PayoutAccrualSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: PayoutAccrualSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of payout accruals. */
export const PayoutAccrualPageSchema: z.ZodObject<{
  data: z.ZodArray<typeof PayoutAccrualSchema>;
  error: z.ZodNull;
  meta: z.ZodNullable<typeof PageMetaSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(PayoutAccrualSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one payout payment. */
export const PayoutPaymentResponseSchema: z.ZodObject<{
  data: typeof PayoutPaymentSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: PayoutPaymentSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of payout payments. */
export const PayoutPaymentPageSchema: z.ZodObject<{
  data: z.ZodArray<typeof PayoutPaymentSchema>;
  error: z.ZodNull;
  meta: z.ZodNullable<typeof PageMetaSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(PayoutPaymentSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with the stats of a campaign. */
export const CampaignStatsResponseSchema: z.ZodObject<{
  data: typeof CampaignStatsSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: CampaignStatsSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with the stats of a creator. */
export const CreatorStatsResponseSchema: z.ZodObject<{
  data: typeof CreatorStatsSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: CreatorStatsSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with the stats of a video. */
export const VideoStatsResponseSchema: z.ZodObject<{
  data: z.ZodUnion<readonly [typeof VideoStatsSchema, typeof VideoMetricStatsSchema]>;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.union([VideoStatsSchema, VideoMetricStatsSchema]),
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with the report on goals. */
export const GoalComplianceResponseSchema: z.ZodObject<{
  data: z.ZodArray<typeof GoalComplianceSchema>;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(GoalComplianceSchema),
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with the counts of goals by status. */
export const GoalComplianceCountsResponseSchema: z.ZodObject<{
  data: typeof GoalComplianceCountsSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: GoalComplianceCountsSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one time series. */
export const AnalyticsResponseSchema: z.ZodObject<{
  data: typeof AnalyticsSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: AnalyticsSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope of a response whose shape is not published. */
export const UnpublishedResponseSchema: z.ZodObject<{
  data: z.ZodUnknown;
  error: z.ZodNull;
  meta: z.ZodOptional<z.ZodUnknown>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.unknown(),
  error: z.null(),
  meta: z.optional(z.unknown()),
}))();

/** The envelope with one annotation. */
export const AnnotationResponseSchema: z.ZodObject<{
  data: typeof AnnotationSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: AnnotationSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of annotations. */
export const AnnotationPageSchema: z.ZodObject<{
  data: z.ZodArray<typeof AnnotationSchema>;
  error: z.ZodNull;
  meta: z.ZodNullable<typeof PageMetaSchema>;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(AnnotationSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one heatmap. */
export const PostingHeatmapResponseSchema: z.ZodObject<{
  data: z.ZodArray<typeof HeatmapCellSchema>;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(HeatmapCellSchema),
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one deletion. */
export const DeletedResponseSchema: z.ZodObject<{
  data: typeof DeletedSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: DeletedSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one end of assignments. */
export const DeletedAssignmentsResponseSchema: z.ZodObject<{
  data: typeof DeletedAssignmentsSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: DeletedAssignmentsSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one result of a bulk write. */
export const BulkResultResponseSchema: z.ZodObject<{
  data: typeof BulkResultSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: BulkResultSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one description of the API. */
export const ApiDescriptionResponseSchema: z.ZodObject<{
  data: typeof ApiDescriptionSchema;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: ApiDescriptionSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of the leaderboard. */
export const VideoLeaderboardResponseSchema: z.ZodObject<{
  data: z.ZodArray<typeof VideoLeaderboardEntrySchema>;
  error: z.ZodNull;
  meta: typeof MetaSchema;
}, z.core.$loose> = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(VideoLeaderboardEntrySchema),
  error: z.null(),
  meta: MetaSchema,
}))();

/** The schema of the whole response by operationId: pass it to `createClient` as `validate.schemas`. */
export const responseSchemas: {
  getSchema: typeof ApiDescriptionResponseSchema;
  listProjects: typeof ProjectPageSchema;
  createProject: typeof ProjectResponseSchema;
  getProject: typeof ProjectResponseSchema;
  updateProject: typeof ProjectResponseSchema;
  listCreators: typeof CreatorPageSchema;
  createCreators: typeof CreatorCreateResponseSchema;
  bulkRemoveCreators: typeof BulkResultResponseSchema;
  bulkReenableCreators: typeof BulkResultResponseSchema;
  getCreator: typeof CreatorResponseSchema;
  updateCreator: typeof CreatorResponseSchema;
  deleteCreator: typeof DeletedResponseSchema;
  scrapeCreator: typeof CreatorResponseSchema;
  getCreatorStats: typeof CreatorStatsResponseSchema;
  listVideos: typeof VideoPageSchema;
  addVideo: typeof VideoResponseSchema;
  bulkDisableVideoTracking: typeof BulkResultResponseSchema;
  getVideo: typeof VideoResponseSchema;
  updateVideo: typeof VideoResponseSchema;
  deleteVideo: typeof DeletedResponseSchema;
  scrapeVideo: typeof VideoResponseSchema;
  disableVideoTracking: typeof VideoResponseSchema;
  getVideoStats: typeof VideoStatsResponseSchema;
  listCampaigns: typeof CampaignPageSchema;
  createCampaign: typeof CampaignResponseSchema;
  getCampaign: typeof CampaignResponseSchema;
  updateCampaign: typeof CampaignResponseSchema;
  deleteCampaign: typeof DeletedResponseSchema;
  listCampaignItems: typeof CampaignItemPageSchema;
  addCampaignItem: typeof CampaignItemResponseSchema;
  removeCampaignItem: typeof DeletedResponseSchema;
  getCampaignStats: typeof CampaignStatsResponseSchema;
  listGoals: typeof GoalPageSchema;
  createGoal: typeof GoalResponseSchema;
  updateGoal: typeof GoalResponseSchema;
  deleteGoal: typeof DeletedResponseSchema;
  getGoalCompliance: typeof GoalComplianceResponseSchema;
  getAnalytics: typeof AnalyticsResponseSchema;
  listAnnotations: typeof AnnotationPageSchema;
  createAnnotation: typeof AnnotationResponseSchema;
  updateAnnotation: typeof AnnotationResponseSchema;
  deleteAnnotation: typeof DeletedResponseSchema;
  getVideoLeaderboard: typeof VideoLeaderboardResponseSchema;
  getPostingHeatmap: typeof PostingHeatmapResponseSchema;
  getGoalComplianceCounts: typeof GoalComplianceCountsResponseSchema;
  getViewDistribution: typeof UnpublishedResponseSchema;
  getOutliers: typeof UnpublishedResponseSchema;
  getCreatorLeaderboard: typeof UnpublishedResponseSchema;
  getPostingConsistency: typeof UnpublishedResponseSchema;
  getCreatorScatter: typeof UnpublishedResponseSchema;
  getCampaignLeaderboard: typeof UnpublishedResponseSchema;
  getMemberOverlap: typeof UnpublishedResponseSchema;
  listPayoutMethods: typeof PayoutMethodPageSchema;
  createPayoutMethod: typeof PayoutMethodResponseSchema;
  getPayoutMethod: typeof PayoutMethodResponseSchema;
  updatePayoutMethod: typeof PayoutMethodResponseSchema;
  deletePayoutMethod: typeof DeletedResponseSchema;
  listPayoutStructures: typeof PayoutStructurePageSchema;
  createPayoutStructure: typeof PayoutStructureResponseSchema;
  getPayoutStructure: typeof PayoutStructureDetailResponseSchema;
  updatePayoutStructure: typeof PayoutStructureResponseSchema;
  deletePayoutStructure: typeof DeletedResponseSchema;
  listPayoutAssignments: typeof PayoutAssignmentPageSchema;
  createPayoutAssignments: typeof PayoutAssignmentListResponseSchema;
  deletePayoutAssignments: typeof DeletedAssignmentsResponseSchema;
  listPayoutAccruals: typeof PayoutAccrualPageSchema;
  getPayoutAccrual: typeof PayoutAccrualResponseSchema;
  updatePayoutAccrual: typeof PayoutAccrualResponseSchema;
  listPayoutPayments: typeof PayoutPaymentPageSchema;
  createPayoutPayment: typeof PayoutPaymentResponseSchema;
  getPayoutPayment: typeof PayoutPaymentResponseSchema;
  updatePayoutPayment: typeof PayoutPaymentResponseSchema;
} = {
  getSchema: ApiDescriptionResponseSchema,
  listProjects: ProjectPageSchema,
  createProject: ProjectResponseSchema,
  getProject: ProjectResponseSchema,
  updateProject: ProjectResponseSchema,
  listCreators: CreatorPageSchema,
  createCreators: CreatorCreateResponseSchema,
  bulkRemoveCreators: BulkResultResponseSchema,
  bulkReenableCreators: BulkResultResponseSchema,
  getCreator: CreatorResponseSchema,
  updateCreator: CreatorResponseSchema,
  deleteCreator: DeletedResponseSchema,
  scrapeCreator: CreatorResponseSchema,
  getCreatorStats: CreatorStatsResponseSchema,
  listVideos: VideoPageSchema,
  addVideo: VideoResponseSchema,
  bulkDisableVideoTracking: BulkResultResponseSchema,
  getVideo: VideoResponseSchema,
  updateVideo: VideoResponseSchema,
  deleteVideo: DeletedResponseSchema,
  scrapeVideo: VideoResponseSchema,
  disableVideoTracking: VideoResponseSchema,
  getVideoStats: VideoStatsResponseSchema,
  listCampaigns: CampaignPageSchema,
  createCampaign: CampaignResponseSchema,
  getCampaign: CampaignResponseSchema,
  updateCampaign: CampaignResponseSchema,
  deleteCampaign: DeletedResponseSchema,
  listCampaignItems: CampaignItemPageSchema,
  addCampaignItem: CampaignItemResponseSchema,
  removeCampaignItem: DeletedResponseSchema,
  getCampaignStats: CampaignStatsResponseSchema,
  listGoals: GoalPageSchema,
  createGoal: GoalResponseSchema,
  updateGoal: GoalResponseSchema,
  deleteGoal: DeletedResponseSchema,
  getGoalCompliance: GoalComplianceResponseSchema,
  getAnalytics: AnalyticsResponseSchema,
  listAnnotations: AnnotationPageSchema,
  createAnnotation: AnnotationResponseSchema,
  updateAnnotation: AnnotationResponseSchema,
  deleteAnnotation: DeletedResponseSchema,
  getVideoLeaderboard: VideoLeaderboardResponseSchema,
  getPostingHeatmap: PostingHeatmapResponseSchema,
  getGoalComplianceCounts: GoalComplianceCountsResponseSchema,
  getViewDistribution: UnpublishedResponseSchema,
  getOutliers: UnpublishedResponseSchema,
  getCreatorLeaderboard: UnpublishedResponseSchema,
  getPostingConsistency: UnpublishedResponseSchema,
  getCreatorScatter: UnpublishedResponseSchema,
  getCampaignLeaderboard: UnpublishedResponseSchema,
  getMemberOverlap: UnpublishedResponseSchema,
  listPayoutMethods: PayoutMethodPageSchema,
  createPayoutMethod: PayoutMethodResponseSchema,
  getPayoutMethod: PayoutMethodResponseSchema,
  updatePayoutMethod: PayoutMethodResponseSchema,
  deletePayoutMethod: DeletedResponseSchema,
  listPayoutStructures: PayoutStructurePageSchema,
  createPayoutStructure: PayoutStructureResponseSchema,
  getPayoutStructure: PayoutStructureDetailResponseSchema,
  updatePayoutStructure: PayoutStructureResponseSchema,
  deletePayoutStructure: DeletedResponseSchema,
  listPayoutAssignments: PayoutAssignmentPageSchema,
  createPayoutAssignments: PayoutAssignmentListResponseSchema,
  deletePayoutAssignments: DeletedAssignmentsResponseSchema,
  listPayoutAccruals: PayoutAccrualPageSchema,
  getPayoutAccrual: PayoutAccrualResponseSchema,
  updatePayoutAccrual: PayoutAccrualResponseSchema,
  listPayoutPayments: PayoutPaymentPageSchema,
  createPayoutPayment: PayoutPaymentResponseSchema,
  getPayoutPayment: PayoutPaymentResponseSchema,
  updatePayoutPayment: PayoutPaymentResponseSchema,
};
