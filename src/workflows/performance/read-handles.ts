import { readAllCreators } from '../find/read-rows.js';
import type { Run } from '../run/run.js';

/** The handles of a project's creators by id. Without a project: of the whole organization. */
export async function readHandles(run: Run, projectId?: string): Promise<Map<string, string>> {
  const creators = await readAllCreators(run, projectId === undefined ? {} : { project_id: projectId });
  return new Map(creators.map((creator) => [creator.id, creator.tiktok_handle]));
}
