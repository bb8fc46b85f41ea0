import { isNotFoundError } from '../../client/errors/guards.js';
import { readCreator } from '../../workflows/find/read-by-id.js';
import type { Run } from '../../workflows/run/run.js';
import { planChanged } from './change-handler.js';

/** Refuses a creator who is no longer tracked, or has another name than a person was shown. */
export async function throwIfCreatorChanged(
  run: Run,
  { creatorId, handle }: { readonly creatorId: string; readonly handle: string },
): Promise<void> {
  const creator = await readCreator(run, creatorId).catch((error: unknown) => {
    if (isNotFoundError(error)) return null;
    throw error;
  });
  if (creator === null) throw planChanged(`the creator ${handle} was removed`);
  if (creator.tiktok_handle !== handle)
    throw planChanged(`the creator ${handle} is called ${creator.tiktok_handle} now`);
}
