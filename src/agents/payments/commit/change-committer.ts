import type { WorkflowOptions } from '../../../workflows/workflow-options.js';
import type { Standing } from '../../changes/change-handler.js';
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

/** Carries approved changes out, and tells the audit log what came of each. */
export class ChangeCommitter {
  readonly #options: CommitterOptions;

  constructor(options: CommitterOptions) {
    this.#options = options;
  }

  /** Carries a change out. */
  async commit(plan: ChangePlan, { planId, workflow }: ChangeCall): Promise<ChangeReceipt> {
    const { goat, store, audit, clock } = this.#options;
    const witness = witnessChange(plan, { planId, at: clock.now() }, { store, witness: audit.changeWitness(plan) });
    const receipt = await commitChange(goat, plan, { workflow, witness }).catch(async (error: unknown) => {
      // What was approved and came to nothing is told as well.
      await this.#close(plan, failedChangeReceipt(plan, error));
      throw error;
    });
    await this.#close(plan, receipt);
    return receipt;
  }

  /** The receipt of a change that stands in the record. Of one that an earlier call began and did not come to tell of, by a crash, the audit log is told now. */
  async tellDone(plan: ChangePlan, standing: Standing): Promise<ChangeReceipt> {
    const { store, audit } = this.#options;
    const receipt = alreadyDoneReceipt(plan, standing);
    if (!(await isBegun(plan, store))) return receipt;
    await audit.changeWitness(plan).readBack(standing);
    await this.#close(plan, receipt);
    return receipt;
  }

  /** The change is made, or not: what fails now must not hide that. */
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
