import { pairKey } from '../../mocks/world/store/tables.js';
import type { PayoutAccrual } from '../../src/generated/resources.js';
import type { VerifiedWorld } from './verified-world.js';

/** A period with flat pay that has ended and has no accrual. */
export interface UnpaidPeriod {
  readonly structureId: string;
  readonly creatorId: string;
  /** The period [start, end), ISO 8601. */
  readonly periodStartAt: string;
  readonly periodEndAt: string;
}

/**
 * The periods of active structures that pay a flat amount whatever happens, were judged by what the rows say, and have no accrual:
 * the structure was archived when they came due, the assignment was added later, or an accrual is missing.
 */
export function findUnpaidPeriods(verified: VerifiedWorld, accruals: readonly PayoutAccrual[]): UnpaidPeriod[] {
  const { world } = verified;
  const { days } = verified.rules;
  const nameAccrual = ({ structure_id, creator_id, period_start_at: from, period_end_at: to }: PayoutAccrual): string =>
    `${pairKey(structure_id, creator_id)} ${days.dayAt(Date.parse(from))} ${days.dayAt(Date.parse(to))}`;
  const paid = new Set(accruals.map(nameAccrual));
  const unpaid: UnpaidPeriod[] = [];
  const seen = new Set<string>();
  for (const { structure_id: structureId, creator_id: creatorId } of world.tables.payoutAssignments.values()) {
    const key = pairKey(structureId, creatorId);
    if (seen.has(key) || !world.tables.payoutStructures.get(structureId)?.is_active) continue;
    seen.add(key);
    const pair = verified.findPair({ structure_id: structureId, creator_id: creatorId });
    if (!pair.isComplete) continue;
    for (const { period, version } of pair.list().values()) {
      const isFlat = version.criteria_type === 'recurring' && version.amount_cents > 0;
      if (!isFlat || paid.has(`${key} ${period.start} ${period.end}`)) continue;
      unpaid.push({
        structureId,
        creatorId,
        periodStartAt: days.getStartIso(period.start),
        periodEndAt: days.getStartIso(period.end),
      });
    }
  }
  return unpaid;
}
