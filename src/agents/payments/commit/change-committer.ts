import type { WorkflowOptions } from '../../../workflows/run/workflow-options.js';
import type { ChangeState } from '../../changes/change-handler.js';
import type { ChangePlan } from '../../changes/change-plan.js';
import {
  alreadyDoneReceipt,
  type ChangeReceipt,
  commitChange,
  failedChangeReceipt,
} from '../../changes/commit-change.js';
import { isBegun, recordEnd, witnessChange } from '../../changes/open-change.js';
import type { CommitterOptions } from './committer.js';

/** One commit of a change. */
export interface ChangeCall {
  readonly planId: string;
  readonly workflow: WorkflowOptions;
}

/** Carries out approved changes, and records the result of each in the audit log. */
export class ChangeCommitter {
  readonly #options: CommitterOptions;

  constructor(options: CommitterOptions) {
    this.#options = options;
  }

  /** Carries out a change. */
  async commit(plan: ChangePlan, { planId, workflow }: ChangeCall): Promise<ChangeReceipt> {
    const { goat, store, audit, clock } = this.#options;
    const witness = witnessChange(plan, { planId, at: clock.now() }, { store, witness: audit.changeWitness(plan) });
    const receipt = await commitChange(goat, plan, { workflow, witness }).catch(async (error: unknown) => {
      // The log also records an approved change that came to nothing.
      await this.#close(plan, failedChangeReceipt(plan, error));
      throw error;
    });
    await this.#close(plan, receipt);
    return receipt;
  }

  /**
   * The receipt of a change that the service has recorded. If an earlier call crashed before it could report the
   * change, the audit log gets the result now.
   */
  async tellDone(plan: ChangePlan, state: ChangeState): Promise<ChangeReceipt> {
    const { store, audit } = this.#options;
    const receipt = alreadyDoneReceipt(plan, state);
    if (!(await isBegun(plan, store))) return receipt;
    await audit.changeWitness(plan).readBack(state);
    await this.#close(plan, receipt);
    return receipt;
  }

  /** The change is made, or it is not. A failure now must not hide which. */
  async #close(plan: ChangePlan, receipt: ChangeReceipt): Promise<void> {
    const { store, audit } = this.#options;
    const isTold = await audit.changeReceipt(receipt).then(
      () => true,
      () => false,
    );
    const hasEnd = receipt.outcome === 'committed' || receipt.outcome === 'already_done';
    if (isTold && hasEnd) await recordEnd(plan, store).catch(() => null);
  }
}
