import type { ChangePlan } from '../../changes/change-plan.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../tool-error.js';
import { type OpenPlan, openPlan } from '../plan/open-plan.js';
import { isChangeId, type PlanStore } from '../plan/plan-store.js';
import { sealRequest } from './approval-digest.js';
import { type ApprovalRequest, createApprovalRequest } from './approval-request.js';
import { changeTitle } from './approval-title.js';
import type { Grant } from './approval-token.js';

/** What is asked, and what a yes allows. */
export interface Asked {
  readonly request: ApprovalRequest;
  readonly grant: Grant;
}

/** What is asked about a plan as it is kept, and what a yes allows. Throws when there is no such plan, or nothing left of it. */
export async function readRequest(planId: string, plans: PlanStore, store: ToolsetStore): Promise<Asked> {
  const target = await plans.getTarget(planId);
  if (isChangeId(planId)) return createChangeRequest(planId, await plans.getChange(planId), target);
  return createRequest(planId, await openPlan(await plans.get(planId), store), target);
}

/** What is asked about a change, and what a yes allows. */
export async function createChangeRequest(planId: string, plan: ChangePlan, target: string): Promise<Asked> {
  const { id, change, summary, warnings, details, currency } = plan;
  const about = { target, what: change.what, title: changeTitle(change), summary, warnings, details };
  return toAsked(await sealRequest({ planId, ...about, totalCents: 0, currency, lines: [] }, id), id);
}

/** What is asked about what is left of a plan, and what a yes allows. */
export async function createRequest(planId: string, { rest, paidCents }: OpenPlan, target: string): Promise<Asked> {
  if (!rest) throw new ToolRefusal('nothing_due', 'All of this plan is paid: there is nothing to approve.');
  const { id } = rest.plan;
  return toAsked(await sealRequest({ ...createApprovalRequest(rest, planId, paidCents), target }, id), id);
}

function toAsked(request: ApprovalRequest, planId: string): Asked {
  return { request, grant: { planId, digest: request.digest } };
}
