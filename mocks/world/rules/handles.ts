import { Refusal } from '../refusal.js';
import type { CreatorRow } from '../rows.js';
import { handleKey } from '../tables.js';
import type { World } from '../world.js';

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
export function handleTaken(handle: string): Refusal {
  return new Refusal('handle_taken', `The project already has @${handle}.`, { tiktok_handle: handle });
}

/**
 * Lists a handle as banned on TikTok: a rename to it is 409 `creator_banned`. The handle `banned_account` is on the list
 * of every world, so that the refusal can be met without any set-up. Which handles are banned is ours (contract §5).
 */
export function banHandle(world: World, handle: string): void {
  const banned = bareHandle(handle).toLowerCase();
  if (!world.state.bannedHandles.includes(banned)) world.state.bannedHandles.push(banned);
}

/**
 * Refuses with 409 a handle that `creator` cannot take: invalid_handle, no_change (its own, whatever its case),
 * creator_banned, or handle_taken, which a removed creator of the project can cause too, for it may return.
 */
export function checkRename(world: World, creator: CreatorRow, handle: string): void {
  if (!HANDLE.test(handle)) {
    const message = 'A TikTok handle has 1 to 30 letters, digits, dots, underscores or hyphens.';
    throw new Refusal('invalid_handle', message, { tiktok_handle: handle });
  }
  if (handle.toLowerCase() === creator.tiktok_handle.toLowerCase()) {
    throw new Refusal('no_change', `The creator already has the handle @${handle}.`, { tiktok_handle: handle });
  }
  if (world.state.bannedHandles.includes(handle.toLowerCase())) {
    throw new Refusal('creator_banned', `TikTok has banned @${handle}.`, { tiktok_handle: handle });
  }
  const holder = creatorWithHandle(world, creator.project_id, handle);
  if (!holder) return;
  if (holder.is_active) throw handleTaken(handle);
  const message = `A removed creator of the project has the handle @${handle}; add it again to bring that one back.`;
  throw new Refusal('handle_taken', message, { tiktok_handle: handle });
}
