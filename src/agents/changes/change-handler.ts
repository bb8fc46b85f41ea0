import { orGone, readCreator } from '../../workflows/find/read-rows.js';
import { throwIfPayeeChanged } from '../../workflows/payments/throw-if-changed.js';
import type { Run } from '../../workflows/run/run.js';

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

interface ShownCreator {
  readonly creatorId: string;
  readonly handle: string;
  readonly projectId?: string;
}

/** Refuses a creator who is no longer tracked, or has another name or project than a person was shown. */
export async function throwIfCreatorChanged(run: Run, shown: ShownCreator): Promise<void> {
  throwIfPayeeChanged(shown, await orGone(readCreator(run, shown.creatorId)));
}
