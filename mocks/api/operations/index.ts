import type { OperationId } from '../../../src/generated/operations.js';
import type { OperationsOf } from '../operation.js';
import { analytics } from './analytics.js';
import { annotations } from './annotations.js';
import { campaigns } from './campaigns.js';
import { creators } from './creators.js';
import { discovery } from './discovery.js';
import { goals } from './goals.js';
import { payoutAccruals } from './payout-accruals.js';
import { payoutMethods } from './payout-methods.js';
import { payoutPayments } from './payout-payments.js';
import { payoutStructures } from './payout-structures.js';
import { projects } from './projects.js';
import { stats } from './stats.js';
import { timeSeries } from './time-series.js';
import { unpublished } from './unpublished.js';
import { videos } from './videos.js';

/** The operations for an organization's key: all except the document itself, which the pipeline serves. */
export type ServedOperation = Exclude<OperationId, 'getOpenapi'>;

/** Every operation of the spec. If one is missing here, or in the file of its tag, this does not compile. */
export const operations: OperationsOf<ServedOperation> = {
  ...discovery,
  ...projects,
  ...creators,
  ...videos,
  ...campaigns,
  ...goals,
  ...timeSeries,
  ...annotations,
  ...analytics,
  ...unpublished,
  ...stats,
  ...payoutMethods,
  ...payoutStructures,
  ...payoutAccruals,
  ...payoutPayments,
};
