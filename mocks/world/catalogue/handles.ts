import { ApiProblem } from '../store/api-problem.js';
import type { CreatorRow } from '../store/rows.js';
import { handleKey } from '../store/tables.js';
import type { World } from '../store/world.js';

/**
 * The handle that counts as banned on TikTok in every world, so that `creator_banned` can be met without any set-up, as
 * with the test cards of a payment service. That it is this one is ours (contract §5 updateCreator).
 */
const BANNED_HANDLE = 'banned_account';

const HANDLE = /^[A-Za-z0-9._-]{1,30}$/;

/** A handle as it is kept: without a leading `@`. */
export function bareHandle(handle: string): string {
  return handle.startsWith('@') ? handle.slice(1) : handle;
}

/**
 * The creator of the project that has this handle, whatever its case; a removed one keeps its handle, so that it can
 * return. At most one row of a project has a handle. Source: contract §5 createCreators.
 */
export function creatorWithHandle(world: World, projectId: string, handle: string): CreatorRow | undefined {
  return world.tables.creators.by('handle', handleKey(projectId, handle))[0];
}

/** 409: the project has this handle already. */
export function handleTaken(handle: string): ApiProblem {
  return new ApiProblem('handle_taken', `The project already has @${handle}.`, { tiktok_handle: handle });
}

/**
 * Refuses with 409 a handle that `creator` cannot take: invalid_handle, no_change (its own, whatever its case),
 * creator_banned, or handle_taken, which a removed creator of the project can cause too, for it may return.
 */
export function checkRename(world: World, creator: CreatorRow, handle: string): void {
  if (!HANDLE.test(handle)) {
    const message = 'A TikTok handle has 1 to 30 letters, digits, dots, underscores or hyphens.';
    throw new ApiProblem('invalid_handle', message, { tiktok_handle: handle });
  }
  if (handle.toLowerCase() === creator.tiktok_handle.toLowerCase()) {
    throw new ApiProblem('no_change', `The creator already has the handle @${handle}.`, { tiktok_handle: handle });
  }
  if (handle.toLowerCase() === BANNED_HANDLE) {
    throw new ApiProblem('creator_banned', `TikTok has banned @${handle}.`, { tiktok_handle: handle });
  }
  const holder = creatorWithHandle(world, creator.project_id, handle);
  if (!holder) return;
  if (holder.is_active) throw handleTaken(handle);
  const message = `A removed creator of the project has the handle @${handle}; add it again to bring that one back.`;
  throw new ApiProblem('handle_taken', message, { tiktok_handle: handle });
}
