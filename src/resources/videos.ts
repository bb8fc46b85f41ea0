import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import type { Body, Query } from '../http/operation-types.js';
import type { Caller } from './caller.js';
import type { BulkResult, Deleted, Video, VideoStats } from './entities.js';

/** Tracked videos; excluded ones are never returned (contract §3, §5). */
export const videosResource = ({ call, list }: Caller) => ({
  /** Videos of all projects, or by project, creator or tracking status. */
  list: (query?: Query<'listVideos'>, options?: ListOptions): ListPromise<Video> =>
    list('listVideos', { query }, options),
  /** Adds a video by its TikTok URL, without its creator; 409 duplicate. */
  add: (projectId: string, body: Body<'addVideo'>, options?: CallOptions): ApiPromise<Video> =>
    call('addVideo', { path: { projectId }, body }, options),
  /** One video with the counts of its last scrape; 404 not_found, also of an excluded one. */
  get: (id: string, options?: CallOptions): ApiPromise<Video> => call('getVideo', { path: { id } }, options),
  /** Changes readme, metadata (replaced whole) or tracking_status (contract §3). */
  update: (id: string, body: Body<'updateVideo'>, options?: CallOptions): ApiPromise<Video> =>
    call('updateVideo', { path: { id }, body }, options),
  /** Takes the video out of every read, sum and campaign; accruals that were computed from it stay. */
  delete: (id: string, options?: CallOptions): ApiPromise<Deleted> => call('deleteVideo', { path: { id } }, options),
  /** Asks for fresh counts; counts to the plan's daily cap. */
  scrape: (id: string, options?: CallOptions): ApiPromise<Video> => call('scrapeVideo', { path: { id } }, options),
  /** Stops refreshing the counts; the video no longer counts for goals. */
  disableTracking: (id: string, options?: CallOptions): ApiPromise<Video> =>
    call('disableVideoTracking', { path: { id } }, options),
  /** Stops refreshing 1 to 50 videos, all or none. */
  bulkDisableTracking: (projectId: string, videoIds: string[], options?: CallOptions): ApiPromise<BulkResult> =>
    call('bulkDisableVideoTracking', { path: { projectId }, body: { video_ids: videoIds } }, options),
  /** Counts now and gained between two days (default: the last 30). */
  stats: (id: string, query?: Query<'getVideoStats'>, options?: CallOptions): ApiPromise<VideoStats> =>
    call('getVideoStats', { path: { id }, query }, options),
});
