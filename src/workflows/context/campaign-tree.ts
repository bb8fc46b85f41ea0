import type { Campaign, CampaignItem } from '../../generated/resources.js';
import { isMissingRoute, readCampaign } from '../find/read-rows.js';
import type { Run } from '../run/run.js';

/** Why a result does not list the items of a campaign. */
export const NO_ITEMS = 'The service does not list what is in a campaign. This package had assumed that it does.';

/** The direct items of an existing campaign; null if the service has no route for them. */
export async function readItems(run: Run, campaignId: string): Promise<CampaignItem[] | null> {
  try {
    return await run.listAll('reading what is in a campaign', (options) =>
      run.goat.campaigns.items(campaignId, { limit: 100 }, options),
    );
  } catch (error) {
    if (isMissingRoute(error)) return null;
    throw error;
  }
}

/** A campaign with its direct items. */
export interface CampaignNode {
  readonly campaign: Campaign;
  /** False if the service does not list the items of a campaign. The route is not published. */
  readonly isKnown: boolean;
  readonly creatorIds: readonly string[];
  readonly videoIds: readonly string[];
  readonly children: readonly CampaignNode[];
}

/** Reads a campaign and all campaigns below it. A campaign that is reached by two paths is read once and appears twice. */
export async function readCampaignTree(run: Run, campaignId: string): Promise<CampaignNode> {
  const nodes = new Map<string, Promise<CampaignNode>>();
  const read = (id: string): Promise<CampaignNode> => {
    const known = nodes.get(id) ?? readNode(id);
    nodes.set(id, known);
    return known;
  };
  const readNode = async (id: string): Promise<CampaignNode> => {
    const campaign = await readCampaign(run, id);
    const items = await readItems(run, id);
    if (items === null) return { campaign, isKnown: false, creatorIds: [], videoIds: [], children: [] };
    const types = items.map((item) => item.item_type);
    run.leaveOutUnknown('items of campaigns with the item_type', types, KNOWN, UNKNOWN_ITEMS);
    const listIds = (type: string): string[] =>
      items.flatMap(({ item_type, item_id }) => (item_type === type && item_id !== undefined ? [item_id] : []));
    const children: CampaignNode[] = [];
    for (const child of listIds('campaign')) children.push(await read(child));
    return { campaign, isKnown: true, creatorIds: listIds('creator'), videoIds: listIds('video'), children };
  };
  return read(campaignId);
}

const KNOWN: ReadonlySet<string> = new Set(['creator', 'video', 'campaign']);

const UNKNOWN_ITEMS = 'This version does not know what they are; every figure is without them. Update the package.';

/** Every creator and video of a tree, each once. */
export function flattenTree(node: CampaignNode): {
  readonly creatorIds: ReadonlySet<string>;
  readonly videoIds: ReadonlySet<string>;
} {
  const found = { campaignIds: new Set<string>(), creatorIds: new Set<string>(), videoIds: new Set<string>() };
  const visit = (at: CampaignNode): void => {
    if (found.campaignIds.has(at.campaign.id)) return;
    found.campaignIds.add(at.campaign.id);
    for (const id of at.creatorIds) found.creatorIds.add(id);
    for (const id of at.videoIds) found.videoIds.add(id);
    at.children.forEach(visit);
  };
  visit(node);
  return found;
}
