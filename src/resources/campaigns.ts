import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import type { Body, Query } from '../http/operation-types.js';
import type { Caller } from './caller.js';
import type { Campaign, CampaignItem, CampaignStats, Deleted } from './entities.js';
import type { CampaignItemRef } from './request-bodies.js';

/** Campaigns and what is in them (contract §5). */
export const campaignsResource = ({ call, list }: Caller) => ({
  /** Campaigns of all projects, newest first, or of one by `project_id`. */
  list: (query?: Query<'listCampaigns'>, options?: ListOptions): ListPromise<Campaign> =>
    list('listCampaigns', { query }, options),
  /** Makes an empty campaign; `target_views` and `target_at` set its target. 402 at the plan's cap. */
  create: (projectId: string, body: Body<'createCampaign'>, options?: CallOptions): ApiPromise<Campaign> =>
    call('createCampaign', { path: { projectId }, body }, options),
  /** One campaign with its notes and target; 404 not_found. */
  get: (id: string, options?: CallOptions): ApiPromise<Campaign> => call('getCampaign', { path: { id } }, options),
  /** Changes name, readme, metadata (replaced whole) or the target; null clears notes and target. */
  update: (id: string, body: Body<'updateCampaign'>, options?: CallOptions): ApiPromise<Campaign> =>
    call('updateCampaign', { path: { id }, body }, options),
  /** Removes the campaign and its memberships, not what they point at. */
  delete: (id: string, options?: CallOptions): ApiPromise<Deleted> => call('deleteCampaign', { path: { id } }, options),
  /** What is directly in a campaign: creators, videos and campaigns. */
  items: (id: string, query?: Query<'listCampaignItems'>, options?: ListOptions): ListPromise<CampaignItem> =>
    list('listCampaignItems', { path: { id }, query }, options),
  /** Puts a creator, video or campaign in; 409 duplicate, 409 circular_reference. */
  addItem: (id: string, item: CampaignItemRef, options?: CallOptions): ApiPromise<CampaignItem> =>
    call('addCampaignItem', { path: { id }, body: item }, options),
  /** Takes a creator, video or campaign out, which itself stays; 404 when it is not directly in the campaign. */
  removeItem: (id: string, item: CampaignItemRef, options?: CallOptions): ApiPromise<Deleted> =>
    call('removeCampaignItem', { path: { id }, query: item }, options),
  /** Counts of the whole tree, each video once however many paths reach it (contract §7). */
  stats: (id: string, query?: Query<'getCampaignStats'>, options?: CallOptions): ApiPromise<CampaignStats> =>
    call('getCampaignStats', { path: { id }, query }, options),
});
