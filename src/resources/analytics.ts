import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import type { Body, Data, Query } from '../http/operation-types.js';
import type { Caller } from './caller.js';
import type { Analytics, Annotation, Deleted, PostingHeatmap, VideoLeaderboardEntry } from './entities.js';

/** Metrics over time and aggregates over a project (contract §5, §7). */
export const analyticsResource = ({ call, list }: Caller) => ({
  /** One metric of one creator, video or campaign, by day, week or month. */
  get: (query: Query<'getAnalytics'>, options?: CallOptions): ApiPromise<Analytics> =>
    call('getAnalytics', { query }, options),
  /** The same as the text of a csv file; errors are thrown as everywhere. The column `series_kind` tells the series apart. */
  csv: (query: Query<'getAnalytics'>, options?: CallOptions): ApiPromise<string> =>
    // The types of a call are those of its JSON.
    call(
      'getAnalytics',
      { query: { ...query, format: 'csv' } as typeof query },
      options,
    ) as ApiPromise<unknown> as ApiPromise<string>,
  /** The OpenAPI document of the analytics routes, without an envelope. */
  schema: (options?: CallOptions): ApiPromise<Data<'getAnalyticsSchema'>> => call('getAnalyticsSchema', {}, options),
  /** Marked days, newest first. */
  annotations: (query?: Query<'listAnnotations'>, options?: ListOptions): ListPromise<Annotation> =>
    list('listAnnotations', { query }, options),
  /** Marks a day of a project, or of one creator, video or campaign in it. */
  createAnnotation: (body: Body<'createAnnotation'>, options?: CallOptions): ApiPromise<Annotation> =>
    call('createAnnotation', { body }, options),
  /** Changes the day, kind, label or metadata of an annotation. */
  updateAnnotation: (
    annotationId: string,
    body: Body<'updateAnnotation'>,
    options?: CallOptions,
  ): ApiPromise<Annotation> => call('updateAnnotation', { path: { id: annotationId }, body }, options),
  /** Removes an annotation for good. */
  deleteAnnotation: (annotationId: string, options?: CallOptions): ApiPromise<Deleted> =>
    call('deleteAnnotation', { path: { id: annotationId } }, options),
  /** Videos in order of what they gained; pages by offset, with the face of every other list. */
  videoLeaderboard: (query: Query<'getVideoLeaderboard'>, options?: ListOptions): ListPromise<VideoLeaderboardEntry> =>
    list('getVideoLeaderboard', { query }, options),
  /** How many videos were posted, by weekday and hour, UTC. */
  postingHeatmap: (query: Query<'getPostingHeatmap'>, options?: CallOptions): ApiPromise<PostingHeatmap> =>
    call('getPostingHeatmap', { query }, options),
});
