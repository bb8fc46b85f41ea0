import { isNotFoundError } from '../../client/errors/guards.js';
import { readCreator } from '../../workflows/find/read-by-id.js';
import type { Run } from '../../workflows/run/run.js';
import { planChanged } from './change-handler.js';

interface ShownCreator {
  readonly creatorId: string;
  readonly handle: string;
  readonly projectId?: string;
}

/** Refuses a creator who is no longer tracked, or has another name or project than a person was shown. */
export async function throwIfCreatorChanged(run: Run, { creatorId, handle, projectId }: ShownCreator): Promise<void> {
  const creator = await readCreator(run, creatorId).catch((error: unknown) => {
    if (isNotFoundError(error)) return null;
    throw error;
  });
  if (creator === null) throw planChanged(`the creator ${handle} was removed`);
  if (creator.tiktok_handle !== handle)
    throw planChanged(`the creator ${handle} is called ${creator.tiktok_handle} now`);
  if (projectId !== undefined && creator.project_id !== projectId)
    throw planChanged(`the creator ${handle} is in another project now`);
}
