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

/** The most that a payment may record, in cents. */
export function mostCents(part: SinglePlan): number {
  return (part.kind === 'settlement' ? part.mostCents : undefined) ?? part.totalCents;
}

/** The payments of a plan as limits count them: by the most that each may record. */
export function listCounted(plan: AnyPlan): { readonly id: string; readonly totalCents: number }[] {
  return listParts(plan).map((part) => ({ id: part.id, totalCents: mostCents(part) }));
}

/** The beginning of the ids of plans, by kind. */
export const PREFIXES = { settlement: 'settle', payment: 'payment', batch: 'batch' } as const;
