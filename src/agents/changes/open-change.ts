import type { PaymentAudit } from '../audit/payment-audit.js';
import { KEEP_MS, type ToolsetStore } from '../store/toolset-store.js';
import type { ChangePlan } from './change-plan.js';
import type { ChangeWitness } from './commit-change.js';

const BEGUN = 'begun';
const TOLD = 'told';

/** Follows a change for the audit log, and notes that it has begun: whoever comes after a crash knows that its end was not told. */
export function witnessChange(
  plan: ChangePlan,
  { store, audit }: { readonly store: ToolsetStore; readonly audit: PaymentAudit },
): ChangeWitness {
  const { attempt, readBack } = audit.changeWitness(plan);
  return {
    readBack,
    async attempt() {
      await attempt();
      await store.set(toKey(plan), BEGUN, KEEP_MS);
    },
  };
}

/** Notes that what became of a change stands in the audit log. */
export function markTold(plan: ChangePlan, store: ToolsetStore): Promise<void> {
  return store.set(toKey(plan), TOLD, KEEP_MS);
}

/** Whether a change was begun and nobody has told what became of it. */
export async function isBegun(plan: ChangePlan, store: ToolsetStore): Promise<boolean> {
  return (await store.get(toKey(plan))) === BEGUN;
}

function toKey({ id }: ChangePlan): string {
  return `change:${id}`;
}
