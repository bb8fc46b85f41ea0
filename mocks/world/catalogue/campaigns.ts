import type { CampaignCreate, CampaignUpdate } from '../../../src/generated/entities.js';
import { notFound } from '../store/api-problem.js';
import { checkCap } from '../store/limits.js';
import type { CampaignRow } from '../store/rows.js';
import { toCanonicalTime } from '../store/time-zone.js';
import type { World } from '../store/world.js';
import { removeMemberships } from './creators.js';
import { notesAfter } from './notes.js';
import { findProject } from './projects.js';

/** The campaign with this id; refuses with 404. */
export function findCampaign(world: World, id: string, field?: string): CampaignRow {
  const campaign = world.tables.campaigns.get(id);
  if (!campaign) throw notFound('campaign', id, field);
  return campaign;
}

/** Adds an empty campaign to a project. Errors: 404 the project, 402 `max_campaigns_per_project`. */
export function createCampaign(world: World, projectId: string, input: CampaignCreate): CampaignRow {
  const project = findProject(world, projectId);
  const { campaigns } = world.tables;
  checkCap(world, 'max_campaigns_per_project', { current: campaigns.countBy('project_id', project.id), adding: 1 });
  return campaigns.put({
    id: world.newId(),
    project_id: project.id,
    name: input.name,
    ...notesAfter(input),
    metadata: input.metadata ?? {},
    target_views: input.target_views ?? null,
    target_at: inUtc(input.target_at ?? null),
    created_at: world.now,
    updated_at: world.now,
  });
}

/** Changes a campaign; null clears notes and targets. Errors: 404. */
export function updateCampaign(world: World, id: string, input: CampaignUpdate): CampaignRow {
  const targetAt = input.target_at === undefined ? undefined : inUtc(input.target_at);
  const campaign = findCampaign(world, id);
  return world.tables.campaigns.put({
    ...campaign,
    name: input.name ?? campaign.name,
    ...notesAfter(input, campaign.readme),
    metadata: input.metadata ?? campaign.metadata,
    target_views: input.target_views === undefined ? campaign.target_views : input.target_views,
    target_at: targetAt === undefined ? campaign.target_at : targetAt,
    updated_at: world.now,
  });
}

/**
 * Deletes a campaign with its memberships: those of its items, and its own in other campaigns. The items themselves
 * stay.
 */
export function deleteCampaign(world: World, id: string): void {
  const campaign = findCampaign(world, id);
  const { campaigns, campaignItems } = world.tables;
  for (const item of [...campaignItems.by('campaign_id', campaign.id)]) campaignItems.delete(item.id);
  removeMemberships(world, campaign.id);
  campaigns.delete(campaign.id);
}

/** Rows are compared as strings, so a time with another offset is stored in UTC. */
function inUtc(time: string | null): string | null {
  return time === null ? null : toCanonicalTime(time, 'target_at');
}
