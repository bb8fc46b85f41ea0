import { planChanged } from '../../../workflows/payments/throw-if-changed.js';
import { type ChangePlan, type ChangeState, isForLaterDay } from '../../changes/change-plan.js';
import {
  alreadyDoneReceipt,
  type ChangeReceipt,
  commitChange,
  failedChangeReceipt,
} from '../../changes/commit-change.js';
import { isBegun, recordEnd, witnessChange } from '../../changes/open-change.js';
import type { Approved } from '../approve/approval-desk.js';
import { changeSubject, type Question, type Subject } from '../approve/question-store.js';
import { checkChangeRules } from '../limit/payment-rules.js';
import { listChangeAmounts } from '../limit/second-person.js';
import { nameTarget, throwIfElsewhere } from '../plan/plan-store.js';
import { type Asked, type PayCall, type PaymentGateOptions, type PlanCall, Turns } from './payment-gate.js';

/** How a change is planned again from the present state. */
export interface Remaking {
  readonly remake: () => Promise<ChangePlan>;
}

/** The only way from a tool to a change of what is paid: rules, then a person's approval, then the commit. */
export class ChangeGate {
  readonly #options: PaymentGateOptions;
  readonly #turns = new Turns();

  constructor(options: PaymentGateOptions) {
    this.#options = options;
  }

  /** Carries out a change, after the same approval as a payment. */
  async change(plan: ChangePlan, call: PayCall & Remaking): Promise<ChangeReceipt> {
    const { audit, desk, goat, spending, store } = this.#options;
    checkChangeRules(plan, spending.limits);
    // One that was begun is finished: its old rate has ended.
    if (isForLaterDay(plan) && !(await isBegun(plan, store)))
      throw planChanged('an earlier version kept it for a later day');
    const subject = await this.#toSubject(plan, call);
    const work = async (approved: Approved) => {
      await audit.approval(plan, approved);
      return this.#turns.take(call.planId, async () => {
        throwIfElsewhere(call.planId, subject.target, await nameTarget(goat));
        return this.#commit(plan, call);
      });
    };
    return desk.during(subject, () => listChangeAmounts(plan), { ...call, work });
  }

  /** Asks about a change outside of a commit: the question that waits, or a new one. */
  async ask(plan: ChangePlan, { where, isCounted, ...call }: PlanCall & Remaking & Asked): Promise<Question> {
    return this.#options.desk.ask(await this.#toSubject(plan, call), where, { isCounted });
  }

  /**
   * The receipt of a change that the service has recorded already. Nobody is asked. If an earlier call crashed before it
   * could report the change, the audit log gets the result now.
   */
  done(plan: ChangePlan, state: ChangeState): Promise<ChangeReceipt> {
    const { store, audit } = this.#options;
    return this.#turns.take(plan.id, async () => {
      const receipt = alreadyDoneReceipt(plan, state);
      if (!(await isBegun(plan, store))) return receipt;
      await audit.changeWitness(plan).readBack(state);
      return this.#close(plan, receipt);
    });
  }

  async #commit(plan: ChangePlan, { planId, workflow }: PayCall): Promise<ChangeReceipt> {
    const { goat, store, audit, now } = this.#options;
    const witness = witnessChange(plan, { planId, at: now() }, { store, witness: audit.changeWitness(plan) });
    const receipt = await commitChange(goat, plan, { workflow, witness }).catch(async (error: unknown) => {
      // The log also records an approved change that came to nothing.
      await this.#close(plan, failedChangeReceipt(plan, error));
      throw error;
    });
    return this.#close(plan, receipt);
  }

  /** Records the result. The change is made, or it is not: a failure now must not hide which. */
  async #close(plan: ChangePlan, receipt: ChangeReceipt): Promise<ChangeReceipt> {
    const { store, audit } = this.#options;
    const isTold = await audit.changeReceipt(receipt).then(
      () => true,
      () => false,
    );
    const hasEnd = receipt.outcome === 'committed' || receipt.outcome === 'already_done';
    if (isTold && hasEnd) await recordEnd(plan, store).catch(() => null);
    return receipt;
  }

  async #toSubject(plan: ChangePlan, { planId, remake }: PlanCall & Remaking): Promise<Subject> {
    return changeSubject(plan, { planId, target: await nameTarget(this.#options.goat), remake });
  }
}
