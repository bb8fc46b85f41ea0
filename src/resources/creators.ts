import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import type { Body, Query } from '../http/operation-types.js';
import type { Caller } from './caller.js';
import type { BulkResult, Creator, CreatorStats, Deleted } from './entities.js';
import type { CreatorBulkCreate, CreatorCreate } from './request-bodies.js';

/** Tracked TikTok accounts (contract §5). */
export const creatorsResource = ({ call, list }: Caller) => {
  // One operation with two answers; which one follows from the body.
  const create = (projectId: string, body: CreatorCreate | CreatorBulkCreate, options?: CallOptions) =>
    call('createCreators', { path: { projectId }, body }, options);

  return {
    /** Creators of all projects, or of one; `search` finds part of a handle, whatever its case. */
    list: (query?: Query<'listCreators'>, options?: ListOptions): ListPromise<Creator> =>
      list('listCreators', { query }, options),
    /**
     * Adds one creator, or with `{creators: […]}` 1 to 50 of them, all or none. A removed handle comes back with its old
     * id. 409 handle_taken; 402 at the plan's cap.
     */
    create: create as {
      (projectId: string, body: CreatorCreate, options?: CallOptions): ApiPromise<Creator>;
      (projectId: string, body: CreatorBulkCreate, options?: CallOptions): ApiPromise<Creator[]>;
    },
    /** One creator with the counts of its last scrape; 404 not_found, also of a removed one. */
    get: (id: string, options?: CallOptions): ApiPromise<Creator> => call('getCreator', { path: { id } }, options),
    /** Changes readme, metadata (replaced whole), tracking_mode or tiktok_handle. */
    update: (id: string, body: Body<'updateCreator'>, options?: CallOptions): ApiPromise<Creator> =>
      call('updateCreator', { path: { id }, body }, options),
    /** Hides the creator and ends its assignments; adding the handle again brings it back. */
    delete: (id: string, options?: CallOptions): ApiPromise<Deleted> =>
      call('deleteCreator', { path: { id } }, options),
    /** Asks for fresh counts; counts to the plan's daily cap. */
    scrape: (id: string, options?: CallOptions): ApiPromise<Creator> =>
      call('scrapeCreator', { path: { id } }, options),
    /** Removes 1 to 50 creators, all or none. */
    bulkRemove: (projectId: string, creatorIds: string[], options?: CallOptions): ApiPromise<BulkResult> =>
      call('bulkRemoveCreators', { path: { projectId }, body: { creator_ids: creatorIds } }, options),
    /** Brings 1 to 50 removed creators back, all or none. */
    bulkReenable: (projectId: string, creatorIds: string[], options?: CallOptions): ApiPromise<BulkResult> =>
      call('bulkReenableCreators', { path: { projectId }, body: { creator_ids: creatorIds } }, options),
    /** Counts now and gained between two days (default: the last 30). A GoneError where the service retired it. */
    stats: (id: string, query?: Query<'getCreatorStats'>, options?: CallOptions): ApiPromise<CreatorStats> =>
      call('getCreatorStats', { path: { id }, query }, options),
  };
};
