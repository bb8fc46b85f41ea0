import { createCampaign } from '../../mocks/world/catalogue/campaigns.js';
import { addCreators } from '../../mocks/world/catalogue/creators.js';
import { createProject } from '../../mocks/world/catalogue/projects.js';
import { addVideo as addDirectly } from '../../mocks/world/catalogue/videos.js';
import { recordVideoHistory } from '../../mocks/world/scraper/history.js';
import type { CampaignRow, CreatorRow, ProjectRow, VideoRow } from '../../mocks/world/store/rows.js';
import { World } from '../../mocks/world/store/world.js';

/** Monday; the fifth day of the year. */
export const NOW = '2026-01-05T00:00:00.000Z';

/** A world with one project, whose rows the tests write themselves. */
export interface SmallWorld {
  readonly world: World;
  readonly project: ProjectRow;
}

/** A world at `now` with one project and nothing else. */
export function smallWorld(now: string = NOW, seed = 1): SmallWorld {
  const world = World.create({ now: Date.parse(now), seed });
  return { world, project: createProject(world, { name: 'Spring' }) };
}

/** Moves the clock without scraper and cron. */
export function setClock(world: World, iso: string): void {
  world.state.now = Date.parse(iso);
}

/** A creator that was added now. */
export function addCreator({ world, project }: SmallWorld, fields: Partial<CreatorRow> = {}): CreatorRow {
  const [added] = addCreators(world, project.id, [{ tiktok_handle: `creator.${world.state.ids}` }]).creators;
  return world.tables.creators.put({ ...(added as CreatorRow), ...fields });
}

/** A video that was posted and found now, with its counts in its history. */
export function addVideo({ world, project }: SmallWorld, fields: Partial<VideoRow> = {}): VideoRow {
  const added = addDirectly(world, project.id, { url: `https://www.tiktok.com/@someone/video/${world.state.ids}` });
  const found = { posted_at: world.now, last_scraped_at: world.now };
  const tracking_status = fields.creator_id ? 'auto_tracked' : 'direct_add';
  const row = world.tables.videos.put({ ...added, ...found, tracking_status, ...fields });
  recordVideoHistory(world, row);
  return row;
}

/** An empty campaign. */
export function addCampaign({ world, project }: SmallWorld, fields: Partial<CampaignRow> = {}): CampaignRow {
  return world.tables.campaigns.put({ ...createCampaign(world, project.id, { name: 'Campaign' }), ...fields });
}

/** Puts something into a campaign without asking the rules. */
export function addItem(
  { world }: SmallWorld,
  campaign: CampaignRow,
  item: { readonly type: 'creator' | 'video' | 'campaign'; readonly id: string },
): void {
  world.tables.campaignItems.put({
    id: world.newId(),
    campaign_id: campaign.id,
    item_type: item.type,
    item_id: item.id,
    created_at: world.now,
  });
}
