import type { TrackagoatClient } from '../../client.js';
import { isTrackagoatError } from '../../errors/guards.js';
import type { Reason } from '../../workflows/payments/outcome.js';
import { Run } from '../../workflows/run.js';
import type { WorkflowOptions } from '../../workflows/workflow-options.js';
import { ToolRefusal, toolError } from '../tool-error.js';
import type { ChangeHandler, Standing } from './change-handler.js';
import type { Change, ChangePlan } from './change-plan.js';
import { endDeal } from './end-deal.js';
import { rejectAccruals } from './reject-accruals.js';
import { removeCreator } from './remove-creator.js';
import { reviewVideos } from './review-videos.js';
import { setGoals } from './set-goals.js';
import { setNotes } from './set-notes.js';
import { setRate } from './set-rate.js';
import { setTracking } from './set-tracking.js';
import { stopPay } from './stop-pay.js';
import { switchMethod } from './switch-method.js';
import { voidPayment } from './void-payment.js';

/** What became of a change. */
export interface ChangeReceipt {
  readonly kind: 'change_receipt';
  readonly outcome: 'committed' | 'already_done' | 'not_committed' | 'unknown';
  readonly planId: string;
  readonly plannedCents: 0;
  readonly paidCents: 0;
  readonly payment: null;
  /** How it stands now, a line each. */
  readonly done: readonly string[];
  readonly reason: Reason | null;
}

type Handlers = { readonly [What in Change['what']]: ChangeHandler<Extract<Change, { readonly what: What }>> };

const handlers: Handlers = {
  void_payment: voidPayment,
  reject_accruals: rejectAccruals,
  set_rate: setRate,
  end_deal: endDeal,
  stop_pay: stopPay,
  remove_creator: removeCreator,
  switch_method: switchMethod,
  set_goals: setGoals,
  set_tracking: setTracking,
  review_videos: reviewVideos,
  set_notes: setNotes,
};

function findHandler({ what }: Change): ChangeHandler<Change> {
  return handlers[what] as ChangeHandler<Change>;
}

/** How a change stands in the record: a plan that is carried out needs no approval to be told so. */
export function lookAtChange(
  goat: TrackagoatClient,
  { change }: ChangePlan,
  options: WorkflowOptions,
): Promise<Standing> {
  return findHandler(change).look(new Run(goat, options), change);
}

/** Told of each step of a change, for a record of it. */
export interface ChangeWitness {
  /** Before anything is changed. What it rejects with ends the call. */
  readonly attempt: () => Promise<void>;
  /** What was found out about it; null when it cannot be read. Must not reject. */
  readonly readBack: (standing: Standing | null) => Promise<void>;
}

/**
 * Carries a change out. What became of it is read from the record, so a lost answer is found out, and a call after a crash
 * goes on where the earlier one stopped.
 *
 * @throws WorkflowError `plan_changed` before anything is changed.
 */
export async function commitChange(
  goat: TrackagoatClient,
  plan: ChangePlan,
  { workflow, witness }: { readonly workflow: WorkflowOptions; readonly witness: ChangeWitness },
): Promise<ChangeReceipt> {
  const { change } = plan;
  const handler = findHandler(change);
  const run = new Run(goat, workflow);
  await handler.check(run, change);
  await witness.attempt();
  let reason: Reason | null = null;
  try {
    await handler.apply(run, change);
  } catch (error) {
    if (!isTrackagoatError(error)) throw error;
    reason = { code: error.code, message: error.message };
  }
  try {
    const standing = await handler.look(run, change);
    const { isDone, lines } = standing;
    await witness.readBack(standing);
    return createReceipt(plan, isDone ? 'committed' : 'not_committed', { done: lines, reason: isDone ? null : reason });
  } catch (error) {
    if (!isTrackagoatError(error)) throw error;
    await witness.readBack(null);
    return createReceipt(plan, 'unknown', { done: [], reason: reason ?? { code: error.code, message: error.message } });
  }
}

/** The receipt of a change that an earlier call has made, and did not come to tell of. */
export function alreadyDoneReceipt(plan: ChangePlan, { lines }: Standing): ChangeReceipt {
  return createReceipt(plan, 'already_done', { done: lines, reason: null });
}

/** The receipt of a change that ended in an error: this package throws before anything is changed, others may at any time. */
export function failedChangeReceipt(plan: ChangePlan, error: unknown): ChangeReceipt {
  const isOurs = isTrackagoatError(error) || error instanceof ToolRefusal;
  const { code, message } = toolError(error);
  return createReceipt(plan, isOurs ? 'not_committed' : 'unknown', { done: [], reason: { code, message } });
}

function createReceipt(
  { id: planId }: ChangePlan,
  outcome: ChangeReceipt['outcome'],
  more: Pick<ChangeReceipt, 'done' | 'reason'>,
): ChangeReceipt {
  return { kind: 'change_receipt', outcome, planId, plannedCents: 0, paidCents: 0, payment: null, ...more };
}
