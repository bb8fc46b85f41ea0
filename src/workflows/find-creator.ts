import type { Creator } from '../generated/resources.js';
import { readCreator } from './read-by-id.js';
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
  if (isUuid(idOrHandle)) return readCreator(run, idOrHandle);
  const handle = plainHandle(idOrHandle);
  const query = { search: handle, limit: 100, ...(projectId ? { project_id: projectId } : {}) };
  const found = await run.all('looking the creator up', (options) => run.goat.creators.list(query, options));
  return creatorOfHandle(found, handle);
}

/**
 * The one creator of a list who has the handle.
 *
 * @throws WorkflowError `creator_not_found`, `creator_ambiguous`.
 */
export function creatorOfHandle(creators: readonly Creator[], text: string): Creator {
  const handle = plainHandle(text);
  const [first, ...others] = creators.filter((creator) => plainHandle(creator.tiktok_handle) === handle);
  if (first === undefined) throw new WorkflowError('creator_not_found', `no creator has the handle ${handle}.`);
  if (others.length === 0) return first;
  throw new WorkflowError(
    'creator_ambiguous',
    `several projects have a creator ${handle}: ${[first, ...others].map(({ project_id: id }) => id).join(', ')}. Give one as projectId, or the creator's id.`,
  );
}

function plainHandle(text: string): string {
  return text.replace(/^@/, '').toLowerCase();
}
