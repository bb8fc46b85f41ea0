import { ToolRefusal } from '../../text/tool-error.js';
import { listCounted } from '../plan/any-plan.js';
import type { KeptPlan } from '../plan/plan-store.js';
import { checkPaymentRules } from './payment-rules.js';
import type { Spending } from './spending.js';

/** Why the limits would refuse a plan if it were committed now; empty if they allow it. */
export async function warnOfLimits(
  kept: KeptPlan,
  spending: Spending,
  { isBound }: { readonly isBound: boolean },
): Promise<string[]> {
  try {
    checkPaymentRules(kept, spending.limits);
    if (!isBound) await spending.check(listCounted(kept.plan));
    return [];
  } catch (error) {
    if (!(error instanceof ToolRefusal) || error.error.code === 'store_failed') throw error;
    return [`A limit will refuse this plan: ${error.error.message}`];
  }
}
