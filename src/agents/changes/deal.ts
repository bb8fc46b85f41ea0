import type { PayoutStructure } from '../../generated/resources.js';
import type { RunningStructure } from '../../workflows/find/other-structures.js';
import { readStructure } from '../../workflows/find/read-rows.js';
import { planChanged } from '../../workflows/payments/throw-if-changed.js';
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
  return one.structureId === other.structureId && isSameVersion && toKey(one.rule) === toKey(other.rule);
}

function toKey({ period, amount_cents, criteria_type, criteria_params = {}, proration_mode, currency }: Rule): string {
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
