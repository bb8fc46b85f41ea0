// Written by `npm run generate` from openapi.yaml. Do not edit.

/**
 * The operation table again, as text: what the client needs of it at a third of the size, for it is in every bundle. One
 * line for each path: the path, then for each operation its HTTP method, its operationId and its method of the client. After
 * an HTTP method: + creates, * pages by cursor, # pages by offset, ! has no envelope. After a method of
 * the client: ? takes a query, = takes a body, =field takes one field of the body. Every path parameter is a uuid.
 */
export const operationIndex = `/schema GET getSchema schema.get
/openapi.json GET! getOpenapi schema.openapi
/projects GET* listProjects projects.list? POST+ createProject projects.create=
/projects/{id} GET getProject projects.get PATCH updateProject projects.update=
/creators GET* listCreators creators.list?
/projects/{projectId}/creators POST+ createCreators creators.create=
/projects/{projectId}/creators/bulk-remove POST bulkRemoveCreators creators.bulkRemove=creator_ids
/projects/{projectId}/creators/bulk-reenable POST bulkReenableCreators creators.bulkReenable=creator_ids
/creators/{id} GET getCreator creators.get PATCH updateCreator creators.update= DELETE deleteCreator creators.delete
/creators/{id}/scrape POST scrapeCreator creators.scrape
/creators/{id}/stats GET getCreatorStats creators.stats?
/videos GET* listVideos videos.list?
/projects/{projectId}/videos POST+ addVideo videos.add=
/projects/{projectId}/videos/bulk-tracking-disable POST bulkDisableVideoTracking videos.bulkDisableTracking=video_ids
/videos/{id} GET getVideo videos.get PATCH updateVideo videos.update= DELETE deleteVideo videos.delete
/videos/{id}/scrape POST scrapeVideo videos.scrape
/videos/{id}/tracking-disable POST disableVideoTracking videos.disableTracking
/videos/{id}/stats GET getVideoStats videos.stats?
/campaigns GET* listCampaigns campaigns.list?
/projects/{projectId}/campaigns POST+ createCampaign campaigns.create=
/campaigns/{id} GET getCampaign campaigns.get PATCH updateCampaign campaigns.update= DELETE deleteCampaign campaigns.delete
/campaigns/{id}/items GET* listCampaignItems campaigns.items? POST+ addCampaignItem campaigns.addItem= DELETE removeCampaignItem campaigns.removeItem?
/campaigns/{id}/stats GET getCampaignStats campaigns.stats?
/creators/{id}/goals GET* listGoals goals.list? POST+ createGoal goals.create=
/goals/{id} PATCH updateGoal goals.update= DELETE deleteGoal goals.delete
/projects/{projectId}/goal-compliance GET getGoalCompliance goals.compliance?
/analytics GET getAnalytics analytics.get?
/analytics/schema GET! getAnalyticsSchema analytics.schema
/analytics/annotations GET* listAnnotations analytics.annotations? POST+ createAnnotation analytics.createAnnotation=
/analytics/annotations/{id} PATCH updateAnnotation analytics.updateAnnotation= DELETE deleteAnnotation analytics.deleteAnnotation
/analytics/aggregate/video-leaderboard GET# getVideoLeaderboard analytics.videoLeaderboard?
/analytics/aggregate/posting-heatmap GET getPostingHeatmap analytics.postingHeatmap?
/analytics/aggregate/goal-compliance GET getGoalComplianceCounts analytics.goalComplianceCounts?
/analytics/aggregate/view-distribution GET getViewDistribution analytics.viewDistribution?
/analytics/aggregate/outliers GET getOutliers analytics.outliers?
/analytics/aggregate/creator-leaderboard GET getCreatorLeaderboard analytics.creatorLeaderboard?
/analytics/aggregate/posting-consistency GET getPostingConsistency analytics.postingConsistency?
/analytics/aggregate/creator-scatter GET getCreatorScatter analytics.creatorScatter?
/analytics/aggregate/campaign-leaderboard GET getCampaignLeaderboard analytics.campaignLeaderboard?
/analytics/aggregate/member-overlap GET getMemberOverlap analytics.memberOverlap?
/payout-methods GET* listPayoutMethods payoutMethods.list? POST+ createPayoutMethod payoutMethods.create=
/payout-methods/{id} GET getPayoutMethod payoutMethods.get PATCH updatePayoutMethod payoutMethods.update= DELETE deletePayoutMethod payoutMethods.delete
/payout-structures GET* listPayoutStructures payoutStructures.list? POST+ createPayoutStructure payoutStructures.create=
/payout-structures/{id} GET getPayoutStructure payoutStructures.get PATCH updatePayoutStructure payoutStructures.update= DELETE deletePayoutStructure payoutStructures.delete
/payout-structures/{id}/assignments GET* listPayoutAssignments payoutStructures.assignments? POST+ createPayoutAssignments payoutStructures.assign= DELETE deletePayoutAssignments payoutStructures.unassign=
/payout-accruals GET* listPayoutAccruals payoutAccruals.list?
/payout-accruals/{id} GET getPayoutAccrual payoutAccruals.get PATCH updatePayoutAccrual payoutAccruals.update=
/payout-payments GET* listPayoutPayments payoutPayments.list? POST+ createPayoutPayment payoutPayments.create=
/payout-payments/{id} GET getPayoutPayment payoutPayments.get PATCH updatePayoutPayment payoutPayments.update=`;
