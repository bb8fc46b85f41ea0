import { isShown } from '../catalogue/videos.js';
import { isCounting } from '../store/counting.js';
import type { CampaignRow, CreatorRow, VideoRow } from '../store/rows.js';
import type { World } from '../store/world.js';

/** Everything below a campaign, each item once, by however many paths it is reached. */
export interface CampaignTree {
  /** Campaigns below, without the one at the root. */
  readonly campaigns: readonly CampaignRow[];
  /** Active creators among the members. */
  readonly creators: readonly CreatorRow[];
  /** Counting videos: those of the member creators and those that are members themselves. */
  readonly videos: readonly VideoRow[];
}

/**
 * Walks the tree below a campaign. A creator member adds its counting videos; a video member counts if its status does.
 * A removed creator adds nothing, and its videos do not count, because reads do not show them. It keeps its own list of
 * campaigns to visit, so the call stack does not limit the depth.
 */
export function campaignTree(world: World, rootId: string): CampaignTree {
  const { tables } = world;
  const campaigns = new Map<string, CampaignRow>();
  const creators = new Map<string, CreatorRow>();
  const named = new Map<string, VideoRow>();
  const seen = new Set([rootId]);
  const open = [rootId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const item of tables.campaignItems.by('campaign_id', id)) {
      if (item.item_type === 'campaign') {
        const campaign = tables.campaigns.get(item.item_id);
        if (!campaign || seen.has(campaign.id)) continue;
        seen.add(campaign.id);
        campaigns.set(campaign.id, campaign);
        open.push(campaign.id);
      } else if (item.item_type === 'creator') {
        const creator = tables.creators.get(item.item_id);
        if (creator?.is_active) creators.set(creator.id, creator);
      } else {
        const video = tables.videos.get(item.item_id);
        if (video && isCounting(video) && isShown(world, video)) named.set(video.id, video);
      }
    }
  }
  const videos = [...named.values()];
  for (const creator of creators.values()) {
    for (const video of tables.videos.by('creator_id', creator.id)) {
      // A video has one creator, so only a video that is itself a member can occur twice.
      if (isCounting(video) && !(named.size > 0 && named.has(video.id))) videos.push(video);
    }
  }
  return { campaigns: [...campaigns.values()], creators: [...creators.values()], videos };
}
