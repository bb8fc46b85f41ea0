import { isDeeperThan, MAX_DOCUMENT_DEPTH, tooDeepMessage } from '../../api/read-json.js';
import { advanceTo } from '../../world/advance.js';
import { bareHandle } from '../../world/catalogue/handles.js';
import { discoverVideos } from '../../world/scraper/discovery.js';
import { recordCreatorCounts } from '../../world/scraper/history.js';
import { setTimeZone } from '../../world/store/history-slots.js';
import type { CreatorRow } from '../../world/store/rows.js';
import type { World } from '../../world/store/world.js';
import { checkTimeZone, parseInstant } from '../options.js';
import { checkForm, refuseIssues } from '../schemas/check.js';
import { plantDefaultMethods } from './default-methods.js';
import { type SeedApi, seedApi } from './seed-api.js';
import type { SeedCampaign, SeedFile, SeedPost, SeedProject } from './seed-file.js';

interface SeedContext {
  readonly world: World;
  readonly api: SeedApi;
  /** Posts that the scraper will find on the way to `now`. */
  readonly posts: Array<{ readonly creatorId: string; readonly post: SeedPost; readonly place: string }>;
}

interface NamedIds {
  readonly projectId: string;
  readonly creators: ReadonlyMap<string, string>;
  readonly videos: ReadonlyMap<string, string>;
}

/**
 * Plants the content of a seed file: everything is made at its `start`, and then the clock runs to the world's time with
 * scrapers and cron, finding each post when it is due. Refuses with `invalid_body`, naming the place in the file.
 */
export function applySeedFile(world: World, file: SeedFile): void {
  if (isDeeperThan(file, MAX_DOCUMENT_DEPTH)) {
    refuseIssues([{ path: '', message: tooDeepMessage(MAX_DOCUMENT_DEPTH) }]);
  }
  checkForm('seed', file);
  const now = world.state.now;
  const start = file.start === undefined ? now : parseInstant(file.start, 'start');
  if (start > now) refuseIssues([{ path: 'start', message: `must not be after the time at hand-over, ${world.now}` }]);
  checkTimeZone(file.timezone);
  world.state.now = start;
  if (file.timezone !== undefined) setTimeZone(world, file.timezone);
  world.state.scraper = file.scraper ?? 'auto';
  const planting: SeedContext = { world, api: seedApi(world), posts: [] };
  plantDefaultMethods(world);
  for (const [index, method] of (file.payout_methods ?? []).entries()) {
    planting.api('/payout-methods', method, `payout_methods.${index}`);
  }
  for (const [index, project] of file.projects.entries()) plantProject(planting, project, `projects.${index}`);
  liveThrough(planting, now);
}

function plantProject(planting: SeedContext, project: SeedProject, place: string): void {
  const { api } = planting;
  const { creators = [], videos = [], payout_structures = [], campaigns = [], ...body } = project;
  const projectId = getId(api('/projects', body, place));
  const byHandle = new Map<string, string>();
  for (const [index, creator] of creators.entries()) {
    const id = plantCreator(planting, { projectId, creator, place: `${place}.creators.${index}` });
    byHandle.set(bareHandle(creator.tiktok_handle).toLowerCase(), id);
  }
  const byUrl = new Map<string, string>();
  for (const [index, video] of videos.entries()) {
    byUrl.set(String(video.url), getId(api(`/projects/${projectId}/videos`, video, `${place}.videos.${index}`)));
  }
  const named: NamedIds = { projectId, creators: byHandle, videos: byUrl };
  for (const [index, structure] of payout_structures.entries()) {
    plantStructure(planting, named, { structure, place: `${place}.payout_structures.${index}` });
  }
  plantCampaigns(planting, named, { campaigns, place: `${place}.campaigns` });
}

function plantCreator(
  { world, api, posts }: SeedContext,
  seed: { projectId: string; creator: NonNullable<SeedProject['creators']>[number]; place: string },
): string {
  const { goals = [], posts: ownPosts = [], follower_count, ...body } = seed.creator;
  const id = getId(api(`/projects/${seed.projectId}/creators`, body, seed.place));
  for (const [index, goal] of goals.entries()) api(`/creators/${id}/goals`, goal, `${seed.place}.goals.${index}`);
  for (const [index, post] of ownPosts.entries()) {
    posts.push({ creatorId: id, post, place: `${seed.place}.posts.${index}` });
  }
  if (follower_count !== undefined) recordCreatorCounts(world, creatorRow(world, id), { follower_count });
  return id;
}

function plantStructure(
  { api }: SeedContext,
  named: NamedIds,
  seed: { structure: NonNullable<SeedProject['payout_structures']>[number]; place: string },
): void {
  const { assigned_to = [], ...body } = seed.structure;
  const id = getId(api('/payout-structures', { project_id: named.projectId, ...body }, seed.place));
  for (const [index, handle] of assigned_to.entries()) {
    const place = `${seed.place}.assigned_to.${index}`;
    api(`/payout-structures/${id}/assignments`, { creator_id: creatorId(named, handle, place) }, place);
  }
}

/** Items come after all campaigns, so that a campaign may hold one that stands below it in the file. */
function plantCampaigns(
  { api }: SeedContext,
  named: NamedIds,
  seed: { campaigns: readonly SeedCampaign[]; place: string },
): void {
  const byName = new Map<string, string>();
  for (const [index, { items, ...body }] of seed.campaigns.entries()) {
    byName.set(body.name, getId(api(`/projects/${named.projectId}/campaigns`, body, `${seed.place}.${index}`)));
  }
  for (const [index, { name, items = [] }] of seed.campaigns.entries()) {
    for (const [itemIndex, { creator, video, campaign }] of items.entries()) {
      const place = `${seed.place}.${index}.items.${itemIndex}`;
      const [item_type, item_id] =
        creator !== undefined
          ? ['creator', creatorId(named, creator, `${place}.creator`)]
          : video !== undefined
            ? ['video', found(named.videos, video, { place: `${place}.video`, what: 'video with the URL' })]
            : ['campaign', found(byName, campaign ?? '', { place: `${place}.campaign`, what: 'campaign called' })];
      api(`/campaigns/${byName.get(name)}/items`, { item_type, item_id }, place);
    }
  }
}

function liveThrough({ world, posts }: SeedContext, now: number): void {
  const due = posts.map((entry) => ({ ...entry, at: parseInstant(entry.post.posted_at, `${entry.place}.posted_at`) }));
  due.sort((left, right) => left.at - right.at);
  for (const { creatorId, post, place, at } of due) {
    if (at > now) refuseIssues([{ path: `${place}.posted_at`, message: 'lies after the time at hand-over' }]);
    if (at > world.state.now) advanceTo(world, at);
    discoverVideos(world, creatorRow(world, creatorId), [post]);
  }
  if (now > world.state.now) advanceTo(world, now);
}

function getId(data: unknown): string {
  return (data as { id: string }).id;
}

function creatorRow(world: World, id: string): CreatorRow {
  return world.tables.creators.get(id) as CreatorRow;
}

function creatorId(named: NamedIds, handle: string, place: string): string {
  return found(named.creators, bareHandle(handle).toLowerCase(), { place, what: 'creator with the handle' });
}

function found(ids: ReadonlyMap<string, string>, name: string, where: { place: string; what: string }): string {
  const id = ids.get(name);
  if (id === undefined) {
    const known = [...ids.keys()].join(', ') || 'none';
    refuseIssues([
      { path: where.place, message: `there is no ${where.what} ${name} in this project; there are: ${known}` },
    ]);
  }
  return id as string;
}
