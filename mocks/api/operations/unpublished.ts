import type { OperationId } from '../../../src/generated/operations.js';
import { ApiProblem } from '../../world/store/api-problem.js';
import type { OperationsOf } from '../operation.js';

/** The aggregates of which the service publishes only the name. They return a test's stub, otherwise 501. */
export const unpublished: OperationsOf<
  | 'getViewDistribution'
  | 'getOutliers'
  | 'getCreatorLeaderboard'
  | 'getPostingConsistency'
  | 'getCreatorScatter'
  | 'getCampaignLeaderboard'
  | 'getMemberOverlap'
> = {
  getViewDistribution: () => throwUnpublished('getViewDistribution'),
  getOutliers: () => throwUnpublished('getOutliers'),
  getCreatorLeaderboard: () => throwUnpublished('getCreatorLeaderboard'),
  getPostingConsistency: () => throwUnpublished('getPostingConsistency'),
  getCreatorScatter: () => throwUnpublished('getCreatorScatter'),
  getCampaignLeaderboard: () => throwUnpublished('getCampaignLeaderboard'),
  getMemberOverlap: () => throwUnpublished('getMemberOverlap'),
};

function throwUnpublished(operation: OperationId): never {
  throw new ApiProblem(
    'unpublished_behaviour',
    `The response of ${operation} is not published. Give the mock one with mock.stub('${operation}', data) or POST /_mock/stubs.`,
    { operation },
  );
}
