import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import type { Body, Query } from '../http/operation-types.js';
import type { Caller } from './caller.js';
import type { Project } from './entities.js';

/** Projects of the key's organization (contract §5). */
export const projectsResource = ({ call, list }: Caller) => ({
  /** All projects, newest first. */
  list: (query?: Query<'listProjects'>, options?: ListOptions): ListPromise<Project> =>
    list('listProjects', { query }, options),
  /** Makes a project; 402 at the plan's cap. */
  create: (body: Body<'createProject'>, options?: CallOptions): ApiPromise<Project> =>
    call('createProject', { body }, options),
  /** One project with its notes; 404 not_found. */
  get: (id: string, options?: CallOptions): ApiPromise<Project> => call('getProject', { path: { id } }, options),
  /** Changes name, readme (null clears) or metadata (replaced whole). */
  update: (id: string, body: Body<'updateProject'>, options?: CallOptions): ApiPromise<Project> =>
    call('updateProject', { path: { id }, body }, options),
});
