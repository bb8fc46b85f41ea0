import { groupBy } from '../../../base/values/group-by.js';
import type { PayoutAccrual, PayoutStructure, PayoutStructureDetail } from '../../generated/resources.js';
import { toDay, toMilliseconds } from '../run/days.js';
import { flag, type ReviewFlag } from './due-flags.js';

/** A structure. If its rule changed, it has its versions. */
export type KnownStructure = PayoutStructure & Partial<Pick<PayoutStructureDetail, 'versions'>>;

type Version = PayoutStructure['current_version'];

/** The changes of the structures that owe a creator: archived, or another rule since `from` (epoch milliseconds). */
export function structureFlags(
  accruals: readonly PayoutAccrual[],
  known: { readonly structures: ReadonlyMap<string, KnownStructure>; readonly from: number },
): ReviewFlag[] {
  return [...groupBy(accruals, (accrual) => accrual.structure_id)].flatMap(([id, owed]) => {
    const structure = known.structures.get(id);
    if (!structure) return [];
    const message = `Structure ${id} is archived: its periods that run or wait make no accrual.`;
    const archived = structure.is_active ? [] : [flag('structure_archived', message, { accrualIds: listIds(owed) })];
    return [...archived, ...changeFlags(structure, owed, known.from)];
  });
}

/** Whether the rule of the structure changed at or after `from` (epoch milliseconds). */
export function hasChangedSince(
  { current_version: { version = 1, effective_at } }: PayoutStructure,
  from: number,
): boolean {
  return version > 1 && effective_at !== undefined && toMilliseconds(effective_at) >= from;
}

function changeFlags(structure: KnownStructure, owed: readonly PayoutAccrual[], from: number): ReviewFlag[] {
  const { id, current_version: now, versions = [] } = structure;
  const before = versions.find(({ version }) => version === (now.version ?? 1) - 1);
  if (!before || !now.effective_at || !hasChangedSince(structure, from)) return [];
  const since = toMilliseconds(now.effective_at);
  const change = `Structure ${id} changed on ${toDay(since)} from ${name(before)} to ${name(now)}`;
  if (before.period !== now.period) {
    const message = `${change}: days of the period that ran then may be in no period of either kind.`;
    return [flag('period_kind_changed', message, { accrualIds: listIds(owed) })];
  }
  const within = owed.filter(
    ({ period_start_at: start, period_end_at: end }) => toMilliseconds(start) < since && since < toMilliseconds(end),
  );
  const message = `${change} within the period: the rule at its end pays all of it.`;
  return within.length > 0 ? [flag('rule_changed_in_period', message, { accrualIds: listIds(within) })] : [];
}

function listIds(accruals: readonly PayoutAccrual[]): readonly string[] {
  return accruals.map(({ id }) => id);
}

function name({ period, amount_cents, criteria_type, proration_mode }: Version): string {
  return `${period} ${criteria_type}, ${amount_cents} cents, proration ${proration_mode}`;
}
