import { workflowInputs } from '../../../base/options/workflow-options.js';
import type { TrackagoatClient } from '../../client/client.js';
import { awaited } from '../run/awaited.js';
import { takeInput, takeWorkflowOptions } from '../run/check-input.js';
import { type CommitOptions, commitSettlement } from './commit-settlement.js';
import { planSettlement, type SettlementInput } from './plan-settlement.js';
import { receiptFor, type SettlementReceipt } from './settlement-receipt.js';

/**
 * Plans and commits in one step: pays a creator everything that is earned. A second call pays nothing, and returns
 * `not_committed` with the reason `nothing_due`. `commitSettlement` lists the unpublished parts that it needs.
 *
 * @throws WorkflowError as `planSettlement` and `commitSettlement` do.
 */
export const settleCreator: (
  goat: TrackagoatClient,
  input: SettlementInput,
  options?: CommitOptions,
) => Promise<SettlementReceipt> = awaited(async function settleCreator(goat, input, options = {}) {
  options = takeWorkflowOptions(options);
  input = takeInput('settleCreator', input, workflowInputs.planSettlement);
  const plan = await planSettlement(goat, input, options);
  if (plan.accruals.length > 0) {
    const receipt = await commitSettlement(goat, plan, options);
    const usage = {
      requests: plan.usage.requests + receipt.usage.requests,
      waitedMs: plan.usage.waitedMs + receipt.usage.waitedMs,
    };
    return { ...receipt, usage };
  }
  const reason = { code: 'nothing_due', message: `nothing is owed to ${plan.handle}.` };
  const settled = {
    outcome: 'not_committed',
    payment: null,
    resolvedBy: 'read_back',
    reason,
  } as const;
  return { ...receiptFor(plan, settled, plan.usage), nextStep: null };
});
