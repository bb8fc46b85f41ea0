import type { TrackagoatClient } from '../../../client/client.js';
import { readPaymentsWhere } from '../../../workflows/find/read-rows.js';
import { Run } from '../../../workflows/run/run.js';
import type { WorkflowOptions } from '../../../workflows/run/workflow-options.js';
import { KEEP_MS, type ToolsetStore } from '../../store/toolset-store.js';
import type { OpenPlan } from '../plan/open-plan.js';
import type { Payout, Receipt } from '../plan/payout.js';
import { combineOutcomes, voidedReceipt } from './decide-outcome.js';
import type { PaymentAudit } from './payment-audit.js';

interface Parts {
  readonly goat: TrackagoatClient;
  readonly store: ToolsetStore;
  readonly audit: PaymentAudit;
}

/** Compares the kept receipts with the service's record: what was paid before, unless it was voided since. */
export async function asItStands({ settled }: OpenPlan, parts: Parts, workflow: WorkflowOptions): Promise<Payout> {
  const receipts = [...settled.values()];
  const creators = new Set(receipts.map((receipt) => ('creatorId' in receipt ? receipt.creatorId : null)));
  const [only] = creators;
  const run = new Run(parts.goat, workflow);
  const filters = { ...(creators.size === 1 && only ? { creator_id: only } : {}), status: 'voided' as const };
  const payments = await readPaymentsWhere(run, filters, ({ status }) => status === 'voided');
  const voided = new Set(payments.map(({ id }) => id));
  const current = receipts.map((receipt) => voidedReceipt(receipt, voided));
  for (const receipt of current) {
    // The receipt says it, whether the log has it or not.
    if (!receipts.includes(receipt)) await tellContradicted(receipt, parts).catch(() => null);
  }
  const earlier = new Set(settled.keys());
  return { outcome: combineOutcomes(current, earlier), receipts: current, earlier };
}

/** The audit log has a receipt that is no longer true. One line corrects it, once. */
async function tellContradicted(receipt: Receipt, { store, audit }: Parts): Promise<void> {
  const isNew = await store.add(`contradicted:${receipt.planId}:${receipt.payment?.id}`, '1', KEEP_MS);
  if (isNew) await audit.receipt(receipt);
}
