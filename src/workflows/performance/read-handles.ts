import type { Run } from '../run/run.js';

/** The handles of a project's creators by id. Without a project: of the whole organization. */
export async function readHandles(run: Run, projectId?: string): Promise<Map<string, string>> {
  const query = { limit: 100, ...(projectId === undefined ? {} : { project_id: projectId }) };
  const creators = await run.listAll('reading the creators', (options) => run.goat.creators.list(query, options));
  return new Map(creators.map((creator) => [creator.id, creator.tiktok_handle]));
}
