import type { Run } from '../run/run.js';
import { readProject } from './read-by-id.js';

/**
 * Refuses a project that does not exist, if nothing of it was found. A wrong id must not pass for "nothing is owed".
 *
 * @throws NotFoundError
 */
export async function throwIfNoProject(
  run: Run,
  projectId: string | undefined,
  found: readonly unknown[],
): Promise<void> {
  if (projectId !== undefined && found.length === 0) await readProject(run, projectId);
}
