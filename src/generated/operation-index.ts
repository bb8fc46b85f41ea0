// Written by `npm run generate` from openapi.yaml. Do not edit.

/**
 * The operation table again, as text: what the client needs of it at a quarter of the size, for it is in every bundle. A
 * resource has a line of its own, then comes a line for each of its paths: the path, then for each operation its HTTP method,
 * its name in the client, and its operationId where that does not follow from the name. After an HTTP method: + creates, *
 * pages by cursor, # pages by offset, ! has no envelope. After a name: ? takes a query, = takes a body, =field takes one field
 * of the body. Every path parameter is a uuid.
 */
export const operationIndex = `schema
/schema GET get
/openapi.json GET! openapi getOpenapi
projects
/projects GET* list? POST+ create=
/projects/{id} GET get PATCH update=
creators
/creators GET* list?
/projects/{projectId}/creators POST+ create= createCreators
/projects/{projectId}/creators/bulk-remove POST bulkRemove=creator_ids bulkRemoveCreators
/projects/{projectId}/creators/bulk-reenable POST bulkReenable=creator_ids bulkReenableCreators
/creators/{id} GET get PATCH update= DELETE delete
/creators/{id}/scrape POST scrape
/creators/{id}/stats GET stats? getCreatorStats
videos
/videos GET* list?
/projects/{projectId}/videos POST+ add=
/projects/{projectId}/videos/bulk-tracking-disable POST bulkDisableTracking=video_ids bulkDisableVideoTracking
/videos/{id} GET get PATCH update= DELETE delete
/videos/{id}/scrape POST scrape
/videos/{id}/tracking-disable POST disableTracking disableVideoTracking
/videos/{id}/stats GET stats? getVideoStats
campaigns
/campaigns GET* list?
/projects/{projectId}/campaigns POST+ create=
/campaigns/{id} GET get PATCH update= DELETE delete
/campaigns/{id}/items GET* items? listCampaignItems POST+ addItem= addCampaignItem DELETE removeItem? removeCampaignItem
/campaigns/{id}/stats GET stats? getCampaignStats
goals
/creators/{id}/goals GET* list? POST+ create=
/goals/{id} PATCH update= DELETE delete
/projects/{projectId}/goal-compliance GET compliance? getGoalCompliance
analytics
/analytics GET get? getAnalytics
/analytics/schema GET! schema getAnalyticsSchema
/analytics/annotations GET* annotations? listAnnotations POST+ createAnnotation= createAnnotation
/analytics/annotations/{id} PATCH updateAnnotation= updateAnnotation DELETE deleteAnnotation deleteAnnotation
/analytics/aggregate/video-leaderboard GET# videoLeaderboard? getVideoLeaderboard
/analytics/aggregate/posting-heatmap GET postingHeatmap? getPostingHeatmap
/analytics/aggregate/goal-compliance GET goalComplianceCounts? getGoalComplianceCounts
/analytics/aggregate/view-distribution GET viewDistribution? getViewDistribution
/analytics/aggregate/outliers GET outliers? getOutliers
/analytics/aggregate/creator-leaderboard GET creatorLeaderboard? getCreatorLeaderboard
/analytics/aggregate/posting-consistency GET postingConsistency? getPostingConsistency
/analytics/aggregate/creator-scatter GET creatorScatter? getCreatorScatter
/analytics/aggregate/campaign-leaderboard GET campaignLeaderboard? getCampaignLeaderboard
/analytics/aggregate/member-overlap GET memberOverlap? getMemberOverlap
payoutMethods
/payout-methods GET* list? POST+ create=
/payout-methods/{id} GET get PATCH update= DELETE delete
payoutStructures
/payout-structures GET* list? POST+ create=
/payout-structures/{id} GET get PATCH update= DELETE delete
/payout-structures/{id}/assignments GET* assignments? listPayoutAssignments POST+ assign= createPayoutAssignments DELETE unassign= deletePayoutAssignments
payoutAccruals
/payout-accruals GET* list?
/payout-accruals/{id} GET get PATCH update=
payoutPayments
/payout-payments GET* list? POST+ create=
/payout-payments/{id} GET get PATCH update=`;
