import type { World } from '../../../mocks/world/store/world.js';
import { refuseRequest } from '../../read/refuse-request.js';
import type { Unknown } from '../../read/unknown.js';

/** The creators of a forecast: everyone, those of a project, or some. */
export interface AskedFor {
  readonly projectId?: string | undefined;
  readonly creatorIds?: readonly string[] | undefined;
}

/** Whether a creator belongs to the forecast. A creator whose project is unknown counts as belonging to it. */
export function isAskedFor({ projectId, creatorIds }: AskedFor, creatorId: string, itsProject: string | null): boolean {
  if (creatorIds && !creatorIds.includes(creatorId)) return false;
  return projectId === undefined || itsProject === projectId;
}

/**
 * The requested creators that the world does not have, because otherwise a wrong id would look like nothing owed. A service
 * does not show a removed creator who is owed nothing, and a clone lacks them, so this is a gap. A mock knows all of its
 * creators, so there it is refused, as is a project that does not exist.
 */
export function listNotFound({ tables }: World, { projectId, creatorIds = [] }: AskedFor, isMock: boolean): Unknown[] {
  if (projectId !== undefined && !tables.projects.get(projectId)) {
    refuseRequest('bad_option', `projectId: there is no project ${projectId}. ${LIST_HINT}`);
  }
  const ids = creatorIds.filter((id) => !tables.creators.get(id));
  if (ids.length === 0) return [];
  if (isMock) refuseRequest('bad_option', `creatorIds: there is no creator ${ids.join(', ')}. ${LIST_HINT}`);
  return [
    {
      code: 'removed_creators',
      what: `creators that no read shows: removed, or never there (${ids.join(', ')})`,
      affects: 'what they will earn: it is not in the sums',
      ids,
    },
  ];
}

const LIST_HINT = 'The lists have the id of each row.';
