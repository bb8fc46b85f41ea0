import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import type { Query } from '../http/operation-types.js';
import type { Caller } from './caller.js';
import type { Analytics, PostingHeatmap, VideoLeaderboardEntry } from './entities.js';

/** Metrics over time and aggregates over a project (contract §5, §7). */
export const analyticsResource = ({ call, list }: Caller) => ({
  /** One metric of one creator, video or campaign, by day, week or month. */
  get: (query: Query<'getAnalytics'>, options?: CallOptions): ApiPromise<Analytics> =>
    call('getAnalytics', { query }, options),
  /** Videos in order of what they gained; pages by offset, with the face of every other list. */
  videoLeaderboard: (query: Query<'getVideoLeaderboard'>, options?: ListOptions): ListPromise<VideoLeaderboardEntry> =>
    list('getVideoLeaderboard', { query }, options),
  /** How many videos were posted, by weekday and hour, UTC. */
  postingHeatmap: (query: Query<'getPostingHeatmap'>, options?: CallOptions): ApiPromise<PostingHeatmap> =>
    call('getPostingHeatmap', { query }, options),
});
