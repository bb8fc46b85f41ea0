import type { World } from '../../world/store/world.js';

/** The methods that every organization begins with. */
const DEFAULT_METHODS = ['Venmo', 'Cash App', 'PayPal'];

/** Gives the organization its default payout methods, which cannot be deleted. */
export function seedDefaultMethods(world: World): void {
  for (const name of DEFAULT_METHODS) {
    world.tables.payoutMethods.put({
      id: world.newId(),
      org_id: world.state.orgId,
      name,
      icon_url: null,
      is_default: true,
      is_active: true,
      metadata: {},
      readme: null,
      created_at: world.now,
    });
  }
}
