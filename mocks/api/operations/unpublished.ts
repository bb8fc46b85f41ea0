import type { OperationId } from '../../../src/generated/operations.js';
import { ApiProblem } from '../../world/store/api-problem.js';
import type { OperationsOf } from '../operation.js';

/** The aggregates of which the service publishes the name and nothing else. They answer what a test has stubbed, else 501. */
export const unpublished: OperationsOf<
  | 'getViewDistribution'
  | 'getOutliers'
  | 'getCreatorLeaderboard'
  | 'getPostingConsistency'
  | 'getCreatorScatter'
  | 'getCampaignLeaderboard'
  | 'getMemberOverlap'
> = {
  getViewDistribution: () => refuse('getViewDistribution'),
  getOutliers: () => refuse('getOutliers'),
  getCreatorLeaderboard: () => refuse('getCreatorLeaderboard'),
  getPostingConsistency: () => refuse('getPostingConsistency'),
  getCreatorScatter: () => refuse('getCreatorScatter'),
  getCampaignLeaderboard: () => refuse('getCampaignLeaderboard'),
  getMemberOverlap: () => refuse('getMemberOverlap'),
};

function refuse(operation: OperationId): never {
  throw new ApiProblem(
    'unpublished_behaviour',
    `The answer of ${operation} is not published. Give the mock one with mock.stub('${operation}', data) or POST /_mock/stubs.`,
    { operation },
  );
}
