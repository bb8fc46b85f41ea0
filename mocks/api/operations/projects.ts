import { createProject, findProject, updateProject } from '../../world/catalogue/projects.js';
import { toPage } from '../cursor.js';
import type { OperationsOf } from '../operation.js';

/** The operations of the tag Projects. */
export const projects: OperationsOf<'listProjects' | 'createProject' | 'getProject' | 'updateProject'> = {
  listProjects: ({ world, query }) =>
    toPage('listProjects', (options) => world.tables.projects.slice(options), { query }),
  createProject: ({ world, body }) => ({ status: 201, data: createProject(world, body) }),
  getProject: ({ world, params }) => ({ data: findProject(world, params.id), isStored: true }),
  updateProject: ({ world, params, body }) => ({ data: updateProject(world, params.id, body) }),
};
