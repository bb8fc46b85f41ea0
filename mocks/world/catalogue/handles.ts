import type { ErrorCode } from '../../../src/generated/error-codes.js';
import { ApiProblem } from '../store/api-problem.js';
import { handleKey } from '../store/create-tables.js';
import type { CreatorRow } from '../store/rows.js';
import type { World } from '../store/world.js';

/**
 * The handle that counts as banned on this platform in every world, so that `creator_banned` can be met without any set-up, as
 * with the test cards of a payment service. That it is this one is ours.
 */
const BANNED_HANDLE = 'banned_account';

const HANDLE = /^[A-Za-z0-9._-]{1,30}$/;

/** A handle as it is kept: without a leading `@`. */
export function bareHandle(handle: string): string {
  return handle.startsWith('@') ? handle.slice(1) : handle;
}

/**
 * The creator of the project that has this handle, whatever its case: the active one, of which there is at most one, else
 * the one that was removed last. A removed creator keeps its handle, so that it can return, and blocks nobody.
 */
export function creatorWithHandle(world: World, projectId: string, handle: string): CreatorRow | undefined {
  const rows = world.tables.creators.by('handle', handleKey(projectId, handle));
  return rows.find((row) => row.is_active) ?? rows.toSorted((a, b) => (a.updated_at < b.updated_at ? 1 : -1))[0];
}

/** 409: the project has this handle already. */
export function handleTaken(handle: string): ApiProblem {
  return new ApiProblem('handle_taken', `The project already has @${handle}.`, { tiktok_handle: handle });
}

/**
 * Refuses with 409 a handle that `creator` cannot take: invalid_handle, no_change (its own, whatever its case),
 * creator_banned, or handle_taken by another active creator. The code is the sentence too: so the service has it here.
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
