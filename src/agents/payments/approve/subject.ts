import type { ChangePlan } from '../../changes/change-plan.js';
import type { ToolsetStore } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { type AnyPlan, listParts } from '../plan/any-plan.js';
import { type Queue, toAskedPart, toCautionKeys } from '../plan/caution.js';
import { type OpenPlan, openPlan } from '../plan/open-plan.js';
import type { PayeeFacts } from '../plan/payee-facts.js';
import { isChangeId, type PlanStore } from '../plan/plan-store.js';
import { type Described, describePayments } from './approval-request.js';
import { changeTitle } from './approval-title.js';
import type { Describable } from './question-store.js';

/** A plan that a person is asked about, and how it reads. */
export interface Subject extends Describable {
  readonly target: string;
  readonly currency: string;
}

/** Where the plan is carried out, and the facts of now about its payees. */
interface PaymentFacts {
  readonly planId: string;
  readonly target: string;
  readonly read: (plan: AnyPlan, queue: Queue) => Promise<PayeeFacts>;
}

/** The rest of a plan of payments. Throws if nothing is left. */
export function paymentSubject({ rest, paidCents }: OpenPlan, { planId, target, read }: PaymentFacts): Subject {
  if (!rest) throw new ToolRefusal('nothing_due', 'All of this plan is paid: there is nothing to approve.');
  const { plan } = rest;
  return {
    planId,
    target,
    wholeId: plan.id,
    parts: listParts(plan).map(toAskedPart),
    currency: plan.currency,
    describe: async (queue) => {
      const kept = { plan, payees: await read(plan, queue) };
      return describePayments({ kept, planId, target, queue, paidCents });
    },
  };
}

/** A change. `remake` plans it again from the present state. */
export function changeSubject(
  plan: ChangePlan,
  {
    planId,
    target,
    remake,
  }: { readonly planId: string; readonly target: string; readonly remake: () => Promise<ChangePlan> },
): Subject {
  const { id: wholeId, currency } = plan;
  return {
    planId,
    target,
    wholeId,
    currency,
    parts: [],
    describe: async () => describeChange(await remake(), planId, target),
  };
}

/** The words about a change: they were made with its plan. */
function describeChange(
  { change, summary, warnings, details, currency }: ChangePlan,
  planId: string,
  target: string,
): Described {
  const about = { planId, target, what: change.what, title: changeTitle(change), summary, warnings, details };
  const cautions = toCautionKeys([...warnings, ...details].map((text) => ({ text, keys: [text] })));
  return { words: { ...about, totalCents: 0, currency, lines: [] }, cautions };
}

/** A plan with the facts that were read when it was made. */
export async function keptSubject(planId: string, plans: PlanStore, store: ToolsetStore): Promise<Subject> {
  const { target } = await plans.getOrigin(planId);
  if (isChangeId(planId)) {
    const plan = await plans.getChange(planId);
    return changeSubject(plan, { planId, target, remake: async () => plan });
  }
  const kept = await plans.get(planId);
  return paymentSubject(await openPlan(kept, store), { planId, target, read: async () => kept.payees });
}
