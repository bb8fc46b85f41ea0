import { findCreatorOptions } from '../../options/client-options.js';
import { takeOptions } from '../../options/take-options.js';
import { TrackagoatError } from '../errors/trackagoat-error.js';
import type { Creator, CreatorsResource, Resources, Uuid } from '../generated/resources.js';
import type { CallOptions } from '../http/client-options.js';
import { badOption } from '../http/misuse.js';

/** Tracked TikTok accounts. */
export interface Creators extends CreatorsResource {
  /**
   * Finds the creator who has exactly this handle; a leading `@` and upper case make no difference. Reads the list to its end.
   * @param handle - Such as `@maya.moves`.
   * @param within - The project to look in. Default: all of them.
   * @throws TrackagoatError `creator_not_found`; `creator_ambiguous`, which names the projects, when several have the handle.
   */
  find(handle: string, within?: FindCreatorOptions, options?: CallOptions): Promise<Creator>;
}

/** Where to look for a handle. */
export interface FindCreatorOptions {
  /** The id of a project. */
  readonly projectId?: Uuid;
}

/** The creators, with the lookup of a handle. */
export function withFind({ creators, projects }: Resources): Creators {
  return {
    ...creators,
    find: async (handle, within = {}, options) => {
      const { projectId } = takeOptions(badOption('creators.find'), within, findCreatorOptions);
      const search = foldHandle(handle);
      const query = { limit: 100, search, ...(projectId === undefined ? {} : { project_id: projectId }) };
      const found = (await creators.list(query, options).toArray()).filter(
        ({ tiktok_handle: other }) => foldHandle(other) === search,
      );
      const [creator] = found;
      if (!creator) throw lookupError('not_found', `no creator has the handle ${search}.`);
      if (found.length === 1) return creator;
      const names = new Map((await projects.list({ limit: 100 }, options).toArray()).map(({ id, name }) => [id, name]));
      const where = found.map(({ project_id: id }) => `${JSON.stringify(names.get(id))} (${id})`).join(', ');
      throw lookupError('ambiguous', `${search} is in several projects: ${where}. Give the projectId.`);
    },
  };
}

/** A handle as it is compared. */
function foldHandle(handle: string): string {
  return handle.replace(/^@/, '').toLowerCase();
}

function lookupError(kind: string, message: string): TrackagoatError {
  return new TrackagoatError(message, { code: `creator_${kind}` });
}
