import type { PaymentPlan } from '../../../workflows/payments/payment-plan.js';
import type { PlanSeal } from '../../../workflows/payments/plan-digest.js';
import type { SettlementPlan } from '../../../workflows/payments/settlement-plan.js';

/** Many payments that are approved and committed together. */
export interface BatchPlan extends PlanSeal {
  readonly kind: 'batch';
  readonly plans: readonly SinglePlan[];
  readonly totalCents: number;
  readonly currency: string;
}

/** One payment. */
export type SinglePlan = SettlementPlan | PaymentPlan;

/** Anything that can be committed. */
export type AnyPlan = SinglePlan | BatchPlan;

/** The payments of a plan. */
export function listParts(plan: AnyPlan): readonly SinglePlan[] {
  return plan.kind === 'batch' ? plan.plans : [plan];
}

/** The beginning of the ids of plans, by kind. */
export const PREFIXES = { settlement: 'settle', payment: 'payment', batch: 'batch' } as const;
