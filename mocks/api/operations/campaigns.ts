import type { CampaignItemRef } from '../../../src/generated/entities.js';
import { addCampaignItem, isShownItem, removeCampaignItem } from '../../world/catalogue/campaign-items.js';
import { createCampaign, deleteCampaign, findCampaign, updateCampaign } from '../../world/catalogue/campaigns.js';
import { invalidBody, invalidQuery } from '../../world/store/api-problem.js';
import type { CampaignItemRow } from '../../world/store/rows.js';
import type { SliceOptions } from '../../world/store/table.js';
import { toPage } from '../cursor.js';
import type { Call, OperationsOf } from '../operation.js';

/** The operations of the tag Campaigns, except the statistics. */
export const campaigns: OperationsOf<
  | 'listCampaigns'
  | 'createCampaign'
  | 'getCampaign'
  | 'updateCampaign'
  | 'deleteCampaign'
  | 'listCampaignItems'
  | 'addCampaignItem'
  | 'removeCampaignItem'
> = {
  listCampaigns: ({ world, query }) => {
    const { project_id } = query;
    const within = project_id === undefined ? undefined : ({ index: 'project_id', key: project_id } as const);
    return toPage('listCampaigns', (options) => world.tables.campaigns.slice(options, within), { query });
  },
  createCampaign: ({ world, params, body }) => ({ status: 201, data: createCampaign(world, params.projectId, body) }),
  getCampaign: ({ world, params }) => ({ data: findCampaign(world, params.id) }),
  updateCampaign: ({ world, params, body }) => ({ data: updateCampaign(world, params.id, body) }),
  deleteCampaign: ({ world, params }) => {
    deleteCampaign(world, params.id);
    return { data: { id: params.id, deleted: true } };
  },
  listCampaignItems: ({ world, params, query }) => {
    const within = { index: 'campaign_id', key: findCampaign(world, params.id).id } as const;
    return toPage(
      'listCampaignItems',
      (options: SliceOptions<CampaignItemRow>) => world.tables.campaignItems.slice(options, within),
      { query, where: (item) => isShownItem(world, item) },
    );
  },
  addCampaignItem: ({ world, params, body }) => ({ status: 201, data: addCampaignItem(world, params.id, body) }),
  removeCampaignItem: ({ world, params, query, body }) => {
    const item = removeCampaignItem(world, params.id, namedItem(query, body));
    return { data: { id: item.id, deleted: true } };
  },
};

/** The item that a removal names, in the query or in the body; both are allowed if they agree. */
function namedItem(
  query: Call<'removeCampaignItem'>['query'],
  body: Call<'removeCampaignItem'>['body'] | undefined,
): CampaignItemRef {
  const { item_type, item_id } = query;
  if (item_type === undefined && item_id === undefined) {
    if (body) return body;
    throw invalidBody('item_id', 'name the item by item_type and item_id, in the body or in the query');
  }
  if (item_type === undefined) throw invalidQuery('item_type', 'is required along with item_id');
  if (item_id === undefined) throw invalidQuery('item_id', 'is required along with item_type');
  if (body && (body.item_type !== item_type || body.item_id !== item_id)) {
    throw invalidBody('item_id', 'the body names another item than the query; name it once');
  }
  return { item_type, item_id };
}
