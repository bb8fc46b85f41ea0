// Written by `npm run generate` from openapi.yaml. Do not edit.

/** The API by path and method, as `createClient().raw` takes it; made from openapi.yaml by openapi-typescript. */
export interface paths {
	"/schema": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Describe the API
		 * @description Describes the entities, their fields and how they relate, so that a program can read them at run time.
		 */
		get: operations["getSchema"];
	};
	"/openapi.json": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get the OpenAPI document
		 * @description Returns this document as plain JSON, without the envelope.
		 */
		get: operations["getOpenapi"];
	};
	"/projects": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List projects
		 * @description Lists the projects of the organization that owns the key, newest first.
		 */
		get: operations["listProjects"];
		/**
		 * Create a project
		 * @description Creates an empty project in the organization.
		 */
		post: operations["createProject"];
	};
	"/projects/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get a project
		 * @description Returns one project with its notes.
		 */
		get: operations["getProject"];
		/**
		 * Update a project
		 * @description Changes `name`, `readme` or `metadata`; omitted fields stay.
		 */
		patch: operations["updateProject"];
	};
	"/creators": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List creators
		 * @description Lists the creators of all projects, newest first (not published); `project_id` narrows it to one project.
		 */
		get: operations["listCreators"];
	};
	"/projects/{projectId}/creators": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Add one creator or many
		 * @description Adds a creator by handle, or up to 50 of them at once.
		 */
		post: operations["createCreators"];
	};
	"/projects/{projectId}/creators/bulk-remove": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Remove many creators
		 * @description Removes up to 50 creators of the project, as deleteCreator does for one.
		 */
		post: operations["bulkRemoveCreators"];
	};
	"/projects/{projectId}/creators/bulk-reenable": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Bring back many creators
		 * @description Brings back up to 50 removed creators of the project with their ids and videos.
		 */
		post: operations["bulkReenableCreators"];
	};
	"/creators/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get a creator
		 * @description Returns one creator with the counts of the last scrape.
		 */
		get: operations["getCreator"];
		/**
		 * Remove a creator
		 * @description Removes the creator softly: it and its videos leave every read and every sum, its place under `max_creators_per_org` is free again, and its payout assignments end now (not published).
		 */
		delete: operations["deleteCreator"];
		/**
		 * Update a creator
		 * @description Changes `readme`, `metadata`, `tracking_mode` or `tiktok_handle`; omitted fields stay.
		 */
		patch: operations["updateCreator"];
	};
	"/creators/{id}/scrape": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Scrape a creator now
		 * @description Asks for fresh counts of the creator and its videos.
		 */
		post: operations["scrapeCreator"];
	};
	"/creators/{id}/stats": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get the stats of a creator
		 * @description Sums the counting videos of the creator: those that are auto_tracked, included or direct_add, never pending_review or excluded.
		 */
		get: operations["getCreatorStats"];
	};
	"/videos": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List videos
		 * @description Lists the videos of all projects, newest first (not published); `project_id`, `creator_id` and `tracking_status` narrow it.
		 */
		get: operations["listVideos"];
	};
	"/projects/{projectId}/videos": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Add a video by its URL
		 * @description Adds one TikTok video to the project without its creator: `creator_id` is null, `tracking_status` direct_add, and it counts at once.
		 */
		post: operations["addVideo"];
	};
	"/projects/{projectId}/videos/bulk-tracking-disable": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Stop tracking many videos
		 * @description Stops tracking up to 50 videos of the project, as disableVideoTracking does for one.
		 */
		post: operations["bulkDisableVideoTracking"];
	};
	"/videos/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get a video
		 * @description Returns one video with the counts of the last scrape.
		 */
		get: operations["getVideo"];
		/**
		 * Delete a video
		 * @description Deletes the video: it leaves every read, every sum and every campaign (not published).
		 */
		delete: operations["deleteVideo"];
		/**
		 * Update or review a video
		 * @description Changes `readme`, `metadata` or `tracking_status`; omitted fields stay.
		 */
		patch: operations["updateVideo"];
	};
	"/videos/{id}/scrape": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Scrape a video now
		 * @description Asks for fresh counts of the video.
		 */
		post: operations["scrapeVideo"];
	};
	"/videos/{id}/tracking-disable": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Stop tracking a video
		 * @description Stops scraping the video and sets `tracking_disabled_at`.
		 */
		post: operations["disableVideoTracking"];
	};
	"/videos/{id}/stats": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get the stats of a video
		 * @description `totals` holds the counts of the video as they are now, `gained` their growth between `from` and `to`, `series` the same day by day.
		 */
		get: operations["getVideoStats"];
	};
	"/campaigns": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List campaigns
		 * @description Lists the campaigns of all projects, newest first (not published); `project_id` narrows it to one project.
		 */
		get: operations["listCampaigns"];
	};
	"/projects/{projectId}/campaigns": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Create a campaign
		 * @description Creates an empty campaign in the project.
		 */
		post: operations["createCampaign"];
	};
	"/campaigns/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get a campaign
		 * @description Returns one campaign with its notes and target.
		 */
		get: operations["getCampaign"];
		/**
		 * Delete a campaign
		 * @description Deletes the campaign with its memberships: what it held leaves it, and it leaves the campaigns that held it.
		 */
		delete: operations["deleteCampaign"];
		/**
		 * Update a campaign
		 * @description Changes `name`, `readme`, `metadata`, `target_views` or `target_at`; omitted fields stay.
		 */
		patch: operations["updateCampaign"];
	};
	"/campaigns/{id}/items": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List the items of a campaign
		 * @description Lists the items that are directly in the campaign: creators, videos and campaigns, newest first.
		 */
		get: operations["listCampaignItems"];
		/**
		 * Add an item to a campaign
		 * @description Puts a creator, a video or another campaign of the same project into the campaign.
		 */
		post: operations["addCampaignItem"];
		/**
		 * Remove an item from a campaign
		 * @description Takes a creator, a video or a campaign out of the campaign; the entity itself stays.
		 */
		delete: operations["removeCampaignItem"];
	};
	"/campaigns/{id}/stats": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get the stats of a campaign
		 * @description Sums the full tree below the campaign, recursively: the union of all counting videos, each one once however many paths reach it (docs).
		 */
		get: operations["getCampaignStats"];
	};
	"/creators/{id}/goals": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List the goals of a creator
		 * @description Lists the goals of one creator, newest first, inactive ones too.
		 */
		get: operations["listGoals"];
		/**
		 * Set a goal for a creator
		 * @description Sets a target for posts, views, engagement or followers in every day, week or month that `start_date` and `end_date` leave open.
		 */
		post: operations["createGoal"];
	};
	"/goals/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Delete a goal
		 * @description Deletes the goal.
		 */
		delete: operations["deleteGoal"];
		/**
		 * Update a goal
		 * @description Changes the goal; omitted fields stay.
		 */
		patch: operations["updateGoal"];
	};
	"/projects/{projectId}/goal-compliance": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Report goal compliance
		 * @description Reports the active goals of every active creator of the project, each for the period that contains `reference_date` (not published).
		 */
		get: operations["getGoalCompliance"];
	};
	"/analytics": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get one metric over time
		 * @description Returns one metric of one creator, video or campaign over time.
		 */
		get: operations["getAnalytics"];
	};
	"/analytics/schema": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get the OpenAPI document of analytics
		 * @description Returns the part of this document that is about the analytics routes as plain JSON, without the envelope.
		 */
		get: operations["getAnalyticsSchema"];
	};
	"/analytics/annotations": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List annotations
		 * @description Lists the annotations of the organization, newest first.
		 */
		get: operations["listAnnotations"];
		/**
		 * Create an annotation
		 * @description Marks a day of a project, or of one creator, video or campaign in it, so that a chart can say what happened.
		 */
		post: operations["createAnnotation"];
	};
	"/analytics/annotations/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Delete an annotation
		 * @description Removes an annotation for good.
		 */
		delete: operations["deleteAnnotation"];
		/**
		 * Update an annotation
		 * @description Changes the day, kind, label or metadata of an annotation; omitted fields stay, and `metadata` is replaced whole.
		 */
		patch: operations["updateAnnotation"];
	};
	"/analytics/aggregate/video-leaderboard": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Rank videos
		 * @description Ranks the counting videos of a project by one of their counts as they are now, or by their post date, the largest first; ties by id (not published).
		 */
		get: operations["getVideoLeaderboard"];
	};
	"/analytics/aggregate/posting-heatmap": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * See when videos are posted
		 * @description Counts the counting videos of a project that were posted between `from` and `to`, both days included, by weekday and hour, with their mean views now.
		 */
		get: operations["getPostingHeatmap"];
	};
	"/analytics/aggregate/goal-compliance": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Count goals by status
		 * @description Counts the goals that getGoalCompliance reports for the project by their status.
		 */
		get: operations["getGoalComplianceCounts"];
	};
	"/analytics/aggregate/view-distribution": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * See how views are distributed
		 * @description A histogram of view counts with percentile markers.
		 */
		get: operations["getViewDistribution"];
	};
	"/analytics/aggregate/outliers": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Find outliers
		 * @description Videos with unusual counts.
		 */
		get: operations["getOutliers"];
	};
	"/analytics/aggregate/creator-leaderboard": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Rank creators
		 * @description Creators in order.
		 */
		get: operations["getCreatorLeaderboard"];
	};
	"/analytics/aggregate/posting-consistency": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * See how steadily creators post
		 * @description How steadily creators post.
		 */
		get: operations["getPostingConsistency"];
	};
	"/analytics/aggregate/creator-scatter": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Compare creators
		 * @description Creators by two measures.
		 */
		get: operations["getCreatorScatter"];
	};
	"/analytics/aggregate/campaign-leaderboard": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Rank campaigns
		 * @description Campaigns in order.
		 */
		get: operations["getCampaignLeaderboard"];
	};
	"/analytics/aggregate/member-overlap": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * See which members campaigns share
		 * @description The members that campaigns share.
		 */
		get: operations["getMemberOverlap"];
	};
	"/payout-methods": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List payout methods
		 * @description Lists the methods of the organization, newest first.
		 */
		get: operations["listPayoutMethods"];
		/**
		 * Create a payout method
		 * @description Creates a custom method for the whole organization.
		 */
		post: operations["createPayoutMethod"];
	};
	"/payout-methods/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get a payout method
		 * @description Returns one method, disabled or not.
		 */
		get: operations["getPayoutMethod"];
		/**
		 * Delete a payout method
		 * @description Deletes a custom method.
		 */
		delete: operations["deletePayoutMethod"];
		/**
		 * Update a payout method
		 * @description Changes `name`, `is_active`, `icon_path`, `metadata` or `readme`; at least one is needed, omitted fields stay.
		 */
		patch: operations["updatePayoutMethod"];
	};
	"/payout-structures": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List payout structures
		 * @description Lists the structures of all projects, newest first, archived ones too (not published); `project_id` and `is_active` narrow it.
		 */
		get: operations["listPayoutStructures"];
		/**
		 * Create a payout structure
		 * @description Creates a structure in the project of the body, with version 1 of its rule effective now.
		 */
		post: operations["createPayoutStructure"];
	};
	"/payout-structures/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get a payout structure
		 * @description Returns one structure with `versions`, the full history of its rule.
		 */
		get: operations["getPayoutStructure"];
		/**
		 * Archive a payout structure
		 * @description Archives the structure: `is_active` becomes false and it makes no more accruals.
		 */
		delete: operations["deletePayoutStructure"];
		/**
		 * Update a payout structure
		 * @description Changes `name`, `is_active`, `readme` and `metadata` in place; omitted fields stay, `metadata` is replaced whole.
		 */
		patch: operations["updatePayoutStructure"];
	};
	"/payout-structures/{id}/assignments": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List the assignments of a structure
		 * @description Lists who is and was assigned to the structure, newest first.
		 */
		get: operations["listPayoutAssignments"];
		/**
		 * Assign creators to a structure
		 * @description Assigns one creator or up to 50 of the same project, from `assigned_at` on, by default from now.
		 */
		post: operations["createPayoutAssignments"];
		/**
		 * End assignments
		 * @description Ends the running assignments of the named creators to this structure: `unassigned_at` becomes now, or `assigned_at` if the assignment has not begun; it then touches nothing (not published).
		 */
		delete: operations["deletePayoutAssignments"];
	};
	"/payout-accruals": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List payout accruals
		 * @description Lists what creators earned, newest first.
		 */
		get: operations["listPayoutAccruals"];
	};
	"/payout-accruals/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get a payout accrual
		 * @description Returns one accrual.
		 */
		get: operations["getPayoutAccrual"];
		/**
		 * Reject or void an accrual
		 * @description Sets an earned accrual to rejected or voided.
		 */
		patch: operations["updatePayoutAccrual"];
	};
	"/payout-payments": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List payout payments
		 * @description Lists the payments of all projects, newest first, voided ones too (not published); `project_id`, `creator_id` and `status` narrow it.
		 */
		get: operations["listPayoutPayments"];
		/**
		 * Record a payment
		 * @description Records money that was paid elsewhere; it moves none (not published).
		 */
		post: operations["createPayoutPayment"];
	};
	"/payout-payments/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get a payout payment
		 * @description Returns one payment with its lines and adjustments.
		 */
		get: operations["getPayoutPayment"];
		/**
		 * Update or void a payment
		 * @description Changes `readme` or `metadata`, or voids the payment with `status: voided`; omitted fields stay, `metadata` is replaced whole.
		 */
		patch: operations["updatePayoutPayment"];
	};
}
export type webhooks = Record<string, never>;
/** Schemas, parameters, answers and headers of openapi.yaml, by name. */
export interface components {
	schemas: {
		/**
		 * Format: uuid
		 * @description The id of a row.
		 */
		Uuid: string;
		/**
		 * Format: date-time
		 * @description A moment, ISO 8601 in UTC (`2026-03-01T00:00:00.000Z`).
		 */
		Timestamp: string;
		/**
		 * Format: date
		 * @description A day, `YYYY-MM-DD`.
		 */
		CalendarDate: string;
		/** Money, an integer number of cents, never a fraction, and never negative (not published). */
		Cents: number;
		/** Structured data that agents may write. */
		Metadata: {
			[key: string]: unknown;
		};
		/**
		 * @description `earned` is owed and not paid.
		 * @enum {string}
		 */
		AccrualStatus: "earned" | "paid" | "rejected" | "voided";
		/**
		 * @description A payment is recorded as `paid`.
		 * @enum {string}
		 */
		PaymentStatus: "paid" | "voided";
		/**
		 * @description Whether a video counts.
		 * @enum {string}
		 */
		TrackingStatus: "auto_tracked" | "included" | "excluded" | "pending_review" | "direct_add";
		/**
		 * @description Which of a creator's videos enter the system.
		 * @enum {string}
		 */
		TrackingMode: "auto" | "selective";
		/**
		 * @description The length of a payout or goal period.
		 * @enum {string}
		 */
		Period: "daily" | "weekly" | "monthly";
		/**
		 * @description The basis of the pay.
		 * @enum {string}
		 */
		CriteriaType: "recurring" | "goals" | "cpm" | "view_threshold";
		/**
		 * @description How a period pays if an assignment touches only a part of it.
		 * @enum {string}
		 */
		ProrationMode: "none" | "daily";
		/**
		 * @description The count of a goal over its period.
		 * @enum {string}
		 */
		GoalMetric: "posts" | "views" | "engagement" | "followers";
		/**
		 * @description Goals of one period length, or `all` of them.
		 * @enum {string}
		 */
		GoalPeriodFilter: "daily" | "weekly" | "monthly" | "all";
		/**
		 * @description The progress of a goal.
		 * @enum {string}
		 */
		GoalStatus: "on_track" | "behind_pace" | "at_risk" | "completed" | "missed";
		/**
		 * @description The kinds of items that a campaign can reference.
		 * @enum {string}
		 */
		CampaignItemType: "creator" | "video" | "campaign";
		/**
		 * @description Why the total of a payment differs from what was due.
		 * @enum {string}
		 */
		AdjustmentReason: "overpayment" | "underpayment";
		/**
		 * @description The outcome of a review that a PATCH can give a video.
		 * @enum {string}
		 */
		VideoUpdateStatus: "included" | "excluded";
		/**
		 * @description The statuses that a PATCH can give an earned accrual.
		 * @enum {string}
		 */
		AccrualUpdateStatus: "rejected" | "voided";
		/**
		 * @description The status that a PATCH can give a payment.
		 * @enum {string}
		 */
		PaymentUpdateStatus: "voided";
		/**
		 * @description The currency of a payout.
		 * @enum {string}
		 */
		Currency: "USD";
		/**
		 * @description Whether counts are of the last 24 hours.
		 * @enum {string}
		 */
		ScrapeState: "fresh" | "stale";
		/**
		 * @description The entity of a time series.
		 * @enum {string}
		 */
		AnalyticsEntity: "creator" | "video" | "campaign";
		/**
		 * @description Raw counts: `views`, `likes`, `comments`, `shares`, `saves`, `followers`, `posts`.
		 * @enum {string}
		 */
		AnalyticsMetric: "views" | "likes" | "comments" | "shares" | "saves" | "followers" | "posts" | "engagement_rate_by_views" | "engagement_rate_by_followers" | "posts_per_week" | "avg_views_per_post" | "growth_rate_pop";
		/**
		 * @description The derived metrics that a single video has; `AnalyticsMetric` defines each.
		 * @enum {string}
		 */
		VideoMetric: "engagement_rate_by_views" | "growth_rate_pop";
		/**
		 * @description A count of a video whose growth can be requested.
		 * @enum {string}
		 */
		VideoCountMetric: "views" | "likes" | "comments" | "shares" | "saves";
		/**
		 * @description The length of one point of a video's metric; the service has only `day`.
		 * @enum {string}
		 */
		VideoGranularity: "day";
		/**
		 * @description Switches the cohort on.
		 * @enum {string}
		 */
		CohortSwitch: "1";
		/** The name of a time zone in the IANA database, such as `Europe/Berlin`. */
		TimeZone: string;
		/**
		 * @description `new`: what was gained in the bucket.
		 * @enum {string}
		 */
		AnalyticsMode: "new" | "cumulative";
		/**
		 * @description The length of one bucket.
		 * @enum {string}
		 */
		Granularity: "day" | "week" | "month";
		/**
		 * @description The range to compare with: the one of the same length just before it.
		 * @enum {string}
		 */
		AnalyticsComparison: "prior_period";
		/**
		 * @description How a series is broken down.
		 * @enum {string}
		 */
		AnalyticsBreakdown: "video";
		/**
		 * @description The form of the response, where it is not JSON.
		 * @enum {string}
		 */
		AnalyticsFormat: "csv";
		/**
		 * @description The unit of a value.
		 * @enum {string}
		 */
		AnalyticsUnit: "count" | "percent";
		/**
		 * @description The order of the videos, the largest first: a count as it is now, or `posted_at`, the latest first.
		 * @enum {string}
		 */
		LeaderboardOrder: "view_count" | "like_count" | "comment_count" | "share_count" | "save_count" | "posted_at";
		/** A project of the organization. */
		Project: {
			/** The id of the project. */
			id: components["schemas"]["Uuid"];
			/** The name that humans gave the project. */
			name: string;
			/** Context that humans wrote for agents: read it before analysing. */
			description: string | null;
			/** The organization that owns the project. */
			org_id: components["schemas"]["Uuid"];
			/** When it was made. */
			created_at: components["schemas"]["Timestamp"];
			/** When it last changed. */
			updated_at: components["schemas"]["Timestamp"];
			/** The newer name of `description`; both have the same value. */
			readme?: string | null;
			/** Structured data, writable by agents, replaced whole. */
			metadata?: components["schemas"]["Metadata"];
		};
		/** A TikTok account that a project tracks. */
		Creator: {
			/** The id of the creator. */
			id: components["schemas"]["Uuid"];
			/** The project that tracks the creator. */
			project_id: components["schemas"]["Uuid"];
			/** The TikTok handle without `@`. */
			tiktok_handle: string;
			/** The name shown on TikTok. */
			display_name: string | null;
			/** Context that humans wrote for agents: read it before analysing. */
			description: string | null;
			/** Structured data, writable by agents, replaced whole. */
			metadata: components["schemas"]["Metadata"];
			/** Controls which videos enter the system. */
			tracking_mode: components["schemas"]["TrackingMode"];
			/** Followers, a current snapshot. */
			follower_count: number;
			/** Total likes, cumulative. */
			total_likes_count: number;
			/** Total videos, now. */
			video_count: number;
			/** When the stats were last refreshed; null before the first scrape. */
			last_scraped_at: components["schemas"]["Timestamp"] | null;
			/** Whether the creator is tracked. */
			is_active: boolean;
			/**
			 * Format: uri
			 * @description The picture shown on TikTok.
			 */
			avatar_url?: string | null;
			/** The UTC day from which the creator is tracked. */
			tracking_start_date?: components["schemas"]["CalendarDate"];
			/** The newer name of `description`; both have the same value. */
			readme?: string | null;
			/** When it was added. */
			created_at?: components["schemas"]["Timestamp"];
			/** When it last changed. */
			updated_at?: components["schemas"]["Timestamp"];
		};
		/** A TikTok video: found with its creator, or added by URL. */
		Video: {
			/** The id of the video. */
			id: components["schemas"]["Uuid"];
			/** The creator; null for a video that was added directly. */
			creator_id: components["schemas"]["Uuid"] | null;
			/**
			 * Format: uri
			 * @description The full TikTok URL.
			 */
			url: string;
			/** Context that humans wrote for agents: read it before analysing. */
			description: string | null;
			/** Structured data, writable by agents, replaced whole. */
			metadata: components["schemas"]["Metadata"];
			/** Views, a current snapshot. */
			view_count: number;
			/** Likes, a current snapshot. */
			like_count: number;
			/** Comments, a current snapshot. */
			comment_count: number;
			/** Shares, a current snapshot. */
			share_count: number;
			/** Whether the video counts. */
			tracking_status: components["schemas"]["TrackingStatus"];
			/** The original post date on TikTok; null until it is known. */
			posted_at: components["schemas"]["Timestamp"] | null;
			/** When the counts were last refreshed; null before the first scrape. */
			last_scraped_at: components["schemas"]["Timestamp"] | null;
			/** The project that the video belongs to. */
			project_id?: components["schemas"]["Uuid"];
			/** The id that TikTok gave the video, digits. */
			tiktok_video_id?: string;
			/** The caption on TikTok. */
			title?: string | null;
			/** Saves, a current snapshot. */
			save_count?: number;
			/**
			 * Format: uri
			 * @description The preview picture.
			 */
			thumbnail_url?: string | null;
			/** The newer name of `description`; both have the same value. */
			readme?: string | null;
			/** When it was found or added. */
			created_at?: components["schemas"]["Timestamp"];
			/** When it last changed. */
			updated_at?: components["schemas"]["Timestamp"];
			/** When its tracking was switched off; null while it is tracked. */
			tracking_disabled_at?: components["schemas"]["Timestamp"] | null;
		};
		/** A named grouping in a project. */
		Campaign: {
			/** The id of the campaign. */
			id: components["schemas"]["Uuid"];
			/** The project that the campaign belongs to. */
			project_id: components["schemas"]["Uuid"];
			/** The name that humans gave the campaign. */
			name: string;
			/** Context that humans wrote for agents: strategy, benchmarks, instructions. */
			description: string | null;
			/** Structured data, writable by agents, replaced whole. */
			metadata: components["schemas"]["Metadata"];
			/** When it was made. */
			created_at: components["schemas"]["Timestamp"];
			/** When it last changed. */
			updated_at: components["schemas"]["Timestamp"];
			/** The newer name of `description`; both have the same value. */
			readme?: string | null;
			/** The views that the campaign aims at; null without a target. */
			target_views?: number | null;
			/** When the target should be reached; null without a date. */
			target_at?: components["schemas"]["Timestamp"] | null;
		};
		/** One thing that a campaign references. */
		CampaignItem: {
			/** The id of the membership. */
			id?: components["schemas"]["Uuid"];
			/** The campaign that references the item. */
			campaign_id?: components["schemas"]["Uuid"];
			/** The kind of the item. */
			item_type?: components["schemas"]["CampaignItemType"];
			/** The id of the creator, video or campaign, as `item_type` says. */
			item_id?: components["schemas"]["Uuid"];
			/** When it was added. */
			created_at?: components["schemas"]["Timestamp"];
		};
		/** The target of one creator for every period. */
		Goal: {
			/** The id of the goal. */
			id?: components["schemas"]["Uuid"];
			/** The creator that the goal is set for. */
			creator_id?: components["schemas"]["Uuid"];
			/** The project of the creator. */
			project_id?: components["schemas"]["Uuid"];
			/** The count of the goal. */
			metric?: components["schemas"]["GoalMetric"];
			/** How much is to be reached in one period, in the unit of `metric`. */
			target_value?: number;
			/** How long one round lasts. */
			period?: components["schemas"]["Period"];
			/** The first day of the goal; null if it applies from the beginning. */
			start_date?: components["schemas"]["CalendarDate"] | null;
			/** The last day of the goal; null when it has no end. */
			end_date?: components["schemas"]["CalendarDate"] | null;
			/** Whether the goal is in force. */
			is_active?: boolean;
			/** When it was made. */
			created_at?: components["schemas"]["Timestamp"];
			/** When it was last changed. */
			updated_at?: components["schemas"]["Timestamp"];
		};
		/** A way to pay, of the organization. */
		PayoutMethod: {
			/** The id of the method. */
			id: components["schemas"]["Uuid"];
			/** The organization that owns it. */
			org_id: components["schemas"]["Uuid"];
			/** The name of the method, at most 100 characters. */
			name: string;
			/**
			 * Format: uri
			 * @description A public icon URL.
			 */
			icon_url: string | null;
			/** Whether it was seeded. */
			is_default: boolean;
			/** Whether it can be paid with. */
			is_active: boolean;
			/** Structured data, writable by agents, replaced whole. */
			metadata: components["schemas"]["Metadata"];
			/** Notes, writable by agents; null clears them. */
			readme: string | null;
			/** When it was made. */
			created_at?: components["schemas"]["Timestamp"];
		};
		/** One immutable rule of a payout structure. */
		PayoutStructureVersion: {
			/** The id of the version; accruals pin it as `structure_version_id`. */
			id?: components["schemas"]["Uuid"];
			/** The structure that the rule belongs to. */
			structure_id?: components["schemas"]["Uuid"];
			/** The number of the version: 1, 2, …. */
			version?: number;
			/** How often it pays. */
			period: components["schemas"]["Period"];
			/** Cents a period; for `cpm` cents per 1,000 views. */
			amount_cents: components["schemas"]["Cents"];
			/** The currency, always USD today. */
			currency: string;
			/** The basis of the pay. */
			criteria_type: components["schemas"]["CriteriaType"];
			/** Parameters of the criteria. */
			criteria_params: {
				[key: string]: unknown;
			};
			/** How much a period pays if an assignment covers only a part of it (not published). */
			proration_mode: components["schemas"]["ProrationMode"];
			/** From when it holds. */
			effective_at?: components["schemas"]["Timestamp"];
			/** When it was made. */
			created_at?: components["schemas"]["Timestamp"];
		};
		/** A rule by which assigned creators of a project earn money. */
		PayoutStructure: {
			/** The id of the structure. */
			id: components["schemas"]["Uuid"];
			/** The project that the structure belongs to. */
			project_id: components["schemas"]["Uuid"];
			/** The name that humans gave the structure. */
			name: string;
			/** Whether it generates accruals. */
			is_active: boolean;
			/** The rule in force now. */
			current_version: components["schemas"]["PayoutStructureVersion"];
			/** How many creators are assigned now. */
			assignment_count: number;
			/** Structured data, writable by agents, replaced whole. */
			metadata: components["schemas"]["Metadata"];
			/** Notes, writable by agents; null clears them. */
			readme: string | null;
		};
		/** A payout structure with its full version history, as GET by id returns it, and only that. */
		PayoutStructureDetail: components["schemas"]["PayoutStructure"] & {
			/** The full version history, oldest first (the order is not published). */
			versions: components["schemas"]["PayoutStructureVersion"][];
		};
		/** One creator under one payout structure, over [assigned_at, unassigned_at). */
		PayoutAssignment: {
			/** The id of the assignment. */
			id?: components["schemas"]["Uuid"];
			/** The structure that pays. */
			structure_id?: components["schemas"]["Uuid"];
			/** The creator that is paid. */
			creator_id?: components["schemas"]["Uuid"];
			/** From when it counts, inclusive. */
			assigned_at?: components["schemas"]["Timestamp"];
			/** Until when it counts, exclusive; null while it runs. */
			unassigned_at?: components["schemas"]["Timestamp"] | null;
		};
		/** The pay that a creator earned under one structure in one period. */
		PayoutAccrual: {
			/** The id of the accrual. */
			id: components["schemas"]["Uuid"];
			/** The creator that earned it. */
			creator_id: components["schemas"]["Uuid"];
			/** The structure it was earned under. */
			structure_id: components["schemas"]["Uuid"];
			/** The rule version in force at the end of the period, pinned. */
			structure_version_id: components["schemas"]["Uuid"];
			/** The start of the period, inclusive, UTC. */
			period_start_at: components["schemas"]["Timestamp"];
			/** The end of the period, exclusive, UTC. */
			period_end_at: components["schemas"]["Timestamp"];
			/** Cents, after proration. */
			amount_cents: components["schemas"]["Cents"];
			/** The currency, always USD today. */
			currency: string;
			/** The status of the accrual. */
			status: components["schemas"]["AccrualStatus"];
			/** The data that the amount was computed from; null when none was kept. */
			inputs_snapshot: components["schemas"]["InputsSnapshot"] | null;
			/** When the cron made it. */
			created_at?: components["schemas"]["Timestamp"];
			/** When its status changed. */
			updated_at?: components["schemas"]["Timestamp"];
		};
		/** The inputs from which the amount of an accrual was computed. */
		InputsSnapshot: {
			/** The rule that paid. */
			criteria_type?: components["schemas"]["CriteriaType"];
			/** UTC days in the period. */
			period_days?: number;
			/** UTC days of the period that the assignments touch. */
			covered_days?: number;
			/** Hours of the period that the assignments touch; only where a rule profile prorates by hours. */
			covered_hours?: number;
			/** Hours in the period; only where a rule profile prorates by hours. */
			period_hours?: number;
			/** The assignments that touch the period. */
			assignment_ids?: components["schemas"]["Uuid"][];
			/** For `goals`: true, because an accrual is made only if all goals were met (not published). */
			goals_met?: boolean;
			/** For `goals`: each goal and what was reached. */
			goals?: components["schemas"]["GoalResult"][];
			/** For `cpm` and `view_threshold`: the views that were counted, a sum over videos. */
			impressions?: number;
			/** For `cpm` and `view_threshold`: how many videos were counted. */
			video_count?: number;
			/** For `cpm`: cents per 1,000 views. */
			rate_cents_per_1000?: components["schemas"]["Cents"];
			/** For `view_threshold`: the views that were needed. */
			min_views?: number;
		};
		/** One goal in the snapshot of a `goals` accrual. */
		GoalResult: {
			/** The goal. */
			goal_id: components["schemas"]["Uuid"];
			/** The count of the goal. */
			metric: components["schemas"]["GoalMetric"];
			/** The target of the goal. */
			target: number;
			/** The value of the period; negative if TikTok took counts back. */
			actual: number;
			/** Whether actual ≥ target. */
			met: boolean;
		};
		/** A record that money was paid. */
		PayoutPayment: {
			/** The id of the payment. */
			id: components["schemas"]["Uuid"];
			/** The project that paid. */
			project_id: components["schemas"]["Uuid"];
			/** The creator that was paid; null for an ad-hoc payment. */
			creator_id: components["schemas"]["Uuid"] | null;
			/** The method; null when none was given or when it was deleted since (not published). */
			method_id: components["schemas"]["Uuid"] | null;
			/** The name of the method as it was at the time of writing. */
			method_name_snapshot: string | null;
			/** Cents paid in all. */
			total_amount_cents: components["schemas"]["Cents"];
			/** The status of the payment. */
			status: components["schemas"]["PaymentStatus"];
			/** When the money was paid. */
			paid_at: components["schemas"]["Timestamp"];
			/** One line an accrual, oldest period first; empty without accruals. */
			payout_payment_lines: components["schemas"]["PayoutPaymentLine"][];
			/** The difference between the total and the sum of the lines. */
			payout_adjustments: components["schemas"]["PayoutAdjustment"][];
			/** Structured data, writable by agents, replaced whole. */
			metadata: components["schemas"]["Metadata"];
			/** Notes, writable by agents; null clears them. */
			readme: string | null;
			/** The currency, always USD today. */
			currency?: string;
			/** When it was recorded. */
			created_at?: components["schemas"]["Timestamp"];
			/** When it last changed. */
			updated_at?: components["schemas"]["Timestamp"];
		};
		/** The part of a payment that settles one accrual. */
		PayoutPaymentLine: {
			/** The id of the line. */
			id?: components["schemas"]["Uuid"];
			/** The payment. */
			payment_id?: components["schemas"]["Uuid"];
			/** The accrual that is settled. */
			accrual_id?: components["schemas"]["Uuid"];
			/** Cents applied to the accrual, the whole of its amount. */
			applied_amount_cents: components["schemas"]["Cents"];
		};
		/** The difference between a payment and the sum of its lines: total − due. */
		PayoutAdjustment: {
			/** The id of the adjustment. */
			id?: components["schemas"]["Uuid"];
			/** The payment. */
			payment_id?: components["schemas"]["Uuid"];
			/** Cents, signed, never 0. */
			amount_cents?: number;
			/** The meaning of the sign. */
			reason?: components["schemas"]["AdjustmentReason"];
		};
		/** A new project. */
		ProjectCreate: {
			/** 1 to 200 characters. */
			name: string;
			/** Notes for agents. */
			readme?: string | null;
			/** Default `{}`. */
			metadata?: components["schemas"]["Metadata"];
		};
		/** The fields to change, at least one. */
		ProjectUpdate: {
			/** 1 to 200 characters. */
			name?: string;
			/** Notes for agents; null clears them. */
			readme?: string | null;
			/** Replaces the old one whole. */
			metadata?: components["schemas"]["Metadata"];
		};
		/** A TikTok account to track. */
		CreatorCreate: {
			/** 1 to 30 letters, digits, `.`, `_` or `-`. */
			tiktok_handle: string;
			/** Controls which videos enter the system. */
			tracking_mode?: components["schemas"]["TrackingMode"];
			/** The UTC day from which to track. */
			tracking_start_date?: components["schemas"]["CalendarDate"];
			/** Notes for agents. */
			readme?: string | null;
			/** Default `{}`. */
			metadata?: components["schemas"]["Metadata"];
		};
		/** One creator, or 1 to 50 of them under `creators`. */
		CreatorsCreate: components["schemas"]["CreatorCreate"] | components["schemas"]["CreatorBulkCreate"];
		/** 1 to 50 creators at once. */
		CreatorBulkCreate: {
			/** 1 to 50 creators. */
			creators: components["schemas"]["CreatorCreate"][];
		};
		/** The fields to change, at least one. */
		CreatorUpdate: {
			/** The new handle, 1 to 30 letters, digits, `.`, `_` or `-`; a leading `@` is dropped. */
			tiktok_handle?: string;
			/** Controls which videos enter the system from now on; videos that are there keep their status. */
			tracking_mode?: components["schemas"]["TrackingMode"];
			/** Notes for agents; null clears them. */
			readme?: string | null;
			/** Replaces the old one whole. */
			metadata?: components["schemas"]["Metadata"];
		};
		/** The creators that a bulk write changes, all of them or none. */
		CreatorIds: {
			/** 1 to 50 creators of the project. */
			creator_ids: components["schemas"]["Uuid"][];
		};
		/** A video to add by its URL. */
		VideoAdd: {
			/**
			 * Format: uri
			 * @description A full TikTok video URL, `https://www.tiktok.com/@<handle>/video/<digits>`.
			 */
			url: string;
		};
		/** The fields to change, at least one. */
		VideoUpdate: {
			/** The outcome of a review. */
			tracking_status?: components["schemas"]["VideoUpdateStatus"];
			/** Notes for agents; null clears them. */
			readme?: string | null;
			/** Replaces the old one whole. */
			metadata?: components["schemas"]["Metadata"];
		};
		/** The videos that a bulk write changes, all of them or none. */
		VideoIds: {
			/** 1 to 50 videos of the project. */
			video_ids: components["schemas"]["Uuid"][];
		};
		/** A new campaign. */
		CampaignCreate: {
			/** 1 to 200 characters. */
			name: string;
			/** Notes for agents. */
			readme?: string | null;
			/** Default `{}`. */
			metadata?: components["schemas"]["Metadata"];
			/** The views to aim at, 0 or more. */
			target_views?: number | null;
			/** When the target should be reached. */
			target_at?: components["schemas"]["Timestamp"] | null;
		};
		/** The fields to change, at least one. */
		CampaignUpdate: {
			/** 1 to 200 characters. */
			name?: string;
			/** Notes for agents; null clears them. */
			readme?: string | null;
			/** Replaces the old one whole. */
			metadata?: components["schemas"]["Metadata"];
			/** The views to aim at, 0 or more; null clears the target. */
			target_views?: number | null;
			/** When the target should be reached; null clears the date. */
			target_at?: components["schemas"]["Timestamp"] | null;
		};
		/** Names one item of a campaign. */
		CampaignItemRef: {
			/** The kind of the item. */
			item_type: components["schemas"]["CampaignItemType"];
			/** The id of the creator, video or campaign, of the same project (not published). */
			item_id: components["schemas"]["Uuid"];
		};
		/** Names one item of a campaign, to be removed. */
		CampaignItemRemoval: {
			/** The kind of the item. */
			item_type: components["schemas"]["CampaignItemType"];
			/** The id of the creator, video or campaign. */
			item_id: components["schemas"]["Uuid"];
		};
		/** A new goal of a creator. */
		GoalCreate: {
			/** The count of the goal. */
			metric: components["schemas"]["GoalMetric"];
			/** To be reached in one period, 1 or more. */
			target_value: number;
			/** How long one round lasts. */
			period: components["schemas"]["Period"];
			/** The first day of the goal. */
			start_date?: components["schemas"]["CalendarDate"] | null;
			/** The last day of the goal. */
			end_date?: components["schemas"]["CalendarDate"] | null;
		};
		/** The fields to change, at least one. */
		GoalUpdate: {
			/** To be reached in one period, 1 or more. */
			target_value?: number;
			/** The first day of the goal, null for none; not after `end_date`. */
			start_date?: components["schemas"]["CalendarDate"] | null;
			/** The last day of the goal, null for none; not before `start_date`. */
			end_date?: components["schemas"]["CalendarDate"] | null;
			/** Whether the goal is in force. */
			is_active?: boolean;
		};
		/** A new payout method. */
		PayoutMethodCreate: {
			/** 1 to 100 characters. */
			name: string;
			/** The path of the icon at the service, returned as a public `icon_url` below its host (the mapping is not published). */
			icon_path?: string | null;
			/** Default `{}`. */
			metadata?: components["schemas"]["Metadata"];
			/** Notes for agents. */
			readme?: string | null;
		};
		/** The fields to change, at least one. */
		PayoutMethodUpdate: {
			/** 1 to 100 characters. */
			name?: string;
			/** False hides it from payment dialogs. */
			is_active?: boolean;
			/** The path of the icon at the service, returned as `icon_url`; null clears it. */
			icon_path?: string | null;
			/** Replaces the old one whole. */
			metadata?: components["schemas"]["Metadata"];
			/** Notes for agents; null clears them. */
			readme?: string | null;
		};
		/** Parameters of the criteria in a write. */
		CriteriaParams: {
			/** The views that are needed, 1 or more. */
			min_views?: number;
		};
		/** A new payout structure with its first version, which is effective at once. */
		PayoutStructureCreate: {
			/** The project that the structure belongs to. */
			project_id: components["schemas"]["Uuid"];
			/** 1 to 200 characters. */
			name: string;
			/** How often it pays. */
			period: components["schemas"]["Period"];
			/** Cents a period; for `cpm` cents per 1,000 views. */
			amount_cents: components["schemas"]["Cents"];
			/**
			 * @description Only USD, the default.
			 * @default USD
			 */
			currency?: components["schemas"]["Currency"];
			/** The basis of the pay. */
			criteria_type: components["schemas"]["CriteriaType"];
			/** `{min_views}` for `view_threshold`, else nothing. */
			criteria_params?: components["schemas"]["CriteriaParams"];
			/**
			 * @description How much a period pays if an assignment covers only a part of it (not published).
			 * @default none
			 */
			proration_mode?: components["schemas"]["ProrationMode"];
			/** Notes for agents. */
			readme?: string | null;
			/** Default `{}`. */
			metadata?: components["schemas"]["Metadata"];
		};
		/** The fields to change, at least one. */
		PayoutStructureUpdate: {
			/** 1 to 200 characters. */
			name?: string;
			/** False archives the structure, so that it generates no more accruals; true takes it back. */
			is_active?: boolean;
			/** Notes for agents; null clears them. */
			readme?: string | null;
			/** Replaces the old one whole. */
			metadata?: components["schemas"]["Metadata"];
			/** Rule field. */
			period?: components["schemas"]["Period"];
			/** Rule field. */
			amount_cents?: components["schemas"]["Cents"];
			/** Rule field. */
			currency?: components["schemas"]["Currency"];
			/** Rule field. */
			criteria_type?: components["schemas"]["CriteriaType"];
			/** Rule field. */
			criteria_params?: components["schemas"]["CriteriaParams"];
			/** Rule field. */
			proration_mode?: components["schemas"]["ProrationMode"];
		};
		/** One creator (`creator_id`) or 1 to 50 creators (`creator_ids`) to assign, all of them or none. */
		PayoutAssignmentsCreate: components["schemas"]["PayoutAssignmentCreateOne"] | components["schemas"]["PayoutAssignmentCreateMany"];
		/** One creator to assign. */
		PayoutAssignmentCreateOne: {
			/** The creator, of the structure's project. */
			creator_id: components["schemas"]["Uuid"];
			/** From when it counts; it may lie in the past. */
			assigned_at?: components["schemas"]["Timestamp"];
		};
		/** 1 to 50 creators to assign, all of them or none. */
		PayoutAssignmentCreateMany: {
			/** 1 to 50 creators of the structure's project, each once. */
			creator_ids: components["schemas"]["Uuid"][];
			/** From when it counts; it may lie in the past. */
			assigned_at?: components["schemas"]["Timestamp"];
		};
		/** One creator (`creator_id`) or 1 to 50 creators (`creator_ids`) to unassign, all of them or none. */
		PayoutAssignmentsDelete: components["schemas"]["PayoutAssignmentDeleteOne"] | components["schemas"]["PayoutAssignmentDeleteMany"];
		/** One creator to unassign. */
		PayoutAssignmentDeleteOne: {
			/** The creator. */
			creator_id: components["schemas"]["Uuid"];
		};
		/** 1 to 50 creators to unassign, all of them or none. */
		PayoutAssignmentDeleteMany: {
			/** 1 to 50 creators, each once. */
			creator_ids: components["schemas"]["Uuid"][];
		};
		/** Rejects or voids an earned accrual. */
		PayoutAccrualUpdate: {
			/** The status that the accrual gets. */
			status: components["schemas"]["AccrualUpdateStatus"];
		};
		/** A payment to record. */
		PayoutPaymentCreate: {
			/** The project that pays. */
			project_id?: components["schemas"]["Uuid"];
			/** The creator that is paid: `auto_apply_outstanding` settles all earned accruals for one. */
			creator_id?: components["schemas"]["Uuid"];
			/** The method, an active one. */
			method_id?: components["schemas"]["Uuid"];
			/** The earned accruals to settle, each once. */
			accrual_ids?: components["schemas"]["Uuid"][];
			/**
			 * @description Settle all earned accruals of the creator in one call.
			 * @default false
			 */
			auto_apply_outstanding?: boolean;
			/** Cents paid in all. */
			total_amount_cents?: components["schemas"]["Cents"];
			/** When the money was paid. */
			paid_at?: components["schemas"]["Timestamp"];
			/** Default `{}`. */
			metadata?: components["schemas"]["Metadata"];
			/** Notes for agents. */
			readme?: string | null;
		};
		/** Voids a payment, or changes its notes; at least one field. */
		PayoutPaymentUpdate: {
			/** Voids the payment. */
			status?: components["schemas"]["PaymentUpdateStatus"];
			/** Notes for agents; null clears them. */
			readme?: string | null;
			/** Replaces the old one whole. */
			metadata?: components["schemas"]["Metadata"];
		};
		/** The counts as they are now, over the counting videos (`auto_tracked`, `included`, `direct_add`). */
		StatsTotals: {
			/** Views. */
			view_count: number;
			/** Likes. */
			like_count: number;
			/** Comments. */
			comment_count: number;
			/** Shares. */
			share_count: number;
			/** Saves. */
			save_count: number;
			/** Counting videos. */
			video_count: number;
		};
		/** The same counts, gained in the range: the sum of `series`. */
		StatsGained: {
			/** Views gained. */
			view_count: number;
			/** Likes gained. */
			like_count: number;
			/** Comments gained. */
			comment_count: number;
			/** Shares gained. */
			share_count: number;
			/** Saves gained. */
			save_count: number;
			/** Counting videos posted in the range. */
			video_count: number;
		};
		/** The counts of a campaign as they are now. */
		CampaignStatsTotals: components["schemas"]["StatsTotals"] & {
			/** Creators that the tree references, each once. */
			creator_count: number;
			/** Campaigns below this one, each once; itself not counted. */
			campaign_count: number;
		};
		/** The counts of a campaign, gained in the range. */
		CampaignStatsGained: components["schemas"]["StatsGained"] & {
			/** Creators of the tree whose `created_at` lies in the range. */
			creator_count: number;
			/** Campaigns below this one whose `created_at` lies in the range. */
			campaign_count: number;
		};
		/** The gains of one day. */
		StatsPoint: {
			/** The day. */
			date: components["schemas"]["CalendarDate"];
			/** Views gained. */
			views: number;
			/** Likes gained. */
			likes: number;
			/** Comments gained. */
			comments: number;
			/** Shares gained. */
			shares: number;
			/** Saves gained. */
			saves: number;
		};
		/** How far a campaign is on the way to its target. */
		StatsTarget: {
			/** The views to reach. */
			target_views: number;
			/** When they should be reached; null without a date. */
			target_at: components["schemas"]["Timestamp"] | null;
			/** Views now ÷ target views, 1 = reached, not rounded; 1 for a target of 0. */
			progress: number;
		};
		/** The stats of the full tree below a campaign, recursively: the union of the counting videos of everything below, each video once however many paths reach it. */
		CampaignStats: {
			/** The campaign. */
			campaign_id: components["schemas"]["Uuid"];
			/** The first day, inclusive. */
			from: components["schemas"]["CalendarDate"];
			/** The last day, inclusive. */
			to: components["schemas"]["CalendarDate"];
			/** The counts now. */
			totals: components["schemas"]["CampaignStatsTotals"];
			/** The counts gained in the range. */
			gained: components["schemas"]["CampaignStatsGained"];
			/** Gains per day: one point for every day of the range, oldest first. */
			series: components["schemas"]["StatsPoint"][];
			/** The way to the target; null when the campaign has no target views. */
			target: components["schemas"]["StatsTarget"] | null;
		};
		/** The stats of the counting videos of one creator. */
		CreatorStats: {
			/** The creator. */
			creator_id: components["schemas"]["Uuid"];
			/** The first day, inclusive. */
			from: components["schemas"]["CalendarDate"];
			/** The last day, inclusive. */
			to: components["schemas"]["CalendarDate"];
			/** The counts now. */
			totals: components["schemas"]["StatsTotals"];
			/** The counts gained in the range. */
			gained: components["schemas"]["StatsGained"];
			/** Gains per day: one point for every day of the range, oldest first. */
			series: components["schemas"]["StatsPoint"][];
		};
		/** The stats of one video: its own counts; all are 0 while it waits for review. */
		VideoStats: {
			/** The video. */
			video_id: components["schemas"]["Uuid"];
			/** The first day, inclusive. */
			from: components["schemas"]["CalendarDate"];
			/** The last day, inclusive. */
			to: components["schemas"]["CalendarDate"];
			/** The counts now; `video_count` is 1 when the video counts, else 0. */
			totals: components["schemas"]["StatsTotals"];
			/** The counts gained in the range. */
			gained: components["schemas"]["StatsGained"];
			/** Gains per day: one point for every day of the range, oldest first. */
			series: components["schemas"]["StatsPoint"][];
		};
		/** How old the counts of a creator are. */
		ScrapeFreshness: {
			/** The last scrape. */
			last_scraped_at: components["schemas"]["Timestamp"];
			/** Hours since then, to two decimals. */
			hours_ago: number;
			/** `stale` when that is more than 24 hours. */
			state: components["schemas"]["ScrapeState"];
		};
		/** One metric of one video over time, a response to `metric`. */
		VideoMetricStats: {
			/** The video. */
			video_id?: components["schemas"]["Uuid"];
			/** The metric. */
			metric?: components["schemas"]["VideoMetric"];
			/** The count whose growth is shown; null except for `growth_rate_pop`. */
			base_metric?: components["schemas"]["VideoCountMetric"] | null;
			/** The first day, inclusive. */
			from?: components["schemas"]["CalendarDate"];
			/** The last day, inclusive. */
			to?: components["schemas"]["CalendarDate"];
			/** The time zone of the days. */
			tz?: components["schemas"]["TimeZone"];
			/** One row a day of the range, oldest first (the order is not published). */
			series: components["schemas"]["AnalyticsPoint"][];
			/** With `cohort=1`, the video beside its cohort. */
			cohort?: components["schemas"]["CohortVelocity"];
		};
		/** How fast a video collects views beside its cohort: the other counting videos of its creator (for a video without one, the other videos that were added to its project directly) that are at least as old, each at the age that the video has now. */
		CohortVelocity: {
			/** Days since the video was posted, the first and today included. */
			age_days: number;
			/** Views of the video a day of its age. */
			velocity: number;
			/** The mean of the same over the cohort at that age; null when the cohort is empty. */
			cohort_velocity: number | null;
			/** How many videos the cohort has. */
			video_count: number;
		};
		/** Why a number may still change, or should be read with care. */
		GoalAdvisory: {
			/** Whether any of the four flags is set (not published). */
			has_advisory: boolean;
			/** One sentence for each flag that is set (not published). */
			messages: string[];
			/** The period has begun and not ended. */
			period_in_progress: boolean;
			/** The period ended 48 hours ago or less. */
			period_recently_ended: boolean;
			/** The creator's last scrape is more than 24 hours ago (the 24 hours are not published), or never was. */
			scrape_stale: boolean;
			/** The `start_date` of the goal is in the future. */
			not_yet_started: boolean;
			/** The start of the period that holds the reference date, inclusive. */
			period_start: components["schemas"]["Timestamp"];
			/** The end of that period, exclusive. */
			period_end: components["schemas"]["Timestamp"];
			/** Hours until the period ends, to two decimals (not published); null once it has ended. */
			hours_until_period_end: number | null;
			/** Hours since the period ended, to two decimals (not published); null while it is open. */
			hours_since_period_end: number | null;
			/** How old the counts are; null for a creator that was never scraped (not published). */
			scrape_freshness: components["schemas"]["ScrapeFreshness"] | null;
		};
		/** The progress of one goal in one period. */
		GoalStanding: {
			/** The whole goal. */
			goal: components["schemas"]["Goal"];
			/** The target of the period. */
			target: number;
			/** The value of the period so far; negative if counts were lost. */
			actual: number;
			/** actual ÷ target × 100, to a whole number, as 11 of 15 is 73; halves are rounded up (not published). */
			percentage: number;
			/** The progress of the goal. */
			status: components["schemas"]["GoalStatus"];
			/** Why the numbers may still change. */
			advisory: components["schemas"]["GoalAdvisory"];
		};
		/** The creator that an entry of the compliance report is about. */
		ComplianceCreator: {
			/** Its id. */
			id: components["schemas"]["Uuid"];
			/** Its handle without `@`. */
			tiktok_handle: string;
			/** Its name on TikTok. */
			display_name: string | null;
			/** Its picture on TikTok. */
			avatar_url: string | null;
		};
		/** The progress of the goals of one active creator, each for the period of the reference date. */
		GoalCompliance: {
			/** The creator. */
			creator: components["schemas"]["ComplianceCreator"];
			/** One entry a goal, oldest first (the order is not published): the active goals that hold for the period, and, while it has not ended, those that have not started yet, as on_track (not published). */
			compliance: components["schemas"]["GoalStanding"][];
		};
		/** The number of goals of a project in each status. */
		GoalComplianceCounts: {
			/** Goals that are `on_track`. */
			on_track: number;
			/** Goals that are `behind_pace`. */
			behind_pace: number;
			/** Goals that are `at_risk`. */
			at_risk: number;
			/** Goals that are `completed`. */
			completed: number;
			/** Goals that are `missed`. */
			missed: number;
		};
		/** One bucket of a time series. */
		AnalyticsPoint: {
			/** The first day of the bucket. */
			date: components["schemas"]["CalendarDate"];
			/** A count, or a percentage for rates; null where the metric is not defined (a division by 0). */
			value: number | null;
			/** True where the range or the present cuts the bucket, so that it holds less than its whole length; left out of a whole one. */
			partial?: boolean;
		};
		/** Which video a series of a breakdown is of. */
		AnalyticsEntityRef: {
			/** The id of the video; `__other__` for all that are not shown. */
			id: string;
			/** A name to show: the title of the video, or its URL without one (not published); `Other` for `__other__`. */
			label: string;
		};
		/** The metric of one video, or of all videos that have no series of their own. */
		AnalyticsBreakdownSeries: {
			/** Which video. */
			entity_ref: components["schemas"]["AnalyticsEntityRef"];
			/** The same buckets as in the main series. */
			series?: components["schemas"]["AnalyticsPoint"][];
		};
		/** One metric of one entity over time. */
		Analytics: {
			/** The entity of the series. */
			entity?: components["schemas"]["AnalyticsEntity"];
			/** The id of the creator, video or campaign. */
			entity_id?: components["schemas"]["Uuid"];
			/** The metric. */
			metric?: components["schemas"]["AnalyticsMetric"];
			/** The unit of the values. */
			unit?: components["schemas"]["AnalyticsUnit"];
			/** Gains or levels. */
			mode?: components["schemas"]["AnalyticsMode"];
			/** The length of a bucket. */
			granularity?: components["schemas"]["Granularity"];
			/** The first day, inclusive. */
			from?: components["schemas"]["CalendarDate"];
			/** The last day, inclusive. */
			to?: components["schemas"]["CalendarDate"];
			/** The time zone of the days. */
			tz?: components["schemas"]["TimeZone"];
			/** The raw count whose growth is shown; null except for `growth_rate_pop`. */
			base_metric?: components["schemas"]["AnalyticsMetric"] | null;
			/** One row a bucket that the range touches, oldest first (the order is not published). */
			series: components["schemas"]["AnalyticsPoint"][];
			/** With `compare=prior_period` the same for the days before `from`, as many as the range has. */
			comparison_series?: components["schemas"]["AnalyticsPoint"][];
			/** With `breakdown` one series for each of at most ten videos, those with the most in the whole range first, then one for all others together, if there are any (not published). */
			breakdown_series?: components["schemas"]["AnalyticsBreakdownSeries"][];
			/** How many days of history the plan keeps; null keeps all. */
			tier_retention_days: number | null;
			/** The annotations of the entity and of its project as a whole whose day lies in the range, oldest day first (which ones, and the order, are not published). */
			annotations?: components["schemas"]["Annotation"][];
		};
		/** A marked day of a project, or of one creator, video or campaign in it. */
		Annotation: {
			/** The id of the annotation. */
			id: components["schemas"]["Uuid"];
			/** The project. */
			project_id: components["schemas"]["Uuid"];
			/** The kind of entity that it marks; null for the whole project. */
			entity: components["schemas"]["AnalyticsEntity"] | null;
			/** Which one; null for the whole project. */
			entity_id: components["schemas"]["Uuid"] | null;
			/** The marked day. */
			date: components["schemas"]["CalendarDate"];
			/** The sort of mark, a word of the writer. */
			kind: string;
			/** The event. */
			label: string;
			/** Structured data. */
			metadata: components["schemas"]["Metadata"];
			/** When it was made. */
			created_at: components["schemas"]["Timestamp"];
		};
		/** A new annotation. */
		AnnotationCreate: {
			/** The project. */
			project_id: components["schemas"]["Uuid"];
			/** The kind of entity that it marks; needs `entity_id`. */
			entity?: components["schemas"]["AnalyticsEntity"];
			/** Which one; needs `entity`. */
			entity_id?: components["schemas"]["Uuid"];
			/** The day to mark. */
			date: components["schemas"]["CalendarDate"];
			/**
			 * @description The sort of mark, 1 to 50 characters.
			 * @default note
			 */
			kind?: string;
			/** The event, 1 to 200 characters. */
			label: string;
			/** Structured data. */
			metadata?: components["schemas"]["Metadata"];
		};
		/** The changes to an annotation, at least one field. */
		AnnotationUpdate: {
			/** The day to mark. */
			date?: components["schemas"]["CalendarDate"];
			/** 1 to 50 characters. */
			kind?: string;
			/** 1 to 200 characters. */
			label?: string;
			/** Replaced whole. */
			metadata?: components["schemas"]["Metadata"];
		};
		/** One ranked video. */
		VideoLeaderboardEntry: {
			/** The video. */
			video_id: components["schemas"]["Uuid"];
			/** The caption on TikTok. */
			title: string | null;
			/** Its picture on TikTok. */
			thumbnail_url: string | null;
			/** The full TikTok URL. */
			url: string | null;
			/** Views now. */
			view_count: number;
			/** Likes now. */
			like_count: number;
			/** Comments now. */
			comment_count: number;
			/** Shares now. */
			share_count: number;
			/** Saves now. */
			save_count: number;
			/** The original post date on TikTok; null when it is not known (not published). */
			posted_at: components["schemas"]["Timestamp"] | null;
			/** How many videos are ranked in all, the same on every item (not published). */
			total_count: number;
			/** The creator; null for a video that was added directly. */
			creator_id?: components["schemas"]["Uuid"] | null;
			/** The handle of the creator without `@`; null for a video that was added directly. */
			tiktok_handle?: string | null;
		};
		/** One hour of the week in which something was posted. */
		HeatmapCell: {
			/** The day of the week, 0 = Sunday to 6 = Saturday. */
			dow: number;
			/** The hour of the day. */
			hour: number;
			/** How many videos were posted. */
			post_count: number;
			/** Their mean view count now; may be a fraction. */
			avg_views: number;
		};
		/** The response to a DELETE. */
		Deleted: {
			/** The id of what is gone. */
			id?: components["schemas"]["Uuid"];
			/**
			 * @description Always true.
			 * @constant
			 */
			deleted: true;
		};
		/** The response to ending assignments. */
		DeletedAssignments: {
			/** The id of the ended assignment, the first if several. */
			id?: components["schemas"]["Uuid"];
			/**
			 * @description Always true.
			 * @constant
			 */
			deleted: true;
			/** The ended assignments. */
			assignments?: components["schemas"]["PayoutAssignment"][];
		};
		/** The response to a bulk write. */
		BulkResult: {
			/** How many rows changed. */
			updated: number;
		};
		/**
		 * @description The source of the claim.
		 * @enum {string}
		 */
		Provenance: "reference" | "docs" | "ours";
		/** One field of an entity. */
		ApiField: {
			/** uuid, string, integer, boolean, timestamp, object, array … */
			type: string;
			/** Whether it can be null. */
			nullable: boolean;
			/** The meaning of the field. */
			description: string;
			/** The source of the claim. */
			provenance: components["schemas"]["Provenance"];
			/** The entity whose id it holds, by its key. */
			references: string | null;
			/** Whether a PATCH can change it. */
			writable: boolean;
			/** All values that it can have; only for a field with a fixed set of them. */
			values?: string[];
		};
		/** One entity: its fields by name, and what it is. */
		ApiEntity: {
			/** Its fields by their name on the wire. */
			fields: {
				[key: string]: components["schemas"]["ApiField"];
			};
			/** The meaning of the entity. */
			description: string;
			/** The source of the claim. */
			provenance?: components["schemas"]["Provenance"];
			/** The fields that a PATCH can change. */
			writable_fields?: string[];
		};
		/** One field that holds the id of another entity. */
		ApiRelationship: {
			/** The entity that has the field, by its key. */
			from: string;
			/** The field that holds the id. */
			field: string;
			/** The entity that it points at, by its key. */
			to: string;
		};
		/** One allowed change of a status. */
		ApiTransition: {
			/** The status before; null when the row is made. */
			from: string | null;
			/** The status after. */
			to: string;
			/** The operation, or `accrualCron` or `discovery`. */
			by: string;
		};
		/** One status and its allowed changes. */
		ApiStatus: {
			/** The name of the status schema. */
			name: string;
			/** All values. */
			values: string[];
			/** All allowed changes. */
			transitions: components["schemas"]["ApiTransition"][];
		};
		/** One operation. */
		ApiOperation: {
			/** The operationId. */
			id: string;
			/** The HTTP method. */
			method: string;
			/** The path below the base URL. */
			path: string;
			/** The task of the operation. */
			summary: string;
			/** The scope that a key needs, or null. */
			scope: string | null;
			/** The source of the claim. */
			provenance: components["schemas"]["Provenance"];
		};
		/** The API described for a program that reads it at run time: entities, their fields and how they relate. */
		ApiDescription: {
			/** The entities by their key (`project`, `creator`, `video`, `campaign`, …). */
			entities: {
				[key: string]: components["schemas"]["ApiEntity"];
			};
			/** How the entities relate. */
			relationships: components["schemas"]["ApiRelationship"][];
			/** The statuses and their allowed changes. */
			statuses?: components["schemas"]["ApiStatus"][];
			/** The operations. */
			operations?: components["schemas"]["ApiOperation"][];
		};
		/** A program branches on the code. */
		ErrorCode: ("invalid_query" | "invalid_body" | "invalid_params" | "invalid_api_key" | "limit_reached" | "retention_exceeded" | "insufficient_scope" | "banned" | "not_found" | "method_not_allowed" | "default_method" | "handle_taken" | "creator_banned" | "invalid_handle" | "no_change" | "duplicate" | "circular_reference" | "idempotency_key_reused" | "already_assigned" | "structure_archived" | "accrual_not_earned" | "accrual_paid" | "no_outstanding_accruals" | "method_inactive" | "invalid_transition" | "gone" | "payload_too_large" | "unsupported_media_type" | "rate_limit_exceeded" | "internal_error" | "unpublished_behaviour" | "bad_request" | "foreign_host" | "request_timeout" | "headers_too_large") | string;
		/** One thing that is wrong with a request. */
		Issue: {
			/** Where, as keys and indexes joined by dots; empty for the whole. */
			path: string;
			/** The error in words. */
			message: string;
		};
		/** The facts about a failure, for programs. */
		ErrorMeta: {
			/** The code that a program branches on. */
			code: components["schemas"]["ErrorCode"];
			/** On every 400: all that is wrong, at most 20 fields. */
			issues?: components["schemas"]["Issue"][];
			/** On a 400 with more than 20 issues: how many more fields are wrong. */
			issues_omitted?: number;
			/** On `insufficient_scope`: the scope that is needed. */
			required?: string;
			/** On `insufficient_scope`: the scopes that the key has. */
			granted?: string[];
			/** On `rate_limit_exceeded`: seconds to wait, as in `Retry-After`. */
			retryAfter?: number;
			/** On `limit_reached` and `retention_exceeded`: which limit of the plan. */
			limitKey?: string;
			/** On `limit_reached`: the count now. */
			current?: number;
			/** On `limit_reached` and `retention_exceeded`: the limit; for the retention in days. */
			max?: number;
			/** On `invalid_transition`: the status now. */
			from?: string;
			/** On `invalid_transition`: the status asked for. */
			to?: string;
			/** On `invalid_transition`: the statuses that can be reached from here. */
			allowed?: string[];
			/** On `accrual_not_earned`: the accruals that are not earned. */
			accrual_ids?: components["schemas"]["Uuid"][];
			/** On `not_found` and `duplicate`: what kind of row. */
			resource?: string;
			/** On `not_found`: the id in the request. */
			id?: string;
			/** On `not_found`: the field of the body that held the id. */
			field?: string;
			/** On `idempotency_key_reused`: the route that the key was first used for. */
			first_route?: string;
			/** On `retention_exceeded`: the first day that is kept. */
			earliest?: components["schemas"]["CalendarDate"];
			/** On `gone`: the route to ask instead. */
			alternative?: string;
			/** On `unpublished_behaviour`: the operation whose response is not published. */
			operation?: string;
			/** On refusals of a handle: the handle. */
			tiktok_handle?: string;
			/** On `already_assigned`: the creators that are assigned already. */
			creator_ids?: components["schemas"]["Uuid"][];
			/** On `no_outstanding_accruals`: the creator. */
			creator_id?: components["schemas"]["Uuid"];
			/** On `method_inactive`: the method. */
			method_id?: components["schemas"]["Uuid"];
			/** On `structure_archived`: the structure. */
			structure_id?: components["schemas"]["Uuid"];
			/** On `accrual_paid`: the payment to void first. */
			payment_id?: components["schemas"]["Uuid"] | null;
			/** On `circular_reference`: the campaign that was to be changed. */
			campaign_id?: components["schemas"]["Uuid"];
			/** On `circular_reference`: the campaign that already leads to it. */
			item_id?: components["schemas"]["Uuid"];
		};
		/** The envelope of every failure. */
		ErrorEnvelope: {
			/** Null on a failure. */
			data: null;
			/** A sentence for humans. */
			error: string;
			/** It has the `code` that a program branches on. */
			meta?: components["schemas"]["ErrorMeta"] | null;
		};
		/** The meta of a success that is not a list: null. */
		Meta: null;
		/** The meta of one page. */
		PageMeta: {
			/** Pass it as `cursor` to get the next page; null or absent at the end. */
			nextCursor?: string | null;
		};
		/** The envelope with one project. */
		ProjectResponse: {
			/** The project. */
			data: components["schemas"]["Project"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one page of projects. */
		ProjectPage: {
			/** The projects of the page, newest first, then by id. */
			data: components["schemas"]["Project"][];
			/** Null on success. */
			error: null;
			/** Where the next page begins; null at the end. */
			meta: components["schemas"]["PageMeta"] | null;
		};
		/** The envelope with one creator. */
		CreatorResponse: {
			/** The creator. */
			data: components["schemas"]["Creator"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with the creator that was added, or with an array of them for a bulk. */
		CreatorCreateResponse: {
			/** One creator, or an array for a bulk, in the order of the request. */
			data: components["schemas"]["Creator"] | components["schemas"]["Creator"][];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one page of creators. */
		CreatorPage: {
			/** The creators of the page, newest first, then by id. */
			data: components["schemas"]["Creator"][];
			/** Null on success. */
			error: null;
			/** Where the next page begins; null at the end. */
			meta: components["schemas"]["PageMeta"] | null;
		};
		/** The envelope with one video. */
		VideoResponse: {
			/** The video. */
			data: components["schemas"]["Video"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one page of videos. */
		VideoPage: {
			/** The videos of the page, newest first, then by id. */
			data: components["schemas"]["Video"][];
			/** Null on success. */
			error: null;
			/** Where the next page begins; null at the end. */
			meta: components["schemas"]["PageMeta"] | null;
		};
		/** The envelope with one campaign. */
		CampaignResponse: {
			/** The campaign. */
			data: components["schemas"]["Campaign"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one page of campaigns. */
		CampaignPage: {
			/** The campaigns of the page, newest first, then by id. */
			data: components["schemas"]["Campaign"][];
			/** Null on success. */
			error: null;
			/** Where the next page begins; null at the end. */
			meta: components["schemas"]["PageMeta"] | null;
		};
		/** The envelope with one campaign item. */
		CampaignItemResponse: {
			/** The campaign item. */
			data: components["schemas"]["CampaignItem"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one page of campaign items. */
		CampaignItemPage: {
			/** The campaign items of the page, newest first, then by id. */
			data: components["schemas"]["CampaignItem"][];
			/** Null on success. */
			error: null;
			/** Where the next page begins; null at the end. */
			meta: components["schemas"]["PageMeta"] | null;
		};
		/** The envelope with one goal. */
		GoalResponse: {
			/** The goal. */
			data: components["schemas"]["Goal"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one page of goals. */
		GoalPage: {
			/** The goals of the page, newest first, then by id. */
			data: components["schemas"]["Goal"][];
			/** Null on success. */
			error: null;
			/** Where the next page begins; null at the end. */
			meta: components["schemas"]["PageMeta"] | null;
		};
		/** The envelope with one payout method. */
		PayoutMethodResponse: {
			/** The payout method. */
			data: components["schemas"]["PayoutMethod"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one page of payout methods. */
		PayoutMethodPage: {
			/** The payout methods of the page, newest first, then by id. */
			data: components["schemas"]["PayoutMethod"][];
			/** Null on success. */
			error: null;
			/** Where the next page begins; null at the end. */
			meta: components["schemas"]["PageMeta"] | null;
		};
		/** The envelope with one payout structure. */
		PayoutStructureResponse: {
			/** The payout structure. */
			data: components["schemas"]["PayoutStructure"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one page of payout structures. */
		PayoutStructurePage: {
			/** The payout structures of the page, newest first, then by id. */
			data: components["schemas"]["PayoutStructure"][];
			/** Null on success. */
			error: null;
			/** Where the next page begins; null at the end. */
			meta: components["schemas"]["PageMeta"] | null;
		};
		/** The envelope with one payout structure with its versions. */
		PayoutStructureDetailResponse: {
			/** The payout structure with its versions. */
			data: components["schemas"]["PayoutStructureDetail"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with the new payout assignments. */
		PayoutAssignmentListResponse: {
			/** The new payout assignments, in the order of the request. */
			data: components["schemas"]["PayoutAssignment"][];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one page of payout assignments. */
		PayoutAssignmentPage: {
			/** The payout assignments of the page, newest first, then by id. */
			data: components["schemas"]["PayoutAssignment"][];
			/** Null on success. */
			error: null;
			/** Where the next page begins; null at the end. */
			meta: components["schemas"]["PageMeta"] | null;
		};
		/** The envelope with one payout accrual. */
		PayoutAccrualResponse: {
			/** The payout accrual. */
			data: components["schemas"]["PayoutAccrual"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one page of payout accruals. */
		PayoutAccrualPage: {
			/** The payout accruals of the page, newest first, then by id. */
			data: components["schemas"]["PayoutAccrual"][];
			/** Null on success. */
			error: null;
			/** Where the next page begins; null at the end. */
			meta: components["schemas"]["PageMeta"] | null;
		};
		/** The envelope with one payout payment. */
		PayoutPaymentResponse: {
			/** The payout payment. */
			data: components["schemas"]["PayoutPayment"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one page of payout payments. */
		PayoutPaymentPage: {
			/** The payout payments of the page, newest first, then by id. */
			data: components["schemas"]["PayoutPayment"][];
			/** Null on success. */
			error: null;
			/** Where the next page begins; null at the end. */
			meta: components["schemas"]["PageMeta"] | null;
		};
		/** The envelope with the stats of a campaign. */
		CampaignStatsResponse: {
			/** The stats of a campaign. */
			data: components["schemas"]["CampaignStats"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with the stats of a creator. */
		CreatorStatsResponse: {
			/** The stats of a creator. */
			data: components["schemas"]["CreatorStats"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with the stats of a video. */
		VideoStatsResponse: {
			/** The stats of a video, or one metric of it over time. */
			data: components["schemas"]["VideoStats"] | components["schemas"]["VideoMetricStats"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with the report on goals. */
		GoalComplianceResponse: {
			/** One entry for each active creator of the project, in the order in which they were added (not published). */
			data: components["schemas"]["GoalCompliance"][];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with the counts of goals by status. */
		GoalComplianceCountsResponse: {
			/** The counts. */
			data: components["schemas"]["GoalComplianceCounts"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one time series. */
		AnalyticsResponse: {
			/** The time series. */
			data: components["schemas"]["Analytics"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope of a response whose shape is not published. */
		UnpublishedResponse: {
			/** Of any shape. */
			data: unknown;
			/** Null on success. */
			error: null;
			/** The meta of the service. */
			meta?: unknown;
		};
		/** The envelope with one annotation. */
		AnnotationResponse: {
			/** The annotation. */
			data: components["schemas"]["Annotation"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one page of annotations. */
		AnnotationPage: {
			/** The annotations of the page, newest first, then by id. */
			data: components["schemas"]["Annotation"][];
			/** Null on success. */
			error: null;
			/** Where the next page begins; null at the end. */
			meta: components["schemas"]["PageMeta"] | null;
		};
		/** The envelope with one heatmap. */
		PostingHeatmapResponse: {
			/** The hours in which something was posted, Sunday 00 first (the order is not published). */
			data: components["schemas"]["HeatmapCell"][];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one deletion. */
		DeletedResponse: {
			/** The deletion. */
			data: components["schemas"]["Deleted"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one end of assignments. */
		DeletedAssignmentsResponse: {
			/** The end of assignments. */
			data: components["schemas"]["DeletedAssignments"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one result of a bulk write. */
		BulkResultResponse: {
			/** The result of a bulk write. */
			data: components["schemas"]["BulkResult"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one description of the API. */
		ApiDescriptionResponse: {
			/** The description of the API. */
			data: components["schemas"]["ApiDescription"];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
		/** The envelope with one page of the leaderboard. */
		VideoLeaderboardResponse: {
			/** The ranked videos, the first first. */
			data: components["schemas"]["VideoLeaderboardEntry"][];
			/** Null on success. */
			error: null;
			/** Null: only lists have one. */
			meta: components["schemas"]["Meta"];
		};
	};
	responses: {
		/** The path, the query or the body is not what the operation takes. */
		InvalidRequest: {
			headers: {
				"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
				"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
				"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
				[name: string]: unknown;
			};
			content: {
				"application/json": components["schemas"]["ErrorEnvelope"];
			};
		};
		/** The API key is missing, malformed or unknown. */
		Unauthorized: {
			headers: {
				"WWW-Authenticate": components["headers"]["WwwAuthenticate"];
				[name: string]: unknown;
			};
			content: {
				"application/json": components["schemas"]["ErrorEnvelope"];
			};
		};
		/** A count cap of the plan is reached. */
		LimitReached: {
			headers: {
				"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
				"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
				"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
				[name: string]: unknown;
			};
			content: {
				"application/json": components["schemas"]["ErrorEnvelope"];
			};
		};
		/** The range begins earlier than the plan keeps history. */
		RetentionExceeded: {
			headers: {
				"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
				"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
				"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
				[name: string]: unknown;
			};
			content: {
				"application/json": components["schemas"]["ErrorEnvelope"];
			};
		};
		/** The key lacks the scope, or the organization is banned. */
		Forbidden: {
			headers: {
				"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
				"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
				"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
				[name: string]: unknown;
			};
			content: {
				"application/json": components["schemas"]["ErrorEnvelope"];
			};
		};
		/** Nothing in the organization has this id: it never had, or belongs to another organization. */
		NotFound: {
			headers: {
				"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
				"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
				"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
				[name: string]: unknown;
			};
			content: {
				"application/json": components["schemas"]["ErrorEnvelope"];
			};
		};
		/** The Idempotency-Key was used on another route. */
		IdempotencyKeyReused: {
			headers: {
				"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
				"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
				"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
				[name: string]: unknown;
			};
			content: {
				"application/json": components["schemas"]["ErrorEnvelope"];
			};
		};
		/** Later documentation returns 410 here. */
		Gone: {
			headers: {
				"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
				"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
				"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
				[name: string]: unknown;
			};
			content: {
				"application/json": components["schemas"]["ErrorEnvelope"];
			};
		};
		/** The body is over 1 MiB. */
		PayloadTooLarge: {
			headers: {
				"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
				"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
				"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
				[name: string]: unknown;
			};
			content: {
				"application/json": components["schemas"]["ErrorEnvelope"];
			};
		};
		/** The body is not `application/json`. */
		UnsupportedMediaType: {
			headers: {
				"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
				"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
				"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
				[name: string]: unknown;
			};
			content: {
				"application/json": components["schemas"]["ErrorEnvelope"];
			};
		};
		/** Too many requests: 60 a minute a key, or the daily quota of the organization, or of scrapes. */
		RateLimited: {
			headers: {
				"Retry-After": components["headers"]["RetryAfter"];
				"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
				"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
				"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
				[name: string]: unknown;
			};
			content: {
				"application/json": components["schemas"]["ErrorEnvelope"];
			};
		};
		/** Only the mock returns this. */
		NotPublished: {
			headers: {
				"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
				"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
				"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
				[name: string]: unknown;
			};
			content: {
				"application/json": components["schemas"]["ErrorEnvelope"];
			};
		};
		/** The service failed. */
		InternalError: {
			headers: {
				"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
				"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
				"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
				[name: string]: unknown;
			};
			content: {
				"application/json": components["schemas"]["ErrorEnvelope"];
			};
		};
	};
	parameters: {
		/** How many rows a page holds, 1 to 100. */
		Limit: number;
		/** How many rows to skip, 0 or more. */
		Offset: number;
		/** The id of the project. */
		ProjectIdPath: components["schemas"]["Uuid"];
		/** The id of the project. */
		ProjectId: components["schemas"]["Uuid"];
		/** The id of the creator. */
		CreatorId: components["schemas"]["Uuid"];
		/** The id of the video. */
		VideoId: components["schemas"]["Uuid"];
		/** The id of the campaign. */
		CampaignId: components["schemas"]["Uuid"];
		/** The id of the goal. */
		GoalId: components["schemas"]["Uuid"];
		/** The id of the annotation. */
		AnnotationId: components["schemas"]["Uuid"];
		/** The id of the payout method. */
		PayoutMethodId: components["schemas"]["Uuid"];
		/** The id of the payout structure. */
		PayoutStructureId: components["schemas"]["Uuid"];
		/** The id of the accrual. */
		PayoutAccrualId: components["schemas"]["Uuid"];
		/** The id of the payment. */
		PayoutPaymentId: components["schemas"]["Uuid"];
		/** The id of the creator. */
		DeletedCreatorId: components["schemas"]["Uuid"];
		/** The id of the video. */
		DeletedVideoId: components["schemas"]["Uuid"];
		/** The id of the campaign. */
		DeletedCampaignId: components["schemas"]["Uuid"];
		/** The id of the payout structure. */
		DeletedPayoutStructureId: components["schemas"]["Uuid"];
		/** The time zone of the days, in place of the organization's. */
		TimeZoneQuery: components["schemas"]["TimeZone"];
		/** The first day, `YYYY-MM-DD`, inclusive; not after `to` (not published). */
		FromDate: components["schemas"]["CalendarDate"];
		/** The last day, `YYYY-MM-DD`, inclusive. */
		ToDate: components["schemas"]["CalendarDate"];
		/** Only rows of this project; none if it is unknown (not published). */
		ProjectIdQuery: components["schemas"]["Uuid"];
		/** The project. */
		RequiredProjectIdQuery: components["schemas"]["Uuid"];
		/** Only rows of this creator; none if it is unknown (not published). */
		CreatorIdQuery: components["schemas"]["Uuid"];
		/** The first day, `YYYY-MM-DD`, inclusive; not after `to` (not published). */
		OurFromDate: components["schemas"]["CalendarDate"];
		/** The last day, `YYYY-MM-DD`, inclusive. */
		OurToDate: components["schemas"]["CalendarDate"];
		/** Only rows of this project; none if it is unknown. */
		OurProjectIdQuery: components["schemas"]["Uuid"];
		/** Only rows of this creator; none if it is unknown. */
		OurCreatorIdQuery: components["schemas"]["Uuid"];
	};
	requestBodies: never;
	headers: {
		/** How to authenticate. */
		WwwAuthenticate: string;
		/** How many requests the key may send in the current window. */
		XRateLimitLimit: number;
		/** How many of them are left. */
		XRateLimitRemaining: number;
		/** When the next request is free again, in Unix seconds. */
		XRateLimitReset: number;
		/** How many seconds to wait. */
		RetryAfter: number;
		/** That a csv is a file (docs), and its name (not published). */
		ContentDisposition: string;
		/** `true` when the response is the one of an earlier call with the same Idempotency-Key; else absent. */
		IdempotencyReplayed: "true";
	};
	pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
	getSchema: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The description, in the envelope. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ApiDescriptionResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getOpenapi: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The raw OpenAPI 3.1 document. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": Record<string, never>;
				};
			};
			400: components["responses"]["InvalidRequest"];
			500: components["responses"]["InternalError"];
		};
	};
	listProjects: {
		parameters: {
			query?: {
				/** How many rows a page holds, 1 to 100. */
				limit?: components["parameters"]["Limit"];
				/** `meta.nextCursor` of the page before; leave it out for the first page. */
				cursor?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** One page of projects. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ProjectPage"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	createProject: {
		parameters: {
			query?: never;
			header?: {
				/** Makes a retry safe: the same key within 24 hours gets the first response again, and nothing is done twice. */
				"Idempotency-Key"?: string;
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["ProjectCreate"];
			};
		};
		responses: {
			/** The new project. */
			201: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					"Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ProjectResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["LimitReached"];
			403: components["responses"]["Forbidden"];
			409: components["responses"]["IdempotencyKeyReused"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getProject: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the project. */
				id: components["parameters"]["ProjectId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The project. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ProjectResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	updateProject: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the project. */
				id: components["parameters"]["ProjectId"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["ProjectUpdate"];
			};
		};
		responses: {
			/** The project after the change. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ProjectResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	listCreators: {
		parameters: {
			query?: {
				/** How many rows a page holds, 1 to 100. */
				limit?: components["parameters"]["Limit"];
				/** `meta.nextCursor` of the page before; leave it out for the first page. */
				cursor?: string;
				/** Only rows of this project; none if it is unknown (not published). */
				project_id?: components["parameters"]["ProjectIdQuery"];
				/** Part of the handle, whatever its case. */
				search?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** One page of creators. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["CreatorPage"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	createCreators: {
		parameters: {
			query?: never;
			header?: {
				/** Makes a retry safe: the same key within 24 hours gets the first response again, and nothing is done twice. */
				"Idempotency-Key"?: string;
			};
			path: {
				/** The id of the project. */
				projectId: components["parameters"]["ProjectIdPath"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["CreatorsCreate"];
			};
		};
		responses: {
			/** A removed handle came back, with its old id. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					"Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["CreatorCreateResponse"];
				};
			};
			/** The new creator, or an array of them. */
			201: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					"Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["CreatorCreateResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["LimitReached"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			/** Refused because of the state it meets: handle_taken, idempotency_key_reused. */
			409: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ErrorEnvelope"];
				};
			};
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	bulkRemoveCreators: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the project. */
				projectId: components["parameters"]["ProjectIdPath"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["CreatorIds"];
			};
		};
		responses: {
			/** How many were removed. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["BulkResultResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	bulkReenableCreators: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the project. */
				projectId: components["parameters"]["ProjectIdPath"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["CreatorIds"];
			};
		};
		responses: {
			/** How many came back. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["BulkResultResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["LimitReached"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			/** A handle of those that should return is in use by another active creator of the project (not published). */
			409: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ErrorEnvelope"];
				};
			};
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getCreator: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the creator. */
				id: components["parameters"]["CreatorId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The creator. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["CreatorResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	deleteCreator: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the creator. */
				id: components["parameters"]["DeletedCreatorId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The removed creator. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["DeletedResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	updateCreator: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the creator. */
				id: components["parameters"]["CreatorId"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["CreatorUpdate"];
			};
		};
		responses: {
			/** The creator after the change. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["CreatorResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			/** Refused because of the state it meets: handle_taken, creator_banned, invalid_handle, no_change. */
			409: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ErrorEnvelope"];
				};
			};
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	scrapeCreator: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the creator. */
				id: components["parameters"]["CreatorId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** Accepted; the creator as it is now. */
			202: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["CreatorResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getCreatorStats: {
		parameters: {
			query?: {
				/** The first day, `YYYY-MM-DD`, inclusive; not after `to` (not published). */
				from?: components["parameters"]["OurFromDate"];
				/** The last day, `YYYY-MM-DD`, inclusive. */
				to?: components["parameters"]["OurToDate"];
			};
			header?: never;
			path: {
				/** The id of the creator. */
				id: components["parameters"]["CreatorId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The stats. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["CreatorStatsResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["RetentionExceeded"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			410: components["responses"]["Gone"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	listVideos: {
		parameters: {
			query?: {
				/** How many rows a page holds, 1 to 100. */
				limit?: components["parameters"]["Limit"];
				/** `meta.nextCursor` of the page before; leave it out for the first page. */
				cursor?: string;
				/** Only rows of this project; none if it is unknown (not published). */
				project_id?: components["parameters"]["ProjectIdQuery"];
				/** Only rows of this creator; none if it is unknown (not published). */
				creator_id?: components["parameters"]["CreatorIdQuery"];
				/** Only videos in this status. */
				tracking_status?: components["schemas"]["TrackingStatus"];
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** One page of videos. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["VideoPage"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	addVideo: {
		parameters: {
			query?: never;
			header?: {
				/** Makes a retry safe: the same key within 24 hours gets the first response again, and nothing is done twice. */
				"Idempotency-Key"?: string;
			};
			path: {
				/** The id of the project. */
				projectId: components["parameters"]["ProjectIdPath"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["VideoAdd"];
			};
		};
		responses: {
			/** The new video. */
			201: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					"Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["VideoResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["LimitReached"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			/** Refused because of the state it meets: duplicate, idempotency_key_reused. */
			409: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ErrorEnvelope"];
				};
			};
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	bulkDisableVideoTracking: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the project. */
				projectId: components["parameters"]["ProjectIdPath"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["VideoIds"];
			};
		};
		responses: {
			/** How many were still tracked. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["BulkResultResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getVideo: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the video. */
				id: components["parameters"]["VideoId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The video. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["VideoResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	deleteVideo: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the video. */
				id: components["parameters"]["DeletedVideoId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The deleted video. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["DeletedResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	updateVideo: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the video. */
				id: components["parameters"]["VideoId"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["VideoUpdate"];
			};
		};
		responses: {
			/** The video after the change. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["VideoResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["LimitReached"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			/** Refused because of the state it meets: invalid_transition. */
			409: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ErrorEnvelope"];
				};
			};
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	scrapeVideo: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the video. */
				id: components["parameters"]["VideoId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** Accepted; the video as it is now. */
			202: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["VideoResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	disableVideoTracking: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the video. */
				id: components["parameters"]["VideoId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The video, no longer tracked. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["VideoResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getVideoStats: {
		parameters: {
			query?: {
				/** The first day, `YYYY-MM-DD`, inclusive; not after `to` (not published). */
				from?: components["parameters"]["FromDate"];
				/** The last day, `YYYY-MM-DD`, inclusive. */
				to?: components["parameters"]["ToDate"];
				/** The time zone of the days, in place of the organization's. */
				tz?: components["parameters"]["TimeZoneQuery"];
				/** A metric made from the counts of a day. */
				metric?: components["schemas"]["VideoMetric"];
				/** The length of one point; `day` is the only one, anything else is 400. */
				granularity?: components["schemas"]["VideoGranularity"];
				/** The count whose growth is wanted. */
				base_metric?: components["schemas"]["VideoCountMetric"];
				/** `1` adds the velocity of the cohort. */
				cohort?: components["schemas"]["CohortSwitch"];
			};
			header?: never;
			path: {
				/** The id of the video. */
				id: components["parameters"]["VideoId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The stats. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["VideoStatsResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["RetentionExceeded"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	listCampaigns: {
		parameters: {
			query?: {
				/** How many rows a page holds, 1 to 100. */
				limit?: components["parameters"]["Limit"];
				/** `meta.nextCursor` of the page before; leave it out for the first page. */
				cursor?: string;
				/** Only rows of this project; none if it is unknown (not published). */
				project_id?: components["parameters"]["ProjectIdQuery"];
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** One page of campaigns. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["CampaignPage"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	createCampaign: {
		parameters: {
			query?: never;
			header?: {
				/** Makes a retry safe: the same key within 24 hours gets the first response again, and nothing is done twice. */
				"Idempotency-Key"?: string;
			};
			path: {
				/** The id of the project. */
				projectId: components["parameters"]["ProjectIdPath"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["CampaignCreate"];
			};
		};
		responses: {
			/** The new campaign. */
			201: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					"Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["CampaignResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["LimitReached"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			409: components["responses"]["IdempotencyKeyReused"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getCampaign: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the campaign. */
				id: components["parameters"]["CampaignId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The campaign. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["CampaignResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	deleteCampaign: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the campaign. */
				id: components["parameters"]["DeletedCampaignId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The deleted campaign. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["DeletedResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	updateCampaign: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the campaign. */
				id: components["parameters"]["CampaignId"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["CampaignUpdate"];
			};
		};
		responses: {
			/** The campaign after the change. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["CampaignResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	listCampaignItems: {
		parameters: {
			query?: {
				/** How many rows a page holds, 1 to 100. */
				limit?: components["parameters"]["Limit"];
				/** `meta.nextCursor` of the page before; leave it out for the first page. */
				cursor?: string;
			};
			header?: never;
			path: {
				/** The id of the campaign. */
				id: components["parameters"]["CampaignId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** One page of items. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["CampaignItemPage"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	addCampaignItem: {
		parameters: {
			query?: never;
			header?: {
				/** Makes a retry safe: the same key within 24 hours gets the first response again, and nothing is done twice. */
				"Idempotency-Key"?: string;
			};
			path: {
				/** The id of the campaign. */
				id: components["parameters"]["CampaignId"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["CampaignItemRef"];
			};
		};
		responses: {
			/** The new membership. */
			201: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					"Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["CampaignItemResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["LimitReached"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			/** Refused because of the state it meets: duplicate, circular_reference, idempotency_key_reused. */
			409: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ErrorEnvelope"];
				};
			};
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	removeCampaignItem: {
		parameters: {
			query?: {
				/** The kind of item to remove, if the body does not say it. */
				item_type?: components["schemas"]["CampaignItemType"];
				/** Which item to remove, when it is not in the body. */
				item_id?: components["schemas"]["Uuid"];
			};
			header?: never;
			path: {
				/** The id of the campaign. */
				id: components["parameters"]["CampaignId"];
			};
			cookie?: never;
		};
		/** Needed when the query names no item. */
		requestBody?: {
			content: {
				"application/json": components["schemas"]["CampaignItemRemoval"];
			};
		};
		responses: {
			/** The removed membership. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["DeletedResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getCampaignStats: {
		parameters: {
			query?: {
				/** The first day, `YYYY-MM-DD`, inclusive; not after `to` (not published). */
				from?: components["parameters"]["FromDate"];
				/** The last day, `YYYY-MM-DD`, inclusive. */
				to?: components["parameters"]["ToDate"];
			};
			header?: never;
			path: {
				/** The id of the campaign. */
				id: components["parameters"]["CampaignId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The stats. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["CampaignStatsResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["RetentionExceeded"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			410: components["responses"]["Gone"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	listGoals: {
		parameters: {
			query?: {
				/** How many rows a page holds, 1 to 100. */
				limit?: components["parameters"]["Limit"];
				/** `meta.nextCursor` of the page before; leave it out for the first page. */
				cursor?: string;
			};
			header?: never;
			path: {
				/** The id of the creator. */
				id: components["parameters"]["CreatorId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** One page of goals. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GoalPage"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	createGoal: {
		parameters: {
			query?: never;
			header?: {
				/** Makes a retry safe: the same key within 24 hours gets the first response again, and nothing is done twice. */
				"Idempotency-Key"?: string;
			};
			path: {
				/** The id of the creator. */
				id: components["parameters"]["CreatorId"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["GoalCreate"];
			};
		};
		responses: {
			/** The new goal. */
			201: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					"Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GoalResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			409: components["responses"]["IdempotencyKeyReused"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	deleteGoal: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the goal. */
				id: components["parameters"]["GoalId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The deleted goal. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["DeletedResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	updateGoal: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the goal. */
				id: components["parameters"]["GoalId"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["GoalUpdate"];
			};
		};
		responses: {
			/** The goal after the change. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GoalResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getGoalCompliance: {
		parameters: {
			query?: {
				/** Only this creator; none if it is unknown or not of the project (not published). */
				creator_id?: components["schemas"]["Uuid"];
				/** Only goals of this period length, or `all`. */
				period?: components["schemas"]["GoalPeriodFilter"];
				/** The day whose periods are reported. */
				reference_date?: components["schemas"]["CalendarDate"];
			};
			header?: never;
			path: {
				/** The id of the project. */
				projectId: components["parameters"]["ProjectIdPath"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The report. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GoalComplianceResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getAnalytics: {
		parameters: {
			query: {
				/** The kind of entity that the metric belongs to. */
				entity: components["schemas"]["AnalyticsEntity"];
				/** Which creator, video or campaign. */
				entity_id: components["schemas"]["Uuid"];
				/** Which metric to give. */
				metric: components["schemas"]["AnalyticsMetric"];
				/** The gain of each bucket (new) or the total at its end (cumulative). */
				mode?: components["schemas"]["AnalyticsMode"];
				/** The length of one point. */
				granularity?: components["schemas"]["Granularity"];
				/** The first day, `YYYY-MM-DD`, inclusive; not after `to` (not published). */
				from?: components["parameters"]["FromDate"];
				/** The last day, `YYYY-MM-DD`, inclusive. */
				to?: components["parameters"]["ToDate"];
				/** The time zone of the days, in place of the organization's. */
				tz?: components["parameters"]["TimeZoneQuery"];
				/** The metric whose growth is wanted. */
				base_metric?: components["schemas"]["AnalyticsMetric"];
				/** `prior_period` adds `comparison_series`: the same metric over the days before `from`, as many as the range has. */
				compare?: components["schemas"]["AnalyticsComparison"];
				/** `video` adds `breakdown_series`: the metric of each of at most ten videos, and of all others together. */
				breakdown?: components["schemas"]["AnalyticsBreakdown"];
				/** `csv` returns the series as a file in place of JSON. */
				format?: components["schemas"]["AnalyticsFormat"];
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The series. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					"Content-Disposition": components["headers"]["ContentDisposition"];
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example series_kind,date,value,partial,entity_id,entity_label
					 *     main,2026-02-28,19000,false,341eb895-f3a4-4a6d-bf48-17cd718c5005,
					 *     main,2026-03-01,12000,false,341eb895-f3a4-4a6d-bf48-17cd718c5005,
					 */
					"text/csv": string;
					"application/json": components["schemas"]["AnalyticsResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["RetentionExceeded"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getAnalyticsSchema: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The raw OpenAPI 3.1 document of the analytics routes. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": Record<string, never>;
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	listAnnotations: {
		parameters: {
			query?: {
				/** Only annotations of this project; none if it is unknown. */
				project_id?: components["schemas"]["Uuid"];
				/** Only annotations of this creator, video or campaign; none if it is unknown. */
				entity_id?: components["schemas"]["Uuid"];
				/** The first day of the annotations, inclusive; not after `to` (not published). */
				from?: components["schemas"]["CalendarDate"];
				/** The last day of the annotations, inclusive. */
				to?: components["schemas"]["CalendarDate"];
				/** How many rows a page holds, 1 to 100. */
				limit?: components["parameters"]["Limit"];
				/** `meta.nextCursor` of the page before; leave it out for the first page. */
				cursor?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** One page of annotations. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["AnnotationPage"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	createAnnotation: {
		parameters: {
			query?: never;
			header?: {
				/** Makes a retry safe: the same key within 24 hours gets the first response again, and nothing is done twice. */
				"Idempotency-Key"?: string;
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["AnnotationCreate"];
			};
		};
		responses: {
			/** The new annotation. */
			201: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					"Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["AnnotationResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			409: components["responses"]["IdempotencyKeyReused"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	deleteAnnotation: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the annotation. */
				id: components["parameters"]["AnnotationId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The id of the annotation that is gone. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["DeletedResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	updateAnnotation: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the annotation. */
				id: components["parameters"]["AnnotationId"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["AnnotationUpdate"];
			};
		};
		responses: {
			/** The annotation after the change. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["AnnotationResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getVideoLeaderboard: {
		parameters: {
			query: {
				/** The project. */
				project_id: components["parameters"]["RequiredProjectIdQuery"];
				/** Only videos posted on this day or later, `YYYY-MM-DD`; not after `to` (not published). */
				from?: components["schemas"]["CalendarDate"];
				/** Only videos posted on this day or earlier, `YYYY-MM-DD`. */
				to?: components["schemas"]["CalendarDate"];
				/** The count to rank by. */
				order?: components["schemas"]["LeaderboardOrder"];
				/** How many videos to return, 1 to 100. */
				limit?: number;
				/** How many rows to skip, 0 or more. */
				offset?: components["parameters"]["Offset"];
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** One slice of the ranking. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["VideoLeaderboardResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["RetentionExceeded"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getPostingHeatmap: {
		parameters: {
			query: {
				/** The project. */
				project_id: components["parameters"]["RequiredProjectIdQuery"];
				/** The first day, `YYYY-MM-DD`, inclusive; not after `to` (not published). */
				from: components["schemas"]["CalendarDate"];
				/** The last day, `YYYY-MM-DD`, inclusive. */
				to: components["schemas"]["CalendarDate"];
				/** The time zone of the days, in place of the organization's. */
				tz?: components["parameters"]["TimeZoneQuery"];
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The heatmap. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PostingHeatmapResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["RetentionExceeded"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getGoalComplianceCounts: {
		parameters: {
			query: {
				/** The project. */
				project_id: components["parameters"]["RequiredProjectIdQuery"];
				/** Only goals of this period length, or `all`. */
				period?: components["schemas"]["GoalPeriodFilter"];
				/** The day whose periods are counted. */
				reference_date?: components["schemas"]["CalendarDate"];
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The counts. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GoalComplianceCountsResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getViewDistribution: {
		parameters: {
			query: {
				/** The project. */
				project_id: components["schemas"]["Uuid"];
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The response of the service. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["UnpublishedResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
			501: components["responses"]["NotPublished"];
		};
	};
	getOutliers: {
		parameters: {
			query: {
				/** The project. */
				project_id: components["schemas"]["Uuid"];
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The response of the service. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["UnpublishedResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
			501: components["responses"]["NotPublished"];
		};
	};
	getCreatorLeaderboard: {
		parameters: {
			query: {
				/** The project. */
				project_id: components["schemas"]["Uuid"];
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The response of the service. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["UnpublishedResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
			501: components["responses"]["NotPublished"];
		};
	};
	getPostingConsistency: {
		parameters: {
			query: {
				/** The project. */
				project_id: components["schemas"]["Uuid"];
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The response of the service. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["UnpublishedResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
			501: components["responses"]["NotPublished"];
		};
	};
	getCreatorScatter: {
		parameters: {
			query: {
				/** The project. */
				project_id: components["schemas"]["Uuid"];
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The response of the service. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["UnpublishedResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
			501: components["responses"]["NotPublished"];
		};
	};
	getCampaignLeaderboard: {
		parameters: {
			query: {
				/** The project. */
				project_id: components["schemas"]["Uuid"];
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The response of the service. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["UnpublishedResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
			501: components["responses"]["NotPublished"];
		};
	};
	getMemberOverlap: {
		parameters: {
			query: {
				/** The project. */
				project_id: components["schemas"]["Uuid"];
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The response of the service. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["UnpublishedResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
			501: components["responses"]["NotPublished"];
		};
	};
	listPayoutMethods: {
		parameters: {
			query?: {
				/** How many rows a page holds, 1 to 100. */
				limit?: components["parameters"]["Limit"];
				/** `meta.nextCursor` of the page before; leave it out for the first page. */
				cursor?: string;
				/** List disabled methods too. */
				include_disabled?: "1" | "true";
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** One page of methods. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutMethodPage"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	createPayoutMethod: {
		parameters: {
			query?: never;
			header?: {
				/** Makes a retry safe: the same key within 24 hours gets the first response again, and nothing is done twice. */
				"Idempotency-Key"?: string;
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["PayoutMethodCreate"];
			};
		};
		responses: {
			/** The new method. */
			201: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					"Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutMethodResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["LimitReached"];
			403: components["responses"]["Forbidden"];
			409: components["responses"]["IdempotencyKeyReused"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getPayoutMethod: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the payout method. */
				id: components["parameters"]["PayoutMethodId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The method. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutMethodResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	deletePayoutMethod: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the payout method. */
				id: components["parameters"]["PayoutMethodId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The deleted method. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["DeletedResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			/** Refused because of the state it meets: default_method. */
			409: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ErrorEnvelope"];
				};
			};
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	updatePayoutMethod: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the payout method. */
				id: components["parameters"]["PayoutMethodId"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["PayoutMethodUpdate"];
			};
		};
		responses: {
			/** The method after the change. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutMethodResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["LimitReached"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	listPayoutStructures: {
		parameters: {
			query?: {
				/** How many rows a page holds, 1 to 100. */
				limit?: components["parameters"]["Limit"];
				/** `meta.nextCursor` of the page before; leave it out for the first page. */
				cursor?: string;
				/** Only rows of this project; none if it is unknown (not published). */
				project_id?: components["parameters"]["ProjectIdQuery"];
				/** true for live structures, false for archived ones. */
				is_active?: boolean;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** One page of structures. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutStructurePage"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	createPayoutStructure: {
		parameters: {
			query?: never;
			header?: {
				/** Makes a retry safe: the same key within 24 hours gets the first response again, and nothing is done twice. */
				"Idempotency-Key"?: string;
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["PayoutStructureCreate"];
			};
		};
		responses: {
			/** The new structure. */
			201: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					"Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutStructureResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["LimitReached"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			409: components["responses"]["IdempotencyKeyReused"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getPayoutStructure: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the payout structure. */
				id: components["parameters"]["PayoutStructureId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The structure with its versions. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutStructureDetailResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	deletePayoutStructure: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the payout structure. */
				id: components["parameters"]["DeletedPayoutStructureId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The archived structure. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["DeletedResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	updatePayoutStructure: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the payout structure. */
				id: components["parameters"]["PayoutStructureId"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["PayoutStructureUpdate"];
			};
		};
		responses: {
			/** The structure after the change. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutStructureResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			402: components["responses"]["LimitReached"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	listPayoutAssignments: {
		parameters: {
			query?: {
				/** How many rows a page holds, 1 to 100. */
				limit?: components["parameters"]["Limit"];
				/** `meta.nextCursor` of the page before; leave it out for the first page. */
				cursor?: string;
			};
			header?: never;
			path: {
				/** The id of the payout structure. */
				id: components["parameters"]["PayoutStructureId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** One page of assignments. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutAssignmentPage"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	createPayoutAssignments: {
		parameters: {
			query?: never;
			header?: {
				/** Makes a retry safe: the same key within 24 hours gets the first response again, and nothing is done twice. */
				"Idempotency-Key"?: string;
			};
			path: {
				/** The id of the payout structure. */
				id: components["parameters"]["PayoutStructureId"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["PayoutAssignmentsCreate"];
			};
		};
		responses: {
			/** The new assignments. */
			201: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					"Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutAssignmentListResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			/** Refused because of the state it meets: already_assigned, structure_archived, idempotency_key_reused. */
			409: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ErrorEnvelope"];
				};
			};
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	deletePayoutAssignments: {
		parameters: {
			query?: {
				/** The creator to unassign, when the body names none. */
				creator_id?: components["schemas"]["Uuid"];
			};
			header?: never;
			path: {
				/** The id of the payout structure. */
				id: components["parameters"]["PayoutStructureId"];
			};
			cookie?: never;
		};
		/** Needed when the query names no creator. */
		requestBody?: {
			content: {
				"application/json": components["schemas"]["PayoutAssignmentsDelete"];
			};
		};
		responses: {
			/** The ended assignments. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["DeletedAssignmentsResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	listPayoutAccruals: {
		parameters: {
			query?: {
				/** How many rows a page holds, 1 to 100. */
				limit?: components["parameters"]["Limit"];
				/** `meta.nextCursor` of the page before; leave it out for the first page. */
				cursor?: string;
				/** Only rows of this creator; none if it is unknown (not published). */
				creator_id?: components["parameters"]["CreatorIdQuery"];
				/** Only accruals in this status. */
				status?: components["schemas"]["AccrualStatus"];
				/** Only accruals of this structure. */
				structure_id?: components["schemas"]["Uuid"];
				/** Only rows of this project; none if it is unknown. */
				project_id?: components["parameters"]["OurProjectIdQuery"];
				/** The first day, `YYYY-MM-DD`, inclusive; not after `to` (not published). */
				from?: components["parameters"]["OurFromDate"];
				/** The last day, `YYYY-MM-DD`, inclusive. */
				to?: components["parameters"]["OurToDate"];
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** One page of accruals. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutAccrualPage"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getPayoutAccrual: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the accrual. */
				id: components["parameters"]["PayoutAccrualId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The accrual. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutAccrualResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	updatePayoutAccrual: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the accrual. */
				id: components["parameters"]["PayoutAccrualId"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["PayoutAccrualUpdate"];
			};
		};
		responses: {
			/** The accrual after the change. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutAccrualResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			/** Refused because of the state it meets: invalid_transition, accrual_paid. */
			409: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ErrorEnvelope"];
				};
			};
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	listPayoutPayments: {
		parameters: {
			query?: {
				/** How many rows a page holds, 1 to 100. */
				limit?: components["parameters"]["Limit"];
				/** `meta.nextCursor` of the page before; leave it out for the first page. */
				cursor?: string;
				/** Only rows of this project; none if it is unknown. */
				project_id?: components["parameters"]["OurProjectIdQuery"];
				/** Only rows of this creator; none if it is unknown. */
				creator_id?: components["parameters"]["OurCreatorIdQuery"];
				/** Only payments in this status. */
				status?: components["schemas"]["PaymentStatus"];
				/** The first day, `YYYY-MM-DD`, inclusive; not after `to` (not published). */
				from?: components["parameters"]["OurFromDate"];
				/** The last day, `YYYY-MM-DD`, inclusive. */
				to?: components["parameters"]["OurToDate"];
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** One page of payments. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutPaymentPage"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	createPayoutPayment: {
		parameters: {
			query?: never;
			header?: {
				/** Makes a retry safe: the same key within 24 hours gets the first response again, and nothing is done twice. */
				"Idempotency-Key"?: string;
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["PayoutPaymentCreate"];
			};
		};
		responses: {
			/** The payment. */
			201: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					"Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutPaymentResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			/** Refused because of the state it meets: accrual_not_earned, no_outstanding_accruals, method_inactive, idempotency_key_reused. */
			409: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ErrorEnvelope"];
				};
			};
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	getPayoutPayment: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the payment. */
				id: components["parameters"]["PayoutPaymentId"];
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The payment. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutPaymentResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
	updatePayoutPayment: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The id of the payment. */
				id: components["parameters"]["PayoutPaymentId"];
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				"application/json": components["schemas"]["PayoutPaymentUpdate"];
			};
		};
		responses: {
			/** The payment after the change. */
			200: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["PayoutPaymentResponse"];
				};
			};
			400: components["responses"]["InvalidRequest"];
			401: components["responses"]["Unauthorized"];
			403: components["responses"]["Forbidden"];
			404: components["responses"]["NotFound"];
			/** Refused because of the state it meets: invalid_transition. */
			409: {
				headers: {
					"X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
					"X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
					"X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ErrorEnvelope"];
				};
			};
			413: components["responses"]["PayloadTooLarge"];
			415: components["responses"]["UnsupportedMediaType"];
			429: components["responses"]["RateLimited"];
			500: components["responses"]["InternalError"];
		};
	};
}
