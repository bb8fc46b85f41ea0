import type { CampaignItemRef, PayoutStructureCreate } from '../../../src/generated/entities.js';
import { addCampaignItem } from '../../world/catalogue/campaign-items.js';
import { createCampaign } from '../../world/catalogue/campaigns.js';
import { addCreators } from '../../world/catalogue/creators.js';
import { createGoal } from '../../world/catalogue/goal-settings.js';
import { createProject } from '../../world/catalogue/projects.js';
import { addVideo, updateVideo } from '../../world/catalogue/videos.js';
import { assignCreators } from '../../world/payouts/assignments.js';
import { createPayoutMethod } from '../../world/payouts/payout-methods.js';
import { createStructure } from '../../world/payouts/structures.js';
import { calendarDate, dayToIso, toDay } from '../../world/store/calendar.js';
import type { CreatorRow, ProjectRow } from '../../world/store/rows.js';
import type { World } from '../../world/store/world.js';
import { seedDefaultMethods } from './default-methods.js';
import { CREATORS, type DemoCreator } from './demo-creators.js';
import {
  CAMPAIGN_NOTES,
  PRESS_URLS,
  PROJECTS,
  ROLES,
  STRUCTURES,
  type StructureKey,
  VIDEO_NOTES,
} from './demo-data.js';

/** The rows that events of the demo refer to. Creators are named by their first handle. */
export interface Programme {
  readonly world: World;
  /** Epoch milliseconds of the end of the demo. */
  readonly end: number;
  readonly projects: Readonly<Record<'active' | 'kitchen', ProjectRow>>;
  readonly structures: Readonly<Record<StructureKey, string>>;
  readonly creators: Map<string, string>;
  readonly methods: ReadonlyMap<string, string>;
  readonly campaigns: Readonly<Record<keyof typeof CAMPAIGN_NOTES, string>>;
}

/** Sets up projects, creators, structures and campaigns at the world's time; the clock will run to `end`. */
export function foundProgramme(world: World, end: number): Programme {
  seedDefaultMethods(world);
  createPayoutMethod(world, { name: 'Bank transfer', readme: 'For creators in the euro area; takes two days.' });
  const methods = new Map([...world.tables.payoutMethods.values()].map((method) => [method.name, method.id]));
  const projects = { active: createProject(world, PROJECTS.active), kitchen: createProject(world, PROJECTS.kitchen) };
  const structures = foundStructures(world, projects);
  const campaigns = foundCampaigns(world, projects, end);
  const programme: Programme = { world, end, projects, structures, creators: new Map(), methods, campaigns };
  for (const creator of CREATORS) if (creator.handle !== ROLES.newcomer) welcome(programme, creator);
  fillCampaigns(programme);
  return programme;
}

/** Adds a creator with its goals and assignments. */
export function welcome(programme: Programme, { handle, ...creator }: DemoCreator): void {
  const { world, structures } = programme;
  const { id } = addCreators(world, programme.projects[creator.project].id, [
    {
      tiktok_handle: handle,
      tracking_mode: creator.mode ?? 'auto',
      readme: withDates(creator.readme, programme.end),
      metadata: { ...creator.metadata },
    },
  ]).creators[0] as CreatorRow;
  // The name comes from TikTok with the first scrape, not from the person who adds the creator.
  world.tables.creators.put({ ...(world.tables.creators.get(id) as CreatorRow), display_name: creator.name });
  world.state.profiles[id] = creator.profile;
  for (const goal of creator.goals ?? []) createGoal(world, id, goal);
  for (const key of creator.structures) {
    assignCreators(world, structures[key], { creators: { ids: [id], field: 'creator_id' } });
  }
  programme.creators.set(handle, id);
}

/** The id of the creator whose first handle was this. */
export function findCreatorId({ creators }: Programme, handle: string): string {
  return creators.get(handle) as string;
}

/** Replaces `{+26}` and `{-60}` by dates: days from the end of the demo. */
function withDates(text: string, end: number): string {
  return text.replace(/\{([+-]\d+)\}/g, (_, days: string) => calendarDate(toDay(end) + Number(days)));
}

function foundStructures(world: World, projects: Programme['projects']): Record<StructureKey, string> {
  const entries = Object.entries(STRUCTURES).map(([key, { project, ...body }]) => {
    const input: PayoutStructureCreate = { ...body, project_id: projects[project].id };
    return [key, createStructure(world, input).id];
  });
  return Object.fromEntries(entries);
}

function foundCampaigns(world: World, projects: Programme['projects'], end: number): Programme['campaigns'] {
  const add = (project: ProjectRow, name: string, extra: { notes: string; views?: number; days?: number }): string =>
    createCampaign(world, project.id, {
      name,
      readme: withDates(extra.notes, end),
      target_views: extra.views ?? null,
      target_at: extra.days === undefined ? null : dayToIso(toDay(end) + extra.days),
    }).id;
  const { active, kitchen } = projects;
  return {
    push: add(active, 'Creator push', { notes: CAMPAIGN_NOTES.push, views: 6_000_000, days: 26 }),
    tutorials: add(active, 'Tutorials', { notes: CAMPAIGN_NOTES.tutorials }),
    rehab: add(active, 'Rehab series', { notes: CAMPAIGN_NOTES.rehab }),
    launch: add(kitchen, 'Pan launch', { notes: CAMPAIGN_NOTES.launch, views: 3_000_000, days: 12 }),
    dach: add(kitchen, 'Pan launch DACH', { notes: CAMPAIGN_NOTES.dach, views: 500_000, days: 12 }),
  };
}

/** This is not a strict tree: the rehab series is below both the push and its tutorials, and must count once. */
function fillCampaigns(programme: Programme): void {
  const { world, campaigns, projects } = programme;
  const put = (campaign: string, item_type: CampaignItemRef['item_type'], item_id: string): void => {
    addCampaignItem(world, campaign, { item_type, item_id });
  };
  const creator = (handle: string): string => findCreatorId(programme, handle);
  for (const handle of ['maya.moves', 'coachdario', 'lena.lifts']) put(campaigns.push, 'creator', creator(handle));
  for (const handle of ['yogawithpriya', 'maya.moves']) put(campaigns.tutorials, 'creator', creator(handle));
  put(campaigns.rehab, 'creator', creator('nadiafitnotes'));
  put(campaigns.push, 'campaign', campaigns.tutorials);
  put(campaigns.push, 'campaign', campaigns.rehab);
  put(campaigns.tutorials, 'campaign', campaigns.rehab);
  put(campaigns.launch, 'creator', creator('saltandsizzle'));
  put(campaigns.dach, 'creator', creator('omas.kueche'));
  put(campaigns.launch, 'campaign', campaigns.dach);
  for (const { url, project, campaign } of PRESS_URLS) {
    const { id } = addVideo(world, projects[project].id, { url });
    updateVideo(world, id, { readme: VIDEO_NOTES.press });
    put(campaigns[campaign], 'video', id);
  }
}
