import type { Creator } from '../resources/entities.js';
import type { Run } from './run.js';
import { WorkflowError } from './workflow-error.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is a uuid, and so an id and not a handle or a name. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/**
 * Finds one creator by id or by handle (a leading `@` and upper case do not matter).
 *
 * @throws WorkflowError `creator_not_found`, or `creator_ambiguous` when several projects have the handle and none was
 * named; NotFoundError for an unknown id.
 */
export async function findCreator(run: Run, idOrHandle: string, projectId?: string): Promise<Creator> {
  if (isUuid(idOrHandle))
    return run.one('reading the creator', (options) => run.goat.creators.get(idOrHandle, options));
  const handle = idOrHandle.replace(/^@/, '').toLowerCase();
  const query = { search: handle, limit: 100, ...(projectId ? { project_id: projectId } : {}) };
  const found = await run.all('looking the creator up', (options) => run.goat.creators.list(query, options));
  const matches = found.filter((creator) => creator.tiktok_handle.toLowerCase() === handle);
  if (matches.length === 1) return matches[0] as Creator;
  if (matches.length === 0) throw new WorkflowError('creator_not_found', `no creator has the handle ${handle}.`);
  throw new WorkflowError(
    'creator_ambiguous',
    `${matches.length} projects have a creator ${handle}; name the project.`,
  );
}
