import type { Run } from '../../workflows/run.js';
import { WorkflowError } from '../../workflows/workflow-error.js';

/** How a change stands in the record. */
export interface Standing {
  readonly isDone: boolean;
  /** What there is to say of it, a line each. */
  readonly lines: readonly string[];
  /** The same as data, for the audit log: what the service has recorded. */
  readonly found: Readonly<Record<string, unknown>>;
}

/** How one kind of change is carried out. Each can be called again where an earlier call ended half-way. */
export interface ChangeHandler<Change> {
  /** Refuses what is no longer as the plan shows it, before anything is changed. */
  check(run: Run, change: Change): Promise<void>;
  /** Makes the change. What is made already is left alone. */
  apply(run: Run, change: Change): Promise<void>;
  /** Reads how it stands. */
  look(run: Run, change: Change): Promise<Standing>;
}

/** The refusal of a plan that is no longer true. */
export function planChanged(what: string): WorkflowError {
  return new WorkflowError('plan_changed', `${what}; the plan was made before that.`, { hint: 'Plan again.' });
}
