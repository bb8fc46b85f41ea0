import type { World } from '../store/world.js';

/** Takes what is gone for good out of every campaign that held it. */
export function removeMemberships(world: World, itemId: string): void {
  const { campaignItems } = world.tables;
  for (const item of [...campaignItems.by('item_id', itemId)]) campaignItems.delete(item.id);
}
