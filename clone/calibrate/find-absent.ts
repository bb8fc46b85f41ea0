import { proratedAmount } from '../../mocks/world/payouts/criteria/proration.js';
import { getRules } from '../../mocks/world/payouts/rules/select-rules.js';
import { HOUR } from '../../mocks/world/store/calendar.js';
import { pairKey } from '../../mocks/world/store/tables.js';
import type { PayoutAccrual } from '../../src/generated/resources.js';
import type { JudgedPeriod, PairPeriods } from '../verify/pair-periods.js';
import type { VerifiedWorld } from '../verify/verified-world.js';
import type { Contradiction } from './contradiction.js';
import { isSurelyMet } from './is-surely-met.js';

/**
 * Pay that must have been made under the world's rules and is not there: of structures that are active, for periods that no other
 * accrual of the pair reaches into, flat or by goals that were surely met.
 */
export function findAbsent(verified: VerifiedWorld, accruals: readonly PayoutAccrual[]): Contradiction[] {
  const { world } = verified;
  if (!verified.showsAssignments) return [];
  const made = new Map<string, PayoutAccrual[]>();
  for (const accrual of accruals) {
    const key = pairKey(accrual.structure_id, accrual.creator_id);
    made.set(key, [...(made.get(key) ?? []), accrual]);
  }
  const pairs = new Map(
    [...world.tables.payoutAssignments.values()].map((row) => [pairKey(row.structure_id, row.creator_id), row]),
  );
  return [...pairs].flatMap(([key, row]) => {
    if (!world.tables.payoutStructures.get(row.structure_id)?.is_active) return [];
    const pair = verified.findPair(row);
    if (!pair.isComplete) return [];
    return listAbsent(verified, { pair, creatorId: row.creator_id, known: made.get(key) ?? [] });
  });
}

interface PaidPair {
  readonly pair: PairPeriods;
  readonly creatorId: string;
  readonly known: readonly PayoutAccrual[];
}

function listAbsent(verified: VerifiedWorld, { pair, creatorId, known }: PaidPair): Contradiction[] {
  const { world } = verified;
  const rules = getRules(world);
  const { startOf, isoOf } = rules.days;
  const found: Contradiction[] = [];
  for (const judged of pair.list().values()) {
    const { period, version } = judged;
    const byGoals = version.criteria_type === 'goals';
    if (!byGoals && version.criteria_type !== 'recurring') continue;
    const [from, to] = [startOf(period.start), startOf(period.end)];
    // An hour, for the run that makes it.
    if (startOf(period.end + (byGoals ? 2 : 0)) + HOUR > world.state.now) continue;
    if (known.some((row) => Date.parse(row.period_start_at) < to && Date.parse(row.period_end_at) > from)) continue;
    if (byGoals && !isSurelyMet(verified, creatorId, judged)) continue;
    if (computeAmount(verified, judged, pair) <= 0) continue;
    const message = `absent: ${version.criteria_type} pay for ${isoOf(period.start)} to before ${isoOf(period.end)} of creator ${creatorId}`;
    found.push({ group: byGoals ? 'goals' : 'days', id: null, message });
  }
  return found;
}

function computeAmount({ world }: VerifiedWorld, judged: JudgedPeriod, pair: PairPeriods): bigint | number {
  const assignmentIds = pair.assignments.map(({ id }) => id);
  return proratedAmount({ ...judged, world, rules: getRules(world), assignmentIds });
}
