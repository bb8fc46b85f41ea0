import type { VideoAdd, VideoUpdate } from '../../../src/generated/entities.js';
import { checkVideoCap, parseTiktokUrl } from '../scraper/discovery.js';
import { showVideo } from '../scraper/history.js';
import { ApiProblem, invalidBody, notFound } from '../store/api-problem.js';
import type { VideoRow } from '../store/rows.js';
import { bornAs, transition } from '../store/transition.js';
import type { World } from '../store/world.js';
import { removeMemberships } from './creators.js';
import { notesAfter } from './notes.js';
import { findProject } from './projects.js';

/** Whether reads show a video: not an excluded one, nor one of a removed creator. */
export function isShown(world: World, video: VideoRow): boolean {
  return video.tracking_status !== 'excluded' && hasCreator(world, video);
}

/** The video with this id; refuses with 404, also for a video that reads do not show. */
export function findVideo(world: World, id: string, field?: string): VideoRow {
  const video = world.tables.videos.get(id);
  if (!video || !isShown(world, video)) throw notFound('video', id, field);
  return video;
}

/**
 * Adds one video to a project without its creator; it counts at once, and its counts are 0 until a scrape. Errors: 400
 * a URL that is not a TikTok video, 404 the project, 402 `max_tracked_videos_per_org`, 409 `duplicate` for a video that
 * the project has, also when it is excluded (its id is in `meta.id`).
 */
export function addVideo(world: World, projectId: string, input: VideoAdd): VideoRow {
  const parsed = parseTiktokUrl(input.url);
  if (!parsed) {
    throw invalidBody('url', 'is no TikTok video; send https://www.tiktok.com/@handle/video/ID, not a short link');
  }
  const project = findProject(world, projectId);
  checkVideoCap(world, 1);
  const known = world.tables.videos
    .by('tiktok_video_id', parsed.tiktok_video_id)
    .find((video) => video.project_id === project.id);
  if (known) {
    const message = `The project already has the video ${parsed.tiktok_video_id}.`;
    throw new ApiProblem('duplicate', message, { resource: 'video', id: known.id });
  }
  return world.tables.videos.put({
    id: world.newId(),
    project_id: project.id,
    creator_id: null,
    ...parsed,
    title: null,
    ...notesAfter({}),
    metadata: {},
    view_count: 0,
    like_count: 0,
    comment_count: 0,
    share_count: 0,
    save_count: 0,
    thumbnail_url: null,
    tracking_status: bornAs('TrackingStatus', 'direct_add', 'addVideo'),
    tracking_disabled_at: null,
    posted_at: null,
    last_scraped_at: null,
    created_at: world.now,
    updated_at: world.now,
  });
}

/**
 * Changes notes, metadata or status of a video; this is the only call that reaches an excluded one. Excluding frees a
 * place under `max_tracked_videos_per_org`, including again takes one (402). Errors: 404, 402, 409
 * `invalid_transition`.
 */
export function updateVideo(world: World, id: string, input: VideoUpdate): VideoRow {
  const { videos } = world.tables;
  const video = videos.get(id);
  if (!video || !hasCreator(world, video)) throw notFound('video', id);
  const changes = {
    ...notesAfter(input, video.readme),
    metadata: input.metadata ?? video.metadata,
    updated_at: world.now,
  };
  const to = input.tracking_status;
  if (to === undefined) return videos.put({ ...video, ...changes });
  const comesBack = video.tracking_status === 'excluded' && to === 'included' && video.tracking_disabled_at === null;
  if (comesBack) checkVideoCap(world, 1);
  return transition({ schema: 'TrackingStatus', table: videos }, video, { to, by: 'updateVideo', changes });
}

/** Deletes a video for good, with its places in campaigns; accruals that were computed from it stay. Errors: 404. */
export function deleteVideo(world: World, id: string): void {
  const video = findVideo(world, id);
  world.tables.videos.delete(video.id);
  removeMemberships(world, video.id);
}

/** Stops tracking a video: its counts and the time of its last scrape stay. Unchanged if it is already disabled. */
export function disableTracking(world: World, id: string): VideoRow {
  return disable(world, findVideo(world, id));
}

/**
 * Stops tracking videos of a project, all of them or none; already disabled ones are skipped. Returns how many were
 * still tracked. Errors: 404 for the project, or a video that it does not show.
 */
export function disableTrackingOfMany(world: World, projectId: string, ids: readonly string[]): number {
  const project = findProject(world, projectId);
  const videos = ids.map((id, at) => {
    const video = findVideo(world, id, `video_ids.${at}`);
    if (video.project_id !== project.id) throw notFound('video', id, `video_ids.${at}`);
    return video;
  });
  const tracked = [...new Set(videos)].filter((video) => video.tracking_disabled_at === null);
  for (const video of tracked) disable(world, video);
  return tracked.length;
}

function disable(world: World, video: VideoRow): VideoRow {
  if (video.tracking_disabled_at !== null) return video;
  // Reads compute the hourly scrapes. From here on the row itself must say when it was last scraped.
  const { last_scraped_at } = showVideo(world, video);
  return world.tables.videos.put({
    ...video,
    last_scraped_at,
    tracking_disabled_at: world.now,
    updated_at: world.now,
  });
}

function hasCreator(world: World, video: VideoRow): boolean {
  return video.creator_id === null || world.tables.creators.get(video.creator_id)?.is_active === true;
}
