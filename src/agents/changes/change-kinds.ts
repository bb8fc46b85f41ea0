import type { TrackagoatClient } from '../../client/client.js';
import { isTrackagoatError } from '../../client/errors/errors.js';
import type { Reason } from '../../workflows/payments/outcome.js';
import { Run } from '../../workflows/run/run.js';
import type { WorkflowOptions } from '../../workflows/run/workflow-options.js';
import { isOwnError, toolError } from '../text/tool-error.js';
import { removeCreator, reviewVideos, setGoals, setNotes, setTracking, stopPay } from './change-creators.js';
import { rejectAccruals, switchMethod, voidPayment } from './change-payouts.js';
import type { Change, ChangeKind, ChangePlan, ChangeState } from './change-plan.js';
import { setRate } from './set-rate.js';

type Kinds = { readonly [What in Change['what']]: ChangeKind<Extract<Change, { readonly what: What }>> };

/** Everything that a kind of change is, by its name. */
const kinds: Kinds = {
  void_payment: voidPayment,
  reject_accruals: rejectAccruals,
  set_rate: setRate,
  stop_pay: stopPay,
  remove_creator: removeCreator,
  switch_method: switchMethod,
  set_goals: setGoals,
  set_tracking: setTracking,
  review_videos: reviewVideos,
  set_notes: setNotes,
};

/** The kind of a change. */
export function findKind({ what }: Pick<Change, 'what'>): ChangeKind<Change> {
  return kinds[what] as ChangeKind<Change>;
}

/** The part of a change in pay; null for a kind that this version does not know, of which a store or a log may tell. */
export function findMoves({ what }: { readonly what: string }): ChangeKind<Change>['moves'] {
  return Object.hasOwn(kinds, what) ? kinds[what as Change['what']].moves : null;
}

/** The result of a change. */
export interface ChangeReceipt {
  readonly outcome: 'committed' | 'already_done' | 'not_committed' | 'unknown';
  readonly planId: string;
  /** The present state, one fact per line. */
  readonly done: readonly string[];
  readonly reason: Reason | null;
}

/** Receives each step of a change, to record it. */
export interface ChangeWitness {
  /** Called before anything is changed. If it rejects, the call ends with that error. */
  readonly attempt: () => Promise<void>;
  /** Called with the state that was read; null if it cannot be read. Must not reject. */
  readonly readBack: (state: ChangeState | null) => Promise<void>;
}

/**
 * Carries a change out. It reads the result from the service, which also settles a lost response. A call after a crash
 * goes on where the earlier one stopped.
 *
 * @throws WorkflowError `plan_changed`, before anything is changed.
 */
export async function commitChange(
  goat: TrackagoatClient,
  plan: ChangePlan,
  { workflow, witness }: { readonly workflow: WorkflowOptions; readonly witness: ChangeWitness },
): Promise<ChangeReceipt> {
  const { change } = plan;
  const kind = findKind(change);
  const run = new Run(goat, workflow);
  await kind.check(run, change);
  await witness.attempt();
  let reason: Reason | null = null;
  try {
    await kind.apply(run, change);
  } catch (error) {
    if (!isTrackagoatError(error)) throw error;
    reason = { code: error.code, message: error.message };
  }
  try {
    const state = await kind.inspect(run, change);
    const { isDone, lines } = state;
    await witness.readBack(state);
    return {
      outcome: isDone ? 'committed' : 'not_committed',
      planId: plan.id,
      done: lines,
      reason: isDone ? null : reason,
    };
  } catch (error) {
    if (!isTrackagoatError(error)) throw error;
    await witness.readBack(null);
    reason ??= { code: error.code, message: error.message };
    return { outcome: 'unknown', planId: plan.id, done: [], reason };
  }
}

/**
 * The receipt of a change that ended in an error. This package's own errors come before anything is changed; other
 * errors may come at any time.
 */
export function failedChangeReceipt({ id: planId }: ChangePlan, error: unknown): ChangeReceipt {
  const { code, message } = toolError(error);
  return { outcome: isOwnError(error) ? 'not_committed' : 'unknown', planId, done: [], reason: { code, message } };
}
