import type { CreatorCreate, CreatorUpdate } from '../../../src/generated/entities.js';
import { notFound } from '../store/api-problem.js';
import { calendarDate } from '../store/calendar.js';
import { checkCap, getCap } from '../store/limits.js';
import { type CreatorRow, copyRow } from '../store/rows.js';
import { getToday } from '../store/today.js';
import type { World } from '../store/world.js';
import { bareHandle, checkRename, creatorWithHandle, handleTaken } from './handles.js';
import { notesAfter } from './notes.js';
import { findProject } from './projects.js';

/** Removes a row that was deleted for good from every campaign. */
export function removeMemberships(world: World, itemId: string): void {
  const { campaignItems } = world.tables;
  for (const item of [...campaignItems.by('item_id', itemId)]) campaignItems.delete(item.id);
}

/** The result of adding creators. */
export interface AddedCreators {
  /** In the order of the request. */
  readonly creators: readonly CreatorRow[];
  /** Whether each of them was a removed creator that was restored with its id. */
  readonly returned: boolean;
}

/** The creator with this id; refuses with 404, also for a removed creator. */
export function findCreator(world: World, id: string, field?: string): CreatorRow {
  const creator = world.tables.creators.get(id);
  if (!creator?.is_active) throw notFound('creator', id, field);
  return creator;
}

/**
 * Adds creators to a project, all of them or none. A removed creator is restored under its id, with its notes, metadata
 * and tracking mode, except for values in the call (not published). Its ended assignments stay ended. Errors: 404 the
 * project, 402 `max_creators_per_org` (every creator of the call takes a place), 409 `handle_taken` for a handle that
 * the project has or that the call names twice.
 */
export function addCreators(world: World, projectId: string, inputs: readonly CreatorCreate[]): AddedCreators {
  const project = findProject(world, projectId);
  checkCreatorCap(world, inputs.length);
  const handles = new Set<string>();
  const formers: (CreatorRow | undefined)[] = [];
  for (const { tiktok_handle } of inputs) {
    const handle = bareHandle(tiktok_handle);
    const known = handles.size;
    const isRepeated = handles.add(handle.toLowerCase()).size === known;
    const former = creatorWithHandle(world, project.id, handle);
    if (isRepeated || former?.is_active) throw handleTaken(handle);
    formers.push(former);
  }
  const creators: CreatorRow[] = [];
  for (const input of inputs) {
    const removed = formers[creators.length];
    const { creators: table } = world.tables;
    // Neither looks for the row once more. A copy is kept: once many rows of a literal have outlived a collection, the
    // engine compiles all code around it two more times. POST × 1.2.
    if (removed) creators.push(table.replace(removed, returning(world, removed, input)));
    else creators.push(table.add({ ...newCreator(world, project.id, input) }));
  }
  return { creators, returned: !formers.includes(undefined) };
}

/** Changes a creator. Errors: 404, 409 as in checkRename. */
export function updateCreator(world: World, id: string, input: CreatorUpdate): CreatorRow {
  const { creators } = world.tables;
  const creator = findCreator(world, id);
  const next = copyRow(creator);
  if (input.tiktok_handle !== undefined) {
    next.tiktok_handle = bareHandle(input.tiktok_handle);
    checkRename(world, creator, next.tiktok_handle);
  }
  if (input.readme !== undefined) next.readme = input.readme;
  next.description = next.readme;
  next.tracking_mode = input.tracking_mode ?? creator.tracking_mode;
  next.metadata = input.metadata ?? creator.metadata;
  next.updated_at = world.now;
  return creators.replace(creator, next);
}

/**
 * Removes a creator softly: it and its videos leave every read and its place under the cap is free. The caller must end
 * its assignments, because payouts depend on the catalogue and not the other way round. Campaigns keep it as a hidden
 * item, so it is in the same place when it is restored (not published).
 */
export function removeCreator(world: World, id: string): void {
  setActive(world, findCreator(world, id), false);
}

/**
 * Removes creators of a project, all of them or none; already removed ones are skipped. Returns those that it removed;
 * the caller must end their assignments. Errors: 404 for the project, or an id that it never had.
 */
export function removeCreators(world: World, projectId: string, ids: readonly string[]): readonly CreatorRow[] {
  const active = findCreators(world, projectId, ids).filter((creator) => creator.is_active);
  for (const creator of active) setActive(world, creator, false);
  return active;
}

/**
 * Restores removed creators of a project, all of them or none; active ones are skipped. Returns how many were restored.
 * Errors: 404 for the project, or an id that it never had; 402 `max_creators_per_org`, 409 if another creator has the
 * handle by now.
 */
export function reenableCreators(world: World, projectId: string, ids: readonly string[]): number {
  const removed = findCreators(world, projectId, ids).filter((creator) => !creator.is_active);
  checkCreatorCap(world, removed.length);
  checkHandlesFree(world, removed);
  for (const creator of removed) setActive(world, creator, true);
  return removed.length;
}

function checkHandlesFree(world: World, removed: readonly CreatorRow[]): void {
  const seen = new Set<string>();
  for (const { project_id, tiktok_handle } of removed) {
    const key = tiktok_handle.toLowerCase();
    if (seen.has(key) || creatorWithHandle(world, project_id, tiktok_handle)?.is_active)
      throw handleTaken(tiktok_handle);
    seen.add(key);
  }
}

function findCreators(world: World, projectId: string, ids: readonly string[]): CreatorRow[] {
  const project = findProject(world, projectId);
  const creators = ids.map((id, at) => {
    const creator = world.tables.creators.get(id);
    if (creator?.project_id !== project.id) throw notFound('creator', id, `creator_ids.${at}`);
    return creator;
  });
  return [...new Set(creators)];
}

function setActive(world: World, creator: CreatorRow, isActive: boolean): void {
  world.tables.creators.put({ ...creator, is_active: isActive, updated_at: world.now });
}

function checkCreatorCap(world: World, adding: number): void {
  // Without a cap nobody needs the number, which takes a look at every project.
  if (getCap(world, 'max_creators_per_org') === null) return;
  let current = 0;
  for (const { id } of world.tables.projects.values()) current += world.tables.creators.countBy('project_id', id);
  checkCap(world, 'max_creators_per_org', { current, adding });
}

function newCreator(world: World, projectId: string, input: CreatorCreate): CreatorRow {
  const { description, readme } = notesAfter(input);
  return {
    id: world.newId(),
    project_id: projectId,
    tiktok_handle: bareHandle(input.tiktok_handle),
    display_name: null,
    avatar_url: null,
    description,
    readme,
    metadata: input.metadata ?? {},
    tracking_mode: input.tracking_mode ?? 'auto',
    tracking_start_date: input.tracking_start_date ?? calendarDate(getToday(world)),
    follower_count: 0,
    total_likes_count: 0,
    video_count: 0,
    last_scraped_at: null,
    is_active: true,
    created_at: world.now,
    updated_at: world.now,
  };
}

function returning(world: World, removed: CreatorRow, input: CreatorCreate): CreatorRow {
  const { readme = removed.readme } = input;
  return {
    ...removed,
    tiktok_handle: bareHandle(input.tiktok_handle),
    description: readme,
    readme,
    metadata: input.metadata ?? removed.metadata,
    tracking_mode: input.tracking_mode ?? removed.tracking_mode,
    tracking_start_date: input.tracking_start_date ?? removed.tracking_start_date,
    is_active: true,
    updated_at: world.now,
  };
}
