import type { ErrorCode } from '../../../src/generated/error-codes.js';
import { ApiProblem } from '../store/api-problem.js';
import { handleKey } from '../store/create-tables.js';
import type { CreatorRow } from '../store/rows.js';
import type { World } from '../store/world.js';

/**
 * The handle that counts as banned in every world, so tests can get `creator_banned` without any set-up, like the test
 * cards of a payment service. The choice of this handle is not published.
 */
const BANNED_HANDLE = 'banned_account';

const HANDLE = /^[A-Za-z0-9._-]{1,30}$/;

/** The stored form of a handle: without a leading `@`. */
export function bareHandle(handle: string): string {
  return handle.startsWith('@') ? handle.slice(1) : handle;
}

/**
 * The creator of the project that has this handle, ignoring case: the active one, of which there is at most one,
 * otherwise the one that was removed last. A removed creator keeps its handle, so it can be restored, and does not
 * block others.
 */
export function creatorWithHandle(world: World, projectId: string, handle: string): CreatorRow | undefined {
  let removed: CreatorRow | undefined;
  for (const row of world.tables.creators.by('handle', handleKey(handle))) {
    if (row.project_id !== projectId) continue;
    if (row.is_active) return row;
    // Of those removed at one time, the last in the order of the list.
    if (removed === undefined || removed.updated_at <= row.updated_at) removed = row;
  }
  return removed;
}

/** 409: the project already has this handle. */
export function handleTaken(handle: string): ApiProblem {
  return new ApiProblem('handle_taken', `The project already has @${handle}.`, { tiktok_handle: handle });
}

/**
 * Refuses with 409 a handle that `creator` cannot take: invalid_handle, no_change (its own, ignoring case),
 * creator_banned, or handle_taken by another active creator. As in the service, the code is also the sentence here.
 */
export function checkRename(world: World, creator: CreatorRow, handle: string): void {
  const code = renameProblem(world, creator, handle);
  if (code !== undefined) throw new ApiProblem(code, code, { tiktok_handle: handle });
}

function renameProblem(world: World, creator: CreatorRow, handle: string): ErrorCode | undefined {
  if (!HANDLE.test(handle)) return 'invalid_handle';
  if (handle.toLowerCase() === creator.tiktok_handle.toLowerCase()) return 'no_change';
  if (handle.toLowerCase() === BANNED_HANDLE) return 'creator_banned';
  return creatorWithHandle(world, creator.project_id, handle)?.is_active ? 'handle_taken' : undefined;
}
