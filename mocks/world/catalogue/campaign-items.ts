import type { CampaignItemRef, CampaignItemType } from '../../../src/generated/entities.js';
import { ApiProblem } from '../store/api-problem.js';
import { checkCap } from '../store/limits.js';
import type { CampaignItemRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { findCampaign } from './campaigns.js';
import { findCreator } from './creators.js';
import { findVideo, isShown } from './videos.js';

const FINDERS: Readonly<
  Record<CampaignItemType, (world: World, id: string, field: string) => { readonly project_id: string }>
> = { creator: findCreator, video: findVideo, campaign: findCampaign };

/**
 * Whether a list of items shows this one. A removed creator, an excluded video and a video of a removed creator stay
 * members but hidden, and appear again as soon as reads show them. Rows that are deleted for good leave their campaigns
 * (not published).
 */
export function isShownItem(world: World, item: CampaignItemRow): boolean {
  if (item.item_type === 'campaign') return true;
  if (item.item_type === 'creator') return world.tables.creators.get(item.item_id)?.is_active === true;
  const video = world.tables.videos.get(item.item_id);
  return video !== undefined && isShown(world, video);
}

/**
 * Puts a creator, a video or a campaign of the same project into a campaign. Errors: 404 the campaign or the item (with
 * `meta.field`), 402 `max_campaign_items_per_campaign`, 409 `duplicate`, 409 `circular_reference` for the campaign itself
 * or any campaign above it.
 */
export function addCampaignItem(world: World, campaignId: string, ref: CampaignItemRef): CampaignItemRow {
  const campaign = findCampaign(world, campaignId);
  const target = FINDERS[ref.item_type](world, ref.item_id, 'item_id');
  if (target.project_id !== campaign.project_id) {
    const message = `item_id: There is no ${ref.item_type} ${ref.item_id} in the campaign's project ${campaign.project_id}.`;
    throw new ApiProblem('not_found', message, { resource: ref.item_type, id: ref.item_id, field: 'item_id' });
  }
  const { campaignItems } = world.tables;
  const current = campaignItems.countBy('campaign_id', campaign.id);
  checkCap(world, 'max_campaign_items_per_campaign', { current, adding: 1 });
  const known = membership(world, campaign.id, ref);
  if (known) {
    const message = `The ${ref.item_type} ${ref.item_id} is in this campaign already.`;
    throw new ApiProblem('duplicate', message, { resource: 'campaign_item', id: known.id });
  }
  if (ref.item_type === 'campaign') checkCycle(world, campaign.id, ref.item_id);
  return campaignItems.put({
    id: world.newId(),
    campaign_id: campaign.id,
    item_type: ref.item_type,
    item_id: ref.item_id,
    created_at: world.now,
  });
}

/** Removes an item from a campaign, also one that the list does not show. Returns the membership. Errors: 404. */
export function removeCampaignItem(world: World, campaignId: string, ref: CampaignItemRef): CampaignItemRow {
  const campaign = findCampaign(world, campaignId);
  const item = membership(world, campaign.id, ref);
  if (!item) {
    const message = `The ${ref.item_type} ${ref.item_id} is not directly in this campaign.`;
    throw new ApiProblem('not_found', message, { resource: 'campaign_item', id: ref.item_id, field: 'item_id' });
  }
  world.tables.campaignItems.delete(item.id);
  return item;
}

function membership(world: World, campaignId: string, ref: CampaignItemRef): CampaignItemRow | undefined {
  return world.tables.campaignItems
    .by('item_id', ref.item_id)
    .find((item) => item.campaign_id === campaignId && item.item_type === ref.item_type);
}

/** Walks up from `campaignId` with an explicit list, because trees may be deeper than a call stack. */
function checkCycle(world: World, campaignId: string, addedId: string): void {
  const { campaignItems } = world.tables;
  // An empty campaign can only be above itself. This saves the walk when a tree is built from the top down.
  if (addedId !== campaignId && campaignItems.countBy('campaign_id', addedId) === 0) return;
  const seen = new Set([campaignId]);
  for (const id of seen) {
    if (id === addedId) {
      const message = `The campaign ${addedId} is this campaign or above it; a campaign cannot contain itself.`;
      throw new ApiProblem('circular_reference', message, { campaign_id: campaignId, item_id: addedId });
    }
    for (const item of campaignItems.by('item_id', id)) if (item.item_type === 'campaign') seen.add(item.campaign_id);
  }
}
