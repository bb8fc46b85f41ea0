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

/**
 * The plans that a toolset has made. A model names one by a short id; what is in it stays here, out of its reach. An id
 * always means the same payment: another amount, method or payee has another id, so nothing that was not
 * approved is paid but what the service adds to a settlement while it is under way: accruals of that creator that the cron
 * makes in the meantime. The receipt names them (`drift`), and they count against the limits.
 */
export class PlanStore {
  readonly #plans = new Map<string, AnyPlan>();

  /** Keeps a plan and answers the id to name it by. */
  keep(plan: AnyPlan): string {
    const short = plan.id.slice(0, SHORT_ID);
    let id = short;
    for (let variant = 2; this.#holdsAnother(id, plan); variant++) id = `${short}.${variant}`;
    this.#plans.delete(id);
    this.#plans.set(id, plan);
    const oldest = this.#plans.keys().next().value;
    if (this.#plans.size > CAPACITY && oldest !== undefined) this.#plans.delete(oldest);
    return id;
  }

  /** The plan of that id. Throws `plan_not_found`. */
  get(id: string): AnyPlan {
    const plan = this.#plans.get(id);
    if (plan) return plan;
    throw new ToolRefusal('plan_not_found', `There is no plan ${id.slice(0, 30)} here.`, {
      retry: 'replan',
      next_tool: 'plan_settlement',
    });
  }

  #holdsAnother(id: string, plan: AnyPlan): boolean {
    const held = this.#plans.get(id);
    return held !== undefined && toContent(held) !== toContent(plan);
  }
}

/** A plan without what changes when it is made again: when it was read, and what that took. */
function toContent(plan: AnyPlan): string {
  const passing = new Set(['readAt', 'validUntil', 'usage', 'seal']);
  return JSON.stringify(plan, (key, value) => (passing.has(key) ? undefined : value));
}
