import type { PayoutStructure } from '../../generated/resources.js';
import { listCreatorStructures, type RunningStructure } from '../../workflows/find/other-structures.js';
import { readStructure } from '../../workflows/find/read-rows.js';
import { planChanged } from '../../workflows/payments/throw-if-changed.js';
import { isByGoals, isByVideos } from '../../workflows/run/criteria-facts.js';
import type { Run } from '../../workflows/run/run.js';
import { type Rule, ruleText } from '../text/rule-text.js';
import { label } from '../text/untrusted-text.js';

/** A structure with the rule that a person was shown. */
export interface Deal {
  readonly structureId: string;
  readonly name: string;
  /** The version of the rule; null if the service does not send it. */
  readonly versionId: string | null;
  readonly rule: Rule;
}

/** The part of a structure that a plan keeps. */
export function toDeal({ id, name, current_version: version }: PayoutStructure): Deal {
  const { period, amount_cents, criteria_type, criteria_params, proration_mode, currency } = version;
  const rule = {
    period,
    amount_cents,
    criteria_type,
    criteria_params: { ...criteria_params },
    proration_mode,
    currency,
  };
  return { structureId: id, name, versionId: version.id ?? null, rule };
}

/** A structure as a person reads it: `«Weekly 50» ($50.00 a week)`. */
export function dealText({ name, rule }: Pick<Deal, 'name' | 'rule'>): string {
  return `${label(name, 60)} (${ruleText(rule)})`;
}

/** Refuses structures whose rules differ from what a person was shown. `known` has rows that were read just now. */
export async function throwIfDealsChanged(
  run: Run,
  deals: readonly Deal[],
  known: readonly PayoutStructure[],
): Promise<void> {
  for (const deal of deals) {
    const row = known.find(({ id }) => id === deal.structureId) ?? (await readStructure(run, deal.structureId));
    throwIfDealChanged(deal, row);
  }
}

/** Refuses a structure whose rule differs from what a person was shown. */
export function throwIfDealChanged(deal: Deal, row: PayoutStructure): void {
  const now = toDeal(row);
  if (isSameDeal(deal, now)) return;
  throw planChanged(`the structure ${deal.structureId} pays ${ruleText(now.rule)} now, not ${ruleText(deal.rule)}`);
}

/** Whether two deals are the same structure with the same rule. */
export function isSameDeal(one: Deal, other: Deal): boolean {
  const isSameVersion = one.versionId === null || other.versionId === null || one.versionId === other.versionId;
  return one.structureId === other.structureId && isSameVersion && toRuleKey(one.rule) === toRuleKey(other.rule);
}

function toRuleKey({
  period,
  amount_cents,
  criteria_type,
  criteria_params = {},
  proration_mode,
  currency,
}: Rule): string {
  const params = Object.entries(criteria_params).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([period, amount_cents, criteria_type, params, proration_mode ?? 'none', currency ?? 'USD']);
}

/** A creator's assignments as the service has them: which structure pays, from when, and until when. For the audit log. */
export function listAssigned(all: readonly RunningStructure[]): readonly object[] {
  return all.map(({ structure, assignment }) => ({
    structure_id: structure.id,
    assigned_at: assignment.assigned_at ?? null,
    unassigned_at: assignment.unassigned_at ?? null,
  }));
}

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
  return isByGoals(criterion) || (on === 'videos' && isByVideos(criterion));
}
