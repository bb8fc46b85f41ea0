import type { PayoutStructure } from '../../generated/resources.js';
import { listCreatorStructures } from '../../workflows/find/other-structures.js';
import { readStructure } from '../../workflows/find/read-rows.js';
import { planChanged } from '../../workflows/payments/throw-if-changed.js';
import { findCriteriaFacts } from '../../workflows/run/criteria-facts.js';
import type { Run } from '../../workflows/run/run.js';
import { type Deal, dealText, throwIfDealChanged, toDeal } from './deal.js';

/** The kind of facts that an amount depends on. */
export type DependsOn = 'goals' | 'videos';

interface Pair {
  readonly creatorId: string;
  readonly projectId: string;
}

/**
 * The structures that pay a creator by goals or by videos, including ended ones that may still pay a last period. An
 * unknown criterion counts as both, because it is unknown what it depends on.
 */
export async function listPayingDeals(run: Run, pair: Pair, on: DependsOn): Promise<Deal[]> {
  const deals = new Map<string, Deal>();
  for (const { structure } of await listCreatorStructures(run, pair)) {
    if (!deals.has(structure.id) && (await dependsOn(run, structure, on))) deals.set(structure.id, toDeal(structure));
  }
  return [...deals.values()];
}

/** The deals that pay by the facts that a plan changes, one per line. */
export function payingLines(deals: readonly Deal[], on: DependsOn): string[] {
  if (deals.length === 0) return [`no structure pays this creator by ${on}`];
  return deals.map((deal) => `paid by ${on}: ${dealText(deal)}`);
}

/** Refuses a plan if other deals pay by now than its approved text named. */
export async function throwIfPayingDealsChanged(
  run: Run,
  change: Pair & { readonly deals: readonly Deal[] },
  on: DependsOn,
): Promise<void> {
  const now = await listPayingDeals(run, change, on);
  const isShown = ({ structureId }: Deal): boolean => change.deals.some((deal) => deal.structureId === structureId);
  const more = now.filter((deal) => !isShown(deal));
  if (more.length > 0) throw planChanged(`${more.length} more structures pay the creator by ${on} now`);
  for (const deal of change.deals) {
    const row = await readStructure(run, deal.structureId);
    throwIfDealChanged(deal, row);
  }
}

/** An open period may be paid by an earlier rule, so all versions of a structure's rule count. */
async function dependsOn(run: Run, structure: PayoutStructure, on: DependsOn): Promise<boolean> {
  if (isPaidBy(structure.current_version, on)) return true;
  if ((structure.current_version.version ?? 2) < 2) return false;
  const { versions } = await readStructure(run, structure.id);
  return versions.some((version) => isPaidBy(version, on));
}

function isPaidBy({ criteria_type: criterion }: { readonly criteria_type: string }, on: DependsOn): boolean {
  const facts = findCriteriaFacts(criterion);
  if (facts === undefined) return true;
  return facts.byGoals || (on === 'videos' && facts.byVideos);
}
