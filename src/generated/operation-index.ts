// Written by `npm run generate` from openapi.yaml. Do not edit.

/**
 * The operation table again, as text: what the client needs of it at a third of the size, for it is in every bundle. A line
 * a path, then method and operationId in turn. After a method: + creates, * pages by cursor, # pages by offset, ! answers
 * without an envelope. Every path parameter is a uuid.
 */
export const operationIndex = `/schema GET getSchema
/openapi.json GET! getOpenapi
/projects GET* listProjects POST+ createProject
/projects/{id} GET getProject PATCH updateProject
/creators GET* listCreators
/projects/{projectId}/creators POST+ createCreators
/projects/{projectId}/creators/bulk-remove POST bulkRemoveCreators
/projects/{projectId}/creators/bulk-reenable POST bulkReenableCreators
/creators/{id} GET getCreator PATCH updateCreator DELETE deleteCreator
/creators/{id}/scrape POST scrapeCreator
/creators/{id}/stats GET getCreatorStats
/videos GET* listVideos
/projects/{projectId}/videos POST+ addVideo
/projects/{projectId}/videos/bulk-tracking-disable POST bulkDisableVideoTracking
/videos/{id} GET getVideo PATCH updateVideo DELETE deleteVideo
/videos/{id}/scrape POST scrapeVideo
/videos/{id}/tracking-disable POST disableVideoTracking
/videos/{id}/stats GET getVideoStats
/campaigns GET* listCampaigns
/projects/{projectId}/campaigns POST+ createCampaign
/campaigns/{id} GET getCampaign PATCH updateCampaign DELETE deleteCampaign
/campaigns/{id}/items GET* listCampaignItems POST+ addCampaignItem DELETE removeCampaignItem
/campaigns/{id}/stats GET getCampaignStats
/creators/{id}/goals GET* listGoals POST+ createGoal
/goals/{id} PATCH updateGoal DELETE deleteGoal
/projects/{projectId}/goal-compliance GET getGoalCompliance
/analytics GET getAnalytics
/analytics/schema GET! getAnalyticsSchema
/analytics/annotations GET* listAnnotations POST+ createAnnotation
/analytics/annotations/{id} PATCH updateAnnotation DELETE deleteAnnotation
/analytics/aggregate/video-leaderboard GET# getVideoLeaderboard
/analytics/aggregate/posting-heatmap GET getPostingHeatmap
/payout-methods GET* listPayoutMethods POST+ createPayoutMethod
/payout-methods/{id} GET getPayoutMethod PATCH updatePayoutMethod DELETE deletePayoutMethod
/payout-structures GET* listPayoutStructures POST+ createPayoutStructure
/payout-structures/{id} GET getPayoutStructure PATCH updatePayoutStructure DELETE deletePayoutStructure
/payout-structures/{id}/assignments GET* listPayoutAssignments POST+ createPayoutAssignments DELETE deletePayoutAssignments
/payout-accruals GET* listPayoutAccruals
/payout-accruals/{id} GET getPayoutAccrual PATCH updatePayoutAccrual
/payout-payments GET* listPayoutPayments POST+ createPayoutPayment
/payout-payments/{id} GET getPayoutPayment PATCH updatePayoutPayment`;
