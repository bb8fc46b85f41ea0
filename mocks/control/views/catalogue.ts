import { showVideo } from '../../world/scraper/history.js';
import type {
  CampaignRow,
  GoalRow,
  PayoutStructureRow,
  PayoutStructureVersionRow,
  VideoRow,
} from '../../world/store/rows.js';
import type { World } from '../../world/store/world.js';
import { type Excerpt, excerpt } from './excerpt.js';

/** A video as the API shows it, with the handle of its creator; null if it was added by its URL. */
export type NamedVideo = VideoRow & { readonly tiktok_handle: string | null };

/** A goal with the handle of its creator. */
export type NamedGoal = GoalRow & { readonly tiktok_handle: string };

/** A structure with all of its versions, oldest first, and how many creators are assigned now. */
export type StructureWithVersions = PayoutStructureRow & {
  readonly versions: readonly PayoutStructureVersionRow[];
  readonly assigned: number;
};

/** A campaign with the number of its own items. */
export type CountedCampaign = CampaignRow & { readonly item_count: number };

/** The latest rows that people set up and creators post. */
export interface CatalogueLists {
  readonly videos: Excerpt<NamedVideo>;
  readonly structures: Excerpt<StructureWithVersions>;
  readonly goals: Excerpt<NamedGoal>;
  readonly campaigns: Excerpt<CountedCampaign>;
}

/** Videos, structures, goals and campaigns of a world; `creatorId` narrows videos and goals to one creator. */
export function listCatalogue(
  world: World,
  { creatorId, limit = 50 }: { readonly creatorId?: string; readonly limit?: number },
): CatalogueLists {
  const { videos, goals, payoutStructures, payoutStructureVersions, payoutAssignments, campaigns, campaignItems } =
    world.tables;
  const nameCreator = (id: string): string => world.tables.creators.get(id)?.tiktok_handle ?? '';
  return {
    videos: excerpt(creatorId === undefined ? videos.sorted() : videos.by('creator_id', creatorId), limit, (row) => ({
      ...showVideo(world, row),
      tiktok_handle: row.creator_id === null ? null : nameCreator(row.creator_id),
    })),
    structures: excerpt(payoutStructures.sorted(), limit, (row) => ({
      ...row,
      versions: payoutStructureVersions.by('structure_id', row.id),
      assigned: payoutAssignments.by('structure_id', row.id).filter((one) => one.unassigned_at === null).length,
    })),
    goals: excerpt(creatorId === undefined ? goals.sorted() : goals.by('creator_id', creatorId), limit, (row) => ({
      ...row,
      tiktok_handle: nameCreator(row.creator_id),
    })),
    campaigns: excerpt(campaigns.sorted(), limit, (row) => ({
      ...row,
      item_count: campaignItems.by('campaign_id', row.id).length,
    })),
  };
}
