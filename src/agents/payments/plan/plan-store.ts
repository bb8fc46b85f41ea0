import { isIntact, type PlanSeal } from '../../../workflows/payments/plan-digest.js';
import { CHANGE_PREFIX, type ChangePlan } from '../../changes/change-plan.js';
import { KEEP_MS, type ToolsetStore } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../tool-error.js';
import { type AnyPlan, PREFIXES } from './any-plan.js';
import type { PayeeFacts } from './payee-facts.js';

/** What is kept of a plan: itself, and what is known of those it pays. */
export interface KeptPlan {
  readonly plan: AnyPlan;
  readonly payees: PayeeFacts;
}

/** Digits of a plan's digest that a model has to repeat; an approval signs all of them. */
const SHORT_DIGEST = 24;

/**
 * The plans that were made. A model names one by a short id; what is in it stays here, out of its reach. The id follows
 * from the whole plan, so another amount, method or payee is another plan. In a session only its own plans are found.
 */
export class PlanStore {
  readonly #store: ToolsetStore;
  readonly #session: string | undefined;

  constructor(store: ToolsetStore, session?: string) {
    this.#store = store;
    this.#session = session;
  }

  /** Keeps a plan and returns the id to name it by. */
  async keep(kept: KeptPlan): Promise<string> {
    return this.#write(toShortId(kept.plan), kept);
  }

  /** Keeps a change and returns the id to name it by. */
  async keepChange(plan: ChangePlan): Promise<string> {
    return this.#write(toShortId(plan), plan);
  }

  /** The plan of that id. Throws `plan_not_found`, also for a plan of another session and for one that was altered. */
  async get(planId: string): Promise<KeptPlan> {
    const kept = isChangeId(planId) ? null : await this.#read<KeptPlan>(planId);
    if (kept && toShortId(kept.plan) === planId && (await isIntact(PREFIXES[kept.plan.kind], kept.plan))) return kept;
    throw planNotFound(planId);
  }

  /** The change of that id. Throws as `get` does. */
  async getChange(planId: string): Promise<ChangePlan> {
    const plan = isChangeId(planId) ? await this.#read<ChangePlan>(planId) : null;
    if (plan && toShortId(plan) === planId && (await isIntact(CHANGE_PREFIX, plan))) return plan;
    throw planNotFound(planId);
  }

  async #write(planId: string, kept: object): Promise<string> {
    await this.#store.set(`plan:${planId}`, JSON.stringify(kept), KEEP_MS);
    if (this.#session !== undefined) await this.#store.set(this.#membership(planId), '1', KEEP_MS);
    return planId;
  }

  async #read<Kept>(planId: string): Promise<Kept | null> {
    const isOurs = this.#session === undefined || (await this.#store.get(this.#membership(planId))) !== null;
    const text = isOurs ? await this.#store.get(`plan:${planId}`) : null;
    return text === null ? null : (JSON.parse(text) as Kept);
  }

  #membership(planId: string): string {
    return `session:${this.#session}:${planId}`;
  }
}

/** Whether an id is that of a change and not of a payment. */
export function isChangeId(planId: string): boolean {
  return planId.startsWith(`${CHANGE_PREFIX}-`);
}

/** The refusal for a plan that is not there, or not for the caller to see. */
export function planNotFound(planId: string): ToolRefusal {
  return new ToolRefusal('plan_not_found', `There is no plan ${planId.slice(0, 40)} here.`, {
    retry: 'replan',
    next_tool: 'plan_settlement',
  });
}

function toShortId({ id }: PlanSeal): string {
  return id.slice(0, id.lastIndexOf('-') + 1 + SHORT_DIGEST);
}
