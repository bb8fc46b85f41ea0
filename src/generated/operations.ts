// Written by `npm run generate` from openapi.yaml. Do not edit.

/** One row of the operation table. */
export interface OperationRow {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Template below the base URL, such as /creators/{id}. */
  readonly path: string;
  readonly tag: string;
  /** The scope that a key needs; null when no key is needed. */
  readonly scope: 'read' | 'write' | null;
  /** Accepts an Idempotency-Key. */
  readonly creates: boolean;
  readonly paging: 'cursor' | 'offset' | null;
  /** Who vouches for it: the data-model reference, the other public documentation, or this project. */
  readonly provenance: 'reference' | 'docs' | 'ours';
  /** Path parameters that are uuids. */
  readonly uuidParams: readonly string[];
}

/** The name of an operation, such as `createPayoutPayment`: what faults, journal and errors call it by. */
export type OperationId =
  | 'getSchema'
  | 'getOpenapi'
  | 'listProjects'
  | 'createProject'
  | 'getProject'
  | 'updateProject'
  | 'listCreators'
  | 'createCreators'
  | 'bulkRemoveCreators'
  | 'bulkReenableCreators'
  | 'getCreator'
  | 'updateCreator'
  | 'deleteCreator'
  | 'scrapeCreator'
  | 'getCreatorStats'
  | 'listVideos'
  | 'addVideo'
  | 'bulkDisableVideoTracking'
  | 'getVideo'
  | 'updateVideo'
  | 'deleteVideo'
  | 'scrapeVideo'
  | 'disableVideoTracking'
  | 'getVideoStats'
  | 'listCampaigns'
  | 'createCampaign'
  | 'getCampaign'
  | 'updateCampaign'
  | 'deleteCampaign'
  | 'listCampaignItems'
  | 'addCampaignItem'
  | 'removeCampaignItem'
  | 'getCampaignStats'
  | 'listGoals'
  | 'createGoal'
  | 'updateGoal'
  | 'deleteGoal'
  | 'getGoalCompliance'
  | 'getAnalytics'
  | 'getAnalyticsSchema'
  | 'listAnnotations'
  | 'createAnnotation'
  | 'updateAnnotation'
  | 'deleteAnnotation'
  | 'getVideoLeaderboard'
  | 'getPostingHeatmap'
  | 'getGoalComplianceCounts'
  | 'getViewDistribution'
  | 'getOutliers'
  | 'getCreatorLeaderboard'
  | 'getPostingConsistency'
  | 'getCreatorScatter'
  | 'getCampaignLeaderboard'
  | 'getMemberOverlap'
  | 'listPayoutMethods'
  | 'createPayoutMethod'
  | 'getPayoutMethod'
  | 'updatePayoutMethod'
  | 'deletePayoutMethod'
  | 'listPayoutStructures'
  | 'createPayoutStructure'
  | 'getPayoutStructure'
  | 'updatePayoutStructure'
  | 'deletePayoutStructure'
  | 'listPayoutAssignments'
  | 'createPayoutAssignments'
  | 'deletePayoutAssignments'
  | 'listPayoutAccruals'
  | 'getPayoutAccrual'
  | 'updatePayoutAccrual'
  | 'listPayoutPayments'
  | 'createPayoutPayment'
  | 'getPayoutPayment'
  | 'updatePayoutPayment';

/** The operations that return pages. */
export type ListId =
  | 'listProjects'
  | 'listCreators'
  | 'listVideos'
  | 'listCampaigns'
  | 'listCampaignItems'
  | 'listGoals'
  | 'listAnnotations'
  | 'getVideoLeaderboard'
  | 'listPayoutMethods'
  | 'listPayoutStructures'
  | 'listPayoutAssignments'
  | 'listPayoutAccruals'
  | 'listPayoutPayments';

/** Every operation of the API by its operationId. */
export const operations: Readonly<Record<OperationId, OperationRow>> = {
  getSchema: { method: 'GET', path: '/schema', tag: 'discovery', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: [] },
  getOpenapi: { method: 'GET', path: '/openapi.json', tag: 'discovery', scope: null, creates: false, paging: null, provenance: 'docs', uuidParams: [] },
  listProjects: { method: 'GET', path: '/projects', tag: 'projects', scope: 'read', creates: false, paging: 'cursor', provenance: 'docs', uuidParams: [] },
  createProject: { method: 'POST', path: '/projects', tag: 'projects', scope: 'write', creates: true, paging: null, provenance: 'ours', uuidParams: [] },
  getProject: { method: 'GET', path: '/projects/{id}', tag: 'projects', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  updateProject: { method: 'PATCH', path: '/projects/{id}', tag: 'projects', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  listCreators: { method: 'GET', path: '/creators', tag: 'creators', scope: 'read', creates: false, paging: 'cursor', provenance: 'docs', uuidParams: [] },
  createCreators: { method: 'POST', path: '/projects/{projectId}/creators', tag: 'creators', scope: 'write', creates: true, paging: null, provenance: 'docs', uuidParams: ['projectId'] },
  bulkRemoveCreators: { method: 'POST', path: '/projects/{projectId}/creators/bulk-remove', tag: 'creators', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['projectId'] },
  bulkReenableCreators: { method: 'POST', path: '/projects/{projectId}/creators/bulk-reenable', tag: 'creators', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['projectId'] },
  getCreator: { method: 'GET', path: '/creators/{id}', tag: 'creators', scope: 'read', creates: false, paging: null, provenance: 'ours', uuidParams: ['id'] },
  updateCreator: { method: 'PATCH', path: '/creators/{id}', tag: 'creators', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  deleteCreator: { method: 'DELETE', path: '/creators/{id}', tag: 'creators', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  scrapeCreator: { method: 'POST', path: '/creators/{id}/scrape', tag: 'creators', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  getCreatorStats: { method: 'GET', path: '/creators/{id}/stats', tag: 'creators', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  listVideos: { method: 'GET', path: '/videos', tag: 'videos', scope: 'read', creates: false, paging: 'cursor', provenance: 'docs', uuidParams: [] },
  addVideo: { method: 'POST', path: '/projects/{projectId}/videos', tag: 'videos', scope: 'write', creates: true, paging: null, provenance: 'docs', uuidParams: ['projectId'] },
  bulkDisableVideoTracking: { method: 'POST', path: '/projects/{projectId}/videos/bulk-tracking-disable', tag: 'videos', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['projectId'] },
  getVideo: { method: 'GET', path: '/videos/{id}', tag: 'videos', scope: 'read', creates: false, paging: null, provenance: 'ours', uuidParams: ['id'] },
  updateVideo: { method: 'PATCH', path: '/videos/{id}', tag: 'videos', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  deleteVideo: { method: 'DELETE', path: '/videos/{id}', tag: 'videos', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  scrapeVideo: { method: 'POST', path: '/videos/{id}/scrape', tag: 'videos', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  disableVideoTracking: { method: 'POST', path: '/videos/{id}/tracking-disable', tag: 'videos', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  getVideoStats: { method: 'GET', path: '/videos/{id}/stats', tag: 'videos', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  listCampaigns: { method: 'GET', path: '/campaigns', tag: 'campaigns', scope: 'read', creates: false, paging: 'cursor', provenance: 'docs', uuidParams: [] },
  createCampaign: { method: 'POST', path: '/projects/{projectId}/campaigns', tag: 'campaigns', scope: 'write', creates: true, paging: null, provenance: 'docs', uuidParams: ['projectId'] },
  getCampaign: { method: 'GET', path: '/campaigns/{id}', tag: 'campaigns', scope: 'read', creates: false, paging: null, provenance: 'ours', uuidParams: ['id'] },
  updateCampaign: { method: 'PATCH', path: '/campaigns/{id}', tag: 'campaigns', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  deleteCampaign: { method: 'DELETE', path: '/campaigns/{id}', tag: 'campaigns', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  listCampaignItems: { method: 'GET', path: '/campaigns/{id}/items', tag: 'campaigns', scope: 'read', creates: false, paging: 'cursor', provenance: 'ours', uuidParams: ['id'] },
  addCampaignItem: { method: 'POST', path: '/campaigns/{id}/items', tag: 'campaigns', scope: 'write', creates: true, paging: null, provenance: 'docs', uuidParams: ['id'] },
  removeCampaignItem: { method: 'DELETE', path: '/campaigns/{id}/items', tag: 'campaigns', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  getCampaignStats: { method: 'GET', path: '/campaigns/{id}/stats', tag: 'campaigns', scope: 'read', creates: false, paging: null, provenance: 'reference', uuidParams: ['id'] },
  listGoals: { method: 'GET', path: '/creators/{id}/goals', tag: 'goals', scope: 'read', creates: false, paging: 'cursor', provenance: 'ours', uuidParams: ['id'] },
  createGoal: { method: 'POST', path: '/creators/{id}/goals', tag: 'goals', scope: 'write', creates: true, paging: null, provenance: 'ours', uuidParams: ['id'] },
  updateGoal: { method: 'PATCH', path: '/goals/{id}', tag: 'goals', scope: 'write', creates: false, paging: null, provenance: 'ours', uuidParams: ['id'] },
  deleteGoal: { method: 'DELETE', path: '/goals/{id}', tag: 'goals', scope: 'write', creates: false, paging: null, provenance: 'ours', uuidParams: ['id'] },
  getGoalCompliance: { method: 'GET', path: '/projects/{projectId}/goal-compliance', tag: 'goals', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: ['projectId'] },
  getAnalytics: { method: 'GET', path: '/analytics', tag: 'analytics', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: [] },
  getAnalyticsSchema: { method: 'GET', path: '/analytics/schema', tag: 'analytics', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: [] },
  listAnnotations: { method: 'GET', path: '/analytics/annotations', tag: 'analytics', scope: 'read', creates: false, paging: 'cursor', provenance: 'docs', uuidParams: [] },
  createAnnotation: { method: 'POST', path: '/analytics/annotations', tag: 'analytics', scope: 'write', creates: true, paging: null, provenance: 'docs', uuidParams: [] },
  updateAnnotation: { method: 'PATCH', path: '/analytics/annotations/{id}', tag: 'analytics', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  deleteAnnotation: { method: 'DELETE', path: '/analytics/annotations/{id}', tag: 'analytics', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  getVideoLeaderboard: { method: 'GET', path: '/analytics/aggregate/video-leaderboard', tag: 'analytics', scope: 'read', creates: false, paging: 'offset', provenance: 'docs', uuidParams: [] },
  getPostingHeatmap: { method: 'GET', path: '/analytics/aggregate/posting-heatmap', tag: 'analytics', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: [] },
  getGoalComplianceCounts: { method: 'GET', path: '/analytics/aggregate/goal-compliance', tag: 'analytics', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: [] },
  getViewDistribution: { method: 'GET', path: '/analytics/aggregate/view-distribution', tag: 'analytics', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: [] },
  getOutliers: { method: 'GET', path: '/analytics/aggregate/outliers', tag: 'analytics', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: [] },
  getCreatorLeaderboard: { method: 'GET', path: '/analytics/aggregate/creator-leaderboard', tag: 'analytics', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: [] },
  getPostingConsistency: { method: 'GET', path: '/analytics/aggregate/posting-consistency', tag: 'analytics', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: [] },
  getCreatorScatter: { method: 'GET', path: '/analytics/aggregate/creator-scatter', tag: 'analytics', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: [] },
  getCampaignLeaderboard: { method: 'GET', path: '/analytics/aggregate/campaign-leaderboard', tag: 'analytics', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: [] },
  getMemberOverlap: { method: 'GET', path: '/analytics/aggregate/member-overlap', tag: 'analytics', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: [] },
  listPayoutMethods: { method: 'GET', path: '/payout-methods', tag: 'payout-methods', scope: 'read', creates: false, paging: 'cursor', provenance: 'docs', uuidParams: [] },
  createPayoutMethod: { method: 'POST', path: '/payout-methods', tag: 'payout-methods', scope: 'write', creates: true, paging: null, provenance: 'docs', uuidParams: [] },
  getPayoutMethod: { method: 'GET', path: '/payout-methods/{id}', tag: 'payout-methods', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  updatePayoutMethod: { method: 'PATCH', path: '/payout-methods/{id}', tag: 'payout-methods', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  deletePayoutMethod: { method: 'DELETE', path: '/payout-methods/{id}', tag: 'payout-methods', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  listPayoutStructures: { method: 'GET', path: '/payout-structures', tag: 'payout-structures', scope: 'read', creates: false, paging: 'cursor', provenance: 'docs', uuidParams: [] },
  createPayoutStructure: { method: 'POST', path: '/payout-structures', tag: 'payout-structures', scope: 'write', creates: true, paging: null, provenance: 'docs', uuidParams: [] },
  getPayoutStructure: { method: 'GET', path: '/payout-structures/{id}', tag: 'payout-structures', scope: 'read', creates: false, paging: null, provenance: 'reference', uuidParams: ['id'] },
  updatePayoutStructure: { method: 'PATCH', path: '/payout-structures/{id}', tag: 'payout-structures', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  deletePayoutStructure: { method: 'DELETE', path: '/payout-structures/{id}', tag: 'payout-structures', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  listPayoutAssignments: { method: 'GET', path: '/payout-structures/{id}/assignments', tag: 'payout-structures', scope: 'read', creates: false, paging: 'cursor', provenance: 'docs', uuidParams: ['id'] },
  createPayoutAssignments: { method: 'POST', path: '/payout-structures/{id}/assignments', tag: 'payout-structures', scope: 'write', creates: true, paging: null, provenance: 'docs', uuidParams: ['id'] },
  deletePayoutAssignments: { method: 'DELETE', path: '/payout-structures/{id}/assignments', tag: 'payout-structures', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  listPayoutAccruals: { method: 'GET', path: '/payout-accruals', tag: 'payout-accruals', scope: 'read', creates: false, paging: 'cursor', provenance: 'reference', uuidParams: [] },
  getPayoutAccrual: { method: 'GET', path: '/payout-accruals/{id}', tag: 'payout-accruals', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  updatePayoutAccrual: { method: 'PATCH', path: '/payout-accruals/{id}', tag: 'payout-accruals', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  listPayoutPayments: { method: 'GET', path: '/payout-payments', tag: 'payout-payments', scope: 'read', creates: false, paging: 'cursor', provenance: 'docs', uuidParams: [] },
  createPayoutPayment: { method: 'POST', path: '/payout-payments', tag: 'payout-payments', scope: 'write', creates: true, paging: null, provenance: 'reference', uuidParams: [] },
  getPayoutPayment: { method: 'GET', path: '/payout-payments/{id}', tag: 'payout-payments', scope: 'read', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
  updatePayoutPayment: { method: 'PATCH', path: '/payout-payments/{id}', tag: 'payout-payments', scope: 'write', creates: false, paging: null, provenance: 'docs', uuidParams: ['id'] },
};

/** A table by operation of values that stand in the order of the operations: so the names of these stand once. */
export function nameByOperation<Value>(values: readonly Value[]): Record<OperationId, Value> {
  const rows = Object.keys(operations).map((id, place) => [id, values[place]]);
  return Object.fromEntries(rows) as Record<OperationId, Value>;
}
