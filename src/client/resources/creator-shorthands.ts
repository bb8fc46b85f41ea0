import { findCreatorOptions } from '../../../base/options/client-options.js';
import { describeValue } from '../../../base/options/describe-value.js';
import { rankNearest } from '../../../base/options/find-nearest.js';
import { takeOptions } from '../../../base/options/take-options.js';
import type { Creator, CreatorsResource, Resources, Uuid } from '../../generated/resources.js';
import { NotFoundError } from '../errors/api-errors.js';
import { TrackagoatError } from '../errors/trackagoat-error.js';
import type { CallOptions } from '../http/client-options.js';
import { badOption } from '../http/misuse.js';

/** Tracked TikTok accounts. */
export interface Creators extends CreatorsResource {
  /**
   * Finds the creator who has exactly this handle; a leading `@`, surrounding space and upper case make no difference.
   * Reads the list to its end.
   * @param handle - Such as `@maya.moves`.
   * @param within - The project to look in. Default: all of them.
   * @throws NotFoundError `not_found`, like `get`; it names the nearest handles. TrackagoatError `creator_ambiguous` if
   * several projects have the handle; it names them.
   */
  find(handle: string, within?: FindCreatorOptions, options?: CallOptions): Promise<Creator>;
}

/** The scope of the search for a handle. */
export interface FindCreatorOptions {
  /** The id of a project. */
  readonly projectId?: Uuid;
}

/** The creators, with the lookup of a handle. */
export function withFind({ creators, projects }: Resources): Creators {
  return {
    ...creators,
    find: async (handle, given = {}, options) => {
      const { projectId } = takeOptions(badOption('creators.find'), given, findCreatorOptions);
      const search = readHandle(handle);
      const within = { limit: 100, ...(projectId === undefined ? {} : { project_id: projectId }) };
      const found = (await creators.list({ ...within, search }, options).toArray()).filter(
        ({ tiktok_handle: other }) => foldHandle(other) === search,
      );
      const [creator] = found;
      if (!creator) {
        const known = (await creators.list(within, options).toArray()).map((one) => one.tiktok_handle);
        throw notFound(search, known);
      }
      if (found.length === 1) return creator;
      const names = new Map((await projects.list({ limit: 100 }, options).toArray()).map(({ id, name }) => [id, name]));
      const where = found.map(({ project_id: id }) => `${JSON.stringify(names.get(id))} (${id})`).join(', ');
      const message = `${search} is in several projects: ${where}. Give the projectId.`;
      throw new TrackagoatError(message, { code: 'creator_ambiguous' });
    },
  };
}

/** The form in which handles are compared. */
function foldHandle(handle: string): string {
  return handle.trim().replace(/^@/, '').toLowerCase();
}

/**
 * The given handle in the form in which handles are compared. An empty value, or one that is not a text, is refused
 * before anything is sent.
 */
function readHandle(given: unknown): string {
  const { refuse } = badOption('creators.find');
  if (typeof given !== 'string') throw refuse(`creators.find: handle must be a text, not ${describeValue(given)}.`);
  const handle = foldHandle(given);
  if (handle === '') throw refuse('creators.find: handle must not be empty.');
  return handle;
}

function notFound(handle: string, known: readonly string[]): NotFoundError {
  const nearest = rankNearest(handle, known).slice(0, 3).join(', ');
  const message = `no creator has the handle ${handle}${nearest && `; the nearest are ${nearest}`}. Was it removed? Pay by its id.`;
  return new NotFoundError(message, { code: 'not_found', status: 404, operationId: 'listCreators' });
}
