import type { PayoutMethod } from '../../../generated/resources.js';
import { groupBy } from '../../../workflows/figures/group-by.js';
import { readCreatorsByIds } from '../../../workflows/find/read-by-id.js';
import { earnedByMany, type OwedAccrual } from '../../../workflows/find/read-earned.js';
import type { SettlementPlan } from '../../../workflows/payments/settlement-plan.js';
import { readMethod } from '../../../workflows/payments/throw-if-changed.js';
import { toIso, toMilliseconds } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';
import type { CommitFacts } from '../../../workflows/settlement/commit-settlement.js';
import { readStored } from '../../store/read-stored.js';
import { KEEP_MS, type ToolsetStore } from '../../store/toolset-store.js';

/** A ledger that was read, and when, ISO 8601 of the service. */
interface Ledger {
  readonly readAt: string;
  readonly earned: readonly OwedAccrual[];
}

/** The rest of a batch, and the store that remembers its ledger. */
export interface BatchToRead {
  readonly planId: string;
  readonly plans: readonly SettlementPlan[];
  readonly store: ToolsetStore;
}

/**
 * Reads the facts that the payments of a batch are compared with, for all payments together. The ledger is read once
 * and remembered for later calls of the batch, because accruals never change after they are made, and the service
 * accepts only those that are still owed. Names can change, so each call reads them.
 */
export async function readBatchFacts(run: Run, batch: BatchToRead): Promise<(part: SettlementPlan) => CommitFacts> {
  const known = await recallLedger(batch);
  // In parallel, because every wait takes from the time that is left to pay.
  const [ledger, methods, creators] = await Promise.all([
    known ?? readLedger(run, batch),
    readMethods(run, batch),
    readCreatorsByIds(run, toCreatorIds(batch)),
  ]);
  const owed = groupBy(ledger.earned, (accrual) => accrual.creator_id);
  return ({ creatorId, methodId }) => ({
    earned: async () => owed.get(creatorId) ?? [],
    names: async () => ({
      method: methodId === null ? null : (methods.get(methodId) ?? null),
      creator: creators.get(creatorId) ?? null,
    }),
    asOf: () => run.now,
  });
}

function toKey({ planId }: BatchToRead): string {
  return `ledger:${planId}`;
}

/** The ledger that an earlier call of this plan read, unless the plan was made again since. */
async function recallLedger(batch: BatchToRead): Promise<Ledger | null> {
  const ledger = await readStored<Ledger>(batch.store, toKey(batch), ['readAt', 'earned']);
  if (ledger === null) return null;
  const plannedAt = Math.max(...batch.plans.map(({ readAt }) => toMilliseconds(readAt)));
  return toMilliseconds(ledger.readAt) >= plannedAt ? ledger : null;
}

async function readLedger(run: Run, batch: BatchToRead): Promise<Ledger> {
  const found = await earnedByMany(run, toCreatorIds(batch));
  const earned = found.map(({ id, creator_id, amount_cents, currency, period_end_at }) => ({
    id,
    creator_id,
    amount_cents,
    currency,
    period_end_at,
  }));
  const ledger = { readAt: toIso(run.now), earned };
  await batch.store.set(toKey(batch), JSON.stringify(ledger), KEEP_MS);
  return ledger;
}

async function readMethods(run: Run, { plans }: BatchToRead): Promise<ReadonlyMap<string, PayoutMethod | null>> {
  const ids = new Set(plans.flatMap(({ methodId }) => methodId ?? []));
  const methods = new Map<string, PayoutMethod | null>();
  for (const id of ids) methods.set(id, await readMethod(run, id));
  return methods;
}

function toCreatorIds({ plans }: BatchToRead): ReadonlySet<string> {
  return new Set(plans.map(({ creatorId }) => creatorId));
}
