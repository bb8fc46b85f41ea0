import type { World } from '../store/world.js';

/** Removes a row that was deleted for good from every campaign. */
export function removeMemberships(world: World, itemId: string): void {
  const { campaignItems } = world.tables;
  for (const item of [...campaignItems.by('item_id', itemId)]) campaignItems.delete(item.id);
}
