import { isTrackagoatError } from '../../client/errors/errors.js';
import type { PayoutPayment } from '../../generated/resources.js';
import { isNotTaken, readPaymentRow } from '../find/read-rows.js';
import type { Run } from '../run/run.js';
import type { ResponseOrigin } from './outcome.js';
import { getAccrualId } from './payment-record.js';
import { PLAN_FIELD, TAKEN_BACK_FIELD } from './reference.js';

/*
 * The only place where a workflow voids a payment. A void cannot be undone, so it needs a proof that this call made the
 * payment. Without a proof the payment stays as it is, and a person decides. The proof uses no clock, because the
 * service's and this machine's may differ.
 */

interface ClaimedPlan {
  readonly id: string;
  readonly creatorId: string | null;
  readonly projectId: string | null;
  readonly accruals: readonly { readonly id: string }[];
}

/** The facts that a call has about the payment that it may have made. */
export interface Claim<Plan extends ClaimedPlan = ClaimedPlan> {
  readonly plan: Plan;
  /** The payments of the payee right before the request; null if they were not read. Then nothing is proven. */
  readonly before: ReadonlySet<string> | null;
  readonly origin: ResponseOrigin;
}

/** Whether a payment is to the payee of a plan. */
export function isToPayee({ creatorId, projectId }: ClaimedPlan, payment: PayoutPayment): boolean {
  // The project of a removed creator is unknown.
  return payment.creator_id === creatorId && (projectId === null || payment.project_id === projectId);
}

/** Whether a payment is by the method of its plan. If the method was deleted since, only its name is left. */
export function isByMethod(
  plan: { readonly methodId: string | null; readonly methodName: string | null },
  { method_id: id, method_name_snapshot: name }: PayoutPayment,
): boolean {
  return id === plan.methodId || (id === null && name === plan.methodName);
}

/**
 * Whether this call provably made a payment. The payment is to the payee of the plan, did not exist before, and has the
 * plan's id. If the service keeps no metadata, it must be a first response whose lines have every accrual of the plan.
 */
export function isMadeHere({ plan, before, origin }: Claim, payment: PayoutPayment): boolean {
  if (before === null || before.has(payment.id) || !isToPayee(plan, payment)) return false;
  const madeBy = payment.metadata[PLAN_FIELD];
  if (madeBy !== undefined) return madeBy === plan.id;
  const lines = new Set(payment.payout_payment_lines.map(getAccrualId));
  return !origin.replayed && plan.accruals.length > 0 && plan.accruals.every(({ id }) => lines.has(id));
}

/**
 * Voids a payment that this call made. Returns whether it is void now, whoever voided it. Any other payment is left as
 * it is. Never rejects.
 */
export async function takeBack(run: Run, claim: Claim, payment: PayoutPayment): Promise<boolean> {
  if (!isMadeHere(claim, payment)) return false;
  // The payment must not stay, so a caller that wants to stop waits for this.
  run.ignoreSignal();
  // The mark tells it from a payment that somebody voided because the money came back.
  const metadata = { ...payment.metadata, [TAKEN_BACK_FIELD]: claim.plan.id };
  for (const marks of [{ metadata }, {}]) {
    try {
      await run.call('voiding a payment', (options) =>
        run.goat.payoutPayments.update(payment.id, { status: 'voided', ...marks }, options),
      );
      return true;
    } catch (error) {
      if (!isTrackagoatError(error)) return false;
      // It is not published that a void takes metadata.
      if (!isNotTaken(error)) break;
    }
  }
  // Somebody else may have been faster, or the response was lost. The record shows it.
  const now = await readPaymentRow(run, payment.id).catch(() => null);
  return now?.status === 'voided';
}
