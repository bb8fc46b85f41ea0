import type { Campaign } from '../../generated/resources.js';
import type { Run } from '../run/run.js';
import { NO_ITEMS, readItems } from './campaign-items.js';

/** The campaigns of a project that contain any of the items, directly or through other campaigns; the top ones first. */
export async function campaignsHolding(run: Run, projectId: string, itemIds: readonly string[]): Promise<Campaign[]> {
  if (itemIds.length === 0) return [];
  const campaigns = await run.listAll('reading the campaigns', (options) =>
    run.goat.campaigns.list({ project_id: projectId, limit: 100 }, options),
  );
  const holders = new Map<string, string[]>();
  for (const { id } of campaigns) {
    const items = await readItems(run, id);
    if (items === null) {
      run.leaveOut('campaigns that hold it', null, NO_ITEMS);
      return [];
    }
    for (const { item_id: item } of items)
      if (item !== undefined) holders.set(item, [...(holders.get(item) ?? []), id]);
  }
  const depths = new Map<string, number>();
  let level = new Set(itemIds.flatMap((id) => holders.get(id) ?? []));
  // The longest path below a campaign decides its level, so a note never comes after a more specific one.
  for (let depth = 1; level.size > 0 && depth <= campaigns.length; depth++) {
    for (const id of level) depths.set(id, depth);
    level = new Set([...level].flatMap((id) => holders.get(id) ?? []));
  }
  return campaigns
    .filter(({ id }) => depths.has(id))
    .sort((a, b) => (depths.get(b.id) ?? 0) - (depths.get(a.id) ?? 0) || (a.name < b.name ? -1 : 1));
}
