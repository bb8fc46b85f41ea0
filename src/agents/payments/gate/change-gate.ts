import type { ChangeState } from '../../changes/change-handler.js';
import type { ChangePlan } from '../../changes/change-plan.js';
import type { ChangeReceipt } from '../../changes/commit-change.js';
import { createChangeRequest } from '../approve/read-request.js';
import { ChangeCommitter } from '../commit/change-committer.js';
import { nameTarget } from '../commit/name-target.js';
import { Turns } from '../commit/turns.js';
import { checkChangeRules } from '../limit/payment-rules.js';
import { listChangeAmounts } from '../limit/second-person.js';
import { throwIfElsewhere } from '../plan/plan-store.js';
import type { PayCall, PaymentGateOptions } from './payment-gate.js';

/** The only way from a tool to a change of what is paid: rules, then a person's approval, then the commit. */
export class ChangeGate {
  readonly #options: PaymentGateOptions;
  readonly #committer: ChangeCommitter;
  readonly #turns = new Turns();

  constructor(options: PaymentGateOptions) {
    this.#options = options;
    this.#committer = new ChangeCommitter(options);
  }

  /** Carries out a change, after the same approval as a payment. */
  async change(plan: ChangePlan, call: PayCall): Promise<ChangeReceipt> {
    const { audit, desk, goat, spending } = this.#options;
    checkChangeRules(plan, spending.limits);
    const asked = await createChangeRequest(call.planId, plan, await nameTarget(goat));
    const by = await desk.obtain(asked, listChangeAmounts(plan), call);
    await audit.approval(plan, { by, request: asked.request });
    return this.#turns.take(call.planId, async () => {
      throwIfElsewhere(call.planId, asked.request.target, await nameTarget(goat));
      return this.#committer.commit(plan, call);
    });
  }

  /** Keeps a change for a later day. Nobody is asked before that. Resolves to what `keep` does. */
  async schedule<Kept>(plan: ChangePlan, keep: () => Promise<Kept>): Promise<Kept> {
    checkChangeRules(plan, this.#options.spending.limits);
    return this.#turns.take(plan.id, keep);
  }

  /** The receipt of a change that the service has recorded already. Nobody is asked. */
  done(plan: ChangePlan, state: ChangeState): Promise<ChangeReceipt> {
    return this.#turns.take(plan.id, () => this.#committer.tellDone(plan, state));
  }
}
