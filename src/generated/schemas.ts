// Written by `npm run generate` from openapi.yaml. Do not edit.

import * as z from 'zod';

/** The id of a row. */
export const UuidSchema = /* @__PURE__ */ (() => z.guid().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u))();

/** A moment, ISO 8601 in UTC (`2026-03-01T00:00:00.000Z`). */
export const TimestampSchema = /* @__PURE__ */ (() => z.stringFormat('date-time', /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))[Tt](?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$/))();

/** A day, `YYYY-MM-DD`. */
export const CalendarDateSchema = /* @__PURE__ */ (() => z.iso.date())();

/** Money, an integer number of cents, never negative and never a fraction. */
export const CentsSchema = /* @__PURE__ */ (() => z.int().min(0).max(9007199254740991))();

/** Structured data that agents may write. */
export const MetadataSchema = /* @__PURE__ */ (() => z.record(z.string(), z.unknown()))();

/** `earned` is owed and not paid. */
export const AccrualStatusSchema = /* @__PURE__ */ (() => z.enum(['earned', 'paid', 'rejected', 'voided']))();

/** A payment is recorded as `paid`. */
export const PaymentStatusSchema = /* @__PURE__ */ (() => z.enum(['paid', 'voided']))();

/** Whether a video counts. */
export const TrackingStatusSchema = /* @__PURE__ */ (() => z.enum(['auto_tracked', 'included', 'excluded', 'pending_review', 'direct_add']))();

/** Which of a creator's videos enter the system. */
export const TrackingModeSchema = /* @__PURE__ */ (() => z.enum(['auto', 'selective']))();

/** The length of a payout or goal period. */
export const PeriodSchema = /* @__PURE__ */ (() => z.enum(['daily', 'weekly', 'monthly']))();

/** What a payout structure pays for. */
export const CriteriaTypeSchema = /* @__PURE__ */ (() => z.enum(['recurring', 'goals', 'cpm', 'view_threshold']))();

/** What happens when an assignment touches only a part of a period. */
export const ProrationModeSchema = /* @__PURE__ */ (() => z.enum(['none', 'daily']))();

/** What a goal counts over its period. */
export const GoalMetricSchema = /* @__PURE__ */ (() => z.enum(['posts', 'views', 'engagement', 'followers']))();

/** Goals of one period length, or `all` of them. */
export const GoalPeriodFilterSchema = /* @__PURE__ */ (() => z.enum(['daily', 'weekly', 'monthly', 'all']))();

/** How a goal stands. */
export const GoalStatusSchema = /* @__PURE__ */ (() => z.enum(['on_track', 'behind_pace', 'at_risk', 'completed', 'missed']))();

/** What a campaign can reference. */
export const CampaignItemTypeSchema = /* @__PURE__ */ (() => z.enum(['creator', 'video', 'campaign']))();

/** Why the total of a payment differs from what was due. */
export const AdjustmentReasonSchema = /* @__PURE__ */ (() => z.enum(['overpayment', 'underpayment']))();

/** The outcome of a review that a PATCH can give a video. */
export const VideoUpdateStatusSchema = /* @__PURE__ */ (() => z.enum(['included', 'excluded']))();

/** What a PATCH can make of an earned accrual, by hand. */
export const AccrualUpdateStatusSchema = /* @__PURE__ */ (() => z.enum(['rejected', 'voided']))();

/** What a PATCH can make of a payment. */
export const PaymentUpdateStatusSchema = /* @__PURE__ */ (() => z.literal(['voided']))();

/** The currency of a payout. */
export const CurrencySchema = /* @__PURE__ */ (() => z.literal(['USD']))();

/** Whether counts are of the last 24 hours. */
export const ScrapeStateSchema = /* @__PURE__ */ (() => z.enum(['fresh', 'stale']))();

/** What a time series is about. */
export const AnalyticsEntitySchema = /* @__PURE__ */ (() => z.enum(['creator', 'video', 'campaign']))();

/** Raw counts: `views`, `likes`, `comments`, `shares`, `saves`, `followers`, `posts`. */
export const AnalyticsMetricSchema = /* @__PURE__ */ (() => z.enum(['views', 'likes', 'comments', 'shares', 'saves', 'followers', 'posts', 'engagement_rate_by_views', 'engagement_rate_by_followers', 'posts_per_week', 'avg_views_per_post', 'growth_rate_pop']))();

/** The derived metrics that a single video has; what each is made of stands at `AnalyticsMetric`. */
export const VideoMetricSchema = /* @__PURE__ */ (() => z.enum(['engagement_rate_by_views', 'growth_rate_pop']))();

/** A count of a video whose growth can be asked for. */
export const VideoCountMetricSchema = /* @__PURE__ */ (() => z.enum(['views', 'likes', 'comments', 'shares', 'saves']))();

/** The length of one point of a video's metric; the service has `day` alone. */
export const VideoGranularitySchema = /* @__PURE__ */ (() => z.literal(['day']))();

/** Switches the cohort on. */
export const CohortSwitchSchema = /* @__PURE__ */ (() => z.literal(['1']))();

/** The name of a time zone in the IANA database, such as `Europe/Berlin`. */
export const TimeZoneSchema = /* @__PURE__ */ (() => z.string())();

/** `new`: what was gained in the bucket. */
export const AnalyticsModeSchema = /* @__PURE__ */ (() => z.enum(['new', 'cumulative']))();

/** The length of one bucket. */
export const GranularitySchema = /* @__PURE__ */ (() => z.enum(['day', 'week', 'month']))();

/** What a series is compared with: the range of equal length before it. */
export const AnalyticsComparisonSchema = /* @__PURE__ */ (() => z.literal(['prior_period']))();

/** By what a series is broken down. */
export const AnalyticsBreakdownSchema = /* @__PURE__ */ (() => z.literal(['video']))();

/** The form of the answer, where it is not JSON. */
export const AnalyticsFormatSchema = /* @__PURE__ */ (() => z.literal(['csv']))();

/** What a value is a number of. */
export const AnalyticsUnitSchema = /* @__PURE__ */ (() => z.enum(['count', 'percent']))();

/** What ranks the videos, the largest first: a count as it is now, or `posted_at`, the latest first. */
export const LeaderboardOrderSchema = /* @__PURE__ */ (() => z.enum(['view_count', 'like_count', 'comment_count', 'share_count', 'save_count', 'posted_at']))();

/** A project of the organization. */
export const ProjectSchema = /* @__PURE__ */ (() => z.looseObject({
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
export const CreatorSchema = /* @__PURE__ */ (() => z.looseObject({
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
export const VideoSchema = /* @__PURE__ */ (() => z.looseObject({
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
export const CampaignSchema = /* @__PURE__ */ (() => z.looseObject({
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
export const CampaignItemSchema = /* @__PURE__ */ (() => z.looseObject({
  id: z.optional(UuidSchema),
  campaign_id: z.optional(UuidSchema),
  item_type: z.optional(CampaignItemTypeSchema),
  item_id: z.optional(UuidSchema),
  created_at: z.optional(TimestampSchema),
}))();

/** What one creator should reach in every period. */
export const GoalSchema = /* @__PURE__ */ (() => z.looseObject({
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
export const PayoutMethodSchema = /* @__PURE__ */ (() => z.looseObject({
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
export const PayoutStructureVersionSchema = /* @__PURE__ */ (() => z.looseObject({
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
export const PayoutStructureSchema = /* @__PURE__ */ (() => z.looseObject({
  id: UuidSchema,
  project_id: UuidSchema,
  name: z.string(),
  is_active: z.boolean(),
  current_version: PayoutStructureVersionSchema,
  assignment_count: z.int().min(0).max(9007199254740991),
  metadata: MetadataSchema,
  readme: z.nullable(z.string()),
}))();

/** A payout structure with its full version history, as GET by id answers it, and only that. */
export const PayoutStructureDetailSchema = /* @__PURE__ */ (() => z.looseObject({
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
export const PayoutAssignmentSchema = /* @__PURE__ */ (() => z.looseObject({
  id: z.optional(UuidSchema),
  structure_id: z.optional(UuidSchema),
  creator_id: z.optional(UuidSchema),
  assigned_at: z.optional(TimestampSchema),
  unassigned_at: z.optional(z.nullable(TimestampSchema)),
}))();

/** One goal in the snapshot of a `goals` accrual. */
export const GoalResultSchema = /* @__PURE__ */ (() => z.looseObject({
  goal_id: UuidSchema,
  metric: GoalMetricSchema,
  target: z.int().min(1).max(9007199254740991),
  actual: z.int().min(-9007199254740991).max(9007199254740991),
  met: z.boolean(),
}))();

/** All that the amount of an accrual was computed from. */
export const InputsSnapshotSchema = /* @__PURE__ */ (() => z.looseObject({
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

/** What a creator earned under one structure in one period. */
export const PayoutAccrualSchema = /* @__PURE__ */ (() => z.looseObject({
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
export const PayoutPaymentLineSchema = /* @__PURE__ */ (() => z.looseObject({
  id: z.optional(UuidSchema),
  payment_id: z.optional(UuidSchema),
  accrual_id: z.optional(UuidSchema),
  applied_amount_cents: CentsSchema,
}))();

/** What a payment is above or below the sum of its lines: total − due. */
export const PayoutAdjustmentSchema = /* @__PURE__ */ (() => z.looseObject({
  id: z.optional(UuidSchema),
  payment_id: z.optional(UuidSchema),
  amount_cents: z.optional(z.int().min(-9007199254740991).max(9007199254740991)),
  reason: z.optional(AdjustmentReasonSchema),
}))();

/** A record that money was paid. */
export const PayoutPaymentSchema = /* @__PURE__ */ (() => z.looseObject({
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
export const ProjectCreateSchema = /* @__PURE__ */ (() => z.strictObject({
  name: z.string().regex(/^[\s\S]{1,200}$/u, 'must have 1 to 200 characters'),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
}))();

/** The fields to change, at least one. */
export const ProjectUpdateSchema = /* @__PURE__ */ (() => z.strictObject({
  name: z.optional(z.string().regex(/^[\s\S]{1,200}$/u, 'must have 1 to 200 characters')),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** A TikTok account to track. */
export const CreatorCreateSchema = /* @__PURE__ */ (() => z.strictObject({
  tiktok_handle: z.string().regex(/^@?[A-Za-z0-9._-]{1,30}$/u),
  tracking_mode: z.optional(TrackingModeSchema),
  tracking_start_date: z.optional(CalendarDateSchema),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
}))();

/** 1 to 50 creators at once. */
export const CreatorBulkCreateSchema = /* @__PURE__ */ (() => z.strictObject({
  creators: z.array(CreatorCreateSchema).min(1).max(50),
}))();

/** One creator, or 1 to 50 of them under `creators`. */
export const CreatorsCreateSchema = /* @__PURE__ */ (() => z.union([CreatorCreateSchema, CreatorBulkCreateSchema]))();

/** The fields to change, at least one. */
export const CreatorUpdateSchema = /* @__PURE__ */ (() => z.strictObject({
  tiktok_handle: z.optional(z.string().regex(/^[\s\S]{1,}$/u, 'must have at least 1 characters')),
  tracking_mode: z.optional(TrackingModeSchema),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** The creators that a bulk write is about. */
export const CreatorIdsSchema = /* @__PURE__ */ (() => z.strictObject({
  creator_ids: z.array(UuidSchema).min(1).max(50),
}))();

/** A video to add by its URL. */
export const VideoAddSchema = /* @__PURE__ */ (() => z.strictObject({
  url: z.stringFormat('uri', /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/).regex(/^https?:\/\/(www\.|m\.)?tiktok\.com\/@[A-Za-z0-9._-]{1,30}\/video\/[0-9]{1,20}\/?([?#].*)?$/u),
}))();

/** The fields to change, at least one. */
export const VideoUpdateSchema = /* @__PURE__ */ (() => z.strictObject({
  tracking_status: z.optional(VideoUpdateStatusSchema),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** The videos that a bulk write is about. */
export const VideoIdsSchema = /* @__PURE__ */ (() => z.strictObject({
  video_ids: z.array(UuidSchema).min(1).max(50),
}))();

/** A new campaign. */
export const CampaignCreateSchema = /* @__PURE__ */ (() => z.strictObject({
  name: z.string().regex(/^[\s\S]{1,200}$/u, 'must have 1 to 200 characters'),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
  target_views: z.optional(z.nullable(z.number().min(0))),
  target_at: z.optional(z.nullable(TimestampSchema)),
}))();

/** The fields to change, at least one. */
export const CampaignUpdateSchema = /* @__PURE__ */ (() => z.strictObject({
  name: z.optional(z.string().regex(/^[\s\S]{1,200}$/u, 'must have 1 to 200 characters')),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
  target_views: z.optional(z.nullable(z.number().min(0))),
  target_at: z.optional(z.nullable(TimestampSchema)),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** Names one item of a campaign. */
export const CampaignItemRefSchema = /* @__PURE__ */ (() => z.strictObject({
  item_type: CampaignItemTypeSchema,
  item_id: UuidSchema,
}))();

/** A new goal of a creator. */
export const GoalCreateSchema = /* @__PURE__ */ (() => z.strictObject({
  metric: GoalMetricSchema,
  target_value: z.int().min(1).max(9007199254740991),
  period: PeriodSchema,
  start_date: z.optional(z.nullable(CalendarDateSchema)),
  end_date: z.optional(z.nullable(CalendarDateSchema)),
}))();

/** The fields to change, at least one. */
export const GoalUpdateSchema = /* @__PURE__ */ (() => z.strictObject({
  target_value: z.optional(z.int().min(1).max(9007199254740991)),
  start_date: z.optional(z.nullable(CalendarDateSchema)),
  end_date: z.optional(z.nullable(CalendarDateSchema)),
  is_active: z.optional(z.boolean()),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** A new payout method. */
export const PayoutMethodCreateSchema = /* @__PURE__ */ (() => z.strictObject({
  name: z.string().regex(/^[\s\S]{1,100}$/u, 'must have 1 to 100 characters'),
  icon_path: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
  readme: z.optional(z.nullable(z.string())),
}))();

/** The fields to change, at least one. */
export const PayoutMethodUpdateSchema = /* @__PURE__ */ (() => z.strictObject({
  name: z.optional(z.string().regex(/^[\s\S]{1,100}$/u, 'must have 1 to 100 characters')),
  is_active: z.optional(z.boolean()),
  icon_path: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
  readme: z.optional(z.nullable(z.string())),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** Parameters of the criteria in a write. */
export const CriteriaParamsSchema = /* @__PURE__ */ (() => z.strictObject({
  min_views: z.optional(z.int().min(1).max(9007199254740991)),
}))();

/** A new payout structure with its first version, which is effective at once. */
export const PayoutStructureCreateSchema = /* @__PURE__ */ (() => z.strictObject({
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
export const PayoutStructureUpdateSchema = /* @__PURE__ */ (() => z.strictObject({
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
export const PayoutAssignmentCreateOneSchema = /* @__PURE__ */ (() => z.strictObject({
  creator_id: UuidSchema,
  assigned_at: z.optional(TimestampSchema),
}))();

/** 1 to 50 creators to assign, all of them or none. */
export const PayoutAssignmentCreateManySchema = /* @__PURE__ */ (() => z.strictObject({
  creator_ids: z.array(UuidSchema).min(1).max(50).refine((items) => new Set(items.map((item) => JSON.stringify(item))).size === items.length, 'must not repeat'),
  assigned_at: z.optional(TimestampSchema),
}))();

/** One creator (`creator_id`) or 1 to 50 creators (`creator_ids`) to assign, all of them or none. */
export const PayoutAssignmentsCreateSchema = /* @__PURE__ */ (() => z.union([PayoutAssignmentCreateOneSchema, PayoutAssignmentCreateManySchema]))();

/** One creator to unassign. */
export const PayoutAssignmentDeleteOneSchema = /* @__PURE__ */ (() => z.strictObject({
  creator_id: UuidSchema,
}))();

/** 1 to 50 creators to unassign, all of them or none. */
export const PayoutAssignmentDeleteManySchema = /* @__PURE__ */ (() => z.strictObject({
  creator_ids: z.array(UuidSchema).min(1).max(50).refine((items) => new Set(items.map((item) => JSON.stringify(item))).size === items.length, 'must not repeat'),
}))();

/** One creator (`creator_id`) or 1 to 50 creators (`creator_ids`) to unassign, all of them or none. */
export const PayoutAssignmentsDeleteSchema = /* @__PURE__ */ (() => z.union([PayoutAssignmentDeleteOneSchema, PayoutAssignmentDeleteManySchema]))();

/** Rejects or voids an earned accrual by hand. */
export const PayoutAccrualUpdateSchema = /* @__PURE__ */ (() => z.strictObject({
  status: AccrualUpdateStatusSchema,
}))();

/** A payment to record. */
export const PayoutPaymentCreateSchema = /* @__PURE__ */ (() => z.strictObject({
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
export const PayoutPaymentUpdateSchema = /* @__PURE__ */ (() => z.strictObject({
  status: z.optional(PaymentUpdateStatusSchema),
  readme: z.optional(z.nullable(z.string())),
  metadata: z.optional(MetadataSchema),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** The counts as they are now, over the counting videos (`auto_tracked`, `included`, `direct_add`). */
export const StatsTotalsSchema = /* @__PURE__ */ (() => z.looseObject({
  view_count: z.int().min(0).max(9007199254740991),
  like_count: z.int().min(0).max(9007199254740991),
  comment_count: z.int().min(0).max(9007199254740991),
  share_count: z.int().min(0).max(9007199254740991),
  save_count: z.int().min(0).max(9007199254740991),
  video_count: z.int().min(0).max(9007199254740991),
}))();

/** The same counts, gained in the range: the sum of `series`. */
export const StatsGainedSchema = /* @__PURE__ */ (() => z.looseObject({
  view_count: z.int().min(-9007199254740991).max(9007199254740991),
  like_count: z.int().min(-9007199254740991).max(9007199254740991),
  comment_count: z.int().min(-9007199254740991).max(9007199254740991),
  share_count: z.int().min(-9007199254740991).max(9007199254740991),
  save_count: z.int().min(-9007199254740991).max(9007199254740991),
  video_count: z.int().min(0).max(9007199254740991),
}))();

/** The counts of a campaign as they are now. */
export const CampaignStatsTotalsSchema = /* @__PURE__ */ (() => z.looseObject({
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
export const CampaignStatsGainedSchema = /* @__PURE__ */ (() => z.looseObject({
  view_count: z.int().min(-9007199254740991).max(9007199254740991),
  like_count: z.int().min(-9007199254740991).max(9007199254740991),
  comment_count: z.int().min(-9007199254740991).max(9007199254740991),
  share_count: z.int().min(-9007199254740991).max(9007199254740991),
  save_count: z.int().min(-9007199254740991).max(9007199254740991),
  video_count: z.int().min(0).max(9007199254740991),
  creator_count: z.int().min(0).max(9007199254740991),
  campaign_count: z.int().min(0).max(9007199254740991),
}))();

/** What was gained on one day. */
export const StatsPointSchema = /* @__PURE__ */ (() => z.looseObject({
  date: CalendarDateSchema,
  views: z.int().min(-9007199254740991).max(9007199254740991),
  likes: z.int().min(-9007199254740991).max(9007199254740991),
  comments: z.int().min(-9007199254740991).max(9007199254740991),
  shares: z.int().min(-9007199254740991).max(9007199254740991),
  saves: z.int().min(-9007199254740991).max(9007199254740991),
}))();

/** How far a campaign is on the way to its target. */
export const StatsTargetSchema = /* @__PURE__ */ (() => z.looseObject({
  target_views: z.number().min(0),
  target_at: z.nullable(TimestampSchema),
  progress: z.number().min(0),
}))();

/** The stats of the full tree below a campaign, recursively: the union of the counting videos of everything below, each video once however many paths reach it. */
export const CampaignStatsSchema = /* @__PURE__ */ (() => z.looseObject({
  campaign_id: UuidSchema,
  from: CalendarDateSchema,
  to: CalendarDateSchema,
  totals: CampaignStatsTotalsSchema,
  gained: CampaignStatsGainedSchema,
  series: z.array(StatsPointSchema),
  target: z.nullable(StatsTargetSchema),
}))();

/** The stats of the counting videos of one creator. */
export const CreatorStatsSchema = /* @__PURE__ */ (() => z.looseObject({
  creator_id: UuidSchema,
  from: CalendarDateSchema,
  to: CalendarDateSchema,
  totals: StatsTotalsSchema,
  gained: StatsGainedSchema,
  series: z.array(StatsPointSchema),
}))();

/** The stats of one video: its own counts, in `pending_review` too, though it counts in no sum. */
export const VideoStatsSchema = /* @__PURE__ */ (() => z.looseObject({
  video_id: UuidSchema,
  from: CalendarDateSchema,
  to: CalendarDateSchema,
  totals: StatsTotalsSchema,
  gained: StatsGainedSchema,
  series: z.array(StatsPointSchema),
}))();

/** How old the counts of a creator are. */
export const ScrapeFreshnessSchema = /* @__PURE__ */ (() => z.looseObject({
  last_scraped_at: TimestampSchema,
  hours_ago: z.number().min(0),
  state: ScrapeStateSchema,
}))();

/** One bucket of a time series. */
export const AnalyticsPointSchema = /* @__PURE__ */ (() => z.looseObject({
  date: CalendarDateSchema,
  value: z.nullable(z.number()),
  partial: z.optional(z.boolean()),
}))();

/** How fast a video collects views beside its cohort: the other counting videos of its creator (for a video without one, the other videos that were added to its project directly) that are at least as old, each at the age that the video has now. */
export const CohortVelocitySchema = /* @__PURE__ */ (() => z.looseObject({
  age_days: z.int().min(1).max(9007199254740991),
  velocity: z.number(),
  cohort_velocity: z.nullable(z.number()),
  video_count: z.int().min(0).max(9007199254740991),
}))();

/** One metric of one video over time, an answer to `metric`. */
export const VideoMetricStatsSchema = /* @__PURE__ */ (() => z.looseObject({
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
export const GoalAdvisorySchema = /* @__PURE__ */ (() => z.looseObject({
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

/** How one goal stands in one period. */
export const GoalStandingSchema = /* @__PURE__ */ (() => z.looseObject({
  goal: GoalSchema,
  target: z.int().min(1).max(9007199254740991),
  actual: z.int().min(-9007199254740991).max(9007199254740991),
  percentage: z.int(),
  status: GoalStatusSchema,
  advisory: GoalAdvisorySchema,
}))();

/** The creator that an entry of the compliance report is about. */
export const ComplianceCreatorSchema = /* @__PURE__ */ (() => z.looseObject({
  id: UuidSchema,
  tiktok_handle: z.string(),
  display_name: z.nullable(z.string()),
  avatar_url: z.nullable(z.string()),
}))();

/** How the goals of one active creator stand, each for the period that holds the reference date. */
export const GoalComplianceSchema = /* @__PURE__ */ (() => z.looseObject({
  creator: ComplianceCreatorSchema,
  compliance: z.array(GoalStandingSchema),
}))();

/** How many goals of a project stand in each status. */
export const GoalComplianceCountsSchema = /* @__PURE__ */ (() => z.looseObject({
  on_track: z.int().min(0).max(9007199254740991),
  behind_pace: z.int().min(0).max(9007199254740991),
  at_risk: z.int().min(0).max(9007199254740991),
  completed: z.int().min(0).max(9007199254740991),
  missed: z.int().min(0).max(9007199254740991),
}))();

/** Which video a series of a breakdown is of. */
export const AnalyticsEntityRefSchema = /* @__PURE__ */ (() => z.looseObject({
  id: z.string(),
  label: z.string(),
}))();

/** The metric of one video, or of all videos that have no series of their own. */
export const AnalyticsBreakdownSeriesSchema = /* @__PURE__ */ (() => z.looseObject({
  entity_ref: AnalyticsEntityRefSchema,
  series: z.optional(z.array(AnalyticsPointSchema)),
}))();

/** A marked day of a project, or of one creator, video or campaign in it. */
export const AnnotationSchema = /* @__PURE__ */ (() => z.looseObject({
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
export const AnalyticsSchema = /* @__PURE__ */ (() => z.looseObject({
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
export const AnnotationCreateSchema = /* @__PURE__ */ (() => z.strictObject({
  project_id: UuidSchema,
  entity: z.optional(AnalyticsEntitySchema),
  entity_id: z.optional(UuidSchema),
  date: CalendarDateSchema,
  kind: z.optional(z.string().regex(/^[\s\S]{1,50}$/u, 'must have 1 to 50 characters')),
  label: z.string().regex(/^[\s\S]{1,200}$/u, 'must have 1 to 200 characters'),
  metadata: z.optional(MetadataSchema),
}))();

/** What to change of an annotation, at least one field. */
export const AnnotationUpdateSchema = /* @__PURE__ */ (() => z.strictObject({
  date: z.optional(CalendarDateSchema),
  kind: z.optional(z.string().regex(/^[\s\S]{1,50}$/u, 'must have 1 to 50 characters')),
  label: z.optional(z.string().regex(/^[\s\S]{1,200}$/u, 'must have 1 to 200 characters')),
  metadata: z.optional(MetadataSchema),
}).refine((value) => Object.keys(value).length >= 1, 'must have at least 1 of its keys'))();

/** One ranked video. */
export const VideoLeaderboardEntrySchema = /* @__PURE__ */ (() => z.looseObject({
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
export const HeatmapCellSchema = /* @__PURE__ */ (() => z.looseObject({
  dow: z.int().min(0).max(6),
  hour: z.int().min(0).max(23),
  post_count: z.int().min(1).max(9007199254740991),
  avg_views: z.number().min(0),
}))();

/** What DELETE answers. */
export const DeletedSchema = /* @__PURE__ */ (() => z.looseObject({
  id: z.optional(UuidSchema),
  deleted: z.literal([true]),
}))();

/** What ending assignments answers. */
export const DeletedAssignmentsSchema = /* @__PURE__ */ (() => z.looseObject({
  id: z.optional(UuidSchema),
  deleted: z.literal([true]),
  assignments: z.optional(z.array(PayoutAssignmentSchema)),
}))();

/** What a bulk write answers. */
export const BulkResultSchema = /* @__PURE__ */ (() => z.looseObject({
  updated: z.int().min(0).max(9007199254740991),
}))();

/** Who says so. */
export const ProvenanceSchema = /* @__PURE__ */ (() => z.enum(['reference', 'docs', 'ours']))();

/** One field of an entity. */
export const ApiFieldSchema = /* @__PURE__ */ (() => z.looseObject({
  type: z.string(),
  nullable: z.boolean(),
  description: z.string(),
  provenance: ProvenanceSchema,
  references: z.nullable(z.string()),
  writable: z.boolean(),
  values: z.optional(z.array(z.string())),
}))();

/** One entity: its fields by name, and what it is. */
export const ApiEntitySchema = /* @__PURE__ */ (() => z.looseObject({
  fields: z.record(z.string(), ApiFieldSchema),
  description: z.string(),
  provenance: z.optional(ProvenanceSchema),
  writable_fields: z.optional(z.array(z.string())),
}))();

/** One field that holds the id of another entity. */
export const ApiRelationshipSchema = /* @__PURE__ */ (() => z.looseObject({
  from: z.string(),
  field: z.string(),
  to: z.string(),
}))();

/** One allowed change of a status. */
export const ApiTransitionSchema = /* @__PURE__ */ (() => z.looseObject({
  from: z.nullable(z.string()),
  to: z.string(),
  by: z.string(),
}))();

/** One status and its allowed changes. */
export const ApiStatusSchema = /* @__PURE__ */ (() => z.looseObject({
  name: z.string(),
  values: z.array(z.string()),
  transitions: z.array(ApiTransitionSchema),
}))();

/** One operation. */
export const ApiOperationSchema = /* @__PURE__ */ (() => z.looseObject({
  id: z.string(),
  method: z.string(),
  path: z.string(),
  summary: z.string(),
  scope: z.nullable(z.string()),
  provenance: ProvenanceSchema,
}))();

/** The API described for a program that reads it at run time: entities, their fields and how they relate. */
export const ApiDescriptionSchema = /* @__PURE__ */ (() => z.looseObject({
  entities: z.record(z.string(), ApiEntitySchema),
  relationships: z.array(ApiRelationshipSchema),
  statuses: z.optional(z.array(ApiStatusSchema)),
  operations: z.optional(z.array(ApiOperationSchema)),
}))();

/** What programs branch on. */
export const ErrorCodeSchema = /* @__PURE__ */ (() => z.union([z.enum(['invalid_query', 'invalid_body', 'invalid_params', 'invalid_api_key', 'limit_reached', 'retention_exceeded', 'insufficient_scope', 'banned', 'not_found', 'method_not_allowed', 'default_method', 'handle_taken', 'creator_banned', 'invalid_handle', 'no_change', 'duplicate', 'circular_reference', 'idempotency_key_reused', 'already_assigned', 'structure_archived', 'accrual_not_earned', 'accrual_paid', 'no_outstanding_accruals', 'method_inactive', 'invalid_transition', 'gone', 'payload_too_large', 'unsupported_media_type', 'rate_limit_exceeded', 'internal_error', 'unpublished_behaviour', 'bad_request', 'foreign_host', 'request_timeout', 'headers_too_large']), z.string()]))();

/** One thing that is wrong with a request. */
export const IssueSchema = /* @__PURE__ */ (() => z.looseObject({
  path: z.string(),
  message: z.string(),
}))();

/** What programs need to know about a failure. */
export const ErrorMetaSchema = /* @__PURE__ */ (() => z.looseObject({
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
export const ErrorEnvelopeSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.null(),
  error: z.string(),
  meta: z.optional(z.nullable(ErrorMetaSchema)),
}))();

/** The meta of a success that is not a list: null. */
export const MetaSchema = /* @__PURE__ */ (() => z.null())();

/** The meta of one page. */
export const PageMetaSchema = /* @__PURE__ */ (() => z.looseObject({
  nextCursor: z.optional(z.nullable(z.string())),
}))();

/** The envelope with one project. */
export const ProjectResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: ProjectSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of projects. */
export const ProjectPageSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(ProjectSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one creator. */
export const CreatorResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: CreatorSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with the creator that was added, or with an array of them for a bulk. */
export const CreatorCreateResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.union([CreatorSchema, z.array(CreatorSchema)]),
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of creators. */
export const CreatorPageSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(CreatorSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one video. */
export const VideoResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: VideoSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of videos. */
export const VideoPageSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(VideoSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one campaign. */
export const CampaignResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: CampaignSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of campaigns. */
export const CampaignPageSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(CampaignSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one campaign item. */
export const CampaignItemResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: CampaignItemSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of campaign items. */
export const CampaignItemPageSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(CampaignItemSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one goal. */
export const GoalResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: GoalSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of goals. */
export const GoalPageSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(GoalSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one payout method. */
export const PayoutMethodResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: PayoutMethodSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of payout methods. */
export const PayoutMethodPageSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(PayoutMethodSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one payout structure. */
export const PayoutStructureResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: PayoutStructureSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of payout structures. */
export const PayoutStructurePageSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(PayoutStructureSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one payout structure with its versions. */
export const PayoutStructureDetailResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: PayoutStructureDetailSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with the new payout assignments. */
export const PayoutAssignmentListResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(PayoutAssignmentSchema),
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of payout assignments. */
export const PayoutAssignmentPageSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(PayoutAssignmentSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one payout accrual. */
export const PayoutAccrualResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: PayoutAccrualSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of payout accruals. */
export const PayoutAccrualPageSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(PayoutAccrualSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one payout payment. */
export const PayoutPaymentResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: PayoutPaymentSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of payout payments. */
export const PayoutPaymentPageSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(PayoutPaymentSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with the stats of a campaign. */
export const CampaignStatsResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: CampaignStatsSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with the stats of a creator. */
export const CreatorStatsResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: CreatorStatsSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with the stats of a video. */
export const VideoStatsResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.union([VideoStatsSchema, VideoMetricStatsSchema]),
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with the report on goals. */
export const GoalComplianceResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(GoalComplianceSchema),
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with the counts of goals by status. */
export const GoalComplianceCountsResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: GoalComplianceCountsSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one time series. */
export const AnalyticsResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: AnalyticsSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope of an answer whose shape is not published. */
export const UnpublishedResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.unknown(),
  error: z.null(),
  meta: z.optional(z.unknown()),
}))();

/** The envelope with one annotation. */
export const AnnotationResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: AnnotationSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of annotations. */
export const AnnotationPageSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(AnnotationSchema),
  error: z.null(),
  meta: z.nullable(PageMetaSchema),
}))();

/** The envelope with one heatmap. */
export const PostingHeatmapResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(HeatmapCellSchema),
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one deletion. */
export const DeletedResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: DeletedSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one end of assignments. */
export const DeletedAssignmentsResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: DeletedAssignmentsSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one result of a bulk write. */
export const BulkResultResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: BulkResultSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one description of the API. */
export const ApiDescriptionResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: ApiDescriptionSchema,
  error: z.null(),
  meta: MetaSchema,
}))();

/** The envelope with one page of the leaderboard. */
export const VideoLeaderboardResponseSchema = /* @__PURE__ */ (() => z.looseObject({
  data: z.array(VideoLeaderboardEntrySchema),
  error: z.null(),
  meta: MetaSchema,
}))();

/** The schema of the whole answer by operationId: pass it to `createClient` as `validate.schemas`. */
export const responseSchemas = {
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
