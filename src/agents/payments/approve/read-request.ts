import type { ChangePlan } from '../../changes/change-plan.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { type OpenPlan, openPlan } from '../plan/open-plan.js';
import { isChangeId, type PlanStore } from '../plan/plan-store.js';
import { sealRequest } from './approval-digest.js';
import { type ApprovalRequest, createApprovalRequest } from './approval-request.js';
import { changeTitle } from './approval-title.js';
import type { Grant } from './approval-token.js';

/** The question, and the rights that a yes gives. */
export interface Asked {
  readonly request: ApprovalRequest;
  readonly grant: Grant;
}

/**
 * Reads the question about a stored plan, and the rights that a yes gives. Throws if the plan does not exist or nothing
 * is left of it.
 */
export async function readRequest(planId: string, plans: PlanStore, store: ToolsetStore): Promise<Asked> {
  const target = await plans.getTarget(planId);
  if (isChangeId(planId)) return createChangeRequest(planId, await plans.getChange(planId), target);
  return createRequest(planId, await openPlan(await plans.get(planId), store), target);
}

/** The question about a change, and the rights that a yes gives. */
export async function createChangeRequest(planId: string, plan: ChangePlan, target: string): Promise<Asked> {
  const { id, change, summary, warnings, details, currency } = plan;
  if (change.what === 'set_rate' && change.notBefore !== null) {
    throw new ToolRefusal('nothing_to_approve', 'This plan is kept as a step, and nobody is asked before its day.');
  }
  const about = { target, what: change.what, title: changeTitle(change), summary, warnings, details };
  return toAsked(await sealRequest({ planId, ...about, totalCents: 0, currency, lines: [] }, id), id);
}

/** The question about the rest of a plan, and the rights that a yes gives. */
export async function createRequest(planId: string, { rest, paidCents }: OpenPlan, target: string): Promise<Asked> {
  if (!rest) throw new ToolRefusal('nothing_due', 'All of this plan is paid: there is nothing to approve.');
  const { id } = rest.plan;
  return toAsked(await sealRequest({ ...createApprovalRequest(rest, planId, paidCents), target }, id), id);
}

function toAsked(request: ApprovalRequest, planId: string): Asked {
  return { request, grant: { planId, digest: request.digest } };
}
