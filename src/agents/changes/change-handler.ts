import { orGone, readCreator } from '../../workflows/find/read-by-id.js';
import type { Run } from '../../workflows/run/run.js';
import { WorkflowError } from '../../workflows/run/workflow-error.js';

/** The state of a change, as the service has recorded it. */
export interface ChangeState {
  readonly isDone: boolean;
  /** The facts to report, one per line. */
  readonly lines: readonly string[];
  /** The same facts as data, for the audit log. */
  readonly found: Readonly<Record<string, unknown>>;
}

/** How one kind of change is carried out. Each method can be called again after an earlier call ended half-way. */
export interface ChangeHandler<Change> {
  /** Refuses the plan if something is no longer as it shows, before anything is changed. */
  check(run: Run, change: Change): Promise<void>;
  /** Makes the change. Steps that are already done are skipped. */
  apply(run: Run, change: Change): Promise<void>;
  /** Reads its present state from the service. */
  inspect(run: Run, change: Change): Promise<ChangeState>;
}

/** The refusal of a plan that is no longer true. */
export function planChanged(what: string): WorkflowError {
  return new WorkflowError('plan_changed', `${what}; the plan was made before that.`, { hint: 'Plan again.' });
}

interface ShownCreator {
  readonly creatorId: string;
  readonly handle: string;
  readonly projectId?: string;
}

/** Refuses a creator who is no longer tracked, or has another name or project than a person was shown. */
export async function throwIfCreatorChanged(run: Run, { creatorId, handle, projectId }: ShownCreator): Promise<void> {
  const creator = await orGone(readCreator(run, creatorId));
  if (creator === null) throw planChanged(`the creator ${handle} was removed`);
  if (creator.tiktok_handle !== handle)
    throw planChanged(`the creator ${handle} is called ${creator.tiktok_handle} now`);
  if (projectId !== undefined && creator.project_id !== projectId)
    throw planChanged(`the creator ${handle} is in another project now`);
}
