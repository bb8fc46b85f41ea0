import { isShown } from '../catalogue/videos.js';
import { isCounting } from '../store/counting.js';
import type { CampaignRow, CreatorRow, VideoRow } from '../store/rows.js';
import type { World } from '../store/world.js';

/** All that lies below a campaign, each thing once however many paths reach it. */
export interface CampaignTree {
  /** Campaigns below, without the one at the root. */
  readonly campaigns: readonly CampaignRow[];
  /** Active creators among the members. */
  readonly creators: readonly CreatorRow[];
  /** Counting videos: those of the member creators and those that are members themselves. */
  readonly videos: readonly VideoRow[];
}

/**
 * Walks the tree below a campaign. A creator member brings its counting videos; a video member counts if its status does.
 * A removed creator brings nothing, and a video of one does not count, for reads do not show it. Keeps its own list of what is left to visit, so the depth is not bounded by the call stack.
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
      // A video has one creator: only one that is a member by itself can come twice.
      if (isCounting(video) && !(named.size > 0 && named.has(video.id))) videos.push(video);
    }
  }
  return { campaigns: [...campaigns.values()], creators: [...creators.values()], videos };
}
