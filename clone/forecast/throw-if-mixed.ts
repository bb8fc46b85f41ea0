import type { PayoutAccrualRow } from '../../mocks/world/store/rows.js';
import type { World } from '../../mocks/world/store/world.js';
import { misuse } from '../misuse.js';

/** Refuses debts and open deals in several currencies, because their cents do not add up. */
export function throwIfMixed(world: World, earned: readonly PayoutAccrualRow[]): void {
  const deals = [...world.tables.payoutStructures.values()].filter((structure) => structure.is_active);
  const names = new Set([
    ...earned.map(({ currency }) => currency as string),
    ...deals.map(({ current_version: rule }) => rule.currency as string),
  ]);
  if (names.size < 2) return;
  const list = [...names].sort().join(' and ');
  misuse(
    'bad_option',
    `the amounts are in ${list}, which do not add up. Ask for projects or creators of one currency: projectId, creatorIds.`,
  );
}
