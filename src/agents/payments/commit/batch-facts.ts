import type { PayoutMethod } from '../../../generated/resources.js';
import { groupBy } from '../../../workflows/figures/statistics.js';
import { earnedByMany } from '../../../workflows/find/read-earned.js';
import { readCreatorsByIds } from '../../../workflows/find/read-rows.js';
import type { SettlementPlan } from '../../../workflows/payments/settlement-plan.js';
import { readMethod } from '../../../workflows/payments/throw-if-changed.js';
import type { Run } from '../../../workflows/run/run.js';
import type { CommitFacts } from '../../../workflows/settlement/commit-settlement.js';

/** Reads the facts that the settlements of a batch are compared with, for all of them together. */
export async function readBatchFacts(
  run: Run,
  plans: readonly SettlementPlan[],
): Promise<(part: SettlementPlan) => CommitFacts> {
  const creatorIds = new Set(plans.map(({ creatorId }) => creatorId));
  // In parallel, because every wait takes from the time that is left to pay.
  const [earned, methods, creators] = await Promise.all([
    earnedByMany(run, creatorIds),
    readMethods(run, plans),
    readCreatorsByIds(run, creatorIds),
  ]);
  const owed = groupBy(earned, (accrual) => accrual.creator_id);
  return ({ creatorId, methodId }) => ({
    earned: async () => owed.get(creatorId) ?? [],
    names: async () => ({
      method: methodId === null ? null : (methods.get(methodId) ?? null),
      creator: creators.get(creatorId) ?? null,
    }),
    asOf: () => run.now,
  });
}

async function readMethods(
  run: Run,
  plans: readonly SettlementPlan[],
): Promise<ReadonlyMap<string, PayoutMethod | null>> {
  const methods = new Map<string, PayoutMethod | null>();
  for (const id of new Set(plans.flatMap(({ methodId }) => methodId ?? []))) methods.set(id, await readMethod(run, id));
  return methods;
}
