import type { OperationId } from '../../../src/generated/operations.js';
import { createProject, findProject, updateProject } from '../../world/catalogue/projects.js';
import { toPage } from '../cursor.js';
import { getDocumentResponses } from '../document.js';
import type { OperationsOf } from '../operation.js';
import { annotations } from './annotations.js';
import { campaigns } from './campaigns.js';
import { creators, goals } from './creators.js';
import { payoutAccruals, payoutMethods, payoutPayments, payoutStructures } from './payouts.js';
import { analytics, stats } from './stats.js';
import { timeSeries } from './time-series.js';
import { unpublished } from './unpublished.js';
import { videos } from './videos.js';

/** The operations of the tag Discovery; the pipeline serves the document itself, because it needs no key. */
const discovery: OperationsOf<'getSchema'> = {
  getSchema: () => ({ data: getDocumentResponses().describeApi() }),
};

/** The operations of the tag Projects. */
const projects: OperationsOf<'listProjects' | 'createProject' | 'getProject' | 'updateProject'> = {
  listProjects: ({ world, query }) =>
    toPage('listProjects', (options) => world.tables.projects.slice(options), { query }),
  createProject: ({ world, body }) => ({ status: 201, data: createProject(world, body) }),
  getProject: ({ world, params }) => ({ data: findProject(world, params.id), isStored: true }),
  updateProject: ({ world, params, body }) => ({ data: updateProject(world, params.id, body) }),
};

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
