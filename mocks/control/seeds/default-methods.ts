import type { World } from '../../world/store/world.js';

/** The methods that every organization begins with. */
const DEFAULT_METHODS = ['Venmo', 'Cash App', 'PayPal'];

/**
 * Gives the organization its default payout methods, which cannot be deleted, except those whose names the seed gives to
 * its own: two methods of one name would make every payment by that name ambiguous.
 */
export function seedDefaultMethods(world: World, own: readonly string[] = []): void {
  for (const name of DEFAULT_METHODS.filter((one) => !own.includes(one))) {
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
