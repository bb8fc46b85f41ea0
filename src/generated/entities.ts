// Written by `npm run generate` from openapi.yaml. Do not edit.

import type { components } from './api-types.js';

/** The id of a row. */
export type Uuid = components['schemas']['Uuid'];
/** A moment, ISO 8601 in UTC (`2026-03-01T00:00:00.000Z`). */
export type Timestamp = components['schemas']['Timestamp'];
/** A day, `YYYY-MM-DD`. */
export type CalendarDate = components['schemas']['CalendarDate'];
/** Money, an integer number of cents, never a fraction, and never negative (not published). */
export type Cents = components['schemas']['Cents'];
/** Structured data that agents may write. */
export type Metadata = components['schemas']['Metadata'];
/** `earned` is owed and not paid. */
export type AccrualStatus = components['schemas']['AccrualStatus'];
/** A payment is recorded as `paid`. */
export type PaymentStatus = components['schemas']['PaymentStatus'];
/** Whether a video counts. */
export type TrackingStatus = components['schemas']['TrackingStatus'];
/** Which of a creator's videos enter the system. */
export type TrackingMode = components['schemas']['TrackingMode'];
/** The length of a payout or goal period. */
export type Period = components['schemas']['Period'];
/** The basis of the pay. */
export type CriteriaType = components['schemas']['CriteriaType'];
/** How a period pays if an assignment touches only a part of it. */
export type ProrationMode = components['schemas']['ProrationMode'];
/** The count of a goal over its period. */
export type GoalMetric = components['schemas']['GoalMetric'];
/** Goals of one period length, or `all` of them. */
export type GoalPeriodFilter = components['schemas']['GoalPeriodFilter'];
/** The progress of a goal. */
export type GoalStatus = components['schemas']['GoalStatus'];
/** The kinds of items that a campaign can reference. */
export type CampaignItemType = components['schemas']['CampaignItemType'];
/** Why the total of a payment differs from what was due. */
export type AdjustmentReason = components['schemas']['AdjustmentReason'];
/** The outcome of a review that a PATCH can give a video. */
export type VideoUpdateStatus = components['schemas']['VideoUpdateStatus'];
/** The statuses that a PATCH can give an earned accrual. */
export type AccrualUpdateStatus = components['schemas']['AccrualUpdateStatus'];
/** The status that a PATCH can give a payment. */
export type PaymentUpdateStatus = components['schemas']['PaymentUpdateStatus'];
/** The currency of a payout. */
export type Currency = components['schemas']['Currency'];
/** Whether counts are of the last 24 hours. */
export type ScrapeState = components['schemas']['ScrapeState'];
/** The entity of a time series. */
export type AnalyticsEntity = components['schemas']['AnalyticsEntity'];
/** Raw counts: `views`, `likes`, `comments`, `shares`, `saves`, `followers`, `posts`. */
export type AnalyticsMetric = components['schemas']['AnalyticsMetric'];
/** The derived metrics that a single video has; `AnalyticsMetric` defines each. */
export type VideoMetric = components['schemas']['VideoMetric'];
/** A count of a video whose growth can be requested. */
export type VideoCountMetric = components['schemas']['VideoCountMetric'];
/** The length of one point of a video's metric; the service has only `day`. */
export type VideoGranularity = components['schemas']['VideoGranularity'];
/** Switches the cohort on. */
export type CohortSwitch = components['schemas']['CohortSwitch'];
/** The name of a time zone in the IANA database, such as `Europe/Berlin`. */
export type TimeZone = components['schemas']['TimeZone'];
/** `new`: what was gained in the bucket. */
export type AnalyticsMode = components['schemas']['AnalyticsMode'];
/** The length of one bucket. */
export type Granularity = components['schemas']['Granularity'];
/** The range to compare with: the one of the same length just before it. */
export type AnalyticsComparison = components['schemas']['AnalyticsComparison'];
/** How a series is broken down. */
export type AnalyticsBreakdown = components['schemas']['AnalyticsBreakdown'];
/** The form of the response, where it is not JSON. */
export type AnalyticsFormat = components['schemas']['AnalyticsFormat'];
/** The unit of a value. */
export type AnalyticsUnit = components['schemas']['AnalyticsUnit'];
/** The order of the videos, the largest first: a count as it is now, or `posted_at`, the latest first. */
export type LeaderboardOrder = components['schemas']['LeaderboardOrder'];
/** A project of the organization. */
export type Project = components['schemas']['Project'];
/** A TikTok account that a project tracks. */
export type Creator = components['schemas']['Creator'];
/** A TikTok video: found with its creator, or added by URL. */
export type Video = components['schemas']['Video'];
/** A named grouping in a project. */
export type Campaign = components['schemas']['Campaign'];
/** One thing that a campaign references. */
export type CampaignItem = components['schemas']['CampaignItem'];
/** The target of one creator for every period. */
export type Goal = components['schemas']['Goal'];
/** A way to pay, of the organization. */
export type PayoutMethod = components['schemas']['PayoutMethod'];
/** One immutable rule of a payout structure. */
export type PayoutStructureVersion = components['schemas']['PayoutStructureVersion'];
/** A rule by which assigned creators of a project earn money. */
export type PayoutStructure = components['schemas']['PayoutStructure'];
/** A payout structure with its full version history, as GET by id returns it, and only that. */
export type PayoutStructureDetail = components['schemas']['PayoutStructureDetail'];
/** One creator under one payout structure, over [assigned_at, unassigned_at). */
export type PayoutAssignment = components['schemas']['PayoutAssignment'];
/** The pay that a creator earned under one structure in one period. */
export type PayoutAccrual = components['schemas']['PayoutAccrual'];
/** The inputs from which the amount of an accrual was computed. */
export type InputsSnapshot = components['schemas']['InputsSnapshot'];
/** One goal in the snapshot of a `goals` accrual. */
export type GoalResult = components['schemas']['GoalResult'];
/** A record that money was paid. */
export type PayoutPayment = components['schemas']['PayoutPayment'];
/** The part of a payment that settles one accrual. */
export type PayoutPaymentLine = components['schemas']['PayoutPaymentLine'];
/** The difference between a payment and the sum of its lines: total − due. */
export type PayoutAdjustment = components['schemas']['PayoutAdjustment'];
/** A new project. */
export type ProjectCreate = components['schemas']['ProjectCreate'];
/** The fields to change, at least one. */
export type ProjectUpdate = components['schemas']['ProjectUpdate'];
/** A TikTok account to track. */
export type CreatorCreate = components['schemas']['CreatorCreate'];
/** One creator, or 1 to 50 of them under `creators`. */
export type CreatorsCreate = components['schemas']['CreatorsCreate'];
/** 1 to 50 creators at once. */
export type CreatorBulkCreate = components['schemas']['CreatorBulkCreate'];
/** The fields to change, at least one. */
export type CreatorUpdate = components['schemas']['CreatorUpdate'];
/** The creators that a bulk write changes, all of them or none. */
export type CreatorIds = components['schemas']['CreatorIds'];
/** A video to add by its URL. */
export type VideoAdd = components['schemas']['VideoAdd'];
/** The fields to change, at least one. */
export type VideoUpdate = components['schemas']['VideoUpdate'];
/** The videos that a bulk write changes, all of them or none. */
export type VideoIds = components['schemas']['VideoIds'];
/** A new campaign. */
export type CampaignCreate = components['schemas']['CampaignCreate'];
/** The fields to change, at least one. */
export type CampaignUpdate = components['schemas']['CampaignUpdate'];
/** Names one item of a campaign. */
export type CampaignItemRef = components['schemas']['CampaignItemRef'];
/** Names one item of a campaign, to be removed. */
export type CampaignItemRemoval = components['schemas']['CampaignItemRemoval'];
/** A new goal of a creator. */
export type GoalCreate = components['schemas']['GoalCreate'];
/** The fields to change, at least one. */
export type GoalUpdate = components['schemas']['GoalUpdate'];
/** A new payout method. */
export type PayoutMethodCreate = components['schemas']['PayoutMethodCreate'];
/** The fields to change, at least one. */
export type PayoutMethodUpdate = components['schemas']['PayoutMethodUpdate'];
/** Parameters of the criteria in a write. */
export type CriteriaParams = components['schemas']['CriteriaParams'];
/** A new payout structure with its first version, which is effective at once. */
export type PayoutStructureCreate = components['schemas']['PayoutStructureCreate'];
/** The fields to change, at least one. */
export type PayoutStructureUpdate = components['schemas']['PayoutStructureUpdate'];
/** One creator (`creator_id`) or 1 to 50 creators (`creator_ids`) to assign, all of them or none. */
export type PayoutAssignmentsCreate = components['schemas']['PayoutAssignmentsCreate'];
/** One creator to assign. */
export type PayoutAssignmentCreateOne = components['schemas']['PayoutAssignmentCreateOne'];
/** 1 to 50 creators to assign, all of them or none. */
export type PayoutAssignmentCreateMany = components['schemas']['PayoutAssignmentCreateMany'];
/** One creator (`creator_id`) or 1 to 50 creators (`creator_ids`) to unassign, all of them or none. */
export type PayoutAssignmentsDelete = components['schemas']['PayoutAssignmentsDelete'];
/** One creator to unassign. */
export type PayoutAssignmentDeleteOne = components['schemas']['PayoutAssignmentDeleteOne'];
/** 1 to 50 creators to unassign, all of them or none. */
export type PayoutAssignmentDeleteMany = components['schemas']['PayoutAssignmentDeleteMany'];
/** Rejects or voids an earned accrual. */
export type PayoutAccrualUpdate = components['schemas']['PayoutAccrualUpdate'];
/** A payment to record. */
export type PayoutPaymentCreate = components['schemas']['PayoutPaymentCreate'];
/** Voids a payment, or changes its notes; at least one field. */
export type PayoutPaymentUpdate = components['schemas']['PayoutPaymentUpdate'];
/** The counts as they are now, over the counting videos (`auto_tracked`, `included`, `direct_add`). */
export type StatsTotals = components['schemas']['StatsTotals'];
/** The same counts, gained in the range: the sum of `series`. */
export type StatsGained = components['schemas']['StatsGained'];
/** The counts of a campaign as they are now. */
export type CampaignStatsTotals = components['schemas']['CampaignStatsTotals'];
/** The counts of a campaign, gained in the range. */
export type CampaignStatsGained = components['schemas']['CampaignStatsGained'];
/** The gains of one day. */
export type StatsPoint = components['schemas']['StatsPoint'];
/** How far a campaign is on the way to its target. */
export type StatsTarget = components['schemas']['StatsTarget'];
/** The stats of the full tree below a campaign, recursively: the union of the counting videos of everything below, each video once however many paths reach it. */
export type CampaignStats = components['schemas']['CampaignStats'];
/** The stats of the counting videos of one creator. */
export type CreatorStats = components['schemas']['CreatorStats'];
/** The stats of one video: its own counts; all are 0 while it waits for review. */
export type VideoStats = components['schemas']['VideoStats'];
/** How old the counts of a creator are. */
export type ScrapeFreshness = components['schemas']['ScrapeFreshness'];
/** One metric of one video over time, a response to `metric`. */
export type VideoMetricStats = components['schemas']['VideoMetricStats'];
/** How fast a video collects views beside its cohort: the other counting videos of its creator (for a video without one, the other videos that were added to its project directly) that are at least as old, each at the age that the video has now. */
export type CohortVelocity = components['schemas']['CohortVelocity'];
/** Why a number may still change, or should be read with care. */
export type GoalAdvisory = components['schemas']['GoalAdvisory'];
/** The progress of one goal in one period. */
export type GoalStanding = components['schemas']['GoalStanding'];
/** The creator that an entry of the compliance report is about. */
export type ComplianceCreator = components['schemas']['ComplianceCreator'];
/** The progress of the goals of one active creator, each for the period of the reference date. */
export type GoalCompliance = components['schemas']['GoalCompliance'];
/** The number of goals of a project in each status. */
export type GoalComplianceCounts = components['schemas']['GoalComplianceCounts'];
/** One bucket of a time series. */
export type AnalyticsPoint = components['schemas']['AnalyticsPoint'];
/** Which video a series of a breakdown is of. */
export type AnalyticsEntityRef = components['schemas']['AnalyticsEntityRef'];
/** The metric of one video, or of all videos that have no series of their own. */
export type AnalyticsBreakdownSeries = components['schemas']['AnalyticsBreakdownSeries'];
/** One metric of one entity over time. */
export type Analytics = components['schemas']['Analytics'];
/** A marked day of a project, or of one creator, video or campaign in it. */
export type Annotation = components['schemas']['Annotation'];
/** A new annotation. */
export type AnnotationCreate = components['schemas']['AnnotationCreate'];
/** The changes to an annotation, at least one field. */
export type AnnotationUpdate = components['schemas']['AnnotationUpdate'];
/** One ranked video. */
export type VideoLeaderboardEntry = components['schemas']['VideoLeaderboardEntry'];
/** One hour of the week in which something was posted. */
export type HeatmapCell = components['schemas']['HeatmapCell'];
/** The response to a DELETE. */
export type Deleted = components['schemas']['Deleted'];
/** The response to ending assignments. */
export type DeletedAssignments = components['schemas']['DeletedAssignments'];
/** The response to a bulk write. */
export type BulkResult = components['schemas']['BulkResult'];
/** The source of the claim. */
export type Provenance = components['schemas']['Provenance'];
/** One field of an entity. */
export type ApiField = components['schemas']['ApiField'];
/** One entity: its fields by name, and what it is. */
export type ApiEntity = components['schemas']['ApiEntity'];
/** One field that holds the id of another entity. */
export type ApiRelationship = components['schemas']['ApiRelationship'];
/** One allowed change of a status. */
export type ApiTransition = components['schemas']['ApiTransition'];
/** One status and its allowed changes. */
export type ApiStatus = components['schemas']['ApiStatus'];
/** One operation. */
export type ApiOperation = components['schemas']['ApiOperation'];
/** The API described for a program that reads it at run time: entities, their fields and how they relate. */
export type ApiDescription = components['schemas']['ApiDescription'];
/** A program branches on the code. */
export type ErrorCode = components['schemas']['ErrorCode'];
/** One thing that is wrong with a request. */
export type Issue = components['schemas']['Issue'];
/** The facts about a failure, for programs. */
export type ErrorMeta = components['schemas']['ErrorMeta'];
/** The envelope of every failure. */
export type ErrorEnvelope = components['schemas']['ErrorEnvelope'];
/** The meta of a success that is not a list: null. */
export type Meta = components['schemas']['Meta'];
/** The meta of one page. */
export type PageMeta = components['schemas']['PageMeta'];
/** The envelope with one project. */
export type ProjectResponse = components['schemas']['ProjectResponse'];
/** The envelope with one page of projects. */
export type ProjectPage = components['schemas']['ProjectPage'];
/** The envelope with one creator. */
export type CreatorResponse = components['schemas']['CreatorResponse'];
/** The envelope with the creator that was added, or with an array of them for a bulk. */
export type CreatorCreateResponse = components['schemas']['CreatorCreateResponse'];
/** The envelope with one page of creators. */
export type CreatorPage = components['schemas']['CreatorPage'];
/** The envelope with one video. */
export type VideoResponse = components['schemas']['VideoResponse'];
/** The envelope with one page of videos. */
export type VideoPage = components['schemas']['VideoPage'];
/** The envelope with one campaign. */
export type CampaignResponse = components['schemas']['CampaignResponse'];
/** The envelope with one page of campaigns. */
export type CampaignPage = components['schemas']['CampaignPage'];
/** The envelope with one campaign item. */
export type CampaignItemResponse = components['schemas']['CampaignItemResponse'];
/** The envelope with one page of campaign items. */
export type CampaignItemPage = components['schemas']['CampaignItemPage'];
/** The envelope with one goal. */
export type GoalResponse = components['schemas']['GoalResponse'];
/** The envelope with one page of goals. */
export type GoalPage = components['schemas']['GoalPage'];
/** The envelope with one payout method. */
export type PayoutMethodResponse = components['schemas']['PayoutMethodResponse'];
/** The envelope with one page of payout methods. */
export type PayoutMethodPage = components['schemas']['PayoutMethodPage'];
/** The envelope with one payout structure. */
export type PayoutStructureResponse = components['schemas']['PayoutStructureResponse'];
/** The envelope with one page of payout structures. */
export type PayoutStructurePage = components['schemas']['PayoutStructurePage'];
/** The envelope with one payout structure with its versions. */
export type PayoutStructureDetailResponse = components['schemas']['PayoutStructureDetailResponse'];
/** The envelope with the new payout assignments. */
export type PayoutAssignmentListResponse = components['schemas']['PayoutAssignmentListResponse'];
/** The envelope with one page of payout assignments. */
export type PayoutAssignmentPage = components['schemas']['PayoutAssignmentPage'];
/** The envelope with one payout accrual. */
export type PayoutAccrualResponse = components['schemas']['PayoutAccrualResponse'];
/** The envelope with one page of payout accruals. */
export type PayoutAccrualPage = components['schemas']['PayoutAccrualPage'];
/** The envelope with one payout payment. */
export type PayoutPaymentResponse = components['schemas']['PayoutPaymentResponse'];
/** The envelope with one page of payout payments. */
export type PayoutPaymentPage = components['schemas']['PayoutPaymentPage'];
/** The envelope with the stats of a campaign. */
export type CampaignStatsResponse = components['schemas']['CampaignStatsResponse'];
/** The envelope with the stats of a creator. */
export type CreatorStatsResponse = components['schemas']['CreatorStatsResponse'];
/** The envelope with the stats of a video. */
export type VideoStatsResponse = components['schemas']['VideoStatsResponse'];
/** The envelope with the report on goals. */
export type GoalComplianceResponse = components['schemas']['GoalComplianceResponse'];
/** The envelope with the counts of goals by status. */
export type GoalComplianceCountsResponse = components['schemas']['GoalComplianceCountsResponse'];
/** The envelope with one time series. */
export type AnalyticsResponse = components['schemas']['AnalyticsResponse'];
/** The envelope of a response whose shape is not published. */
export type UnpublishedResponse = components['schemas']['UnpublishedResponse'];
/** The envelope with one annotation. */
export type AnnotationResponse = components['schemas']['AnnotationResponse'];
/** The envelope with one page of annotations. */
export type AnnotationPage = components['schemas']['AnnotationPage'];
/** The envelope with one heatmap. */
export type PostingHeatmapResponse = components['schemas']['PostingHeatmapResponse'];
/** The envelope with one deletion. */
export type DeletedResponse = components['schemas']['DeletedResponse'];
/** The envelope with one end of assignments. */
export type DeletedAssignmentsResponse = components['schemas']['DeletedAssignmentsResponse'];
/** The envelope with one result of a bulk write. */
export type BulkResultResponse = components['schemas']['BulkResultResponse'];
/** The envelope with one description of the API. */
export type ApiDescriptionResponse = components['schemas']['ApiDescriptionResponse'];
/** The envelope with one page of the leaderboard. */
export type VideoLeaderboardResponse = components['schemas']['VideoLeaderboardResponse'];
