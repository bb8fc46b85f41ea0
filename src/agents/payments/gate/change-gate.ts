import type { ChangeState } from '../../changes/change-handler.js';
import type { ChangePlan } from '../../changes/change-plan.js';
import type { ChangeReceipt } from '../../changes/commit-change.js';
import type { Question } from '../approve/question-store.js';
import { changeSubject, type Subject } from '../approve/subject.js';
import { ChangeCommitter } from '../commit/change-committer.js';
import { Turns } from '../commit/turns.js';
import { checkChangeRules } from '../limit/payment-rules.js';
import { listChangeAmounts } from '../limit/second-person.js';
import { nameTarget, throwIfElsewhere } from '../plan/plan-store.js';
import type { Asked, PayCall, PaymentGateOptions, PlanCall } from './payment-gate.js';

/** How a change is planned again from the present state. */
export interface Remaking {
  readonly remake: () => Promise<ChangePlan>;
}

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
  async change(plan: ChangePlan, call: PayCall & Remaking): Promise<ChangeReceipt> {
    const { audit, desk, goat, spending } = this.#options;
    checkChangeRules(plan, spending.limits);
    const subject = await this.#toSubject(plan, call);
    const approved = await desk.obtain(subject, listChangeAmounts(plan), call);
    try {
      await audit.approval(plan, approved);
      return await this.#turns.take(call.planId, async () => {
        throwIfElsewhere(call.planId, subject.target, await nameTarget(goat));
        return this.#committer.commit(plan, call);
      });
    } finally {
      // It is over, done or not. A store that fails now must not hide which.
      await desk.close(approved).catch(() => null);
    }
  }

  /** Asks about a change outside of a commit: the question that waits, or a new one. */
  async ask(plan: ChangePlan, { where, isCounted, ...call }: PlanCall & Remaking & Asked): Promise<Question> {
    return this.#options.desk.ask(await this.#toSubject(plan, call), where, { isCounted });
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

  async #toSubject(plan: ChangePlan, { planId, remake }: PlanCall & Remaking): Promise<Subject> {
    return changeSubject(plan, { planId, target: await nameTarget(this.#options.goat), remake });
  }
}
