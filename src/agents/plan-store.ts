import type { PaymentPlan } from '../workflows/payments/payment-plan.js';
import type { SettlementPlan } from '../workflows/settlement/settlement-plan.js';
import { ToolRefusal } from './tool-error.js';

/** Many settlements that are approved and committed together. */
export interface BatchPlan {
  readonly kind: 'batch';
  readonly id: string;
  readonly plans: readonly SettlementPlan[];
  readonly totalCents: number;
}

/** What can be committed. */
export type AnyPlan = SettlementPlan | PaymentPlan | BatchPlan;

/** Plans beyond this many push out the oldest. */
const CAPACITY = 500;
/** Characters of a plan's id that a model has to repeat. */
const SHORT_ID = 20;

/** The plans that a toolset has made. A model names one by a short id; what is in it stays here, out of its reach. */
export class PlanStore {
  readonly #plans = new Map<string, AnyPlan>();

  /** Keeps a plan and answers the id to name it by. */
  keep(plan: AnyPlan): string {
    const id = plan.id.slice(0, SHORT_ID);
    this.#plans.delete(id);
    this.#plans.set(id, plan);
    const oldest = this.#plans.keys().next().value;
    if (this.#plans.size > CAPACITY && oldest !== undefined) this.#plans.delete(oldest);
    return id;
  }

  /** The plan of that id. Throws `plan_not_found`. */
  get(id: string): AnyPlan {
    const plan = this.#plans.get(id.slice(0, SHORT_ID));
    if (plan) return plan;
    throw new ToolRefusal('plan_not_found', `There is no plan ${id.slice(0, SHORT_ID)} here.`, {
      retry: 'replan',
      next_tool: 'plan_settlement',
    });
  }
}
