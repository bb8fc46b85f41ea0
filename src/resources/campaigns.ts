import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import type { Body, Query } from '../http/operation-types.js';
import type { Caller } from './caller.js';
import type { Campaign, CampaignItem, CampaignStats, Deleted } from './entities.js';
import type { CampaignItemRef } from './request-bodies.js';

/** Campaigns and what is in them (contract §5). */
export const campaignsResource = ({ call, list }: Caller) => ({
  list: (query?: Query<'listCampaigns'>, options?: ListOptions): ListPromise<Campaign> =>
    list('listCampaigns', { query }, options),
  create: (projectId: string, body: Body<'createCampaign'>, options?: CallOptions): ApiPromise<Campaign> =>
    call('createCampaign', { path: { projectId }, body }, options),
  get: (id: string, options?: CallOptions): ApiPromise<Campaign> => call('getCampaign', { path: { id } }, options),
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
  removeItem: (id: string, item: CampaignItemRef, options?: CallOptions): ApiPromise<Deleted> =>
    call('removeCampaignItem', { path: { id }, query: item }, options),
  /** Counts of the whole tree, each video once however many paths reach it (contract §7). */
  stats: (id: string, query?: Query<'getCampaignStats'>, options?: CallOptions): ApiPromise<CampaignStats> =>
    call('getCampaignStats', { path: { id }, query }, options),
});
